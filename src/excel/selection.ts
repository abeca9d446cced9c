/** Going to a cell and back. */
import { anchorOf, cellReference, parseArea, type CellAddress } from "../workbook/address";
import { inExcel } from "./in-excel";
import { passing } from "./ranges";

/**
 * Shows a cell: its sheet comes to the front, the cell is selected.
 *
 * @returns the cell that was selected before, for the way back; undefined if none was (a chart, a shape)
 * @throws ExcelError, for a hidden sheet as well
 */
export function selectCell(cell: CellAddress): Promise<CellAddress | undefined> {
  return inExcel(async (context) => {
    const before = passing(context.workbook.getActiveCell());
    before.load("address");
    const sheet = context.workbook.worksheets.getItem(cell.sheet);
    sheet.activate();
    passing(sheet.getRange(cellReference(cell))).select();
    await context.sync();
    const area = parseArea(before.address);
    return area && anchorOf(area);
  });
}
