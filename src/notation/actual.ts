/**
 * Results: 「…の割合:40.7%」「⇒R2:27.0%(R元:28.9%)」「1,200人中660人（55.0％）」「53,000～53,400部」「29（4）」「集計中」.
 *
 * One figure has to be the result beyond doubt. Figures whose role is told by their words (last year's,
 * the target's, an average, a part, the number of answers) are set aside; if more than one is left, the
 * text is not read.
 */
import Big from "big.js";
import {
  figuresWithin,
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
import { periodBefore } from "./frequency";
import { type FigureToken, type Lexed, type NoteToken, type Token, lex } from "./lexer";
import { sameName } from "./naming";
import { AFTER_RESULT } from "./after-value";
import type { Actual, Beside, Counted, Exactness, Figure, UnreadableWhy } from "./reading";
import { type Passage, foldedKey } from "./text";
import { NO_UNIT, PERCENT, POINT, STAR, type Unit } from "./unit";

/** What the target says of the result to look for. */
export interface Expectation {
  /** The indicator's name. */
  readonly name: string;
  /** The unit of the target; undefined where the target tells none. */
  readonly unit: Unit | undefined;
  /** Whether the target is a deed (策定する), judged by words. */
  readonly isDeed: boolean;
  /** The fiscal year that is evaluated; undefined where the sheet does not say. */
  readonly year: number | undefined;
}

export interface ActualReading {
  /** The name under which the result is given; "" where there is none. */
  readonly name: string;
  readonly actual: Actual;
}

/** Reads the result of one indicator. */
export function readActual(passage: Passage, expected: Expectation): ActualReading {
  const lexed = lex(passage);
  const key = foldedKey(passage.text);
  if (key === "") return nameless({ kind: "unmeasured", pending: true, words: "" });
  if (/^[-ー一]+$/u.test(key))
    return nameless({ kind: "unmeasured", pending: false, words: passage.text.trim() });

  const year = entryOfYear(lexed, expected.year);
  if (year.kind === "other-years") return nameless(unreadable(lexed, "no-figure", year.tokens));
  const { name, tokens } = valueRegion(lexed, year.tokens, expected);
  if (!tokens) return { name, actual: unreadable(lexed, "several-figures", year.tokens) };
  return { name, actual: readValue(lexed, tokens, expected) };
}

function nameless(actual: Actual): ActualReading {
  return { name: "", actual };
}

function unreadable(lexed: Lexed, why: UnreadableWhy, tokens: readonly Token[]): Actual {
  return { kind: "unreadable", why, unread: [tokens.length > 0 ? wordsOf(lexed, tokens) : wholeText(lexed)] };
}

// ── Results of several years in one cell ─────────────────────────────────────────────────────────────

type YearEntry =
  | { readonly kind: "entry"; readonly tokens: readonly Token[] }
  /** Years are named, and the evaluated one is not among them. */
  | { readonly kind: "other-years"; readonly tokens: readonly Token[] };

/** The part of the text that speaks of the evaluated year; the latest one where that year is not known. */
function entryOfYear(lexed: Lexed, wanted: number | undefined): YearEntry {
  const entries: { year: number; tokens: Token[] }[] = [];
  const before: Token[] = [];
  let isStart = true;
  for (const [at, token] of lexed.tokens.entries()) {
    const heading = isStart ? headingYear(lexed, at) : undefined;
    if (heading !== undefined) {
      entries.push({ year: heading, tokens: [] });
      isStart = false;
      continue;
    }
    (entries.at(-1)?.tokens ?? before).push(token);
    isStart = isMark(token, "\n", "/", "⇒", "、", " ") || (isStart && isMark(token, ":"));
  }
  if (entries.length === 0) return { kind: "entry", tokens: lexed.tokens };
  const latest = Math.max(...entries.map((entry) => entry.year));
  const chosen = entries.filter((entry) => entry.year === (wanted ?? latest));
  const [only] = chosen;
  if (chosen.length === 0) return { kind: "other-years", tokens: lexed.tokens };
  // The same year twice: several series, 開催回数 and 割合; all of it has to be looked at.
  const tokens = chosen.length === 1 && only ? only.tokens : chosen.flatMap((entry) => entry.tokens);
  const name = before.filter((token) => !isMark(token, "\n", "⇒", " ", ":"));
  return {
    kind: "entry",
    tokens: name.length > 0 && figuresWithin(before).length === 0 ? withName(name, tokens) : tokens,
  };
}

/** A name before 「【令和3年度】」 belongs to the value as if a colon stood between. */
function withName(name: readonly Token[], tokens: readonly Token[]): readonly Token[] {
  const end = name.at(-1)?.end ?? 0;
  return [...name, { kind: "mark", mark: ":", start: end, end }, ...tokens];
}

/** 【令和3年度】 or 「R3：」 at the beginning of an entry. */
function headingYear(lexed: Lexed, at: number): number | undefined {
  const token = lexed.tokens[at];
  if (isNote(token) && (token.bracket === "【" || token.bracket === "[" || token.bracket === "<")) {
    const [date, ...rest] = token.tokens;
    return date?.kind === "date" && rest.every((one) => one.kind === "name" || one.kind === "mark")
      ? date.fiscalYear
      : undefined;
  }
  if (token?.kind !== "date") return undefined;
  const next = lexed.tokens[at + 1];
  const isHeading =
    isMark(next, ":", " ", "\n", "⇒", "=") ||
    isFigure(next) ||
    isParticle(lexed, next, /^(?:は|実績|の実績|実績値|値|年度)$/u) ||
    isWord(next, "unmeasured-pending", "unmeasured");
  return isHeading ? token.fiscalYear : undefined;
}

// ── The name before the value ────────────────────────────────────────────────────────────────────────

/** Takes the name off; several 「name：value」 pairs are told apart by the indicator's name. */
function valueRegion(
  lexed: Lexed,
  tokens: readonly Token[],
  expected: Expectation,
): { readonly name: string; readonly tokens: readonly Token[] | undefined } {
  const colons = tokens.flatMap((token, at) =>
    isMark(token, ":") && introducesValue(lexed, tokens, at) ? [at] : [],
  );
  if (colons.length === 0)
    return { name: leadingName(lexed, tokens, expected), tokens: afterName(lexed, tokens, expected) };
  if (colons.length > MOST_FIGURES) return { name: "", tokens: undefined };
  const pairs = colons.map((colon, at) => {
    const from = at === 0 ? 0 : valueEnd(tokens, colons[at - 1] ?? 0, colon);
    const to =
      at === colons.length - 1 ? tokens.length : valueEnd(tokens, colon, colons[at + 1] ?? tokens.length);
    return { name: textOf(lexed, tokens.slice(from, colon)), tokens: tokens.slice(colon + 1, to) };
  });
  const [only] = pairs;
  if (pairs.length === 1 && only) return only;
  const own = pairs.filter((pair) => sameName(pair.name, expected.name));
  const [match] = own;
  return own.length === 1 && match ? match : { name: "", tokens: undefined };
}

/** Where the value of one pair ends and the name of the next begins. */
function valueEnd(tokens: readonly Token[], colon: number, nextColon: number): number {
  const separators = tokens.flatMap((token, at) =>
    at > colon && at < nextColon && isMark(token, "\n", "、", "/", "。", " ") ? [at] : [],
  );
  return (separators[0] ?? nextColon) + 1;
}

/** Whether a colon stands between a name and a value, not inside a name. */
function introducesValue(lexed: Lexed, tokens: readonly Token[], colon: number): boolean {
  for (const token of tokens.slice(colon + 1)) {
    if (isFigure(token) || token.kind === "malformed" || token.kind === "grade") return true;
    if (isWord(token, "unmeasured", "unmeasured-pending", "done", "undone", "zero")) return true;
    if (isMark(token, "-") && isEmptyAfter(tokens, token)) return true;
    const isPrefix =
      isMark(token, " ", "⇒", "\n") ||
      isWord(token, "about", "cumulative", "total", "each-time", "provisional", "this-year", "compared") ||
      isNote(token) ||
      token.kind === "date" ||
      (token.kind === "name" && typed(lexed, token).length <= 6);
    if (!isPrefix) return false;
  }
  return false;
}

function isEmptyAfter(tokens: readonly Token[], token: Token): boolean {
  return tokens.slice(tokens.indexOf(token) + 1).every((one) => isMark(one, " ", "\n", "-", "。"));
}

function textOf(lexed: Lexed, tokens: readonly Token[]): string {
  return tokens.length === 0
    ? ""
    : wordsOf(lexed, tokens)
        .words.replace(/[\s:：、。⇒]+$/u, "")
        .replace(/^[\s、。・⇒]+/u, "");
}

/** Without a colon: the indicator's own name at the beginning, and numbers inside it, are no result. */
function afterName(lexed: Lexed, tokens: readonly Token[], expected: Expectation): readonly Token[] {
  const name = foldedKey(expected.name);
  const first = tokens[0];
  if (name.length < 2 || !first) return tokens;
  let key = "";
  for (const [at, token] of tokens.entries()) {
    key += typed(lexed, token).replace(/\s+/gu, "");
    if (key === name) return tokens.slice(at + 1);
    if (!name.startsWith(key)) break;
  }
  return tokens;
}

function leadingName(lexed: Lexed, tokens: readonly Token[], expected: Expectation): string {
  const rest = afterName(lexed, tokens, expected);
  return rest.length < tokens.length ? textOf(lexed, tokens.slice(0, tokens.length - rest.length)) : "";
}

// ── The value ────────────────────────────────────────────────────────────────────────────────────────

/** With more figures than this, nobody could tell which one is the result. */
const MOST_FIGURES = 60;

interface Candidate {
  readonly token: FigureToken;
  /** Its place among the tokens it stands with. */
  readonly at: number;
  readonly among: readonly Token[];
}

function readValue(lexed: Lexed, tokens: readonly Token[], expected: Expectation): Actual {
  const top = tokens.filter(isFigure);
  if (top.length > MOST_FIGURES) return unreadable(lexed, "several-figures", tokens);
  const isPending = hasWord(tokens, "unmeasured-pending");
  const isNever = hasWord(tokens, "unmeasured", "unset");
  if (expected.isDeed) {
    const deed = readDeed(lexed, tokens);
    if (deed) return deed;
  }
  if (isPending || isNever) {
    const isOther =
      top.length > 0 ||
      figuresWithin(tokens).some((figure) => figure.unit.dimension === expected.unit?.dimension);
    return isOther
      ? unreadable(lexed, "two-readings", tokens)
      : { kind: "unmeasured", pending: isPending, words: wordsOf(lexed, tokens).words };
  }
  const meaning = tokens.filter((token) => !isMark(token, " ", "\n", "。"));
  if (meaning.length === 0) return { kind: "unmeasured", pending: true, words: "" };
  if (meaning.every((token) => isMark(token, "-") || /^ー+$/u.test(typed(lexed, token)))) {
    return { kind: "unmeasured", pending: false, words: wordsOf(lexed, tokens).words };
  }
  const malformed = tokens.find((token) => token.kind === "malformed");
  if (malformed) return unreadable(lexed, "malformed", [malformed]);
  const grade = readGradeResult(lexed, meaning);
  if (grade) return grade;
  if (
    expected.unit === STAR &&
    /^(?:なし|無し|獲得できず|獲得ならず)。?$/u.test(foldedKey(textOf(lexed, tokens)))
  )
    return zero(lexed, tokens, STAR);
  const zeroWord = tokens.find((token) => isWord(token, "zero"));
  if (zeroWord && top.length === 0) return zero(lexed, [zeroWord], NO_UNIT);
  return (
    readFigures(lexed, tokens, expected) ?? readDeed(lexed, tokens) ?? unreadable(lexed, "no-figure", tokens)
  );
}

function zero(lexed: Lexed, tokens: readonly Token[], unit: Unit): Actual {
  const span = spanOf(lexed, tokens[0], tokens.at(-1));
  const figure: Figure = { low: new Big(0), high: new Big(0), unit, decimals: 0, span };
  return {
    kind: "measured",
    figure,
    exactness: "exact",
    provisional: false,
    counted: { kind: "plain" },
    beside: [],
    span,
  };
}

function readGradeResult(lexed: Lexed, meaning: readonly Token[]): Actual | undefined {
  const grades = meaning.filter((token) => token.kind === "grade");
  const [grade] = grades;
  if (grades.length !== 1 || grade?.kind !== "grade") return undefined;
  const isAlone = meaning.every(
    (token) =>
      token === grade ||
      isNote(token) ||
      isParticle(
        lexed,
        token,
        /^(?:評価|ランク|判定|評定|総合評価|でした|だった|を獲得|を得た|評価を得た|評価を獲得)$/u,
      ),
  );
  return isAlone ? { kind: "grade", grade: grade.grade, span: spanOf(lexed, grade, grade) } : undefined;
}

/** 策定済, 実施した / 未策定, 中止. Said plainly, one or the other. */
function readDeed(lexed: Lexed, tokens: readonly Token[]): Actual | undefined {
  const done = hasWord(tokens, "done");
  const undone = hasWord(tokens, "undone", "not-done");
  const isHedged =
    hasWord(tokens, "expected", "target", "negated", "although", "prior") ||
    /一部|概ね|おおむね|ほぼ|途中|可能な範囲|縮小/u.test(textOf(lexed, tokens));
  if (done === undone || isHedged) return undefined;
  return {
    kind: "deed",
    done,
    words: wordsOf(lexed, tokens).words,
    span: spanOf(lexed, tokens[0], tokens.at(-1)),
  };
}

function readFigures(lexed: Lexed, tokens: readonly Token[], expected: Expectation): Actual | undefined {
  const occasions = readOccasions(lexed, tokens, expected);
  if (occasions) return occasions;
  const own = candidatesIn(tokens).filter((candidate) => isOwn(lexed, candidate, expected));
  const fitting = byUnit(own, expected.unit);
  const inNotes =
    fitting.length === 0 || !fits(fitting, expected.unit) ? candidatesInNotes(tokens, expected) : [];
  const chosen = inNotes.length > 0 ? inNotes : fitting;
  const [first, second] = chosen;
  if (!first) return figuresWithin(tokens).length > 0 ? unreadable(lexed, "no-figure", tokens) : undefined;
  if (chosen.length === 2 && second && isRange(first, second))
    return measuredRange(lexed, tokens, first, second, expected);
  const total = chosen.filter((candidate) => isTotal(candidate));
  const [sum] = total;
  if (total.length === 1 && sum) return measured(lexed, tokens, sum, expected);
  if (chosen.length > 1) {
    const isSame = chosen.every(
      ({ token }) => token.value.eq(first.token.value) && token.unit.dimension === first.token.unit.dimension,
    );
    if (!isSame) return unreadable(lexed, "several-figures", tokens);
  }
  return measured(lexed, tokens, first, expected);
}

function candidatesIn(tokens: readonly Token[]): readonly Candidate[] {
  return tokens.flatMap((token, at) => (isFigure(token) ? [{ token, at, among: tokens }] : []));
}

/** A value that stands only in brackets: 「1,200人中660人（55.0％）が…」. */
function candidatesInNotes(tokens: readonly Token[], expected: Expectation): readonly Candidate[] {
  if (!expected.unit || expected.unit === NO_UNIT) return [];
  return tokens
    .filter(isNote)
    .filter(
      (note) =>
        note.bracket !== "「" &&
        !hasWord(note.tokens, "prior", "average", "target", "of-which", "inner", "achievement-rate"),
    )
    .flatMap((note) => candidatesIn(note.tokens))
    .filter(({ token }) => token.unit.dimension === expected.unit?.dimension && !token.signed);
}

function fits(candidates: readonly Candidate[], unit: Unit | undefined): boolean {
  return (
    unit === undefined ||
    candidates.some(({ token }) => token.unit.dimension === unit.dimension || token.unit === NO_UNIT)
  );
}

/** Those of the target's unit; else those without one; else all. */
function byUnit(candidates: readonly Candidate[], unit: Unit | undefined): readonly Candidate[] {
  if (!unit || unit === NO_UNIT) return candidates;
  const same = candidates.filter(({ token }) => token.unit.dimension === unit.dimension);
  if (same.length > 0) return withRangePartner(same, candidates);
  const without = candidates.filter(({ token }) => token.unit === NO_UNIT);
  return without.length > 0 ? without : candidates;
}

/** 「41,800～42,500部」: the unit stands only once. */
function withRangePartner(same: readonly Candidate[], all: readonly Candidate[]): readonly Candidate[] {
  const [first] = same;
  if (!first) return same;
  const before = all.find(
    (candidate) => candidate.at === first.at - 2 && isMark(first.among[first.at - 1], "~", "-"),
  );
  return before && before.token.unit === NO_UNIT ? [before, ...same] : same;
}

/** Whether a figure can be the result: not last year's, the target's, a part, a rate of achievement … */
function isOwn(lexed: Lexed, { token, at, among }: Candidate, expected: Expectation): boolean {
  if (token.unit === POINT && expected.unit !== POINT) return false;
  const previous = previousMeaning(among, at);
  const beforePrevious = previous === undefined ? undefined : previousMeaning(among, among.indexOf(previous));
  const introducing = isParticle(lexed, previous) || isMark(previous, ":") ? beforePrevious : previous;
  if (isWord(introducing, "prior", "target", "average", "base-value", "of-which", "inner")) return false;
  if (isWord(introducing, "compared") || isWord(previous, "compared")) {
    return !isWord(previousMeaning(among, among.indexOf(introducing ?? token)), "prior", "target", "average");
  }
  if (isWord(introducing, "achievement-rate") && !/達成率|達成度|進捗率/u.test(expected.name)) return false;
  const next = among[at + 1];
  if (isWord(next, "out-of")) return false;
  // 「…のうち」「100人に対し」: the whole of which the result is a part.
  if (isParticle(lexed, next, /^(?:に|の)$/u) && isWord(among[at + 2], "compared")) return false;
  if (isWord(next, "from") && isFigureAhead(among, at + 2)) return false;
  return true;
}

function isFigureAhead(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + 4).some(isFigure);
}

function previousMeaning(tokens: readonly Token[], at: number): Token | undefined {
  for (let before = at - 1; before >= 0; before--) {
    const token = tokens[before];
    if (token && !isMark(token, " ") && !isWord(token, "about")) return token;
  }
  return undefined;
}

function isTotal({ at, among }: Candidate): boolean {
  const previous = previousMeaning(among, at);
  return (
    isWord(previous, "total", "cumulative") ||
    (isMark(previous, ":") &&
      isWord(previousMeaning(among, among.indexOf(previous ?? ({} as Token))), "total"))
  );
}

function isRange(first: Candidate, second: Candidate): boolean {
  return (
    first.among === second.among && second.at === first.at + 2 && isMark(first.among[first.at + 1], "~", "-")
  );
}

// ── What stands around the value ─────────────────────────────────────────────────────────────────────

interface Surroundings {
  readonly exactness: Exactness;
  readonly openAbove: boolean;
  readonly openBelow: boolean;
  /** 50%台: somewhere from 50 up to 60. */
  readonly isDecade: boolean;
  readonly provisional: boolean;
  readonly beside: readonly Beside[];
  readonly unread: readonly Token[] | undefined;
}

function measured(
  lexed: Lexed,
  tokens: readonly Token[],
  candidate: Candidate,
  expected: Expectation,
): Actual {
  const around = surroundings(lexed, tokens, candidate, candidate.at + 1, expected);
  if (around.unread) return unreadable(lexed, "unknown-words", around.unread);
  const { token } = candidate;
  const value = token.value.div(token.over);
  const figure: Figure = {
    low: around.openBelow ? undefined : value,
    high: around.openAbove ? undefined : around.isDecade ? value.plus(decadeOf(value)) : value,
    unit: token.unit,
    decimals: token.decimals,
    span: spanOf(lexed, token, token),
  };
  const exactness = around.openAbove || around.openBelow || around.isDecade ? "range" : around.exactness;
  return {
    kind: "measured",
    figure,
    exactness,
    provisional: around.provisional,
    counted: countedAt(lexed, candidate),
    beside: around.beside,
    span: spanOf(lexed, tokens[0], tokens.at(-1)),
  };
}

function measuredRange(
  lexed: Lexed,
  tokens: readonly Token[],
  first: Candidate,
  second: Candidate,
  expected: Expectation,
): Actual {
  const around = surroundings(lexed, tokens, second, second.at + 1, expected);
  if (around.unread || first.token.value.gt(second.token.value))
    return unreadable(lexed, "unknown-words", around.unread ?? tokens);
  const figure: Figure = {
    low: first.token.value,
    high: second.token.value,
    unit: second.token.unit,
    decimals: Math.max(first.token.decimals, second.token.decimals),
    span: spanOf(lexed, first.token, second.token),
  };
  return {
    kind: "measured",
    figure,
    exactness: "range",
    provisional: around.provisional,
    counted: countedAt(lexed, first),
    beside: around.beside,
    span: spanOf(lexed, tokens[0], tokens.at(-1)),
  };
}

/** The step of 「…台」: ten for 50, a thousand for 5,000. */
function decadeOf(value: Big): Big {
  const zeros = /0*$/.exec(value.toFixed())?.[0].length ?? 0;
  return new Big(10).pow(Math.max(zeros, 1));
}

function countedAt(lexed: Lexed, candidate: Candidate): Counted {
  const before = candidate.among.slice(0, candidate.at);
  if (hasWord(before, "cumulative")) return { kind: "cumulative" };
  if (hasWord(before, "each-time")) return { kind: "each" };
  return periodBefore(lexed, lexed.tokens.indexOf(candidate.token)) ?? { kind: "plain" };
}

/** Reads what stands before, behind and in brackets; anything that could change the figure is unread. */
function surroundings(
  lexed: Lexed,
  tokens: readonly Token[],
  candidate: Candidate,
  from: number,
  expected: Expectation,
): Surroundings {
  const { among, at } = candidate;
  let exactness: Exactness =
    isWord(among[at - 1], "about") || isWord(among[at - 2], "about") ? "approximate" : "exact";
  let openAbove = false;
  let openBelow = false;
  let next = from;
  for (;;) {
    const token = among[next];
    if (isWord(token, "about-after")) exactness = "approximate";
    else if (isWord(token, "more-than-after", "at-least", "above")) openAbove = true;
    else if (isWord(token, "less-than-after", "below", "at-most")) openBelow = true;
    else if (!isMark(token, " ")) break;
    next++;
  }
  const isDecade = /^台(?!帳|湾|数)/u.test(typed(lexed, among[next]));
  if (isDecade) next++;
  const after = isParticle(lexed, among[next], /^(?:を|に|が|は|も|にも|には)$/u)
    ? among[next + 1]
    : among[next];
  const isDenied =
    isWord(
      after,
      "falls-below",
      "exceeds",
      "not-reach",
      "negated",
      "not-falls-below",
      "not-exceeds",
      "stays-at",
    ) && !hasWord(among.slice(0, next), "target");
  const provisional = hasWord(tokens, "provisional");
  const notes = tokens.filter(isNote).filter((note) => !note.tokens.includes(candidate.token));
  const beside = [
    ...notes.flatMap((note) => besideIn(lexed, note.tokens)),
    ...besideIn(
      lexed,
      tokens.filter((token) => token !== candidate.token),
    ),
  ];
  const badNote = notes.find((note) => !isHarmlessNote(lexed, note, candidate.token, expected));
  const expectation = tokens.find((token) => isWord(token, "expected"));
  const attached = among[next];
  const isAttached = attached?.kind === "name" && !AFTER_RESULT.test(typed(lexed, attached));
  const unread = isAttached
    ? [candidate.token, attached]
    : isDenied && after
      ? [after]
      : badNote
        ? [badNote]
        : expectation
          ? [expectation]
          : undefined;
  return { exactness, openAbove, openBelow, isDecade, provisional, beside, unread };
}

/** 「24区平均49.5％」「前年同月398件」: figures that are named by their base. */
function besideIn(lexed: Lexed, tokens: readonly Token[]): readonly Beside[] {
  return tokens.flatMap((token, at): Beside[] => {
    if (!isWord(token, "prior", "average", "base-value")) return [];
    let next = at + 1;
    while (isMark(tokens[next], ":", " ", "=") || isParticle(lexed, tokens[next], /^(?:の|は|が|値|実績)$/u))
      next++;
    const figure = tokens[next];
    if (!isFigure(figure) || hasWord(tokens.slice(at, next), "compared")) return [];
    const base = isWord(token, "prior") ? "prior" : typed(lexed, token);
    return [
      {
        base,
        figure: {
          low: figure.value,
          high: figure.value,
          unit: figure.unit,
          decimals: figure.decimals,
          span: spanOf(lexed, figure, figure),
        },
      },
    ];
  });
}

/** Brackets that say when, by whom, out of how many, what last year or the average was – nothing else. */
function isHarmlessNote(lexed: Lexed, note: NoteToken, value: FigureToken, expected: Expectation): boolean {
  if (note.bracket === "「") return true;
  if (
    hasWord(note.tokens, "expected", "unmeasured-pending", "excluding", "although", "negated", "base-value")
  )
    return false;
  if (/途中|参考|推計|見直し前|修正前|訂正|別|一部/u.test(typed(lexed, note))) return false;
  const figures = note.tokens.filter(isFigure);
  if (hasWord(note.tokens, "prior", "average", "target", "achievement-rate", "of-which", "inner"))
    return figures.length > 0;
  const [only] = figures;
  // 「29（4）」: an inner count; 「17回（令和3年度：6回）」: one year of a total.
  if (figures.length === 1 && only) {
    const isInner = note.tokens.length === 1 || note.tokens.some((token) => token.kind === "date");
    if (isInner && only.value.lte(value.value)) return true;
  }
  const isMidYear = note.tokens.some(
    (token) =>
      token.kind === "date" &&
      token.month !== undefined &&
      token.month >= 6 &&
      token.month <= 12 &&
      /時点|現在/u.test(typed(lexed, token)),
  );
  const sameKind = figures.some(
    (figure) =>
      figure.unit.dimension === value.unit.dimension &&
      !figure.value.eq(value.value) &&
      value.unit.dimension !== "人",
  );
  const isShareBeside =
    value.unit.dimension !== PERCENT.dimension &&
    figures.some(
      (figure) =>
        figure.unit.dimension === expected.unit?.dimension && expected.unit.dimension === PERCENT.dimension,
    );
  return !sameKind && !isShareBeside && !isMidYear && !(figures.length > 0 && value.unit === NO_UNIT);
}

// ── Several occasions ────────────────────────────────────────────────────────────────────────────────

/** 「第1回 45人、第2回 52人」: every figure has its occasion, and no total is given. */
function readOccasions(lexed: Lexed, tokens: readonly Token[], expected: Expectation): Actual | undefined {
  const ordinals = tokens.filter((token) => token.kind === "ordinal");
  if (ordinals.length < 2 || hasWord(tokens, "total", "about", "about-after")) return undefined;
  const figures = byUnit(candidatesIn(tokens), expected.unit);
  if (figures.length !== ordinals.length) return undefined;
  return {
    kind: "occasions",
    figures: figures.map(({ token }) => ({
      low: token.value,
      high: token.value,
      unit: token.unit,
      decimals: token.decimals,
      span: spanOf(lexed, token, token),
    })),
    span: spanOf(lexed, tokens[0], tokens.at(-1)),
  };
}
