/** Going to a cell and back, and what is selected. */
import { anchorOf, cellReference, parseArea, type CellAddress } from "../workbook/address";
import { inExcel } from "./in-excel";
import { passing } from "./ranges";

/**
 * The cells that are selected, as Excel writes them: a whole row is "表!5:5".
 *
 * @throws ExcelError, for several areas at once and for a chart as well
 */
export function selectedCells(): Promise<string> {
  return inExcel(async (context) => {
    const range = passing(context.workbook.getSelectedRange());
    range.load("address");
    await context.sync();
    return range.address;
  });
}

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
