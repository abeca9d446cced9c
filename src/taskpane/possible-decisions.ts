/** What a person can decide about an entry of the list. */
import type { BlockReport, FindingReport, JudgmentReport } from "../session/report";
import { isFormFault } from "./listing";

/** The judgment whose computed rating can be adopted in place of the person's entry: 判定に合わせる. */
export function adoptable(
  block: BlockReport | undefined,
  { rule, field }: Pick<FindingReport, "rule" | "field">,
): JudgmentReport | undefined {
  if (!ADOPTED.has(rule)) return undefined;
  return block?.judgments.find((judgment) => judgment.field === field && isAdoptable(judgment));
}

export function isAdoptable({ status, computed }: JudgmentReport): boolean {
  return status === "differs" && computed !== null;
}

const ADOPTED: ReadonlySet<string> = new Set(["rating-differs", "rating-not-in-legend", "progress-differs"]);

/** 理由を付けて残す: what is only for information or for the form's owner needs no reason. */
export function isKeepable(finding: FindingReport): boolean {
  return finding.severity !== "参考" && finding.block !== "" && !isFormFault(finding);
}
