/** The results of an indicator before the evaluated year. */
import { exactly } from "../../notation/actual/exactly";
import type { Expectation } from "../../notation/actual/reading";
import { type YearResult, readEarlierYears, readPrior } from "../../notation/prior";
import { type Passage, passage } from "../../notation/text";
import type { Prior } from "../model";
import type { LabelledTarget } from "./targets";
import { type IndicatorTexts, textOf } from "./texts";

export interface Earlier {
  readonly prior: Prior;
  /** By year, oldest first. */
  readonly years: readonly YearResult[];
}

export function earlierOf(
  one: LabelledTarget,
  at: number,
  count: number,
  texts: IndicatorTexts,
  inCell: readonly Passage[],
  expected: Expectation,
): Earlier {
  const { prior } = texts;
  const cells = prior === undefined ? [] : "kind" in prior ? [prior] : prior;
  // A column may have spare rows below the last indicator's.
  const isByRow = cells.length > 1 && cells.length >= count;
  const own = isByRow ? cells.slice(at, at + 1) : cells;
  const passages = [...own.map((cell) => passage(textOf(cell))), ...inCell].filter(
    ({ text }) => text.trim() !== "",
  );
  return {
    prior: priorOf(one, passages, expected),
    years: readEarlierYears(passages, one.label, expected),
  };
}

function priorOf(one: LabelledTarget, passages: readonly Passage[], expected: Expectation): Prior {
  const found = readPrior(passages, one.label, expected);
  if (found.kind !== "none") return found;
  const noted = one.reading.priorInNote;
  if (!noted) return found;
  const { value, unit, decimals } = noted;
  return { kind: "known", actual: exactly(value, unit, { start: 0, end: 0 }, { decimals }) };
}
