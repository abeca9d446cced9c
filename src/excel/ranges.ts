/** Ranges for one round trip: Excel need not hold them, nor be told afterwards to let go. */
import { cellReference, parseArea, type Area, type CellAddress } from "../workbook/address";

export function cellRange(context: Excel.RequestContext, cell: CellAddress): Excel.Range {
  return passing(context.workbook.worksheets.getItem(cell.sheet).getRange(cellReference(cell)));
}

export function areaRange(context: Excel.RequestContext, area: Area): Excel.Range {
  return passing(context.workbook.worksheets.getItem(area.sheet).getRange(areaReference(area)));
}

export function wholeSheet(context: Excel.RequestContext, sheet: string): Excel.Range {
  return passing(context.workbook.worksheets.getItem(sheet).getRange());
}

/** "B2:D9", "B2": the sheet is named by the object that is asked. */
export function areaReference({ top, left, bottom, right }: Area): string {
  const first = cellReference({ row: top, column: left });
  const last = cellReference({ row: bottom, column: right });
  return first === last ? first : `${first}:${last}`;
}

/** A range that is asked in this round trip only. */
export function passing<R extends Excel.Range | Excel.RangeAreas>(range: R): R {
  range.untrack();
  return range;
}

/** The address of several areas, "表!A1:B2,表!C3": a quoted sheet name may hold commas. */
export function areasIn(addresses: string, sheet: string): readonly Area[] {
  const parts = addresses.match(/(?:'(?:[^']|'')*')?[^,]+/gu) ?? [];
  return parts.flatMap((part) => parseArea(part, sheet) ?? []);
}
