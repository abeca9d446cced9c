/**
 * Judging one process indicator: is the target met, does the rebuild criterion apply?
 *
 * Source: domain, "Judging a process indicator", rules 1–3 and 8–13.
 */
import type { Bound, Comparator, Condition } from "../../notation/reading";
import type { IndicatorJudgment, Outcome, Reason } from "../judgment";
import type { ProcessIndicator } from "../model";
import type { JudgingPolicy } from "../policy";
import { type Applies, type Subjected, applies, boundsOn } from "./condition";
import { type Met, asksForMore, margin, measureOf, meets } from "./met";
import { unreadOf, without, words } from "./open";
import { type Truth, and } from "./truth";
import { writtenActual, writtenBound } from "./written";

/** What the other indicators of a block have to do with one of them. */
export interface Company {
  /** Names of all indicators of the block. */
  readonly names: readonly string[];
  /** Whether the criterion applies, where all indicators decide it together (いずれも); undefined otherwise. */
  readonly together: Truth | undefined;
}

/** Whether the criterion of an indicator applies to it, for itself. */
export function criterionApplies(
  indicator: ProcessIndicator,
  names: readonly string[],
  policy: JudgingPolicy,
): Applies & { readonly met: Met } {
  const { criterion } = indicator;
  const condition = criterion.kind === "condition" ? criterion.condition : undefined;
  const met = meets(indicator, condition, policy);
  if (!condition) return { truth: "unknown", reasons: [], shown: null, met };
  const { target } = indicator;
  const subjected: Subjected = {
    indicator,
    met: met.truth,
    otherNames: names,
    marginPercent: margin(policy),
    countedAs: target.kind === "bound" ? target.counted : { kind: "plain" },
    target: met.resolved,
    lessIsBetter: met.comparator === "≤" || met.comparator === "<",
    prior: indicator.prior,
    actual: indicator.actual,
  };
  return { ...applies(condition, subjected), met };
}

/** Judges one process indicator. */
export function judgeProcessIndicator(
  indicator: ProcessIndicator,
  company: Company,
  policy: JudgingPolicy,
): IndicatorJudgment {
  const own = criterionApplies(indicator, company.names, policy);
  const { met } = own;
  const shown = {
    target: met.shown,
    actual: writtenActual(indicator.actual),
    prior: indicator.prior.kind === "known" ? writtenActual(indicator.prior.actual) : null,
    criterion: own.shown,
  };
  const base = { indicator, unread: unreadOf(indicator), shown, reach: reachOf(met, own, indicator) };
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
  return { ...base, ...rated(indicator, own, company.together) };
}

const ofAllUnknown: Reason = { code: "criterion-of-all-unknown", facts: {} };

const needsAll: Reason = { code: "criterion-needs-all", facts: {} };

function rated(
  indicator: ProcessIndicator,
  own: Applies & { readonly met: Met },
  together: Truth | undefined,
): { readonly outcome: Outcome; readonly reasons: readonly Reason[] } {
  const { met } = own;
  const { criterion } = indicator;
  const alone = own.truth;
  const hit = together ?? alone;
  const undecided = (
    ...reasons: readonly Reason[]
  ): { readonly outcome: Outcome; readonly reasons: readonly Reason[] } => ({
    outcome: { kind: "undecided" },
    reasons,
  });
  if (met.truth === "true") {
    if (criterion.kind === "condition" && alone === "true" && !isOnlyDeed(criterion.condition)) {
      return undecided(...met.reasons, ...own.reasons, { code: "both-apply", facts: {} });
    }
    return { outcome: { kind: "judged", rating: "①" }, reasons: met.reasons };
  }
  if (met.truth === "unknown") {
    const isMissed = met.isLoose && and([hit]) === "true" && isKnownTarget(met);
    return isMissed
      ? {
          outcome: { kind: "judged", rating: "③" },
          reasons: [...met.reasons, ...own.reasons, { code: "criterion-applies", facts: {} }],
        }
      : undecided(...met.reasons);
  }
  if (criterion.kind === "missing")
    return looseOr(met, {
      outcome: { kind: "judged", rating: "②" },
      reasons: [...met.reasons, { code: "criterion-missing", facts: {} }],
    });
  if (criterion.kind === "unreadable") {
    return undecided(...met.reasons, {
      code: `criterion-${criterion.why}`,
      facts: { words: words(criterion.unread) },
    });
  }
  if (hit === "unknown") {
    const reasons = alone === "unknown" ? own.reasons : [ofAllUnknown];
    return undecided(...met.reasons, ...reasons);
  }
  if (hit === "true")
    return {
      outcome: { kind: "judged", rating: "③" },
      reasons: [...met.reasons, ...own.reasons, { code: "criterion-applies", facts: {} }],
    };
  if (sameWay(met, boundsOn(measureOf(indicator), criterion.condition)))
    return undecided(...met.reasons, { code: "criterion-same-way", facts: {} });
  const reasons = together === "false" && alone === "true" ? [needsAll] : own.reasons;
  return looseOr(met, {
    outcome: { kind: "judged", rating: "②" },
    reasons: [...met.reasons, ...reasons, { code: "criterion-not-applies", facts: {} }],
  });
}

/** 程度: below its figure is missed only if the criterion applies (domain rule 12). */
function looseOr(
  met: Met,
  judged: { readonly outcome: Outcome; readonly reasons: readonly Reason[] },
): { readonly outcome: Outcome; readonly reasons: readonly Reason[] } {
  return met.isLoose
    ? { outcome: { kind: "undecided" }, reasons: [...met.reasons, { code: "loose-target", facts: {} }] }
    : judged;
}

function isKnownTarget(met: Met): boolean {
  return met.resolved !== undefined && met.resolved.kind !== "unknown";
}

function isOnlyDeed(condition: Condition): boolean {
  return condition.kind === "not-done" || condition.kind === "target-missed";
}

/** A criterion that grows in the target's own direction contradicts it: which of the two is meant? */
function sameWay(met: Met, bounds: readonly Bound[]): boolean {
  return (
    bounds.length > 0 &&
    bounds.every(({ comparator }) => asksForMore(comparator) === asksForMore(met.comparator)) &&
    met.comparator !== "="
  );
}

const NEGATED: Readonly<Record<Comparator, Comparator>> = {
  "≥": "<",
  ">": "≤",
  "≤": ">",
  "<": "≥",
  "=": "=",
};

/** The actual that would give ①, and the one that would leave ③. */
function reachOf(met: Met, own: Applies, indicator: ProcessIndicator): Readonly<Record<string, string>> {
  const { criterion } = indicator;
  const floor =
    criterion.kind === "condition" && criterion.condition.kind === "compare" && own.shown !== null
      ? own.shown
      : undefined;
  const comparator =
    criterion.kind === "condition" && criterion.condition.kind === "compare"
      ? criterion.condition.bound.comparator
      : undefined;
  return {
    ...(met.shown === null || met.shown === undefined ? {} : { "①": met.shown }),
    ...(floor !== undefined && comparator !== undefined && comparator !== "="
      ? { "②": writtenBound(NEGATED[comparator], floor.slice(2)) }
      : {}),
  };
}
