/**
 * Judging one indicator: is the target met, does the rebuild criterion apply?
 *
 * Source: domain, "Judging a process indicator", rules 1–3 and 8–13, and "Judging outcomes".
 */
import Big from "big.js";
import type { Comparator, Condition, Target } from "../../notation/reading";
import type { Unread } from "../../notation/text";
import type { IndicatorJudgment, Outcome, Reason } from "../judgment";
import type { OutcomeIndicator, ProcessIndicator } from "../model";
import type { JudgingPolicy } from "../policy";
import { type Applies, type Subjected, applies, comparatorsOf } from "./condition";
import { type Comparison, type Known, type Resolved, compareActual, resolve, written } from "./threshold";
import { type Truth, and } from "./truth";
import { writtenActual, writtenBound, writtenValue } from "./written";

type BoundTarget = Extract<Target, { kind: "bound" }>;

/** Whether the target is met, and how that was found. */
interface Met {
  readonly truth: Truth;
  readonly reasons: readonly Reason[];
  readonly shown: string | null;
  readonly resolved: Resolved | undefined;
  readonly comparator: Comparator;
  /** Missed for certain only if the criterion applies (程度). */
  readonly isLoose: boolean;
}

const OPPOSITE: Readonly<Record<Comparator, Comparator>> = {
  "≥": "≤",
  ">": "<",
  "≤": "≥",
  "<": ">",
  "=": "=",
};

const margin = (policy: JudgingPolicy): Big => policy.approximateMarginPercent;

/** Reasons why there can be no rating at all; undefined where there can. */
function without({
  target,
  actual,
}: OutcomeIndicator): { readonly outcome: Outcome; readonly reasons: readonly Reason[] } | undefined {
  if (target.kind === "unset")
    return {
      outcome: { kind: "no-target" },
      reasons: [{ code: "target-unset", facts: { words: target.words } }],
    };
  if (actual.kind === "unmeasured") {
    const code = actual.pending
      ? actual.words === ""
        ? "actual-blank"
        : "actual-pending"
      : "actual-unmeasured";
    return { outcome: { kind: "unmeasured" }, reasons: [{ code, facts: { words: actual.words } }] };
  }
  return undefined;
}

function unreadOf(indicator: OutcomeIndicator & Partial<ProcessIndicator>): IndicatorJudgment["unread"] {
  const from = (
    where: IndicatorJudgment["unread"][number]["from"],
    unread: readonly Unread[],
  ): IndicatorJudgment["unread"] => unread.map((one) => ({ ...one, from: where }));
  return [
    ...(indicator.target.kind === "unreadable" ? from("target", indicator.target.unread) : []),
    ...(indicator.criterion?.kind === "unreadable" ? from("criterion", indicator.criterion.unread) : []),
    ...(indicator.actual.kind === "unreadable" ? from("actual", indicator.actual.unread) : []),
  ];
}

function words(unread: readonly Unread[]): string {
  return unread.map((one) => one.words).join("」「");
}

// ── The target ───────────────────────────────────────────────────────────────────────────────────────

/**
 * The comparator of a target. Where none is stated and the criterion speaks of too much (「30件を超えた」),
 * less is better; where the name leaves it open, the criterion decides (domain rule 5).
 */
function comparatorOf(
  target: BoundTarget,
  criterion: Condition | undefined,
): { readonly comparator: Comparator | undefined; readonly reasons: readonly Reason[] } {
  const { comparator } = target.bound;
  const { direction } = target;
  if (direction.kind === "stated") return { comparator, reasons: [] };
  const ways = new Set(
    (criterion ? comparatorsOf(criterion) : []).map((one) =>
      one === "≥" || one === ">" ? "too-much" : "too-little",
    ),
  );
  const way = ways.size === 1 ? [...ways][0] : undefined;
  if (direction.kind === "inferred") {
    return { comparator, reasons: [{ code: "direction-inferred", facts: { word: direction.word } }] };
  }
  if (way === "too-much")
    return { comparator: OPPOSITE[comparator], reasons: [{ code: "direction-by-criterion", facts: {} }] };
  if (direction.kind === "assumed" || way === "too-little") return { comparator, reasons: [] };
  return { comparator: undefined, reasons: [{ code: "direction-unclear", facts: { word: direction.word } }] };
}

function meets(indicator: OutcomeIndicator, criterion: Condition | undefined, policy: JudgingPolicy): Met {
  const { target, actual } = indicator;
  const none = { shown: null, resolved: undefined, comparator: "≥", isLoose: false } as const;
  switch (target.kind) {
    case "unset":
      return {
        ...none,
        truth: "unknown",
        reasons: [{ code: "target-unset", facts: { words: target.words } }],
      };
    case "unreadable":
      return {
        ...none,
        truth: "unknown",
        reasons: [{ code: `target-${target.why}`, facts: { words: words(target.unread) } }],
      };
    case "deed": {
      const shown = target.deed;
      if (actual.kind === "deed") {
        const code = actual.done ? "deed-done" : "deed-undone";
        return {
          ...none,
          shown,
          truth: actual.done ? "true" : "false",
          reasons: [{ code, facts: { deed: target.deed, actual: actual.words } }],
        };
      }
      return {
        ...none,
        shown,
        truth: "unknown",
        reasons: [{ code: "deed-not-plain", facts: { deed: target.deed } }],
      };
    }
    case "bound":
      return meetsBound(indicator, target, criterion, policy);
  }
}

function meetsBound(
  indicator: OutcomeIndicator,
  target: BoundTarget,
  criterion: Condition | undefined,
  policy: JudgingPolicy,
): Met {
  const { actual } = indicator;
  const { comparator, reasons } = comparatorOf(target, criterion);
  const known: Known = { target: undefined, lessIsBetter: false, prior: indicator.prior, actual };
  const resolved = resolve(target.bound.level, known);
  if (!comparator)
    return {
      truth: "unknown",
      reasons,
      shown: resolved.kind === "unknown" ? null : written(resolved),
      resolved,
      comparator: target.bound.comparator,
      isLoose: target.loose,
    };
  const shown = resolved.kind === "unknown" ? null : writtenBound(comparator, written(resolved));
  const counted = { target: target.counted, name: indicator.name };
  const result = compareActual(actual, comparator, resolved, counted, margin(policy));
  const base = { shown, resolved, comparator, isLoose: target.loose } as const;
  if (result.reason) return { ...base, truth: result.truth, reasons: [...reasons, result.reason] };
  const facts = { target: shown ?? "", gap: gap(indicator, resolved) };
  const code = result.truth === "true" ? "target-met" : "target-missed";
  return { ...base, truth: result.truth, reasons: [...reasons, { code, facts }] };
}

/** How far the result is from the target, in percentage points or units: "−1.6ポイント". */
function gap({ actual }: OutcomeIndicator, resolved: Resolved): string {
  if (actual.kind !== "measured" || resolved.kind !== "value" || !resolved.over.eq(1)) return "";
  const { figure } = actual;
  if (!figure.low || !figure.high?.eq(figure.low)) return "";
  if (figure.unit.label !== resolved.unit.label && figure.unit.label !== "" && resolved.unit.label !== "")
    return "";
  const difference = figure.low.minus(resolved.value);
  const unit = resolved.unit.dimension === "%" ? { ...resolved.unit, label: "ポイント" } : resolved.unit;
  if (resolved.unit.dimension === "★") return "";
  const sign = difference.lt(0) ? "−" : difference.gt(0) ? "+" : "±";
  return sign + writtenValue(difference.abs(), unit);
}

/** 現状維持: the same value or better is met, worse is undecided (domain rule 13). */
function maintained(indicator: OutcomeIndicator, met: Met, policy: JudgingPolicy): Met {
  const { target } = indicator;
  if (target.kind !== "bound" || target.bound.comparator !== "=" || met.resolved === undefined) return met;
  const direction =
    met.truth === "true"
      ? met.truth
      : compareActual(
          indicator.actual,
          "≥",
          met.resolved,
          { target: target.counted, name: indicator.name },
          margin(policy),
        ).truth;
  if (direction === "true")
    return { ...met, truth: "true", reasons: [{ code: "maintained", facts: { target: met.shown ?? "" } }] };
  return {
    ...met,
    truth: "unknown",
    reasons: direction === "unknown" ? met.reasons : [{ code: "not-maintained", facts: {} }],
  };
}

// ── Process indicators ───────────────────────────────────────────────────────────────────────────────

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
  const met = maintained(indicator, meets(indicator, condition, policy), policy);
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
  if (sameWay(met, criterion.condition))
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
function sameWay(met: Met, condition: Condition): boolean {
  const ways = comparatorsOf(condition);
  const up = (one: Comparator): boolean => one === "≥" || one === ">";
  return ways.length > 0 && ways.every((one) => up(one) === up(met.comparator)) && met.comparator !== "=";
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

// ── Outcome indicators ───────────────────────────────────────────────────────────────────────────────

/** Judges one outcome indicator (個別): A if the target is met, else B, or as the policy says. */
export function judgeOutcomeIndicator(
  indicator: OutcomeIndicator,
  policy: JudgingPolicy,
  year: number | undefined,
): IndicatorJudgment {
  const met = maintained(indicator, meets(indicator, undefined, policy), policy);
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
