/** The wanted cells of the open workbook, in rectangles that are few and small. */
import type { Area, CellAddress } from "../workbook/address";
import { BLANK_CELL, isBlank, type Cell } from "../workbook/cell";
import type { Cells } from "../workbook/port";
import { boundingBlocks, cellCount } from "./blocks";
import { cellOf } from "./cell-value";
import { askAll, type Progress, type Question } from "./questions";
import { areaRange, passing } from "./ranges";

/** From this size on, Excel is asked for the used part of a block only. */
const LARGE_BLOCK = 2_000;

/** A cell of a form weighs about 100 bytes in an answer. */
const CELL_SIZE = 100;

/**
 * What a block counts for whose used part is not known yet: a guess on the low side, since a portion that
 * turns out too large is read in halves.
 */
const UNKNOWN_SIZE = 10_000;

/**
 * Reads the cells of these areas.
 *
 * @param areas     as `Catalogue` gives them, or parts of them
 * @param progress  called after each answer where more than one is needed
 * @throws ExcelError
 */
export async function readCells(areas: readonly Area[], progress: Progress): Promise<Cells> {
  const found = new FoundCells();
  await askAll(cellQuestions(areas, found), progress);
  return found;
}

/** Asks for the cells of these areas, in blocks; what is found goes into `found`. */
export function cellQuestions(areas: readonly Area[], found: FoundCells): readonly Question[] {
  return boundingBlocks(areas).map((block) => new BlockQuestion(block, found));
}

class BlockQuestion implements Question {
  readonly size: number;
  private readonly isLarge: boolean;

  constructor(
    private readonly block: Area,
    private readonly found: FoundCells,
  ) {
    this.isLarge = cellCount(block) > LARGE_BLOCK;
    this.size = this.isLarge ? UNKNOWN_SIZE : cellCount(block) * CELL_SIZE;
  }

  queue(context: Excel.RequestContext): () => void {
    const asked = areaRange(context, this.block);
    const range = this.isLarge ? passing(asked.getUsedRangeOrNullObject(true)) : asked;
    range.load("rowIndex,columnIndex,values,valueTypes,formulas,numberFormat");
    return () => {
      if (!range.isNullObject) this.found.add(this.block.sheet, range);
    };
  }

  halves(): readonly Question[] {
    const { block, found } = this;
    if (block.top === block.bottom) return [];
    const middle = Math.floor((block.top + block.bottom) / 2);
    return [
      new BlockQuestion({ ...block, bottom: middle }, found),
      new BlockQuestion({ ...block, top: middle + 1 }, found),
    ];
  }
}

export class FoundCells implements Cells {
  private readonly sheets = new Map<string, SheetCells>();

  add(sheet: string, range: Excel.Range): void {
    const cells = this.sheets.get(sheet) ?? new SheetCells(sheet);
    this.sheets.set(sheet, cells);
    range.values.forEach((row: readonly unknown[], down) => {
      row.forEach((value, across) => {
        const cell = cellOf({
          value,
          type: String(range.valueTypes[down]?.[across]),
          formula: range.formulas[down]?.[across] as unknown,
          format: range.numberFormat[down]?.[across] as unknown,
        });
        if (!isBlank(cell.value) || cell.hasFormula) {
          cells.put(range.rowIndex + down + 1, range.columnIndex + across + 1, cell);
        }
      });
    });
  }

  at({ sheet, row, column }: CellAddress): Cell {
    return this.sheets.get(sheet)?.at(row, column) ?? BLANK_CELL;
  }

  used(sheet: string): Area | undefined {
    return this.sheets.get(sheet)?.used;
  }
}

class SheetCells {
  used: Area | undefined = undefined;
  private readonly rows = new Map<number, Map<number, Cell>>();

  constructor(private readonly sheet: string) {}

  put(row: number, column: number, cell: Cell): void {
    const cells = this.rows.get(row) ?? new Map<number, Cell>();
    this.rows.set(row, cells.set(column, cell));
    const { top, left, bottom, right } = this.used ?? { top: row, left: column, bottom: row, right: column };
    this.used = {
      sheet: this.sheet,
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    };
  }

  at(row: number, column: number): Cell | undefined {
    return this.rows.get(row)?.get(column);
  }
}
