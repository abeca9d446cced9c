/** Looking without touching: assess a workbook and report; nothing is written. */
import type { Language } from "../messages/because";
import {
  type AssessOptions,
  type ReadWorkbook,
  type ReadableWorkbook,
  judgeRead,
  readWorkbook,
} from "./assess";
import { dispositions } from "./disposition";
import type { WorkbookReport } from "./report";
import { reportOf } from "./report-of";

export interface EvaluateWorkbookOptions extends AssessOptions {
  /** The workbook's name as it is shown. */
  readonly file: string;
  /** Of the sentences; Japanese where left out. */
  readonly language?: Language;
}

/** Evaluates the workbook behind a port; its statuses say what writing would do. */
export async function evaluateWorkbook(
  workbook: ReadableWorkbook,
  options: EvaluateWorkbookOptions,
): Promise<WorkbookReport> {
  return evaluateRead(await readWorkbook(workbook), options);
}

/** The same on a workbook that has just been read, by its names or by its labels. */
export function evaluateRead(read: ReadWorkbook, options: EvaluateWorkbookOptions): WorkbookReport {
  const assessment = judgeRead(read, options);
  return reportOf(assessment, dispositions(assessment), options.file, options.language);
}
