/** The use case of every door: assess a workbook and report. */
import type { Language } from "../messages/because";
import type { WorkbookReader } from "../workbook/port";
import { type AssessOptions, assess } from "./assess";
import type { WorkbookReport } from "./report";
import { reportOf } from "./report-of";

export interface EvaluateWorkbookOptions extends AssessOptions {
  /** The workbook's name as it is shown. */
  readonly file: string;
  /** Of the sentences; Japanese where left out. */
  readonly language?: Language;
}

/** Evaluates the workbook behind a port; writes nothing. */
export async function evaluateWorkbook(
  reader: WorkbookReader,
  options: EvaluateWorkbookOptions,
): Promise<WorkbookReport> {
  return reportOf(await assess(reader, options), options.file, options.language);
}
