/**
 * Targets: 「…の割合:78%」「年3回以上」「前年度以上」「約480台から300台に減らす」「★以上」「策定する」.
 *
 * The value of a target is the value phrase after which nothing more follows than its own comparator,
 * verb and notes. Numbers that are followed by more of a name (「50％以上の学校の割合」) belong to the name.
 */
import { hasWord, isFigure, isMark, isNote, isWord, spanOf, typed, wholeText, wordsOf } from "./cursor";
import { directionOf, directionStated } from "./direction";
import { type FigureToken, type Lexed, type Token, lex } from "./lexer";
import { sameSubject } from "./measure";
import { namesWhole } from "./actual/whole";
import { isOfEachNamed } from "./of-each";
import type { Counted, Direction, Level, UnreadableWhy } from "./reading";
import { readDeed, readOncePerPeriod } from "./target/deed";
import { nameBefore } from "./target/name";
import { type Found, type Phrase, figureInNote } from "./target/phrase";
import { phraseAt } from "./target/phrase-at";
import { endBefore, openRange, rangeOf } from "./target/range";
import type { TargetReading } from "./target/reading";
import { competingFigure, conditionBefore, conditionBehind, isFinal } from "./target/surroundings";
import { readUnset } from "./target/unset";
import { valueLevel } from "./target/value";
import { type Passage, type Unread, fold, passage } from "./text";
import { NO_UNIT, TIMES, comparable, unitNamed } from "./unit";

/** Reads the target of one indicator. */
export function readTarget(whole: Passage): TargetReading {
  const opened = outOfBrackets(whole);
  const reading = readOpened(opened);
  if (opened === whole || reading.target.kind !== "unreadable") return reading;
  // What was not understood is shown as it was typed.
  return { ...reading, target: { ...reading.target, unread: [wholeText(lex(whole))] } };
}

function readOpened(opened: Passage): TargetReading {
  const lexed = lex(opened);
  const { tokens } = lexed;
  const unset = readUnset(lexed);
  if (unset) return { name: unset.name, target: unset.target, priorInNote: undefined };

  const malformed = tokens.find((token) => token.kind === "malformed");
  let alternative: Token | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const found = phraseAt(lexed, at);
    if (!found) continue;
    const end = found.kind === "phrase" ? found.phrase.end : found.end;
    if (!isFinal(lexed, end, countsOccasions(found))) {
      if (standsForItself(lexed, found)) alternative ??= tokens[at];
      continue;
    }
    if (found.kind === "problem") return unreadable(lexed, found.why, wordsOf(lexed, tokens.slice(at, end)));
    const condition =
      conditionBehind(tokens.slice(found.phrase.end), lexed, found.phrase.counted) ??
      conditionBefore(lexed, tokens.slice(0, found.phrase.start));
    if (condition) return unreadable(lexed, "unknown-words", wordsOf(lexed, [condition]));
    const lower = endBefore(lexed, found.phrase.start);
    const range = lower ? rangeOf(lexed, lower, found.phrase) : openRange(lexed, found.phrase);
    const before = range ? (lower?.at ?? found.phrase.start - 2) : found.phrase.start;
    const rival =
      (lower && !range ? tokens[lower.at] : undefined) ??
      (range ? undefined : rangeBefore(tokens, found.phrase)) ??
      alternative ??
      competingFigure(lexed, before) ??
      otherYear(lexed, found.phrase);
    if (rival) return unreadable(lexed, "several-figures", wordsOf(lexed, [rival]));
    if (range) return range;
    if (sameSubject(nameBefore(lexed, found.phrase.start), found.phrase.measure) === undefined)
      return unreadable(lexed, "unknown-words", wordsOf(lexed, tokens.slice(found.phrase.start, end)));
    return finished(lexed, found.phrase);
  }
  if (malformed) return unreadable(lexed, "malformed", wordsOf(lexed, [malformed]));
  return readOncePerPeriod(lexed) ?? readDeed(lexed) ?? unreadable(lexed, "no-figure", wholeText(lexed));
}

/** 「前年度（72%）以上、最終的には80%」: a target of its own that is not the last one. */
function standsForItself(lexed: Lexed, found: Found): boolean {
  if (found.kind !== "phrase") return false;
  const first = lexed.tokens[found.phrase.start];
  const isRelative = isWord(first, "prior", "earlier", "average", "base-value");
  const next = lexed.tokens[found.phrase.end];
  return isRelative && (isMark(next, "、", "。", "\n") || isWord(next, "or", "and"));
}

const IN_BRACKETS =
  /^([^（(【[]+)[（(【[](?:全|目標値?[:：]?|([^（()）【】[\]:：]+(?:時点|現在)))?[ 　:：]*([0-9０-９][^（()）【】[\]]*)[)）】\]](?:[でに][\p{sc=Han}]{2,4}(?:する)?)?\s*$/u;
const ANY_FIGURE = /[0-9０-９]/u;

/** 「すべての地域（17地域）で防災訓練を実施」 */
const WHOLE_IN_BRACKETS =
  /^[\s　]*(?:目標[:：])?((?:全|すべての|全ての)[^（()）0-9０-９]+)[（(]全?([0-9０-９]+[^（()）0-9０-９]{1,4})[)）]で[^、。（()）0-9０-９]{1,20}を(?:実施|開催)(?:する)?。?\s*$/u;
/** 「研修を全職員が受講（受講率100％）」: how many did it, and nothing else of the deed. */
const RATE_IN_BRACKETS =
  /^([^（()）0-9０-９]*?(\p{sc=Han}{2})(?:する)?)[（(](\2率)[:： 　]?([0-9０-９]+[ 　]?(?:[%％]|パーセント)(?:以上)?)[)）]\s*$/u;

/** 「満足度（80％）」 is 「満足度：80％」, where no other figure stands; 「現状維持（80％）」 tells what is kept. */
function outOfBrackets(whole: Passage): Passage {
  const [, all, number] = WHOLE_IN_BRACKETS.exec(whole.text) ?? [];
  if (all !== undefined && number !== undefined && namesWhole(all))
    return { ...whole, text: `${all}：${number}` };
  const [, deed, , rate, share] = RATE_IN_BRACKETS.exec(whole.text) ?? [];
  if (deed !== undefined && rate !== undefined && share !== undefined)
    return { ...whole, text: `${deed}（${rate}）：${share}` };
  const [, name, day, value] = IN_BRACKETS.exec(whole.text) ?? [];
  if (name === undefined || value === undefined || ANY_FIGURE.test(name)) return whole;
  if (isWord(lex(passage(name.trim())).tokens.at(-1), "maintain")) return whole;
  return { text: `${name}${day === undefined ? "" : `（${day}）`}：${value}`, offset: whole.offset };
}

function countsOccasions(found: Found): boolean {
  if (found.kind !== "phrase") return false;
  const { level } = found.phrase;
  return level.kind === "value" && level.unit.dimension === TIMES.dimension;
}

function unreadable(lexed: Lexed, why: UnreadableWhy, unread: Unread): TargetReading {
  const name = nameBefore(lexed, lexed.tokens.length);
  return { name, target: { kind: "unreadable", why, unread: [unread] }, priorInNote: undefined };
}

function finished(lexed: Lexed, found: Phrase): TargetReading {
  const { tokens } = lexed;
  const phrase = inUnitOfName(lexed, found);
  if (!phrase) return unreadable(lexed, "unknown-words", wordsOf(lexed, tokens.slice(0, found.end)));
  const stated = nameBefore(lexed, phrase.start);
  const name = sameSubject(stated, phrase.measure) ?? stated;
  const span = spanOf(lexed, tokens[phrase.start], tokens[phrase.end - 1]);
  const value = phrase.level.kind === "value" ? phrase.level : undefined;
  const direction: Direction =
    phrase.comparator === undefined
      ? directionOf(name, value)
      : directionStated(name, phrase.comparator, value);
  const comparator = phrase.comparator ?? (direction.kind === "inferred" ? "≤" : "≥");
  const bound = { comparator, level: phrase.level };
  const before = tokens.slice(0, phrase.start);
  const isEach = before.some((token) => isEachTime(lexed, token)) || isOfEachNamed(stated);
  const counted = isEach
    ? ofEach(phrase.counted)
    : phrase.counted.kind === "plain" && isNotedCumulative(before)
      ? ({ kind: "cumulative" } as const)
      : phrase.counted;
  if (!counted)
    return unreadable(lexed, "two-readings", wordsOf(lexed, tokens.slice(phrase.start, phrase.end)));
  const total = value && totalNoted(tokens.slice(phrase.end), value);
  return {
    name,
    year: yearsOfValue(tokens, phrase).at(-1),
    target: {
      kind: "bound",
      bound,
      direction,
      loose: phrase.loose,
      counted,
      ...(total ? { total } : {}),
      span,
    },
    priorInNote: priorNote(tokens.slice(phrase.start)) ?? statedPrior(tokens),
    priorTaken: value && statedPrior(tokens.slice(phrase.start, phrase.end)),
  };
}

/** 「広告収入（千円）：1,200」: the unit stands in the name; undefined where it is none that is known. */
function inUnitOfName(lexed: Lexed, phrase: Phrase): Phrase | undefined {
  const { level } = phrase;
  if (level.kind !== "value" || level.unit !== NO_UNIT) return phrase;
  const label = UNIT_IN_NAME.exec(nameBefore(lexed, phrase.start));
  if (!label) return phrase;
  const unit = unitNamed(fold(label[2] ?? ""));
  if (!unit) return label[1] === undefined ? phrase : undefined;
  return { ...phrase, level: { ...level, unit } };
}

const UNIT_IN_NAME = /[（(]\s*(単位\s*[:：]?\s*)?([^（()）]{1,6})\s*[)）]$/u;

/** 「各回の参加者：30人」: asked of every single occasion; 1回あたり is an average of them. */
function isEachTime(lexed: Lexed, token: Token): boolean {
  return isWord(token, "each-time") && /^[各毎]/u.test(typed(lexed, token));
}

/** 「登録者数（累計）：80名」 says of the value what 「累計80名」 says. */
function isNotedCumulative(before: readonly Token[]): boolean {
  const last = before.findLast((token) => !isMark(token, ":", "=", " ", "\n"));
  return isNote(last) && last.tokens.length === 1 && isWord(last.tokens[0], "cumulative");
}

/** 各校年2回 is two for each of them; how a result of 各校月2回 would be counted, nobody says. */
function ofEach(counted: Counted): Counted | undefined {
  const isOverTheYear = counted.kind !== "per" || counted.periods.eq(counted.years);
  return isOverTheYear ? { kind: "each" } : undefined;
}

/** 「60%～70%」: the figure that a range begins with; its end alone is not the target. */
function rangeBefore(tokens: readonly Token[], { start }: Phrase): Token | undefined {
  return isMark(tokens[start - 1], "~") && isFigure(tokens[start - 2]) ? tokens[start - 2] : undefined;
}

/** 「令和5年度に80%（令和3年度：70%）」: a value under its year, and another year's in brackets. */
const WAS_MEASURED = /実績|現状|調査|現在/u;

function otherYear(lexed: Lexed, phrase: Phrase): Token | undefined {
  const { tokens } = lexed;
  const { end } = phrase;
  const own = yearsOfValue(tokens, phrase);
  return own.length === 0
    ? undefined
    : tokens.slice(end).find((token) => {
        const isValue = isNote(token) && token.tokens.some(isFigure);
        if (
          !isValue ||
          hasWord(token.tokens, "prior", "base-value") ||
          WAS_MEASURED.test(typed(lexed, token))
        )
          return false;
        const years = token.tokens.flatMap(yearOf);
        return years.length > 0 && !years.some((year) => own.includes(year));
      });
}

/** The years said of a value: before it, or in brackets right behind it. */
function yearsOfValue(tokens: readonly Token[], { end }: Phrase): readonly number[] {
  const note = tokens[end];
  const behind = isNote(note) && !note.tokens.some(isFigure) ? note.tokens : [];
  const years = [...tokens.slice(0, end), ...behind].flatMap(yearOf);
  // 「令和3年度目標：令和5年度に80%」: the heading says when it was set.
  const first = tokens.findIndex((token) => token.kind === "date");
  const isHeaded =
    isWord(tokens[first + 1], "target") &&
    isMark(tokens[first + 2], ":") &&
    tokens.slice(0, first).every((token) => isMark(token, " ", "\n", ":") || isWord(token, "target"));
  return isHeaded && years.length > 1 ? years.slice(1) : years;
}

/** 「40件（累計120件）」「40件（5か年累計120件）」 */
function totalNoted(
  behind: readonly Token[],
  { unit }: Extract<Level, { kind: "value" }>,
): Level | undefined {
  const note = behind.find((token) => isNote(token) && hasWord(token.tokens, "cumulative"));
  const figure = isNote(note) ? figureInNote(note.tokens) : undefined;
  return figure && comparable(figure.unit, unit) ? valueLevel(figure) : undefined;
}

function yearOf(token: Token): readonly number[] {
  return token.kind === "date" && token.fiscalYear !== undefined ? [token.fiscalYear] : [];
}

/** 「（前年度実績52.3%）」 behind the value. */
function priorNote(tokens: readonly Token[]): FigureToken | undefined {
  const note = tokens.find(
    (token) => isNote(token) && hasWord(token.tokens, "prior") && !hasWord(token.tokens, "compared"),
  );
  return isNote(note) ? note.tokens.filter(isFigure).at(-1) : undefined;
}

/** 「前年度（32.5％）から2.5ポイント引き上げる」: last year's value beside its name. */
function statedPrior(tokens: readonly Token[]): FigureToken | undefined {
  const at = tokens.findIndex((token) => isWord(token, "prior"));
  const note = tokens.slice(at + 1, at + 3).find(isNote);
  return at >= 0 && note ? figureInNote(note.tokens) : undefined;
}
