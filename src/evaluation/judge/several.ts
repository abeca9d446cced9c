/**
 * From several indicators to one rating.
 *
 * Source: domain rule 6 (process: the worst), rule 14 (いずれも・いずれか), "Judging outcomes" (全体, 進捗状況).
 */
import type { OutcomeRating, ProgressRating, RatingEntry } from "../../notation/legend";
import type { IndicatorJudgment, Outcome, Reason } from "../judgment";
import type { IndicatorSet, ProcessIndicator } from "../model";
import type { JudgingPolicy } from "../policy";
import { criterionApplies, judgeProcessIndicator } from "./process";
import { type Truth, and, or } from "./truth";

export interface SetJudgment {
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
  readonly indicators: readonly IndicatorJudgment[];
}

/** Judges all process indicators of an initiative and takes the worst. */
export function judgeProcess(
  { indicators }: IndicatorSet<ProcessIndicator>,
  policy: JudgingPolicy,
): SetJudgment {
  const names = indicators.map(({ name }) => name);
  const judged = indicators.map((indicator) =>
    judgeProcessIndicator(
      indicator,
      { names, together: togetherFor(indicator, indicators, names, policy) },
      policy,
    ),
  );
  return { ...worst(judged), indicators: judged };
}

/** Where a criterion needs all indicators (いずれも), whether it applies is one answer for all of them. */
function togetherFor(
  indicator: ProcessIndicator,
  all: readonly ProcessIndicator[],
  names: readonly string[],
  policy: JudgingPolicy,
): Truth | undefined {
  const { criterion } = indicator;
  if (criterion.kind !== "condition" || all.length < 2) return undefined;
  if (criterion.quantifier !== "all" && criterion.quantifier !== "unclear") return undefined;
  const concerned = all.filter(
    (one) => one.criterion.kind === "condition" && one.criterion.span === criterion.span,
  );
  const answers = concerned.map((one) =>
    one.actual.kind === "unmeasured" || one.actual.kind === "unreadable"
      ? "unknown"
      : criterionApplies(one, names, policy).truth,
  );
  // A criterion that was not read may be a part of this one: 「①著しく少なくかつ②40％以下の場合」.
  const isPartUnread = all.some((one) => one.criterion.kind === "unreadable");
  const needsAll = and(isPartUnread ? [...answers, "unknown"] : answers);
  if (criterion.quantifier === "all") return needsAll;
  // ①及び②が…: each for itself, or both together? Certain only where both readings agree.
  return needsAll === or(answers) ? needsAll : "unknown";
}

function isPending({ indicator, outcome }: IndicatorJudgment): boolean {
  return outcome.kind === "unmeasured" && indicator.actual.kind === "unmeasured" && indicator.actual.pending;
}

function labelsOf(judged: readonly IndicatorJudgment[]): string {
  return judged.map(({ indicator }) => indicator.label || indicator.name).join("・");
}

/** The worst rating; undecided as long as one may still turn out to be ③ (domain rule 6). */
function worst(judged: readonly IndicatorJudgment[]): Omit<SetJudgment, "indicators"> {
  const [only] = judged;
  if (judged.length === 1 && only) return { outcome: only.outcome, reasons: only.reasons };
  const rated = judged.filter(({ outcome }) => outcome.kind === "judged");
  const withRating = (rating: "①" | "②" | "③"): readonly IndicatorJudgment[] =>
    rated.filter(({ outcome }) => outcome.kind === "judged" && outcome.rating === rating);
  const rebuild = withRating("③");
  if (rebuild.length > 0)
    return {
      outcome: { kind: "judged", rating: "③" },
      reasons: [{ code: "several-rebuild", facts: { labels: labelsOf(rebuild) } }],
    };

  const undecided = judged.filter(({ outcome }) => outcome.kind === "undecided");
  const pending = judged.filter(isPending);
  if (rated.length + undecided.length === 0) return withoutRating(judged);
  if (undecided.length > 0)
    return {
      outcome: { kind: "undecided" },
      reasons: [{ code: "several-undecided", facts: { labels: labelsOf(undecided) } }],
    };
  if (pending.length > 0)
    return {
      outcome: { kind: "undecided" },
      reasons: [{ code: "several-pending", facts: { labels: labelsOf(pending) } }],
    };

  const left = judged.filter(({ outcome }) => outcome.kind !== "judged");
  const leftOut: readonly Reason[] =
    left.length > 0 ? [{ code: "several-left-out", facts: { labels: labelsOf(left) } }] : [];
  const missed = withRating("②");
  return missed.length > 0
    ? {
        outcome: { kind: "judged", rating: "②" },
        reasons: [{ code: "several-missed", facts: { labels: labelsOf(missed) } }, ...leftOut],
      }
    : { outcome: { kind: "judged", rating: "①" }, reasons: [{ code: "several-met", facts: {} }, ...leftOut] };
}

/** Nothing measured, or no target at all. */
function withoutRating(judged: readonly IndicatorJudgment[]): Omit<SetJudgment, "indicators"> {
  const unmeasured = judged.filter(({ outcome }) => outcome.kind === "unmeasured");
  const [first] = unmeasured.length > 0 ? unmeasured : judged;
  return first
    ? { outcome: first.outcome, reasons: first.reasons }
    : { outcome: { kind: "no-target" }, reasons: [{ code: "target-unset", facts: { words: "" } }] };
}

/** The rating that stands in a cell after the evaluation: what a person entered, else what was computed. */
export function standing<R extends OutcomeRating | ProgressRating>(
  entry: RatingEntry<R>,
  computed: Outcome<R>,
): Outcome<R> {
  if (entry.kind === "rating") return { kind: "judged", rating: entry.rating };
  return entry.kind === "foreign" ? { kind: "undecided" } : computed;
}

/** 全体 from the 個別 that stand: all A → A, all B → B, mixed → B (or the majority). */
export function judgeOverall(
  individual: readonly Outcome<OutcomeRating>[],
  policy: JudgingPolicy,
): { readonly outcome: Outcome<OutcomeRating>; readonly reasons: readonly Reason[] } {
  const judged = individual.filter((one) => one.kind === "judged");
  const good = judged.filter((one) => one.rating === "A").length;
  const bad = judged.length - good;
  const facts = { good: String(good), bad: String(bad) };
  if (individual.every((one) => one.kind === "no-target"))
    return { outcome: { kind: "no-target" }, reasons: [{ code: "target-unset", facts: { words: "" } }] };
  const relevant = individual.filter((one) => one.kind !== "no-target");
  const open = relevant.length - judged.length;
  if (judged.length === 0) {
    const isUndecided = relevant.some((one) => one.kind === "undecided");
    return isUndecided
      ? { outcome: { kind: "undecided" }, reasons: [{ code: "overall-open", facts }] }
      : { outcome: { kind: "unmeasured" }, reasons: [{ code: "overall-unmeasured", facts }] };
  }
  if (policy.overall === "majority") {
    if (good > bad + open)
      return { outcome: { kind: "judged", rating: "A" }, reasons: [{ code: "overall-majority", facts }] };
    if (bad >= good + open)
      return { outcome: { kind: "judged", rating: "B" }, reasons: [{ code: "overall-majority", facts }] };
    return { outcome: { kind: "undecided" }, reasons: [{ code: "overall-open", facts }] };
  }
  if (bad > 0)
    return {
      outcome: { kind: "judged", rating: "B" },
      reasons: [{ code: good > 0 || open > 0 ? "overall-mixed" : "overall-all-bad", facts }],
    };
  return open > 0
    ? { outcome: { kind: "undecided" }, reasons: [{ code: "overall-open", facts }] }
    : { outcome: { kind: "judged", rating: "A" }, reasons: [{ code: "overall-all-good", facts }] };
}

/** 戦略の進捗状況, as a proposal: a for 全体 A, b for B. */
export function judgeProgress(overall: Outcome<OutcomeRating>): {
  readonly outcome: Outcome<ProgressRating>;
  readonly reasons: readonly Reason[];
} {
  if (overall.kind !== "judged") return { outcome: overall, reasons: [{ code: "progress-open", facts: {} }] };
  return {
    outcome: { kind: "judged", rating: overall.rating === "A" ? "a" : "b" },
    reasons: [{ code: "progress-proposed", facts: { overall: overall.rating } }],
  };
}
