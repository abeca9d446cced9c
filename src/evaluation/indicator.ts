/**
 * From the texts of a block to its indicators: each with the target, criterion, result and last year's
 * value of its own number.
 */
import { readActual } from "../notation/actual";
import { yearOfResult } from "../notation/actual/years";
import { fiscalYearIn } from "../notation/era";
import type { Expectation } from "../notation/actual/reading";
import type { YearResult } from "../notation/prior";
import { lex } from "../notation/lexer";
import type { Actual, Target } from "../notation/reading";
import { type Sections, splitSections } from "../notation/sections";
import type { TargetReading } from "../notation/target/reading";
import { type Passage, fold, passage } from "../notation/text";
import { criterionOf, readCriteria } from "./indicators/criteria";
import { earlierOf, exactlyKnown, targetBeside } from "./indicators/prior";
import { withoutFigure, splitResults } from "./indicators/results";
import { type LabelledTarget, expectationOf, readTargets } from "./indicators/targets";
import { type IndicatorTexts, evenedTexts, textOf } from "./indicators/texts";
import { unmatchedLabels } from "./indicators/unmatched";
import type { IndicatorSet, Prior, ProcessIndicator } from "./model";

/**
 * Reads the indicators of one block.
 *
 * @returns the indicators in their order, each with what was found under its number, and the numbers that
 *          found no indicator
 */
export function readIndicators(typed: IndicatorTexts): IndicatorSet<ProcessIndicator> {
  const texts = evenedTexts(typed);
  const sections = sectionsOf(texts);
  const year = texts.year === undefined ? undefined : fiscalYearIn(fold(texts.year));
  const isReadable = texts.target.kind !== "not-a-figure";
  const targets = isReadable ? readTargets(sections.target, year) : [noFigure(texts.target.shown)];
  const criteria = readCriteria(sections.criterion, year);
  const results = splitResults(texts.actual, targets);
  const indicators = targets.map((one, at): ProcessIndicator => {
    const expected = expectationOf(one, year);
    const result = results.of(at, one);
    const yearTold = result.kind === "text" ? yearOfResult(lex(result.passage)) : undefined;
    const earlier = earlierOf(one, at, targets.length, texts, sections.prior, expected);
    const { name: actualName, actual } =
      result.kind === "text"
        ? readActual(result.passage, besideLastYear(expected, earlier.prior))
        : withoutFigure(result);
    return {
      label: one.label,
      name: one.reading.name,
      target: ofLaterYear(one.reading, targetBeside(one.reading, earlier.prior, year), year ?? yearTold),
      actual,
      actualName,
      prior: earlier.prior,
      trend: trendOf(earlier.years, actual, year),
      criterion: criterionOf(one.label, criteria),
    };
  });
  return {
    indicators,
    // Which numbers the target has cannot be said of an error.
    unmatched: isReadable ? unmatchedLabels(targets, criteria, results.labels) : [],
  };
}

/** Marks a target that is to be reached only after the evaluated year; where nobody says which that is, it is the target's. */
function ofLaterYear(reading: TargetReading, target: Target, year: number | undefined): Target {
  const isLater = year !== undefined && reading.year !== undefined && reading.year > year;
  return isLater && target.kind === "bound" ? { ...target, isOfLaterYear: true } : target;
}

/** What is measured against last year's result is counted as that was. */
function besideLastYear(expected: Expectation, prior: Prior): Expectation {
  const lastYear = exactlyKnown(prior);
  return { ...expected, unit: expected.unit ?? lastYear?.unit, lastYear };
}

/** One earlier year is last year's value, and no trend. */
function trendOf(
  earlier: readonly YearResult[],
  actual: Actual,
  year: number | undefined,
): readonly YearResult[] {
  if (earlier.length < 2) return [];
  return year !== undefined && actual.kind === "measured"
    ? [...earlier, { fiscalYear: year, actual }]
    : earlier;
}

function sectionsOf(texts: IndicatorTexts): {
  readonly target: Passage;
  readonly criterion: readonly Passage[];
  readonly prior: readonly Passage[];
} {
  const inTarget = splitSections(textOf(texts.target), "target");
  const inCriterion = splitSections(textOf(texts.criterion), "criterion");
  const [first] = inTarget.target;
  return {
    target: first
      ? { text: inTarget.target.map(({ text }) => text).join("\n"), offset: first.offset }
      : passage(""),
    criterion: [...inTarget.criterion, ...criteriaOf(textOf(texts.criterion), inCriterion)],
    prior: [...inTarget.prior, ...inCriterion.prior],
  };
}

/** 「目標値：70％以下の場合」 in the criterion's own cell is the criterion, under whatever heading. */
function criteriaOf(cell: string, { criterion, target }: Sections): readonly Passage[] {
  return criterion.length === 0 && target.length > 0 ? [passage(cell)] : criterion;
}

/** The reading of a cell that holds an error, a date or the like. */
function noFigure(words: string): LabelledTarget {
  const unread = [{ words, span: { start: 0, end: words.length } }];
  return {
    label: "",
    reading: {
      name: "",
      target: { kind: "unreadable", why: "not-a-figure", unread },
      priorInNote: undefined,
    },
  };
}
