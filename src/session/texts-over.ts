/** Cells as they would be with other texts in some of them. */
import { type CellAddress, LAST_COLUMN } from "../workbook/address";
import { BLANK_CELL, type Cell } from "../workbook/cell";
import type { Cells } from "../workbook/port";

/** A text that takes the place of what stands in a cell; "" for none. */
export interface CellText {
  readonly cell: CellAddress;
  readonly text: string;
}

/** Where two texts are for one cell, the later one holds. */
export function textsOver(cells: Cells, texts: readonly CellText[]): Cells {
  const over = new Map<string, Map<number, Cell>>();
  for (const { cell, text } of texts) {
    const sheet = over.get(cell.sheet) ?? new Map<number, Cell>();
    over.set(cell.sheet, sheet.set(placeOnSheet(cell), cellHolding(text)));
  }
  return {
    at: (address) => over.get(address.sheet)?.get(placeOnSheet(address)) ?? cells.at(address),
    used: (sheet) => cells.used(sheet),
  };
}

/** Asked for every cell that is read: a number is found sooner than "様式2!I36". */
function placeOnSheet({ row, column }: CellAddress): number {
  return row * (LAST_COLUMN + 1) + column;
}

function cellHolding(text: string): Cell {
  return text === "" ? BLANK_CELL : { value: { kind: "text", text }, hasFormula: false };
}
