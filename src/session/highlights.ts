/** Highlights: the cells that findings name, each with the look of the most severe one. */
import { type CellAddress, anchorOf, formatCell, parseArea } from "../workbook/address";
import type { Mark, MarkLook } from "../workbook/change-set";
import type { FindingReport } from "./report";

const LOOKS: Readonly<Record<FindingReport["severity"], MarkLook>> = {
  要修正: "mend",
  要確認: "look",
  参考: "inform",
};
const SEVEREST_FIRST: readonly FindingReport["severity"][] = ["要修正", "要確認", "参考"];

/** @param findings  those that are open: what somebody kept with a reason is not pointed at any more */
export function highlights(findings: readonly FindingReport[]): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const severity of SEVEREST_FIRST) {
    for (const finding of findings) {
      const cell = finding.severity === severity ? cellOfFinding(finding) : undefined;
      if (cell && !marks.has(formatCell(cell))) marks.set(formatCell(cell), { cell, look: LOOKS[severity] });
    }
  }
  return [...marks.values()];
}

/** The cell a finding points at: the first one where it is about several. */
export function cellOfFinding({ cell }: Pick<FindingReport, "cell">): CellAddress | undefined {
  const area = parseArea(cell);
  return area && anchorOf(area);
}
