/**
 * Judging one process indicator: is the target met, does the rebuild criterion apply?
 *
 * Source: domain, "Judging a process indicator", rules 1–3 and 8–13.
 */
import type { Bound, Condition, RebuildCriterion } from "../../notation/reading";
import type { IndicatorJudgment, Reason } from "../judgment";
import type { ProcessIndicator } from "../model";
import type { JudgingPolicy } from "../policy";
import { type Applies, type Subjected, undecidable } from "./applies";
import { applies, boundsOn } from "./condition";
import { type Met, meets } from "./met";
import { type Rated, judgedUnlessOpen, words } from "./open";
import { UNKNOWN, asksForMore, processReach } from "./reach";
import type { Truth } from "./truth";
import { measureOf } from "./way";

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
  if (!condition) return { truth: "unknown", reasons: [], shown: null, leaving: UNKNOWN, met };
  const { target } = indicator;
  const subjected: Subjected = {
    indicator,
    // 程度: what is a little short of it may be met as well (domain rule 12).
    met: met.isLoose && met.truth === "false" ? "unknown" : met.truth,
    otherNames: names,
    needsOthers: false,
    marginPercent: policy.approximateMarginPercent,
    countedAs: "counted" in target ? target.counted : { kind: "plain" },
    target: met.resolved,
    lessIsBetter: met.comparator === "≤" || met.comparator === "<",
    prior: indicator.prior,
    actual: indicator.actual,
  };
  const own = applies(condition, subjected);
  const words = criterion.kind === "condition" && names.length < 2 ? partsNamed(criterion) : undefined;
  return words === undefined
    ? { met, ...own }
    : { met, ...undecidable({ code: "criterion-elsewhere", facts: { words } }, own.shown) };
}

/** 「いずれかの講座の満足度が」 beside one result for all of them: it does not tell what its parts are. */
function partsNamed({
  condition,
  quantifier,
}: Extract<RebuildCriterion, { kind: "condition" }>): string | undefined {
  if (quantifier === "each") return undefined;
  // 「すべて開催できなかった」: none of it, or not all of it?
  if (condition.kind === "not-done") return condition.subject + condition.deed;
  return condition.kind === "compare" && condition.subject !== "" ? condition.subject : undefined;
}

/** Judges one process indicator. */
export function judgeProcessIndicator(
  indicator: ProcessIndicator,
  company: Company,
  policy: JudgingPolicy,
): IndicatorJudgment {
  const own = criterionApplies(indicator, company.names, policy);
  return judgedUnlessOpen(
    indicator,
    { target: own.met.shown, criterion: own.shown, reach: processReach(own.met.reach, own.leaving) },
    () => rated(indicator, own, company.together),
  );
}

const ofAllUnknown: Reason = { code: "criterion-of-all-unknown", facts: {} };

const looseTarget: Reason = { code: "loose-target", facts: {} };

const laterTarget: Reason = { code: "later-target", facts: {} };

const verdictContradicts: Reason = { code: "verdict-contradicts", facts: {} };

const needsAll: Reason = { code: "criterion-needs-all", facts: {} };

function rated(
  indicator: ProcessIndicator,
  own: Applies & { readonly met: Met },
  together: Truth | undefined,
): Rated {
  const { met } = own;
  const { criterion } = indicator;
  const alone = own.truth;
  const hit = together ?? alone;
  const undecided = (...reasons: readonly Reason[]): Rated => ({ outcome: { kind: "undecided" }, reasons });
  const said = indicator.actual.kind === "measured" ? indicator.actual.said?.ofCriterion : undefined;
  if (said !== undefined && alone === (said ? "false" : "true"))
    return undecided(...met.reasons, ...own.reasons, verdictContradicts);
  if (met.truth === "true") {
    if (criterion.kind === "condition" && alone === "true" && !isOnlyDeed(criterion.condition)) {
      return undecided(...met.reasons, ...own.reasons, { code: "both-apply", facts: {} });
    }
    return { outcome: { kind: "judged", rating: "①" }, reasons: met.reasons };
  }
  // 「実施できなかった」 of a count is no figure (domain rule 13); of a criterion that says so, it is plain.
  const isSaid = indicator.actual.kind === "deed" && indicator.actual.couldNot === true;
  if (met.truth === "unknown" && isSaid && hit === "true")
    return {
      outcome: { kind: "judged", rating: "③" },
      reasons: [...own.reasons, { code: "criterion-applies", facts: {} }],
    };
  if (met.truth === "unknown") return undecided(...met.reasons);
  if (indicator.target.kind === "bound" && indicator.target.isOfLaterYear)
    return undecided(...met.reasons, laterTarget);
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
    return undecided(...met.reasons, ...reasons, ...(met.isLoose ? [looseTarget] : []));
  }
  if (sameWay(met, boundsOn(measureOf(indicator), criterion.condition)))
    return undecided(...met.reasons, { code: "criterion-same-way", facts: {} });
  if (hit === "true")
    return {
      outcome: { kind: "judged", rating: "③" },
      reasons: [...met.reasons, ...own.reasons, { code: "criterion-applies", facts: {} }],
    };
  const reasons = together === "false" && alone === "true" ? [needsAll] : own.reasons;
  return looseOr(met, {
    outcome: { kind: "judged", rating: "②" },
    reasons: [...met.reasons, ...reasons, { code: "criterion-not-applies", facts: {} }],
  });
}

/** 程度: below its figure is missed only if the criterion applies (domain rule 12). */
function looseOr(met: Met, judged: Rated): Rated {
  return met.isLoose ? { outcome: { kind: "undecided" }, reasons: [...met.reasons, looseTarget] } : judged;
}

function isOnlyDeed(condition: Condition): boolean {
  return condition.kind === "not-done";
}

/** A criterion that grows in the target's own direction contradicts it: which of the two is meant? */
function sameWay(met: Met, bounds: readonly Bound[]): boolean {
  return (
    bounds.length > 0 &&
    bounds.every(({ comparator }) => asksForMore(comparator) === asksForMore(met.comparator)) &&
    met.comparator !== "="
  );
}
