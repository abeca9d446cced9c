/**
 * Earlier results: 「【令和元年度】46.9%⏎【令和2年度】43.8%」, perhaps of several series.
 *
 * Only the indicator's own series is its prior, and only under the same name (domain: 4-2-2 changed its
 * question).
 */
import { readActual } from "./actual";
import type { ActualReading, Expectation } from "./actual/reading";
import { yearsIn } from "./actual/years";
import { isMark, isParticle } from "./cursor";
import { lex } from "./lexer";
import { sameName } from "./naming";
import { splitLabels } from "./numbering";
import type { Actual } from "./reading";
import { type Passage, passage } from "./text";

type Measured = Extract<Actual, { kind: "measured" }>;

export type PriorReading =
  | { readonly kind: "known"; readonly actual: Measured }
  | { readonly kind: "none" }
  | { readonly kind: "other-name"; readonly name: string };

/** The result of one year. */
export interface YearResult {
  readonly fiscalYear: number;
  readonly actual: Measured;
}

/** Reads last year's value of the indicator with this number and name. */
export function readPrior(passages: readonly Passage[], label: string, expected: Expectation): PriorReading {
  const lastYear: Expectation = {
    ...expected,
    isPrior: true,
    year: expected.year === undefined ? undefined : expected.year - 1,
  };
  for (const own of passages.flatMap((whole) => underLabel(whole, label))) {
    const read = readActual(own, lastYear);
    if (read.actual.kind !== "measured") continue;
    const other = otherName(read, expected);
    if (other !== undefined) return { kind: "other-name", name: other };
    return { kind: "known", actual: read.actual };
  }
  return { kind: "none" };
}

/**
 * Reads the indicator's results of all years before the evaluated one.
 *
 * @returns oldest first, from the first passage that has any; a year without a figure, or under another
 *          name, is left out. Nothing where the evaluated year is not known
 */
export function readEarlierYears(
  passages: readonly Passage[],
  label: string,
  expected: Expectation,
): readonly YearResult[] {
  const { year: evaluated } = expected;
  if (evaluated === undefined) return [];
  for (const own of passages.flatMap((whole) => underLabel(whole, label))) {
    const results = yearsIn(lex(own))
      .filter((year) => year < evaluated)
      .flatMap((fiscalYear): YearResult[] => {
        const read = readActual(own, { ...expected, isPrior: true, year: fiscalYear });
        if (read.actual.kind !== "measured" || otherName(read, expected) !== undefined) return [];
        return [{ fiscalYear, actual: read.actual }];
      });
    if (results.length > 0) return results;
  }
  return [];
}

/** What a passage says of the indicator with this number; all of it where nothing is numbered. */
function underLabel(whole: Passage, label: string): readonly Passage[] {
  if (label === "") return [whole];
  const parts = splitLabels(whole);
  const own = parts.filter((part) => part.labels.includes(label));
  if (own.length > 0) return own.map((part) => part.passage);
  return parts.some((part) => part.labels.length > 0) ? [] : [whole];
}

/** 「令和2年度実績：400人」「令和3年3月末：400人」 */
function saysOnlyWhen(name: string): boolean {
  const lexed = lex(passage(name));
  return lexed.tokens.every(
    (token) =>
      (token.kind === "date" && (token.month ?? YEAR_END) === YEAR_END) ||
      isMark(token, " ") ||
      isParticle(lexed, token, A_RESULT),
  );
}

const YEAR_END = 3;
const A_RESULT = /^の?(?:実績値?|結果)$/u;

/** The name under which the earlier results stand, if it is another one. */
function otherName(read: ActualReading, expected: Expectation): string | undefined {
  const isNamed = read.name !== "" && expected.name !== "" && !saysOnlyWhen(read.name);
  return isNamed && !sameName(read.name, expected.name) ? read.name : undefined;
}
