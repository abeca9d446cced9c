/** The merged areas of sheets. */
import { parseArea, type Area } from "../workbook/address";
import { inExcel } from "./in-excel";
import { areaRange, areasIn, passing } from "./ranges";

/** Excel lists at most 512 merged areas in one call; a strip of this many rows of a form holds fewer. */
const ROWS_IN_A_STRIP = 16;

/**
 * Reads all merges of these sheets, in strips of rows: used ranges first, then the strips.
 *
 * Though a reading, it clears the person's undo stack: never on the way of an evaluation.
 *
 * @throws ExcelError
 */
export function readMerges(sheets: readonly string[]): Promise<readonly Area[]> {
  return inExcel(async (context) => {
    const used = sheets.map((sheet) => {
      const range = passing(context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject());
      range.load("address");
      return { sheet, range };
    });
    await context.sync();
    const strips = used.flatMap(({ sheet, range }) => {
      const area = range.isNullObject ? undefined : parseArea(range.address, sheet);
      return area ? stripsOf(area) : [];
    });
    const found = strips.map((strip) => {
      const merged = passing(areaRange(context, strip).getMergedAreasOrNullObject());
      merged.load("address");
      return { sheet: strip.sheet, merged };
    });
    await context.sync();
    const areas = found.flatMap(({ sheet, merged }) =>
      merged.isNullObject ? [] : areasIn(merged.address, sheet),
    );
    return [...new Map(areas.map((area) => [JSON.stringify(area), area])).values()];
  });
}

function stripsOf(area: Area): readonly Area[] {
  const count = Math.ceil((area.bottom - area.top + 1) / ROWS_IN_A_STRIP);
  return Array.from({ length: count }, (_, index) => {
    const top = area.top + index * ROWS_IN_A_STRIP;
    return { ...area, top, bottom: Math.min(area.bottom, top + ROWS_IN_A_STRIP - 1) };
  });
}
