/** Bringing our own sheet to the front. */
import { readOpenWorkbook } from "./catalogue";
import { inExcel } from "./in-excel";
import { marksQuestion, type PlacedMark } from "./marks";
import { askAll } from "./questions";
import { reportSheetIn } from "./report-sheet";

/**
 * Shows 点検結果, whatever it is called by now.
 *
 * @param named  what it was called when it was made
 * @returns whether there is one
 * @throws ExcelError
 */
export async function showReportSheet(named: string): Promise<boolean> {
  const { sheets } = await readOpenWorkbook();
  const marks: PlacedMark[] = [];
  await askAll(
    [...sheets.keys()].map((sheet) => marksQuestion(sheet, (placed) => marks.push(...placed))),
    () => undefined,
  );
  const name = reportSheetIn(marks, named);
  if (name === undefined) return false;
  await inExcel(async (context) => {
    context.workbook.worksheets.getItem(name).activate();
    await context.sync();
  });
  return true;
}
