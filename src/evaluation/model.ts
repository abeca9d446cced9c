/**
 * The domain: what a sheet of 運営方針 (様式2) says, as typed objects.
 *
 * Text is parsed when the model is made; from here on a value is one of the cases of its type. Nothing
 * here knows a cell: blocks and fields are named as on the form, and `form/` knows where they stand.
 * Source: the levels of the form (経営課題 → めざす成果及び戦略 → 具体的取組).
 */
import type {
  Effectiveness,
  EffectivenessEntry,
  Execution,
  OutcomeRating,
  ProcessRating,
  ProgressRating,
  RatingEntry,
} from "../notation/legend";
import type { YearResult } from "../notation/prior";
import type { Actual, RebuildCriterion, Target } from "../notation/reading";
import { groupedBy } from "./grouped";

/** How far the year is: 計画 → 中間振り返り → 自己評価. */
export type Phase = "plan" | "midterm" | "self";

/** "課題4", "戦略4_1", "取組4_1_1" */
export type BlockId = string;

/** A stretch of text of the sheet: as typed, "" where the cell is blank. */
export type Text = string;

/** One indicator with everything that is said of it, in its own number. */
export interface Indicator {
  /** "①"; "" where the indicators are not numbered. */
  readonly label: string;
  /** The indicator's name as in the target. */
  readonly name: string;
  readonly target: Target;
  readonly actual: Actual;
  /** Last year's result, under the same name. */
  readonly prior: Prior;
  /** Results by year, oldest first, the evaluated year's last; empty unless two earlier years are told. */
  readonly trend: readonly YearResult[];
  /** The name under which the result is given, where one is given. */
  readonly actualName: string;
}

/** 取組の中のプロセス（過程）指標, judged against a rebuild criterion. */
export interface ProcessIndicator extends Indicator {
  readonly criterion: RebuildCriterion;
}

/** 戦略のアウトカム（成果）指標, judged 個別. */
export type OutcomeIndicator = Indicator;

/** Last year's value of an indicator. */
export type Prior =
  | { readonly kind: "known"; readonly actual: Extract<Actual, { kind: "measured" }> }
  /** Nothing stands there, or nothing under this indicator's name. */
  | { readonly kind: "none" }
  /** Earlier results stand there under another name. */
  | { readonly kind: "other-name"; readonly name: string };

/** Numbers that do not fit together: ③ in the criterion, ① and ② in the target. */
export interface UnmatchedLabel {
  readonly label: string;
  readonly standsIn: "target" | "criterion" | "actual";
}

/** All indicators of one block. */
export interface IndicatorSet<I extends Indicator> {
  readonly indicators: readonly I[];
  readonly unmatched: readonly UnmatchedLabel[];
}

/** 予算・決算 */
export interface Budget {
  readonly settlement: Text;
  readonly priorYear: Text;
  readonly currentYear: Text;
}

/** 中間振り返り of an initiative. */
export interface MidtermReview {
  readonly achievement: RatingEntry<ProcessRating>;
  readonly effectiveness: EffectivenessEntry;
  readonly issuesAndImprovements: Text;
}

/** 自己評価 of an initiative. */
export interface SelfEvaluation {
  /** 取組実績 */
  readonly activities: Text;
  /** プロセス指標の達成状況: the result, as typed. */
  readonly result: Text;
  /** 達成状況 */
  readonly achievement: RatingEntry<ProcessRating>;
  readonly effectiveness: EffectivenessEntry;
  /** 課題 */
  readonly issues: Text;
  /** 改善策 */
  readonly improvements: Text;
}

/** Every located field of a block as typed, by the field's name: one text for each of its cells. */
export type FieldTexts = Readonly<Record<string, readonly Text[]>>;

/**
 * The headings that make a field required under a condition, by field name:
 * 「課題 ※左記に「②、③」、「イ」がある場合は必須」. Fields without such a heading are never required.
 */
export type Requirements = Readonly<Record<string, string>>;

/** 具体的取組 */
export interface Initiative {
  readonly kind: "initiative";
  readonly id: BlockId;
  readonly texts: FieldTexts;
  /** "4-1-1" */
  readonly number: string;
  readonly title: Text;
  readonly budget: Budget;
  /** 当年度の取組内容 */
  readonly content: Text;
  readonly process: IndicatorSet<ProcessIndicator>;
  readonly midterm: MidtermReview;
  readonly self: SelfEvaluation;
  readonly requirements: Requirements;
}

/** 自己評価 of a strategy. */
export interface StrategySelfEvaluation {
  readonly effectiveness: EffectivenessEntry;
  /** アウトカム実績, one text for each row. */
  readonly results: readonly Text[];
  /** 個別, one for each row. */
  readonly individual: readonly RatingEntry<OutcomeRating>[];
  readonly overall: RatingEntry<OutcomeRating>;
  readonly progress: RatingEntry<ProgressRating>;
  readonly issues: Text;
  /** 今後の対応方向 */
  readonly direction: Text;
}

/** めざす成果及び戦略 */
export interface Strategy {
  readonly kind: "strategy";
  readonly id: BlockId;
  readonly texts: FieldTexts;
  /** "4-1" */
  readonly number: string;
  readonly title: Text;
  /** めざす状態 */
  readonly goal: Text;
  /** 戦略 */
  readonly approach: Text;
  readonly outcome: IndicatorSet<OutcomeIndicator>;
  readonly self: StrategySelfEvaluation;
  readonly requirements: Requirements;
}

/** 経営課題 */
export interface Issue {
  readonly kind: "issue";
  readonly id: BlockId;
  readonly texts: FieldTexts;
  /** "4" */
  readonly number: string;
  readonly title: Text;
  readonly sdgs: Text;
  /** めざすべき将来像 */
  readonly vision: Text;
  /** 現状 */
  readonly currentState: Text;
  /** 要因分析 */
  readonly causes: Text;
  /** 課題 */
  readonly challenges: Text;
  /** 総括 */
  readonly overview: Text;
}

export type Block = Issue | Strategy | Initiative;

/** 運営方針: a workbook's whole content, blocks in the order of their numbers. */
export interface OperationPolicy {
  /** "令和3年度"; "" where the sheet does not say. */
  readonly year: string;
  /** "福島区" */
  readonly organisation: string;
  readonly blocks: readonly Block[];
}

export type {
  Effectiveness,
  EffectivenessEntry,
  Execution,
  OutcomeRating,
  ProcessRating,
  ProgressRating,
  RatingEntry,
};

/** The blocks with an id: one, or none. */
export const blocksWithId = groupedBy(({ id }: Block) => id);

/** A block's issue and all that belongs to it: 4, 4-1 and 4-1-1. */
export function blocksOfIssue(blocks: readonly Block[], { number }: Pick<Block, "number">): readonly Block[] {
  return byIssueNumber(blocks, issueNumber(number));
}

function issueNumber(number: string): string {
  return number.split("-")[0] ?? "";
}

const byIssueNumber = groupedBy(({ number }: Block) => issueNumber(number));
