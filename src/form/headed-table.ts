/** A table that a person keeps on a sheet of its own: found by its headings, whatever stands above it. */
import { foldedKey } from "../notation/text";
import type { Cells } from "../workbook/port";
import { cellString } from "./cell-text";

export interface Headings {
  readonly row: number;
  /** The columns of the headings, in their order. */
  readonly columns: readonly number[];
}

/** The first row that holds all of these headings, in any spacing and width; undefined where none does. */
export function headingsOn(cells: Cells, sheet: string, headings: readonly string[]): Headings | undefined {
  const used = cells.used(sheet);
  if (!used) return undefined;
  for (let row = used.top; row <= used.bottom; row++) {
    const keys = Array.from({ length: used.right - used.left + 1 }, (_, index) =>
      foldedKey(cellString(cells.at({ sheet, row, column: used.left + index }).value)),
    );
    const columns = headings.map((heading) => keys.indexOf(heading));
    if (columns.every((at) => at >= 0)) return { row, columns: columns.map((at) => used.left + at) };
  }
  return undefined;
}
