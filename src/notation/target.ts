/**
 * Targets: 「…の割合:78%」「年3回以上」「前年度以上」「約480台から300台に減らす」「★以上」「策定する」.
 *
 * The value of a target is the value phrase after which nothing more follows than its own comparator,
 * verb and notes. Numbers that are followed by more of a name (「50％以上の学校の割合」) belong to the name.
 */
import Big from "big.js";
import {
  hasWord,
  isFigure,
  isMark,
  isNote,
  isParticle,
  isWord,
  spanOf,
  typed,
  wholeText,
  wordsOf,
} from "./cursor";
import { directionOf } from "./direction";
import { readGrade } from "./grade";
import { type FigureToken, type Lexed, type Token, lex } from "./lexer";
import { periodBefore } from "./frequency";
import { AFTER_VALUE } from "./after-value";
import type { Base, Comparator, Counted, Level, Target, UnreadableWhy } from "./reading";
import { type Passage, type Unread, foldedKey } from "./text";
import { NO_UNIT, PERCENT, POINT, type Unit, comparable } from "./unit";

export interface TargetReading {
  /** The indicator's name: what stands before the value. */
  readonly name: string;
  readonly target: Target;
  /** Last year's value, where the target gives it in brackets: 「55%（前年度実績52.3%）」. */
  readonly priorInNote: FigureToken | undefined;
}

/** A value phrase found at a place, before its direction is known. */
interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly level: Level;
  /** undefined where no comparator is stated. */
  readonly comparator: Comparator | undefined;
  readonly loose: boolean;
  readonly counted: Counted;
}

type Found =
  | { readonly kind: "phrase"; readonly phrase: Phrase }
  | { readonly kind: "problem"; readonly why: UnreadableWhy; readonly end: number };

const ONE = new Big(1);
const PLAIN: Counted = { kind: "plain" };

const NOT_A_TAIL =
  /^(?:の(?!.*(?:める|る|す)$)[^、。]*(?:割合|率|数|件数|人数|額|量|時間|度|学校|世帯)$|あたり|当たり|当り|につき|ごと|から)/u;

/** Reads the target of one indicator. */
export function readTarget(passage: Passage): TargetReading {
  const lexed = lex(passage);
  const { tokens } = lexed;
  const unset = readUnset(lexed);
  if (unset) return { name: unset.name, target: unset.target, priorInNote: undefined };

  const malformed = tokens.find((token) => token.kind === "malformed");
  for (let at = 0; at < tokens.length; at++) {
    const found = phraseAt(lexed, at);
    if (!found) continue;
    const end = found.kind === "phrase" ? found.phrase.end : found.end;
    if (!isFinal(lexed, end)) continue;
    if (found.kind === "problem") return unreadable(lexed, found.why, wordsOf(lexed, tokens.slice(at, end)));
    const rival = competingFigure(lexed, found.phrase.start);
    if (rival) return unreadable(lexed, "several-figures", wordsOf(lexed, [rival]));
    return finished(lexed, found.phrase);
  }
  if (malformed) return unreadable(lexed, "malformed", wordsOf(lexed, [malformed]));
  return readDeed(lexed) ?? unreadable(lexed, "no-figure", wholeText(lexed));
}

function unreadable(lexed: Lexed, why: UnreadableWhy, unread: Unread): TargetReading {
  const name = nameBefore(lexed, lexed.tokens.length);
  return { name, target: { kind: "unreadable", why, unread: [unread] }, priorInNote: undefined };
}

function finished(lexed: Lexed, phrase: Phrase): TargetReading {
  const { tokens } = lexed;
  const name = nameBefore(lexed, phrase.start);
  const span = spanOf(lexed, tokens[phrase.start], tokens[phrase.end - 1]);
  const value = phrase.level.kind === "value" ? phrase.level : undefined;
  const direction =
    phrase.comparator === undefined
      ? directionOf(
          name,
          value?.value.eq(0) ?? false,
          value?.unit.dimension === "秒" || value?.unit.dimension === "日",
        )
      : ({ kind: "stated" } as const);
  const comparator = phrase.comparator ?? (direction.kind === "inferred" ? "≤" : "≥");
  const bound = { comparator, level: phrase.level };
  return {
    name,
    target: { kind: "bound", bound, direction, loose: phrase.loose, counted: phrase.counted, span },
    priorInNote: priorNote(tokens.slice(phrase.start)),
  };
}

/** 「（前年度実績52.3%）」 behind the value. */
function priorNote(tokens: readonly Token[]): FigureToken | undefined {
  const note = tokens.find(
    (token) => isNote(token) && hasWord(token.tokens, "prior") && !hasWord(token.tokens, "compared"),
  );
  return isNote(note) ? note.tokens.filter(isFigure).at(-1) : undefined;
}

/** The name: everything before the value but punctuation and a joining particle. */
function nameBefore(lexed: Lexed, end: number): string {
  const { tokens, folded } = lexed;
  const last = tokens[end - 1];
  if (end === 0 || !last) return "";
  const { text, offset } = folded.passage;
  const stop = (folded.origin[last.end] ?? offset + text.length) - offset;
  return text
    .slice(0, stop)
    .replace(/[\s:：、，,。\-－・]+$/u, "")
    .replace(/(?:を|が|は|で|の|にて|において|については?)$/u, "")
    .replace(/^[\s・●○■◆◇※]+/u, "")
    .replace(/(?:^|[\s:：を、])(?:年間?|毎?月|毎?週|四半期に|半年に)$/u, "")
    .trim();
}

// ── No target ────────────────────────────────────────────────────────────────────────────────────────

function readUnset(lexed: Lexed): { readonly name: string; readonly target: Target } | undefined {
  const meaning = lexed.tokens.filter((token) => token.kind !== "mark");
  const key = foldedKey(lexed.folded.passage.text);
  if (key === "" || /^[-ー一―]+$/u.test(key) || key === "なし" || key === "無し") {
    return { name: "", target: { kind: "unset", words: lexed.folded.passage.text.trim() } };
  }
  if (!hasWord(lexed.tokens, "unset")) return undefined;
  const figures = lexed.tokens.filter(isFigure);
  const words = wholeText(lexed);
  const at = meaning.findIndex((token) => isWord(token, "unset"));
  const name = at > 0 ? nameBefore(lexed, lexed.tokens.indexOf(meaning[at] ?? (meaning[0] as Token))) : "";
  return figures.length === 0
    ? { name, target: { kind: "unset", words: words.words } }
    : { name, target: { kind: "unreadable", why: "two-readings", unread: [words] } };
}

// ── Deeds ────────────────────────────────────────────────────────────────────────────────────────────

const DEED =
  /(策定|実施|完了|開設|設置|作成|整備|開催|締結|公表|発行|導入|改定|改訂|運用開始|供用開始|構築|制定|決定|選定|開始|配布|着手|竣工|発信|運用|公開|認定|取得|設立|移転|開館|開所|周知|検討)(?:を)?(?:完了|行う|する|めざす|目指す|実現する|図る|予定)?。?$/u;

/** A target without a figure: done or not done. */
function readDeed(lexed: Lexed): TargetReading | undefined {
  const { tokens } = lexed;
  if (tokens.some((token) => isFigure(token) || token.kind === "grade")) return undefined;
  if (
    hasWord(
      tokens,
      "at-least",
      "at-most",
      "below",
      "exceeds",
      "falls-below",
      "prior",
      "average",
      "increase",
      "decrease",
      "halve",
    )
  ) {
    return undefined;
  }
  const key = foldedKey(lexed.folded.passage.text).replace(/\([^()]*\)/gu, "");
  const throughout = tokens.findIndex((token) => isWord(token, "throughout"));
  const deed = DEED.exec(key.replace(/[:、](?:通年|随時|常時).*$/u, ""));
  if (!deed && throughout < 0) return undefined;
  const name = throughout > 0 ? nameBefore(lexed, throughout) : lexed.folded.passage.text.trim();
  return {
    name,
    target: { kind: "deed", deed: deed?.[1] ?? "実施", span: spanOf(lexed, tokens[0], tokens.at(-1)) },
    priorInNote: undefined,
  };
}

// ── What may stand around a value ────────────────────────────────────────────────────────────────────

/** Whether nothing follows that would make the value a part of something else. */
function isFinal(lexed: Lexed, from: number): boolean {
  const { tokens } = lexed;
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || isNote(token) || isMark(token, " ", "。", "、", "\n") || token.kind === "date") continue;
    if (token.kind === "name") {
      const words = typed(lexed, token);
      const isFirst = at === from;
      if (NOT_A_TAIL.test(words)) return false;
      if (isFirst && !AFTER_VALUE.test(words)) return false;
      continue;
    }
    // Verbs: に減らす, を維持する, を達成, を目標とする; and the words of an activity (計画の見直し).
    if (
      isWord(
        token,
        "increase",
        "decrease",
        "maintain",
        "target",
        "reach",
        "done",
        "rebuild",
        "throughout",
        "this-year",
        "not-rebuild",
        "all-of",
        "provisional",
        "achievement-rate",
        "stays-at",
        "from",
        "compared",
        "excluding",
      )
    )
      continue;
    return false;
  }
  return true;
}

/**
 * A figure before the value that could be a target of its own: 「参加者数100人、満足度80%」「（目標：100人）：80%」.
 * After a colon only a figure that ends a phrase is one; numbers of a name may stand right before the colon.
 */
function competingFigure(lexed: Lexed, start: number): Token | undefined {
  const { tokens } = lexed;
  const name = tokens.slice(0, start);
  const isAnnounced = isMark(name.at(-1), ":") || (isMark(name.at(-1), " ") && isMark(name.at(-2), ":"));
  const endsPhrase = (token: Token | undefined): boolean =>
    isAnnounced ? isMark(token, "、", "。", "\n") : isMark(token, "、", "。", "\n", " ", "/", ":");
  return name.find((token, at) => {
    if (isNote(token))
      return (
        hasWord(token.tokens, "target") && token.tokens.some(isFigure) && !hasWord(token.tokens, "prior")
      );
    if (!isFigure(token)) return false;
    if (isMark(name[at - 1], ":") || isWord(name[at - 1], "target")) return true;
    let next = at + 1;
    while (isNote(tokens[next]) || isWord(tokens[next], "at-least", "at-most", "below", "about-after"))
      next++;
    return endsPhrase(tokens[next]) && token.unit !== NO_UNIT && !ORDINAL_UNIT.test(token.unit.label);
  });
}

/** Units of ages, grades and places: numbers that name something. */
const ORDINAL_UNIT = /^(?:歳|才|年|年間|月|日|丁目|号|番|級|条|階|世代|区)$/u;

// ── Value phrases ────────────────────────────────────────────────────────────────────────────────────

/** The value phrase that begins at a token, with its prefixes; undefined where none does. */
function phraseAt(lexed: Lexed, start: number): Found | undefined {
  const { tokens } = lexed;
  let at = start;
  let counted: Counted = PLAIN;
  let isPrefixed = false;
  for (;;) {
    const token = tokens[at];
    if (isWord(token, "cumulative")) counted = { kind: "cumulative" };
    else if (isWord(token, "each-time")) counted = { kind: "each" };
    else if (
      !isWord(token, "about", "all-of", "total") &&
      !(isPrefixed && (isMark(token, "、", " ", ":") || isParticle(lexed, token)))
    )
      break;
    isPrefixed = true;
    at++;
  }
  return (
    relativeAt(lexed, at, start, counted) ??
    fromToAt(lexed, at, start, counted) ??
    zeroAt(lexed, at, start) ??
    maintainAt(lexed, at, start) ??
    gradeAt(lexed, at, start) ??
    figureAt(lexed, at, start, counted)
  );
}

/** A comparator after a value; notes and spaces may stand between. */
function comparatorAt(
  lexed: Lexed,
  from: number,
): { readonly comparator: Comparator | undefined; readonly loose: boolean; readonly end: number } {
  const { tokens } = lexed;
  let at = from;
  let loose = false;
  let end = from;
  let hasNote = false;
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    if (isNote(token)) hasNote = true;
    else if (isWord(token, "about-after")) {
      loose = true;
      end = at + 1;
    } else if (!isMark(token, " ") && !(hasNote && isMark(token, "\n"))) break;
  }
  const token = tokens[at];
  const particled = isParticle(lexed, token, /^(?:を|に|が)$/u) ? at + 1 : at;
  const verb = tokens[particled];
  if (isWord(token, "at-least")) return { comparator: "≥", loose, end: at + 1 };
  if (isWord(token, "at-most")) return { comparator: "≤", loose, end: at + 1 };
  if (isWord(token, "below") || isWord(verb, "falls-below"))
    return { comparator: "<", loose, end: particled + 1 };
  if (isWord(token, "above", "more-than-after") || isWord(verb, "exceeds"))
    return { comparator: ">", loose, end: particled + 1 };
  if (isWord(verb, "not-falls-below")) return { comparator: "≥", loose, end: particled + 1 };
  if (isWord(verb, "not-exceeds")) return { comparator: "≤", loose, end: particled + 1 };
  return { comparator: undefined, loose, end };
}

/** A verb after the value that tells the direction: に減らす, に引き上げる. */
function verbDirection(lexed: Lexed, from: number): Comparator | undefined {
  const { tokens } = lexed;
  let at = from;
  while (isNote(tokens[at]) || isMark(tokens[at], " ")) at++;
  if (!isParticle(lexed, tokens[at], /^(?:に|へ|まで|までに|にまで)$/u)) return undefined;
  if (isWord(tokens[at + 1], "increase")) return "≥";
  return isWord(tokens[at + 1], "decrease") ? "≤" : undefined;
}

function figureAt(lexed: Lexed, at: number, start: number, counted: Counted): Found | undefined {
  const token = lexed.tokens[at];
  if (!isFigure(token)) return undefined;
  const { comparator, loose, end } = comparatorAt(lexed, at + 1);
  if (isChangeWithoutBase(lexed, token, start, end))
    return { kind: "problem", why: "two-readings", end: end + 1 };
  const period =
    token.unit.dimension === "回" || token.unit === NO_UNIT || counted.kind === "plain"
      ? periodBefore(lexed, at)
      : undefined;
  return {
    kind: "phrase",
    phrase: {
      start,
      end,
      level: valueLevel(token),
      comparator: comparator ?? verbDirection(lexed, end),
      loose,
      counted: period ?? counted,
    },
  };
}

/** 「4割減」「5倍」「+20%」「50台削減」: a change, but from what? */
function isChangeWithoutBase(lexed: Lexed, token: FigureToken, start: number, end: number): boolean {
  // 応募倍率：5.5倍 is a value; a bare 5倍 is not.
  if (token.unit.dimension === "倍" && nameBefore(lexed, start).endsWith("倍率")) return false;
  const next = lexed.tokens[end];
  const isChange =
    isWord(next, "increase", "decrease") ||
    (isParticle(lexed, next, /^(?:の|を)$/u) && isWord(lexed.tokens[end + 1], "increase", "decrease"));
  return (
    isChange || token.unit === POINT || token.unit.dimension === "倍" || (token.signed && token.value.gt(0))
  );
}

function valueLevel(token: FigureToken): Level {
  return { kind: "value", value: token.value.div(token.over), unit: token.unit };
}

function zeroAt(lexed: Lexed, at: number, start: number): Found | undefined {
  const token = lexed.tokens[at];
  if (!isWord(token, "zero")) return undefined;
  const level: Level = { kind: "value", value: new Big(0), unit: NO_UNIT };
  return {
    kind: "phrase",
    phrase: { start, end: at + 1, level, comparator: undefined, loose: false, counted: PLAIN },
  };
}

/** 「現状維持」 without a figure: last year's value, or better. */
function maintainAt(lexed: Lexed, at: number, start: number): Found | undefined {
  if (!isWord(lexed.tokens[at], "maintain") || !/現状|現在/u.test(typed(lexed, lexed.tokens[at])))
    return undefined;
  const level: Level = {
    kind: "relative",
    base: { kind: "prior" },
    factor: ONE,
    over: ONE,
    plus: new Big(0),
    plusUnit: NO_UNIT,
    share: false,
    worked: undefined,
  };
  return simple(start, at + 1, level, "=", PLAIN);
}

function gradeAt(lexed: Lexed, at: number, start: number): Found | undefined {
  const token = lexed.tokens[at];
  if (token?.kind !== "grade" || isMark(lexed.tokens[at + 1], "~")) return undefined;
  let next = at + 1;
  while (isParticle(lexed, lexed.tokens[next], /^(?:評価|ランク|判定|評定|クラス)$/u)) next++;
  const { comparator, end } = comparatorAt(lexed, next);
  return {
    kind: "phrase",
    phrase: {
      start,
      end,
      level: readGrade(token.grade),
      comparator: comparator ?? "≥",
      loose: false,
      counted: PLAIN,
    },
  };
}

/** 「約480台（平成30年度）から300台（令和3年度）に減らす」「26%から38%に引き上げる」 */
function fromToAt(lexed: Lexed, at: number, start: number, counted: Counted): Found | undefined {
  const { tokens } = lexed;
  const first = tokens[at];
  if (!isFigure(first)) return undefined;
  let next = at + 1;
  while (isNote(tokens[next]) || isMark(tokens[next], " ")) next++;
  if (!isWord(tokens[next], "from") && !isMark(tokens[next], "⇒")) return undefined;
  next++;
  while (
    isNote(tokens[next]) ||
    isMark(tokens[next], " ", "、", ":") ||
    tokens[next]?.kind === "date" ||
    isWord(tokens[next], "about") ||
    isParticle(lexed, tokens[next])
  )
    next++;
  const last = tokens[next];
  if (!isFigure(last)) return undefined;
  const { comparator, loose, end } = comparatorAt(lexed, next + 1);
  const verb = verbDirection(lexed, end);
  const bare = isWord(tokens[end], "increase") ? 1 : isWord(tokens[end], "decrease") ? -1 : 0;
  if (last.unit === POINT || last.isShare || bare !== 0 || !comparable(first.unit, last.unit)) {
    return changeFrom(lexed, start, { kind: "value", value: first.value, unit: first.unit }, next);
  }
  const rising = last.value.gte(first.value);
  if ((verb === "≤" && rising) || (verb === "≥" && !rising))
    return { kind: "problem", why: "two-readings", end };
  return {
    kind: "phrase",
    phrase: {
      start,
      end,
      level: valueLevel(last),
      comparator: comparator ?? verb ?? (rising ? "≥" : "≤"),
      loose,
      counted,
    },
  };
}

/** 「前年度比5%増」「前年度実績を上回る」「基準値（33.0%）から7ポイント向上」「全国平均以上」「令和元年度（500台）から4割減」 */
function relativeAt(lexed: Lexed, at: number, start: number, counted: Counted): Found | undefined {
  const { tokens } = lexed;
  const token = tokens[at];
  let base: Base | undefined;
  if (isWord(token, "prior")) base = { kind: "prior" };
  else if (isWord(token, "base-value", "average")) base = { kind: "named", name: typed(lexed, token) };
  else if (token?.kind === "date" && isNote(tokens[at + 1]))
    base = { kind: "named", name: typed(lexed, token) };
  if (!base) return undefined;

  let next = at + 1;
  let stated: FigureToken | undefined;
  for (; next < tokens.length; next++) {
    const joiner = tokens[next];
    if (isNote(joiner)) stated = figureInNote(joiner.tokens) ?? stated;
    else if (
      !isWord(joiner, "compared", "from") &&
      !isMark(joiner, " ") &&
      !isParticle(lexed, joiner, /^(?:の|に|を|と|より|で|比で|実績|値|の実績|の値|水準|の水準)$/u)
    )
      break;
  }
  const from: Level = stated
    ? { kind: "value", value: stated.value, unit: stated.unit }
    : {
        kind: "relative",
        base,
        factor: ONE,
        over: ONE,
        plus: new Big(0),
        plusUnit: NO_UNIT,
        share: false,
        worked: undefined,
      };
  if (token?.kind === "date" && !stated) return undefined;
  if (isFigure(tokens[next]) || isWord(tokens[next], "about")) {
    return changeFrom(lexed, start, from, isWord(tokens[next], "about") ? next + 1 : next);
  }
  if (isWord(tokens[next], "halve")) {
    return simple(start, next + 1, scaled(from, new Big(1), new Big(2)), "≤", counted);
  }
  if (isWord(tokens[next], "maintain", "same-level")) {
    const isFloor = isWord(tokens[next + 1], "at-least");
    return isFloor
      ? simple(start, next + 2, from, "≥", counted)
      : {
          kind: "phrase",
          phrase: { start, end: next + 1, level: from, comparator: "=", loose: false, counted },
        };
  }
  const { comparator, end } = comparatorAt(lexed, next);
  const back = comparator ? undefined : comparatorAt(lexed, next - 1);
  const chosen = comparator ?? back?.comparator;
  return chosen ? simple(start, comparator ? end : (back?.end ?? end), from, chosen, counted) : undefined;
}

function simple(start: number, end: number, level: Level, comparator: Comparator, counted: Counted): Found {
  return { kind: "phrase", phrase: { start, end, level, comparator, loose: false, counted } };
}

function figureInNote(tokens: readonly Token[]): FigureToken | undefined {
  const figures = tokens.filter(isFigure);
  return figures.length === 1 ? figures[0] : undefined;
}

function scaled(level: Level, factor: Big, over: Big): Level {
  if (level.kind === "value") return { ...level, value: level.value.times(factor).div(over) };
  if (level.kind === "relative")
    return { ...level, factor: level.factor.times(factor), over: level.over.times(over) };
  return level;
}

/**
 * A base and how far from it: 5%増, 7ポイント向上, 10人増, 2倍, 8割以上, +2.5ポイント.
 * A change in per cent of a base that is a percentage can be read two ways (domain rule 11).
 */
function changeFrom(lexed: Lexed, start: number, from: Level, at: number): Found | undefined {
  const { tokens } = lexed;
  const figure = tokens[at];
  if (!isFigure(figure)) return undefined;
  const { comparator, end } = comparatorAt(lexed, at + 1);
  let next = end;
  while (isMark(tokens[next], " ") || isParticle(lexed, tokens[next], /^(?:の|を|程度)$/u)) next++;
  const sign = isWord(tokens[next], "increase", "exceeds", "above")
    ? 1
    : isWord(tokens[next], "decrease", "falls-below")
      ? -1
      : figure.signed
        ? figure.value.gte(0)
          ? 1
          : -1
        : comparator === ">"
          ? 1
          : comparator === "<"
            ? -1
            : 0;
  const isVerb = isWord(tokens[next], "increase", "decrease", "exceeds", "falls-below", "above");
  const finish = isVerb ? next + 1 : end;
  // 「5ポイント上回る」: the verb of the change was already taken for a comparator.
  const stated = isVerb || figure.signed || sign === 0 ? comparator : undefined;
  const size = figure.value.abs();
  if (figure.unit.dimension === "倍") {
    return simple(start, finish, scaled(from, size, figure.over), stated ?? "≥", PLAIN);
  }
  if (sign === 0) {
    // 前年度の8割以上, 前年度比105%: a ratio of the base.
    if (figure.unit.dimension !== PERCENT.dimension) return undefined;
    const level = scaled(from, size, figure.over.times(100));
    return simple(start, finish, level, stated ?? (size.gte(100) ? "≥" : "≤"), PLAIN);
  }
  const direction: Comparator = sign > 0 ? "≥" : "≤";
  if (figure.unit === POINT || figure.unit.dimension !== PERCENT.dimension) {
    return simple(start, finish, shifted(from, sign > 0 ? size : size.neg(), figure.unit), direction, PLAIN);
  }
  const share = new Big(100).times(figure.over).plus(sign > 0 ? size : size.neg());
  if (from.kind === "value" && from.unit.dimension === PERCENT.dimension) {
    return { kind: "problem", why: "two-readings", end: finish };
  }
  const level = scaled(from, share, figure.over.times(100));
  return simple(
    start,
    finish,
    level.kind === "relative" ? { ...level, share: true } : level,
    direction,
    PLAIN,
  );
}

function shifted(level: Level, by: Big, unit: Unit): Level {
  if (level.kind === "value")
    return {
      ...level,
      value: level.value.plus(unit === POINT ? by : by.times(unit.factor).div(level.unit.factor)),
    };
  return level.kind === "relative" ? { ...level, plus: level.plus.plus(by), plusUnit: unit } : level;
}
