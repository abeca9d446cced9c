/** Cells as they would be with other texts in some of them. */
import { type CellAddress, formatCell } from "../workbook/address";
import { BLANK_CELL, type Cell } from "../workbook/cell";
import type { Cells } from "../workbook/port";

/** A text that takes the place of what stands in a cell; "" for none. */
export interface CellText {
  readonly cell: CellAddress;
  readonly text: string;
}

/** Where two texts are for one cell, the later one holds. */
export function textsOver(cells: Cells, texts: readonly CellText[]): Cells {
  const over = new Map(texts.map(({ cell, text }) => [formatCell(cell), cellHolding(text)]));
  return {
    at: (address) => over.get(formatCell(address)) ?? cells.at(address),
    used: (sheet) => cells.used(sheet),
  };
}

function cellHolding(text: string): Cell {
  return text === "" ? BLANK_CELL : { value: { kind: "text", text }, hasFormula: false };
}
