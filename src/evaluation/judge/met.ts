/**
 * Is the target met?
 *
 * Source: domain, "Judging a process indicator", rules 1, 5, 8, 12 and 13.
 */
import type { Actual, Counted, Comparator, Condition, Target } from "../../notation/reading";
import type { Reason } from "../judgment";
import type { OutcomeIndicator } from "../model";
import type { JudgingPolicy } from "../policy";
import { isContradicted } from "./contradiction";
import { words } from "./open";
import { type Reach, UNKNOWN, bounded, between } from "./reach";
import {
  type Comparison,
  type Known,
  type Resolved,
  besideOf,
  compareActual,
  countedOf,
  resolve,
  unknown,
  written,
} from "./threshold";
import { type Truth, and } from "./truth";
import { betterThan, comparatorOf } from "./way";
import { writtenBound, writtenCounted, writtenValue } from "./written";

type BoundTarget = Extract<Target, { kind: "bound" }>;
type RangeTarget = Extract<Target, { kind: "range" }>;

/** Whether the target is met, and how that was found. */
export interface Met {
  readonly truth: Truth;
  readonly reasons: readonly Reason[];
  readonly shown: string | null;
  readonly resolved: Resolved | undefined;
  readonly comparator: Comparator;
  /** The result that would meet it. */
  readonly reach: Reach;
  /** Missed for certain only if the criterion applies (程度). */
  readonly isLoose: boolean;
}

/**
 * Whether the target is met; unknown where the result's own words contradict its figure.
 *
 * @param criterion  what the rebuild criterion says, which may tell the direction
 */
export function meets(
  indicator: OutcomeIndicator,
  criterion: Condition | undefined,
  policy: JudgingPolicy,
): Met {
  const met = meetsTarget(indicator, criterion, policy);
  return isContradicted(indicator, met)
    ? { ...met, truth: "unknown", reasons: [...met.reasons, { code: "verdict-contradicts", facts: {} }] }
    : met;
}

function meetsTarget(
  indicator: OutcomeIndicator,
  criterion: Condition | undefined,
  policy: JudgingPolicy,
): Met {
  const { target, actual } = indicator;
  const none = { shown: null, resolved: undefined, comparator: "≥", reach: UNKNOWN, isLoose: false } as const;
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
      const reach = { kind: "deed", deed: target.deed } as const;
      if (actual.kind === "deed") {
        const code = actual.done ? "deed-done" : "deed-undone";
        return {
          ...none,
          shown,
          reach,
          truth: actual.done ? "true" : "false",
          reasons: [{ code, facts: { deed: target.deed, actual: actual.words } }],
        };
      }
      return {
        ...none,
        shown,
        reach,
        truth: "unknown",
        reasons: [{ code: "deed-not-plain", facts: { deed: target.deed } }],
      };
    }
    case "range":
      return meetsRange(indicator, target, policy);
    case "bound":
      return maintained(indicator, meetsBound(indicator, target, criterion, policy), policy);
  }
}

/** Inside a range is met, outside it is missed – certain on its worse side alone where no word compares; a share of a range is none that could be worked out. */
function meetsRange(indicator: OutcomeIndicator, target: RangeTarget, policy: JudgingPolicy): Met {
  const { actual, name, prior } = indicator;
  const { bounds, counted, better } = target;
  const known: Known = { target: undefined, lessIsBetter: false, prior, actual };
  const ends = bounds.map(({ comparator, level }) => {
    const end = resolve(level, known);
    const to = { target: counted, name };
    return {
      ...compareActual(actual, comparator, end, to, policy.approximateMarginPercent),
      reach: bounded(comparator, end, counted),
      shown: writtenBound(comparator, writtenCounted(counted, written(end))),
    };
  });
  const worse = better?.kind === "assumed" ? ends[0] : better?.kind === "inferred" ? ends[1] : undefined;
  const isOpen = better !== undefined && worse?.truth !== "false";
  const met = isOpen ? "unknown" : and(ends.map(({ truth }) => truth));
  const shown = ends.map((end) => end.shown).join(" かつ ");
  const unknownEnd = ends.find(({ reason }) => reason)?.reason;
  const open: Reason = { code: "open-range", facts: { target: shown } };
  const code = met === "true" ? "target-met" : "target-missed";
  return {
    truth: met,
    reasons: [
      (met === "unknown" ? unknownEnd : undefined) ??
        (isOpen ? open : { code, facts: { target: shown, gap: "" } }),
    ],
    shown,
    resolved: unknown("ratio-of-range"),
    comparator: "=",
    reach: better ? UNKNOWN : between(ends.map((end) => end.reach)),
    isLoose: false,
  };
}

function meetsBound(
  indicator: OutcomeIndicator,
  target: BoundTarget,
  criterion: Condition | undefined,
  policy: JudgingPolicy,
): Met {
  const { actual } = indicator;
  const { comparator, reasons } = comparatorOf(indicator, target, criterion);
  const known: Known = { target: undefined, lessIsBetter: false, prior: indicator.prior, actual };
  const resolved = resolve(target.bound.level, known);
  if (!comparator)
    return {
      truth: "unknown",
      reasons,
      shown: resolved.kind === "unknown" ? null : written(resolved),
      resolved,
      comparator: target.bound.comparator,
      reach: UNKNOWN,
      isLoose: target.loose,
    };
  const over = countedOf(resolved, target.counted);
  const shown =
    resolved.kind === "unknown" ? null : writtenBound(comparator, writtenCounted(over, written(resolved)));
  const counted = { target: over, name: indicator.name };
  const own = compareActual(actual, comparator, resolved, counted, policy.approximateMarginPercent);
  const result = againstTotal(indicator, target, own, comparator, policy);
  const reach = bounded(comparator, resolved, over);
  const base = { shown, resolved, comparator, reach, isLoose: target.loose } as const;
  if (result.reason) return { truth: result.truth, reasons: [...reasons, result.reason], ...base };
  const facts = {
    target: shown ?? "",
    gap: sameCount(over, actual) ? gap(indicator, resolved) : "",
  };
  const code = result.truth === "true" ? "target-met" : "target-missed";
  return { truth: result.truth, reasons: [...reasons, { code, facts }], ...base };
}

/** 「40件（累計120件）」: a bare 「80件」 may be of this year or of all; it has to come to the same both ways. */
function againstTotal(
  { actual, name, prior }: OutcomeIndicator,
  { total }: BoundTarget,
  own: Comparison,
  comparator: Comparator,
  policy: JudgingPolicy,
): Comparison {
  const isOfOneYear = actual.kind !== "measured" || !/^(?:plain|cumulative)$/u.test(actual.counted.kind);
  if (!total || isOfOneYear) return own;
  const level = resolve(total, { target: undefined, lessIsBetter: false, prior, actual });
  const counted = { kind: "cumulative" } as const;
  const [figure = actual.figure] = besideOf(actual, "cumulative");
  const told = { ...actual, figure, counted };
  const ofAll = compareActual(
    told,
    comparator,
    level,
    { target: counted, name },
    policy.approximateMarginPercent,
  );
  if (actual.counted.kind === "cumulative" || ofAll.truth === own.truth) return ofAll;
  return { truth: "unknown", reason: { code: "counted-differs", facts: {} } };
}

/** Whether both are counted over the same: 月2回 and 年24回 have no plain difference. */
function sameCount(counted: Counted, actual: Actual): boolean {
  return actual.kind === "measured" && writtenCounted(counted, "") === writtenCounted(actual.counted, "");
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
function maintained(indicator: OutcomeIndicator, same: Met, policy: JudgingPolicy): Met {
  const { target, name, actual } = indicator;
  const { resolved } = same;
  if (target.kind !== "bound" || target.bound.comparator !== "=" || resolved === undefined) return same;
  const better = betterThan(resolved, name);
  const met = better
    ? { ...same, reach: bounded(better, resolved, countedOf(resolved, target.counted)) }
    : same;
  const isBetter = (): Truth =>
    better
      ? compareActual(
          actual,
          better,
          resolved,
          { target: target.counted, name },
          policy.approximateMarginPercent,
        ).truth
      : "unknown";
  const truth = met.truth === "true" ? met.truth : isBetter();
  if (truth === "true")
    return { ...met, truth, reasons: [{ code: "maintained", facts: { target: met.shown ?? "" } }] };
  return {
    ...met,
    truth: "unknown",
    reasons: truth === "unknown" ? met.reasons : [{ code: "not-maintained", facts: {} }],
  };
}
