/** The wanted cells of the open workbook, in one round trip unless they are too many for one answer. */
import type { Area, CellAddress } from "../workbook/address";
import { cellReference } from "../workbook/address";
import { BLANK_CELL, isBlank, type Cell } from "../workbook/cell";
import type { Cells } from "../workbook/port";
import { boundingBlocks, cellCount } from "./blocks";
import { cellOf } from "./cell-value";
import { inExcel, isTooLarge } from "./in-excel";
import { passing } from "./ranges";

/** From this size on, Excel is asked for the used part of a block only. */
const LARGE_BLOCK = 2_000;

/** Excel on the web answers 5 MB at most; forty thousand cells of a form weigh about 2 MB. */
const CELLS_IN_ONE_ANSWER = 40_000;

/** Told of each answer that came, where the cells did not fit into one. */
export type Progress = (done: number, of: number) => void;

/**
 * Reads the cells of these areas.
 *
 * @param areas     as `Catalogue` gives them, or parts of them
 * @param progress  called after each answer where more than one is needed
 * @throws ExcelError
 */
export async function readCells(
  areas: readonly Area[],
  progress: Progress = () => undefined,
): Promise<Cells> {
  const found = new FoundCells();
  const portions = portionsOf(boundingBlocks(areas));
  for (const [index, portion] of portions.entries()) {
    await readPortion(portion, found);
    if (portions.length > 1) progress(index + 1, portions.length);
  }
  return found;
}

/**
 * What a block counts for whose used part is not known yet: a guess on the low side, since a portion that
 * turns out too large is read in halves.
 */
const UNKNOWN_SIZE = 200;

/** Blocks in groups, each small enough for one answer. */
function portionsOf(blocks: readonly Area[]): Area[][] {
  const portions: Area[][] = [];
  let size = Infinity;
  for (const block of blocks) {
    const cells = cellCount(block) > LARGE_BLOCK ? UNKNOWN_SIZE : cellCount(block);
    const current = portions.at(-1);
    if (current && size + cells <= CELLS_IN_ONE_ANSWER) {
      current.push(block);
      size += cells;
    } else {
      portions.push([block]);
      size = cells;
    }
  }
  return portions;
}

/** Reads a portion; one that turns out too large for an answer is read in halves. */
async function readPortion(portion: readonly Area[], found: FoundCells): Promise<void> {
  try {
    await readBlocks(portion, found);
  } catch (error) {
    const [half, rest] = halves(portion);
    if (rest.length === 0 || !isTooLarge(error)) throw error;
    await readPortion(half, found);
    await readPortion(rest, found);
  }
}

/** Half of the blocks, or half of the rows of the only one; the second half of a single row is empty. */
function halves(portion: readonly Area[]): [readonly Area[], readonly Area[]] {
  const [block, another] = portion;
  if (block && !another) {
    const middle = Math.floor((block.top + block.bottom) / 2);
    const below = { ...block, top: middle + 1 };
    return [[{ ...block, bottom: middle }], below.top <= below.bottom ? [below] : []];
  }
  const middle = Math.ceil(portion.length / 2);
  return [portion.slice(0, middle), portion.slice(middle)];
}

function readBlocks(blocks: readonly Area[], found: FoundCells): Promise<void> {
  return inExcel(async (context) => {
    const ranges = blocks.map((block) => {
      const asked = passing(context.workbook.worksheets.getItem(block.sheet).getRange(addressOf(block)));
      const range = cellCount(block) > LARGE_BLOCK ? passing(asked.getUsedRangeOrNullObject(true)) : asked;
      range.load("rowIndex,columnIndex,values,valueTypes,formulas,numberFormat");
      return { sheet: block.sheet, range };
    });
    await context.sync();
    for (const { sheet, range } of ranges) {
      if (!range.isNullObject) found.add(sheet, range);
    }
  });
}

/** "B2:D9": the sheet is named by the object that is asked. */
function addressOf({ top, left, bottom, right }: Area): string {
  return `${cellReference({ row: top, column: left })}:${cellReference({ row: bottom, column: right })}`;
}

class FoundCells implements Cells {
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
