/** Targets that name a value for each of several years: 「R3：60%　R4：70%」「80%（令和7年度）、75%（令和3年度）」. */
import { hasWord, isFigure, isMark, isNote, isParticle, isWord } from "../cursor";
import { type Lexed, type Token, lex } from "../lexer";
import { type Passage, originOf } from "../text";

/** A value under its year, and where both stand. */
interface Dated {
  readonly year: number | "this-year";
  readonly start: number;
  readonly end: number;
}

/**
 * A target with the evaluated year's value alone.
 *
 * @param year  the fiscal year that is evaluated; undefined where the sheet does not say
 * @returns the text, other years' values blanked out; as it was where the years leave any doubt
 */
export function valueOfYear(whole: Passage, year: number | undefined): Passage {
  const lexed = lex(whole);
  const { tokens } = lexed;
  const dated = datedIn(lexed);
  if (dated.length === 0) return whole;
  const isOwn = (one: Dated): boolean => one.year === "this-year" || one.year === year;
  const undated = tokens.filter(
    (token, at) => isFigure(token) && !dated.some(({ start, end }) => start <= at && at < end),
  );
  const own = dated.filter(isOwn);
  const others = dated.filter((one) => !isOwn(one));
  const isOnlyOne = own.length === 1 && undated.length === 0;
  const isBesideLater =
    own.length === 0 &&
    undated.length === 1 &&
    year !== undefined &&
    others.every((one) => one.year !== "this-year" && one.year > year);
  const leadsOn = tokens.some((token) => isMark(token, "⇒", "~") || isWord(token, "from"));
  if (others.length === 0 || leadsOn || !(isOnlyOne || isBesideLater)) return whole;
  const values = others.map(
    ({ start, end }) => [tokens[start]?.start ?? 0, tokens[end - 1]?.end ?? 0] as const,
  );
  // 「80%（令和7年度）（令和3年度：75%）」: out of its brackets the value can be read.
  const brackets = own
    .map(({ start }) => tokens[start])
    .filter(isNote)
    .flatMap(({ start, end }) => [[start, start + 1] as const, [end - 1, end] as const]);
  return {
    ...whole,
    text: [...values, ...brackets].reduce((text, place) => blanked(lexed, text, place), whole.text),
  };
}

/** The same text, one stretch of it blank. */
function blanked({ folded }: Lexed, text: string, [start, end]: readonly [number, number]): string {
  const [from, to] = [originOf(folded, start), originOf(folded, end)];
  return text.slice(0, from) + " ".repeat(to - from) + text.slice(to);
}

function datedIn(lexed: Lexed): readonly Dated[] {
  const { tokens } = lexed;
  const underYears = new Set(
    tokens.flatMap((token, at) => (yearFrom(token) === undefined ? [] : (valueAfter(lexed, at + 1) ?? []))),
  );
  return tokens.flatMap((token, at): Dated[] => {
    const inside = isNote(token) ? yearInNote(token.tokens) : undefined;
    if (inside !== undefined) return [{ year: inside, start: at, end: at + 1 }];
    const before = yearFrom(token);
    if (before !== undefined) {
      const value = valueAfter(lexed, at + 1);
      return value === undefined ? [] : [{ year: before, start: at, end: valueEnd(tokens, value) }];
    }
    if (!isFigure(token) || underYears.has(at)) return [];
    const end = valueEnd(tokens, at);
    const note = tokens[end];
    const behind = isNote(note) && !note.tokens.some(isFigure) ? yearFrom(note.tokens[0]) : undefined;
    return behind === undefined ? [] : [{ year: behind, start: at, end: end + 1 }];
  });
}

function yearFrom(token: Token | undefined): Dated["year"] | undefined {
  if (isWord(token, "this-year")) return "this-year";
  return token?.kind === "date" ? token.fiscalYear : undefined;
}

/** 「（令和7年度：80%）」, but not what was measured then. */
function yearInNote(tokens: readonly Token[]): Dated["year"] | undefined {
  const isValue = tokens.filter(isFigure).length === 1;
  return isValue && !hasWord(tokens, "prior", "base-value") ? yearFrom(tokens[0]) : undefined;
}

/** Where the figure stands that a year is said of. */
function valueAfter(lexed: Lexed, from: number): number | undefined {
  const { tokens } = lexed;
  let at = from;
  while (
    isMark(tokens[at], ":", " ", "\n", "=") ||
    isWord(tokens[at], "target") ||
    isParticle(lexed, tokens[at], /^(?:は|に|の|で|まで|までに|には)$/u)
  )
    at++;
  return isFigure(tokens[at]) ? at : undefined;
}

function valueEnd(tokens: readonly Token[], figure: number): number {
  return isWord(tokens[figure + 1], "at-least", "at-most", "below", "above", "about-after")
    ? figure + 2
    : figure + 1;
}
