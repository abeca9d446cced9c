/** The results of an indicator before the evaluated year. */
import { exactly } from "../../notation/actual/exactly";
import type { Expectation } from "../../notation/actual/reading";
import { baseOfYear } from "../../notation/named-base";
import { type YearResult, readEarlierYears, readPrior } from "../../notation/prior";
import type { TargetReading } from "../../notation/target/reading";
import { comparable, inBase } from "../../notation/unit";
import { type Passage, passage } from "../../notation/text";
import type { Target } from "../../notation/reading";
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
  const isByRow = cells.length >= count;
  const own = isByRow ? cells.slice(at, at + 1) : cells;
  const passages = [...own.map((cell) => passage(textOf(cell))), ...inCell];
  return {
    prior: priorOf(one, passages, expected),
    years: readEarlierYears(passages, one.label, expected),
  };
}

/** The target, unless it was worked out from another value than last year's result: then nobody knows which holds. */
export function targetBeside(
  { target: asked, priorTaken }: TargetReading,
  prior: Prior,
  year: number | undefined,
): Target {
  const target = year === undefined ? asked : againstLastYear(asked, year);
  if (!priorTaken || prior.kind !== "known" || target.kind !== "bound") return target;
  const { value, unit } = priorTaken;
  const { low, high, unit: known } = prior.actual.figure;
  const isSame = [low, high].every(
    (end) => end && comparable(known, unit) && inBase(end, known).eq(inBase(value, unit)),
  );
  const unread = { words: value.toFixed() + unit.label, span: target.span };
  return isSame ? target : { kind: "unreadable", why: "two-readings", unread: [unread] };
}

/** 「令和2年度実績以上」 on the sheet of 令和3年度 is asked against last year. */
function againstLastYear(target: Target, year: number): Target {
  if (target.kind !== "bound" || target.bound.level.kind !== "relative") return target;
  const { base } = target.bound.level;
  const isLast = base.kind === "named" && base.name === baseOfYear(year - 1).name;
  if (!isLast) return target;
  return { ...target, bound: { ...target.bound, level: { ...target.bound.level, base: { kind: "prior" } } } };
}

/** Last year's result as one figure of one year. */
export function exactlyKnown(prior: Prior): Expectation["lastYear"] {
  if (prior.kind !== "known" || prior.actual.exactness !== "exact" || prior.actual.counted.kind !== "plain")
    return undefined;
  const { low: value, unit } = prior.actual.figure;
  return value && { value, unit };
}

function priorOf(one: LabelledTarget, passages: readonly Passage[], expected: Expectation): Prior {
  const found = readPrior(passages, one.label, expected);
  if (found.kind !== "none") return found;
  const noted = one.reading.priorInNote;
  if (!noted) return found;
  const { value, unit, decimals } = noted;
  return { kind: "known", actual: exactly(value, unit, { start: 0, end: 0 }, { decimals }) };
}
