/** 判定チェック without a pane: evaluates, writes, and shows the sheet 点検結果. */
import { showReportSheet } from "../excel/report-view";
import { REPORT_SHEET } from "../messages/report-sheet";
import type { Language } from "../messages/because";
import { excelAnswered } from "../taskpane/excel-answered";
import { excelDoor } from "../taskpane/excel-door";

/** @returns what the person has to be told; "" where 点検結果 tells it */
export async function checkAndShow(language: Language): Promise<string> {
  const run = { language, onStep: () => undefined, signal: new AbortController().signal };
  const answer = await excelDoor().carryOut({ kind: "evaluate" }, run);
  if (answer.kind === "cancelled") return "";
  if (answer.kind === "failed")
    return [answer.failure.sentence, answer.failure.next, answer.failure.code].join("\n");
  const shown = await excelAnswered(language, () => showReportSheet(REPORT_SHEET.name));
  return shown.kind === "done" && shown.value && answer.value.isWritten ? "" : answer.value.note;
}
