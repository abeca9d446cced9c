/** Ranges for one round trip: Excel need not hold them, nor be told afterwards to let go. */
import { cellReference, type CellAddress } from "../workbook/address";

export function cellRange(context: Excel.RequestContext, cell: CellAddress): Excel.Range {
  return passing(context.workbook.worksheets.getItem(cell.sheet).getRange(cellReference(cell)));
}

export function wholeSheet(context: Excel.RequestContext, sheet: string): Excel.Range {
  return passing(context.workbook.worksheets.getItem(sheet).getRange());
}

/** A range that is asked in this round trip only. */
export function passing(range: Excel.Range): Excel.Range {
  range.untrack();
  return range;
}
