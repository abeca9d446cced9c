/**
 * Judging one outcome indicator (個別): A if the target is met, else B, or as the policy says.
 *
 * Source: domain, "Judging outcomes".
 */
import Big from "big.js";
import type { IndicatorJudgment, Reason } from "../judgment";
import type { OutcomeIndicator } from "../model";
import type { JudgingPolicy } from "../policy";
import { type Met, meets } from "./met";
import { type Rated, judgedUnlessOpen } from "./open";
import { UNKNOWN, bounded, either, outcomeReach } from "./reach";
import { type Resolved, compareActual, countedOf, written } from "./threshold";
import type { Truth } from "./truth";

/** Judges one outcome indicator (個別): A if the target is met, else B, or as the policy says. */
export function judgeOutcomeIndicator(
  indicator: OutcomeIndicator,
  policy: JudgingPolicy,
  year: number | undefined,
): IndicatorJudgment {
  const met = meets(indicator, undefined, policy);
  const enough = enoughFor(met, policy, year);
  const { target } = indicator;
  const said = target.kind === "bound" ? target.counted : { kind: "plain" as const };
  const limit = enough?.level
    ? bounded(met.comparator, enough.level, countedOf(enough.level, said))
    : UNKNOWN;
  return judgedUnlessOpen(
    indicator,
    { target: met.shown, criterion: null, reach: outcomeReach(either(met.reach, limit)) },
    () => rated(met, reached()),
  );

  function reached(): Weighed {
    if (met.truth !== "false" || !enough) return met;
    if (!enough.level) return { truth: "unknown", reasons: [enough.reason] };
    const margin = policy.approximateMarginPercent;
    const against = { target: said, name: indicator.name };
    const { truth, reason } = compareActual(indicator.actual, met.comparator, enough.level, against, margin);
    return { truth, reasons: [reason ?? enough.reason] };
  }
}

interface Weighed {
  readonly truth: Truth;
  readonly reasons: readonly Reason[];
}

function rated({ isLoose }: Met, { truth, reasons }: Weighed): Rated {
  if (truth === "true") return { outcome: { kind: "judged", rating: "A" }, reasons };
  if (truth === "unknown") return { outcome: { kind: "undecided" }, reasons };
  return isLoose
    ? { outcome: { kind: "undecided" }, reasons: [...reasons, { code: "loose-target", facts: {} }] }
    : { outcome: { kind: "judged", rating: "B" }, reasons };
}

/** What short of the target is enough for A; without a level, why that is not known. */
interface Enough {
  readonly level: Resolved | undefined;
  readonly reason: Reason;
}

/** undefined where nothing but the target is. */
function enoughFor(met: Met, { individual }: JudgingPolicy, year: number | undefined): Enough | undefined {
  // 現状維持 is met, or open (domain rule 13): nothing short of it is enough.
  const isWhole = individual.method === "target-met" || met.comparator === "=";
  if (isWhole || met.resolved?.kind !== "value") return undefined;
  const { value, over } = met.resolved;
  const unknown = (code: Reason["code"]): Enough => ({ level: undefined, reason: { code, facts: {} } });
  if (individual.method === "ratio") {
    if (met.comparator === "≤" || met.comparator === "<") return unknown("ratio-where-less-is-better");
    const level: Resolved = {
      ...met.resolved,
      value: value.times(individual.percent),
      over: over.times(100),
    };
    const facts = { percent: individual.percent.toFixed(), level: written(level) };
    return { level, reason: { code: "individual-ratio", facts } };
  }
  const { baseValue, baseYear, targetYear } = individual;
  if (year === undefined) return unknown("year-unknown");
  if (targetYear <= baseYear) return unknown("trajectory-years");
  const years = new Big(targetYear - baseYear);
  const gone = new Big(Math.min(Math.max(year, baseYear), targetYear) - baseYear);
  // base + (target − base) × gone ÷ years, kept as one fraction.
  const line = baseValue
    .times(over)
    .times(years)
    .plus(value.minus(baseValue.times(over)).times(gone));
  const level: Resolved = { ...met.resolved, value: line, over: over.times(years) };
  const facts = { level: written(level), year: String(year) };
  return { level, reason: { code: "individual-trajectory", facts } };
}
