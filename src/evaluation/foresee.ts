/**
 * What the target and the criterion would give, whatever the result turns out to be: tried with results at
 * the target, just beside it, and far away. So a sheet can be checked before the year begins.
 */
import Big from "big.js";
import { exactly } from "../notation/actual/exactly";
import { scaleOf } from "../notation/grade";
import type { Actual, Counted } from "../notation/reading";
import { NO_UNIT, type Unit } from "../notation/unit";
import type { IndicatorJudgment } from "./judgment";
import { judgeOutcomeIndicator } from "./judge/outcome";
import { criterionApplies, judgeProcessIndicator } from "./judge/process";
import type { Indicator, OutcomeIndicator, ProcessIndicator } from "./model";
import type { JudgingPolicy } from "./policy";

/** Smaller than any digit that people write. */
const NEXT_TO = new Big("0.000000001");
const FAR = new Big("1000000000");
const NOWHERE = { start: 0, end: 0 };

/** Judges a process indicator by results that could come; nothing where the target is missing or not read. */
export function foreseeProcess(
  indicator: ProcessIndicator,
  policy: JudgingPolicy,
): readonly IndicatorJudgment[] {
  return resultsToTry(indicator, policy).map((actual) =>
    judgeProcessIndicator({ ...indicator, actual }, { names: [], together: undefined }, policy),
  );
}

/** Judges an outcome indicator by results that could come. */
export function foreseeOutcome(
  indicator: OutcomeIndicator,
  policy: JudgingPolicy,
  year: number | undefined,
): readonly IndicatorJudgment[] {
  return resultsToTry(indicator, policy).map((actual) =>
    judgeOutcomeIndicator({ ...indicator, actual }, policy, year),
  );
}

function resultsToTry(indicator: Indicator, policy: JudgingPolicy): readonly Actual[] {
  const { target } = indicator;
  switch (target.kind) {
    case "unset":
    case "unreadable":
      return [];
    case "deed":
      return [true, false].map((done) => ({ kind: "deed", done, words: "", span: NOWHERE }));
    case "bound": {
      if (target.bound.level.kind === "grade") {
        const { grade: own } = target.bound.level;
        const scale = scaleOf(own);
        return [...scale.slice(-1), own, ...scale.slice(0, 1)].map((grade) => ({
          kind: "grade",
          grade,
          span: NOWHERE,
        }));
      }
      const threshold = thresholdOf(indicator, policy);
      return figuresAround([threshold], threshold?.counted ?? target.counted);
    }
    case "range":
      return figuresAround(
        target.bounds.map(({ level }) => (level.kind === "value" ? level : undefined)),
        target.counted,
      );
  }
}

/** The value that a target comes to; undefined where the sheet does not tell. */
function thresholdOf(indicator: Indicator, policy: JudgingPolicy): Threshold | undefined {
  const { met } = criterionApplies({ ...indicator, criterion: { kind: "missing" } }, [], policy);
  const { resolved } = met;
  return resolved?.kind === "value" ? { ...resolved, value: resolved.value.div(resolved.over) } : undefined;
}

interface Threshold {
  readonly value: Big;
  readonly unit: Unit;
  readonly counted?: Counted;
}

/** Nothing, very much, and what lies at and right beside the thresholds. */
function figuresAround(thresholds: readonly (Threshold | undefined)[], counted: Counted): readonly Actual[] {
  const known = thresholds.filter((one) => one !== undefined);
  const unit = known[0]?.unit ?? NO_UNIT;
  const beside = known.flatMap(({ value }) => [value.minus(NEXT_TO), value, value.plus(NEXT_TO)]);
  return [new Big(0), ...beside, FAR].map((value) => exactly(value, unit, NOWHERE, { counted }));
}
