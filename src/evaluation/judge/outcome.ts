/**
 * Judging one outcome indicator (個別): A if the target is met, else B, or as the policy says.
 *
 * Source: domain, "Judging outcomes".
 */
import Big from "big.js";
import type { IndicatorJudgment, Reason } from "../judgment";
import type { OutcomeIndicator } from "../model";
import type { JudgingPolicy } from "../policy";
import { type Met, margin, meets } from "./met";
import { unreadOf, without, words } from "./open";
import { type Comparison, type Resolved, compareActual, written } from "./threshold";
import type { Truth } from "./truth";
import { writtenActual } from "./written";

/** Judges one outcome indicator (個別): A if the target is met, else B, or as the policy says. */
export function judgeOutcomeIndicator(
  indicator: OutcomeIndicator,
  policy: JudgingPolicy,
  year: number | undefined,
): IndicatorJudgment {
  const met = meets(indicator, undefined, policy);
  const shown = {
    target: met.shown,
    actual: writtenActual(indicator.actual),
    prior: indicator.prior.kind === "known" ? writtenActual(indicator.prior.actual) : null,
    criterion: null,
  };
  const reach: Readonly<Record<string, string>> = met.shown === null ? {} : { A: met.shown };
  const base = { indicator, unread: unreadOf(indicator), shown, reach };
  const missing = without(indicator);
  if (missing) return { ...base, ...missing };
  if (indicator.actual.kind === "unreadable") {
    const code = `actual-${indicator.actual.why}` as const;
    return {
      ...base,
      outcome: { kind: "undecided" },
      reasons: [{ code, facts: { words: words(indicator.actual.unread) } }],
    };
  }
  const result = byMethod(indicator, met, policy, year);
  if (result.truth === "unknown") return { ...base, outcome: { kind: "undecided" }, reasons: result.reasons };
  if (result.truth === "false" && met.isLoose)
    return {
      ...base,
      outcome: { kind: "undecided" },
      reasons: [...result.reasons, { code: "loose-target", facts: {} }],
    };
  return {
    ...base,
    outcome: { kind: "judged", rating: result.truth === "true" ? "A" : "B" },
    reasons: result.reasons,
  };
}

function byMethod(
  indicator: OutcomeIndicator,
  met: Met,
  policy: JudgingPolicy,
  year: number | undefined,
): { readonly truth: Truth; readonly reasons: readonly Reason[] } {
  const { individual } = policy;
  if (individual.method === "target-met" || met.truth === "true" || met.resolved?.kind !== "value")
    return met;
  if (met.truth === "unknown") return met;
  const { value, over, unit } = met.resolved;
  const compared = (limit: Resolved): Comparison =>
    compareActual(
      indicator.actual,
      met.comparator,
      limit,
      { target: { kind: "plain" }, name: indicator.name },
      margin(policy),
    );
  if (individual.method === "ratio") {
    if (met.comparator === "≤" || met.comparator === "<")
      return { truth: "unknown", reasons: [{ code: "ratio-where-less-is-better", facts: {} }] };
    const limit: Resolved = {
      kind: "value",
      value: value.times(individual.percent),
      over: over.times(100),
      unit,
    };
    const result = compared(limit);
    return {
      truth: result.truth,
      reasons: [
        result.reason ?? {
          code: "individual-ratio",
          facts: { percent: individual.percent.toFixed(), level: written(limit) },
        },
      ],
    };
  }
  if (year === undefined) return { truth: "unknown", reasons: [{ code: "year-unknown", facts: {} }] };
  const years = new Big(individual.targetYear - individual.baseYear);
  if (years.lte(0)) return { truth: "unknown", reasons: [{ code: "trajectory-years", facts: {} }] };
  const gone = new Big(
    Math.min(Math.max(year - individual.baseYear, 0), individual.targetYear - individual.baseYear),
  );
  // base + (target − base) × gone ÷ years, kept as one fraction.
  const line = individual.baseValue
    .times(over)
    .times(years)
    .plus(value.minus(individual.baseValue.times(over)).times(gone));
  const limit: Resolved = { kind: "value", value: line, over: over.times(years), unit };
  const result = compared(limit);
  return {
    truth: result.truth,
    reasons: [
      result.reason ?? {
        code: "individual-trajectory",
        facts: { level: written(limit), year: String(year) },
      },
    ],
  };
}
