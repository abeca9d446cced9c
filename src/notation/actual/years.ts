/** Results of several years in one cell: only the evaluated year's entry is the result. */
import { datesIn, figuresWithin, isFigure, isMark, isNote, isParticle, isWord } from "../cursor";
import type { Lexed, Token } from "../lexer";

type YearEntry =
  | {
      readonly kind: "entry";
      readonly tokens: readonly Token[];
      /** Under which it stands; undefined where it stands under none. */
      readonly year: number | undefined;
      /** The entries of other years. */
      readonly others: readonly Token[];
    }
  /** Years are named, and the evaluated one is not among them. */
  | { readonly kind: "other-years"; readonly tokens: readonly Token[] };

/** The years that head an entry of the text, oldest first. */
export function yearsIn(lexed: Lexed): readonly number[] {
  return [...new Set(entriesIn(lexed).entries.map(({ year }) => year))].toSorted((one, other) => one - other);
}

/** The year that a result says it is of: 「R3：75%」「75%（令和3年度）」「75%（令和4年2月実施）」; undefined where it says none. */
export function yearOfResult(lexed: Lexed): number | undefined {
  const figure = lexed.tokens.findLastIndex(isFigure);
  const [date, another] = datesIn(lexed.tokens);
  return (
    yearsIn(lexed).at(-1) ??
    (figure < 0 ? undefined : yearOf(lexed.tokens[figure + 1])) ??
    (another ? undefined : date?.fiscalYear)
  );
}

/** The part of the text that speaks of the evaluated year; the latest one where that year is not known. */
export function entryOfYear(lexed: Lexed, wanted: number | undefined): YearEntry {
  const { entries, before } = entriesIn(lexed);
  if (entries.length === 0) return { kind: "entry", tokens: lexed.tokens, year: undefined, others: [] };
  const latest = Math.max(...entries.map((entry) => entry.year));
  const chosen = entries.filter((entry) => entry.year === (wanted ?? latest));
  const [only] = chosen;
  if (chosen.length === 0) return { kind: "other-years", tokens: lexed.tokens };
  // The same year twice: several series, 開催回数 and 割合; all of it has to be looked at.
  const tokens = chosen.length === 1 && only ? only.tokens : chosen.flatMap((entry) => entry.tokens);
  // 「R3：83％（令和2年度）」 says two years of one figure.
  const figures = tokens.flatMap((token, at) => (isFigure(token) ? [yearOf(tokens[at + 1])] : []));
  const isOfOthers = figures.every((year) => year !== undefined && year !== (wanted ?? latest));
  if (figures.length > 0 && isOfOthers) return { kind: "other-years", tokens: lexed.tokens };
  const own = new Set(tokens);
  const name = before.filter((token) => !isMark(token, "\n", "⇒", " ", ":"));
  return {
    kind: "entry",
    tokens: name.length > 0 && figuresWithin(before).length === 0 ? withName(name, tokens) : tokens,
    year: wanted ?? Math.max(latest, ...datesIn(tokens).map(({ fiscalYear = latest }) => fiscalYear)),
    others: lexed.tokens.filter((token) => !own.has(token)),
  };
}

interface Entries {
  readonly entries: readonly { readonly year: number; readonly tokens: readonly Token[] }[];
  /** What stands before the first of them. */
  readonly before: readonly Token[];
}

function entriesIn(lexed: Lexed): Entries {
  return figuresBeforeYears(lexed) ?? yearsBeforeFigures(lexed);
}

/** 「400人（R2）→399人（R3）」: every figure with its year in brackets behind it; undefined where one has none. */
function figuresBeforeYears(lexed: Lexed): Entries | undefined {
  const { tokens } = lexed;
  const figures = tokens.flatMap((token, at) => (isFigure(token) ? [at] : []));
  const years = figures.map((at) => yearOf(tokens[at + 1]));
  const first = figures[0] ?? 0;
  const isList = tokens.every(
    (token, at) =>
      at < first ||
      isFigure(token) ||
      isFigure(tokens[at - 1]) ||
      isMark(token, "⇒", "、", "。", "/", " ", "\n") ||
      isWord(token, "from") ||
      isParticle(lexed, token),
  );
  if (figures.length < 2 || !isList || new Set(years).size < figures.length) return undefined;
  const entries = figures.flatMap((at, place) => {
    const year = years[place];
    return year === undefined ? [] : [{ year, tokens: tokens.slice(at, at + 2) }];
  });
  return entries.length === figures.length ? { entries, before: tokens.slice(0, first) } : undefined;
}

/** 「（R2）」「（令和2年度実績）」 */
export function yearOf(token: Token | undefined): number | undefined {
  if (!isNote(token) || token.bracket !== "(") return undefined;
  const [date, ...rest] = token.tokens;
  const isAlone = date?.kind === "date" && date.month === undefined;
  return isAlone && rest.every(({ kind }) => kind === "name") ? date.fiscalYear : undefined;
}

function yearsBeforeFigures(lexed: Lexed): Entries {
  const entries: { year: number; tokens: Token[] }[] = [];
  const before: Token[] = [];
  let isStart = true;
  for (const [at, token] of lexed.tokens.entries()) {
    const heading = isStart || (isNote(token) && token.bracket === "【") ? headingYear(lexed, at) : undefined;
    if (heading !== undefined) {
      // 「令和3年9月末現在」 also says that the year was not over.
      entries.push({
        year: heading,
        tokens: token.kind === "date" && token.month !== undefined ? [token] : [],
      });
      isStart = false;
      continue;
    }
    (entries.at(-1)?.tokens ?? before).push(token);
    // 「令和2年度400人から令和3年度399人に減少」
    const leadsOn = isWord(token, "from") && entries.at(-1)?.tokens.some(isFigure) === true;
    isStart = leadsOn || isMark(token, "\n", "/", "⇒", "、", " ") || (isStart && isMark(token, ":"));
  }
  return { entries, before };
}

/** A name before 「【令和3年度】」 belongs to the value as if a colon stood between. */
function withName(name: readonly Token[], tokens: readonly Token[]): readonly Token[] {
  const end = name.at(-1)?.end ?? 0;
  return [...name, { kind: "mark", mark: ":", start: end, end }, ...tokens];
}

/** 【令和3年度】 or 「R3：」 at the beginning of an entry. */
function headingYear(lexed: Lexed, at: number): number | undefined {
  const token = lexed.tokens[at];
  if (isNote(token)) {
    const [date, ...rest] = token.tokens;
    // 「（R3）450人」: before the value a heading, behind it the date of the value.
    const behind = lexed.tokens[isMark(lexed.tokens[at + 1], " ") ? at + 2 : at + 1];
    const isHeading = token.bracket === "(" ? rest.length === 0 && isFigure(behind) : true;
    if (!isHeading || token.bracket === "「") return undefined;
    return date?.kind === "date" && rest.every((one) => one.kind === "name" || one.kind === "mark")
      ? date.fiscalYear
      : undefined;
  }
  if (token?.kind !== "date") return undefined;
  const next = lexed.tokens[at + 1];
  const isHeading =
    isMark(next, ":", " ", "\n", "⇒", "=") ||
    isFigure(next) ||
    isParticle(lexed, next, /^(?:は(?!じめ)|(?:実績|の実績|実績値|値|年度)$)/u) ||
    isWord(next, "unmeasured-pending", "unmeasured");
  return isHeading ? token.fiscalYear : undefined;
}
