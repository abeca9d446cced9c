/** The parts of a workbook as a change set makes them, from the parts that were opened. */
import type { ChangeSet } from "../workbook/change-set";
import { type CellContent, cellPatches } from "./cell-writing";
import type { PartChanges } from "./package";
import { PackageDraft } from "./package-draft";
import { patched } from "./patch";
import { recordPart, removeRecord, writeRecord } from "./record-part";
import { isSameValue } from "../workbook/same-value";
import type { SheetEntry, WorkbookParts } from "./workbook-parts";

/**
 * @param workbook  as opened
 * @param changes   what can be done: obstacles are found before
 * @returns every part that differs from what was opened
 */
export function rewritten(workbook: WorkbookParts, changes: ChangeSet): PartChanges {
  const draft = new PackageDraft(workbook.container);
  for (const entry of workbook.sheets) {
    const contents = contentsOf(workbook, entry, changes);
    if (contents.length === 0) continue;
    const sheet = workbook.sheet(entry.name);
    if (sheet) draft.replace(entry.part, patched(sheet.text, cellPatches(sheet, contents)));
  }
  const record = recordPart(workbook.container);
  if (changes.record.kind === "set") writeRecord(draft, workbook.main, record, changes.record.value);
  if (changes.record.kind === "remove" && record !== undefined)
    removeRecord(draft, workbook.container, workbook.main, record);
  return draft.changes;
}

/** The cells of a sheet that get another value than they were opened with. */
function contentsOf(
  workbook: WorkbookParts,
  { name }: SheetEntry,
  { cells }: ChangeSet,
): readonly CellContent[] {
  const wanted = cells.filter(({ cell }) => cell.sheet.toLowerCase() === name.toLowerCase());
  const sheet = wanted.length === 0 ? undefined : workbook.sheet(name);
  if (!sheet) return [];
  return wanted
    .filter(({ cell, content }) => !isSameValue(sheet.cell(cell.row, cell.column).value, content))
    .map(({ cell, content }) => ({ row: cell.row, column: cell.column, content }));
}
