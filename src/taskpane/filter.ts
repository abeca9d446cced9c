/** What a person has chosen to see of a report. */
import type { FindingReport, JudgmentReport, Severity } from "../session/report";

export type Show = "everything" | "findings" | "judgments" | "attention";

export interface Filter {
  readonly show: Show;
  /** undefined: all of them. */
  readonly severity: Severity | undefined;
  readonly rule: string | undefined;
  readonly block: string | undefined;
  readonly text: string;
}

export const NO_FILTER: Filter = {
  show: "everything",
  severity: undefined,
  rule: undefined,
  block: undefined,
  text: "",
};

export function isFiltered(filter: Filter): boolean {
  return (
    filter.show !== "everything" ||
    filter.severity !== undefined ||
    filter.rule !== undefined ||
    filter.block !== undefined ||
    filter.text.trim() !== ""
  );
}

/** Rules that a manager looks at: ratings that differ, ③ and イ that do not fit. */
const ATTENTION_RULES: ReadonlySet<string> = new Set([
  "rating-differs",
  "progress-differs",
  "rebuild-but-effective",
]);

/** Width and letter case do not matter to somebody who searches. */
function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase();
}

function mentions(text: string, words: string): boolean {
  const searched = folded(text);
  return folded(words)
    .split(/\s+/u)
    .every((word) => searched.includes(word));
}

/** @param heading  what stands above the finding, searched as well */
export function showsFinding(filter: Filter, finding: FindingReport, heading: string): boolean {
  return (
    filter.show !== "judgments" &&
    (filter.show !== "attention" || finding.kept !== null || ATTENTION_RULES.has(finding.rule)) &&
    (filter.severity === undefined || filter.severity === finding.severity) &&
    (filter.rule === undefined || filter.rule === finding.rule) &&
    (filter.block === undefined || filter.block === finding.block) &&
    mentions(`${heading} ${finding.field} ${finding.message} ${finding.cell}`, filter.text)
  );
}

/**
 * A judgment has neither severity nor rule: who asks for one sees findings only.
 *
 * @param ineffective  whether イ stands in the judgment's block
 */
export function showsJudgment(
  filter: Filter,
  judgment: JudgmentReport,
  block: { readonly id: string; readonly heading: string; readonly ineffective: boolean },
): boolean {
  return (
    filter.show !== "findings" &&
    (filter.show !== "attention" || needsAttention(judgment) || block.ineffective) &&
    filter.severity === undefined &&
    filter.rule === undefined &&
    (filter.block === undefined || filter.block === block.id) &&
    mentions(`${block.heading} ${judgment.field} ${judgment.because} ${judgment.cell}`, filter.text)
  );
}

function needsAttention(judgment: JudgmentReport): boolean {
  return (
    judgment.status === "differs" ||
    judgment.computed?.startsWith("③") === true ||
    judgment.entered.trim().startsWith("③")
  );
}
