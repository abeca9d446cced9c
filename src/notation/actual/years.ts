/** Results of several years in one cell: only the evaluated year's entry is the result. */
import { figuresWithin, isFigure, isMark, isNote, isParticle, isWord } from "../cursor";
import type { Lexed, Token } from "../lexer";

type YearEntry =
  | { readonly kind: "entry"; readonly tokens: readonly Token[] }
  /** Years are named, and the evaluated one is not among them. */
  | { readonly kind: "other-years"; readonly tokens: readonly Token[] };

/** The years that head an entry of the text, oldest first. */
export function yearsIn(lexed: Lexed): readonly number[] {
  return [...new Set(entriesIn(lexed).entries.map(({ year }) => year))].toSorted((one, other) => one - other);
}

/** The part of the text that speaks of the evaluated year; the latest one where that year is not known. */
export function entryOfYear(lexed: Lexed, wanted: number | undefined): YearEntry {
  const { entries, before } = entriesIn(lexed);
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

interface Entries {
  readonly entries: readonly { readonly year: number; readonly tokens: readonly Token[] }[];
  /** What stands before the first of them. */
  readonly before: readonly Token[];
}

function entriesIn(lexed: Lexed): Entries {
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
    isStart = isMark(token, "\n", "/", "⇒", "、", " ") || (isStart && isMark(token, ":"));
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
