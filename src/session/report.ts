/**
 * What one evaluation says of one workbook, as plain data: the command line prints it as JSON, the pane
 * shows it. Names and shapes are fixed by the product's contract; others rely on them.
 */

export type Phase = "plan" | "midterm" | "self";

export type BlockKind = "issue" | "strategy" | "initiative";

/** What became of a judgment. */
export type JudgmentStatus =
  | "written"
  | "agrees"
  | "differs"
  | "undecided"
  | "unmeasured"
  | "no-target"
  | "protected"
  | "not-writable"
  | "conflict";

export type Severity = "要修正" | "要確認" | "参考";

/** A result of a year, for showing how they run. */
export interface YearReport {
  /** Fiscal year of the common era: 2021 for 令和3年度. */
  readonly year: number;
  readonly actual: string;
}

/** One indicator behind a judgment, each part as a person would write it; null where there is none. */
export interface IndicatorReport {
  /** "①", or "" where the indicators are not numbered. */
  readonly label: string;
  readonly name: string;
  /** "≥ 78%" */
  readonly target: string | null;
  readonly actual: string | null;
  readonly prior: string | null;
  /** The threshold of the rebuild criterion, worked out: "≤ 54.6%". */
  readonly criterion: string | null;
  readonly rating: string | null;
  /** The least actual that gives a rating: { "①": "≥ 78%", "②": "> 54.6%" }. */
  readonly reach: Readonly<Record<string, string>>;
  /** Oldest first, the evaluated year's last; empty unless two earlier years are told. Not in the JSON. */
  readonly trend: readonly YearReport[];
}

export interface JudgmentReport {
  /** "達成状況", "個別.1" … "個別.n", "全体", "進捗状況" */
  readonly field: string;
  /** "様式2_経営課題4!I36" */
  readonly cell: string;
  readonly status: JudgmentStatus;
  /** What would stand in the cell, (i)/(ii) included: "② (i)"; null without a judgment. */
  readonly computed: string | null;
  /** What stood in the cell. */
  readonly entered: string;
  readonly because: string;
  readonly indicators: readonly IndicatorReport[];
}

export interface BlockReport {
  /** "取組4_1_1" */
  readonly id: string;
  readonly kind: BlockKind;
  /** "4-1-1" */
  readonly number: string;
  readonly title: string;
  /** Every field found, with its cell or column range. */
  readonly fields: Readonly<Record<string, string>>;
  readonly judgments: readonly JudgmentReport[];
}

/** A finding that somebody kept with a reason. */
export interface Kept {
  readonly choice: string;
  readonly reason: string;
  readonly by: string;
  /** The date as entered. */
  readonly on: string;
}

export interface FindingReport {
  readonly rule: string;
  readonly severity: Severity;
  /** "取組4_1_1"; "" for one of the whole workbook. */
  readonly block: string;
  readonly field: string;
  readonly cell: string;
  readonly message: string;
  readonly kept: Kept | null;
}

export interface Summary {
  readonly blocks: number;
  readonly written: number;
  readonly agrees: number;
  readonly differs: number;
  readonly undecided: number;
  readonly unmeasured: number;
  readonly 要修正: number;
  readonly 要確認: number;
  readonly 参考: number;
}

/** A field that labels lead to, but not beyond doubt; or one that they lead to in several places. */
export interface FieldToConfirm {
  readonly block: string;
  readonly field: string;
  /** One place, or all that come into question. */
  readonly cells: readonly string[];
  /** The label's cell. */
  readonly label: string;
}

/** A sheet that is not judged. */
export interface ExcludedSheet {
  readonly sheet: string;
  /** A sentence. */
  readonly reason: string;
}

/** What was found by the form's labels where names were missing. */
export interface RecognitionReport {
  /** Certain, and given this name. */
  readonly named: readonly { readonly name: string; readonly cell: string }[];
  readonly toConfirm: readonly FieldToConfirm[];
  /** Required, and not found. */
  readonly missing: readonly { readonly block: string; readonly field: string }[];
  /** Where a block begins whose heading is lacking. */
  readonly headless: readonly string[];
}

export interface WorkbookReport {
  readonly file: string;
  readonly phase: Phase;
  /** "令和3年度"; "" where the sheet does not say. */
  readonly year: string;
  readonly organisation: string;
  readonly blocks: readonly BlockReport[];
  readonly findings: readonly FindingReport[];
  readonly summary: Summary;
  /** Only where fields were looked for by their labels. */
  readonly recognition?: RecognitionReport;
  /** 対象外; only where a door has looked at the sheets without names, too. */
  readonly excluded?: readonly ExcludedSheet[];
}
