/** What the evaluation says of one rating cell, and why. */
import type { Rating, RatingEntry } from "../notation/legend";
import type { UnreadableWhy } from "../notation/reading";
import type { Unread } from "../notation/text";
import { groupedBy } from "./grouped";
import type { BlockId, Indicator, ProcessIndicator } from "./model";
import type { RuleId } from "./rule-id";

/** The fields that hold a rating which figures decide. */
export type RatedField = "達成状況" | "個別" | "全体" | "進捗状況";

export type Outcome<R extends Rating = Rating> =
  | { readonly kind: "judged"; readonly rating: R }
  /** It may be one rating or another; the reasons say why. */
  | { readonly kind: "undecided" }
  /** No result: not measured, or not there yet. */
  | { readonly kind: "unmeasured" }
  | { readonly kind: "no-target" };

/** A step of the reasoning; its sentence is made in `messages/`. */
export type ReasonCode =
  // the target
  | "target-unset"
  | `target-${UnreadableWhy}`
  | "target-unknown"
  | "target-met"
  | "target-missed"
  | "maintained"
  | "not-maintained"
  | "deed-done"
  | "deed-undone"
  | "deed-not-plain"
  | "loose-target"
  | "later-target"
  | "direction-inferred"
  | "direction-by-criterion"
  | "direction-unclear"
  // the result
  | "actual-blank"
  | "actual-pending"
  | "actual-unmeasured"
  | `actual-${UnreadableWhy}`
  | "actual-not-comparable"
  | "approximate-straddles"
  | "rounding-straddles"
  | "fraction-or-percentage"
  | "unit-differs"
  | "counted-differs"
  | "period-unclear"
  | "several-occasions"
  | "verdict-contradicts"
  // what is compared with
  | "base-unknown"
  | "share-of-percentage"
  | "ratio-of-zero"
  | "ratio-of-range"
  | "open-range"
  | "ratio-of-grade"
  | "ratio-where-less-is-better"
  | "worked-value-differs"
  // the criterion
  | "criterion-missing"
  | `criterion-${UnreadableWhy}`
  | "criterion-compared"
  | "criterion-target-missed"
  | "criterion-not-done"
  | "criterion-elsewhere"
  | "criterion-applies"
  | "criterion-not-applies"
  | "criterion-needs-all"
  | "criterion-of-all-unknown"
  | "criterion-same-way"
  | "consecutive-unknown"
  | "consecutive-broken"
  | "percentage-of-count"
  | "both-apply"
  // several indicators
  | "several-rebuild"
  | "several-undecided"
  | "several-pending"
  | "several-left-out"
  | "several-missed"
  | "several-met"
  // 個別, 全体, 進捗状況
  | "individual-ratio"
  | "individual-trajectory"
  | "year-unknown"
  | "trajectory-years"
  | "overall-all-good"
  | "overall-all-bad"
  | "overall-mixed"
  | "overall-majority"
  | "overall-open"
  | "overall-unmeasured"
  | "progress-proposed"
  | "progress-open";

/** Why one indicator got what it got, in the order of reasoning. */
export interface Reason {
  readonly code: ReasonCode;
  /** Words and figures for the sentence, already written as a person would. */
  readonly facts: Readonly<Record<string, string>>;
}

/** The judgment of one indicator. */
export interface IndicatorJudgment {
  readonly indicator: Indicator | ProcessIndicator;
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
  /** Words that were not understood, and from which text. */
  readonly unread: readonly (Unread & { readonly from: "target" | "criterion" | "actual" | "prior" })[];
  /** As a person would write them; null where there is none. */
  readonly shown: {
    readonly target: string | null;
    readonly actual: string | null;
    readonly prior: string | null;
    readonly criterion: string | null;
  };
  /** The actual that gives a rating: ["①", "≥ 78%"]. */
  readonly reach: Readonly<Record<string, string>>;
}

/** The judgment of one rating cell. */
export interface Judgment {
  readonly block: BlockId;
  readonly field: RatedField;
  /** Which row of 個別, from 1; null for a field of one cell. */
  readonly index: number | null;
  readonly outcome: Outcome;
  readonly entry: RatingEntry<Rating>;
  readonly reasons: readonly Reason[];
  readonly indicators: readonly IndicatorJudgment[];
}

export type Severity = "要修正" | "要確認" | "参考";

/** A field of the form, or one row (from 1) of a field of several cells. */
export interface FieldRow {
  /** The field's name without its block: "有効性", "中間.達成状況". */
  readonly field: string;
  readonly index: number | null;
}

/** The steps of reasoning that a finding rests on, and the figures they speak of. */
export interface Because {
  readonly reasons: readonly Reason[];
  readonly shown: { readonly target: string | null; readonly actual: string | null };
}

/** A person's decision to leave a finding as it is. */
export interface Kept {
  readonly choice: string;
  readonly reason: string;
  readonly by: string;
  /** The date as entered. */
  readonly on: string;
}

/** Something that a person has to see. The sentence is made in `messages/`, by the rule. */
export interface Finding extends FieldRow {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** "" for one of the whole workbook. */
  readonly block: BlockId;
  /** Where to look, if that is another field of the block: a result beside its 個別. */
  readonly at: FieldRow | null;
  /** The cell as a reference, where no field of the form stands. */
  readonly cell: string | null;
  /** Words and figures for the sentence, already written as a person would. */
  readonly facts: Readonly<Record<string, string>>;
  readonly because: Because | null;
  /** What it was found from, by field: when one of these changes, a decision on it is open again. */
  readonly values: Readonly<Record<string, string>>;
  readonly kept: Kept | null;
}

/** The judgments of a block's rating cells. */
export const judgmentsOf = groupedBy(({ block }: Judgment) => block);
