/** The cells that a report rests on. */
import type { WorkbookReport } from "../session/report";

/** @returns cells and column ranges, each once, as the report writes them */
export function watchedCells(report: WorkbookReport): readonly string[] {
  return [...new Set(report.blocks.flatMap((block) => Object.values(block.fields)))];
}
