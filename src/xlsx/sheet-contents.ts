/** What stands in the cells of a sheet. It is read once, and stays when the sheet's text has been forgotten. */
import type { Area } from "../workbook/address";
import { BLANK_CELL, type Cell } from "../workbook/cell";
import { type CellContext, readCell } from "./cell-reading";
import { CellWalk } from "./cell-walk";
import type { SheetPart } from "./sheet-part";

const key = (row: number, column: number): number => row * 16_385 + column;

export class SheetContents {
  readonly name: string;
  /** The rectangle that holds every cell with a value; undefined for an empty sheet. */
  readonly used: Area | undefined;
  readonly hasFormulas: boolean;
  /** The cells that hold something. */
  private readonly cells = new Map<number, Cell>();

  /** @throws Refused where a cell names a shared string that there is not */
  constructor(sheet: SheetPart, context: CellContext) {
    const { name, text, data } = sheet;
    this.name = name;
    let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
    let hasFormulas = false;
    const walk = new CellWalk(text, data?.tag.end ?? 0, data?.contentEnd ?? 0, 0, sheet.isPlain);
    while (walk.next()) {
      if (walk.isEmpty) continue;
      const { row, column } = walk;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
      const cell = readCell(sheet, walk.element, context);
      hasFormulas ||= cell.hasFormula;
      if (!sheet.mergedCells.covers(row, column)) this.cells.set(key(row, column), cell);
    }
    this.used = bottom === 0 ? undefined : { sheet: name, top, left, bottom, right };
    this.hasFormulas = hasFormulas;
  }

  cell(row: number, column: number): Cell {
    return this.cells.get(key(row, column)) ?? BLANK_CELL;
  }
}
