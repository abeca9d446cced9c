/**
 * One sheet as boxes: a merge is one box, every other cell is a box of its own.
 *
 * What stands inside a merge without being its anchor does not exist for a reader, and not here.
 */
import { foldedKey } from "../../notation/text";
import { type Area, overlap } from "../../workbook/address";
import type { Cells } from "../../workbook/port";
import { cellString } from "../cell-text";

export interface Box extends Area {
  /** What stands there, exactly; "" for a blank one. */
  readonly text: string;
  /** The text for comparing, without spaces; of a long text only its beginning. */
  readonly key: string;
  readonly isMerged: boolean;
}

/** Longer than any label or heading: such a text is an entry or a legend, and its beginning says which. */
const LONGEST_COMPARED = 160;
const BEGINNING = 48;

/** A rectangle of which nobody would read every cell: no sheet of the form is near it. */
const LARGEST_SHEET = 2_000_000;

export function isTooLarge({ top, left, bottom, right }: Area): boolean {
  return (bottom - top + 1) * (right - left + 1) > LARGEST_SHEET;
}

const place = (row: number, column: number): number => row * 16_385 + column;

export class Grid {
  /** All boxes that hold something, by rows. */
  readonly filled: readonly Box[];
  private readonly merged = new Map<number, Box>();
  private readonly single = new Map<number, Box>();

  private constructor(
    readonly area: Area,
    cells: Cells,
    merges: readonly Area[],
  ) {
    const { sheet } = area;
    const filled: Box[] = [];
    for (const merge of merges) {
      const text = textAt(cells, sheet, merge.top, merge.left);
      const box: Box = { ...merge, text, key: keyOf(text), isMerged: true };
      for (let row = merge.top; row <= Math.min(merge.bottom, area.bottom); row++)
        for (let column = merge.left; column <= Math.min(merge.right, area.right); column++)
          this.merged.set(place(row, column), box);
      if (box.key !== "") filled.push(box);
    }
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        if (this.merged.has(place(row, column))) continue;
        const text = textAt(cells, sheet, row, column);
        if (text.trim() === "") continue;
        const box = singleBox(sheet, row, column, text);
        this.single.set(place(row, column), box);
        filled.push(box);
      }
    }
    this.filled = filled.sort((one, other) => one.top - other.top || one.left - other.left);
  }

  /** The grid of a sheet; undefined for an empty one, or one too large to be a form. */
  static of(sheet: string, cells: Cells, merges: readonly Area[]): Grid | undefined {
    const used = cells.used(sheet);
    if (!used) return undefined;
    const own = merges.filter((one) => overlap(one, used));
    const area: Area = {
      ...used,
      bottom: Math.max(used.bottom, ...own.map((one) => Math.min(one.bottom, used.bottom + MARGIN))),
      right: Math.max(used.right, ...own.map((one) => Math.min(one.right, used.right + MARGIN))),
    };
    return isTooLarge(area) ? undefined : new Grid(area, cells, own);
  }

  /** What stands in these rows, by its first row. */
  filledBetween(top: number, bottom: number): readonly Box[] {
    return this.filled.slice(this.firstAt(top), this.firstAt(bottom + 1));
  }

  /** The place in `filled` of the first box at a row or below. */
  private firstAt(row: number): number {
    let from = 0;
    let to = this.filled.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.filled[middle]?.top ?? Infinity) < row) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /** The box that covers a cell. */
  at(row: number, column: number): Box {
    const key = place(row, column);
    return this.merged.get(key) ?? this.single.get(key) ?? singleBox(this.area.sheet, row, column, "");
  }
}

/** How far a merge may reach beyond the last filled cell: blank entries at the form's edge do. */
const MARGIN = 100;

function textAt(cells: Cells, sheet: string, row: number, column: number): string {
  return cellString(cells.at({ sheet, row, column }).value);
}

function keyOf(text: string): string {
  if (text === "") return "";
  return foldedKey(text.length > LONGEST_COMPARED ? text.slice(0, BEGINNING) : text);
}

function singleBox(sheet: string, row: number, column: number, text: string): Box {
  return {
    sheet,
    top: row,
    left: column,
    bottom: row,
    right: column,
    text,
    key: keyOf(text),
    isMerged: false,
  };
}

/** Whether two boxes are the same. */
export function sameBox(one: Box, other: Box): boolean {
  return one.sheet === other.sheet && one.top === other.top && one.left === other.left;
}

export function isBlankBox(box: Box): boolean {
  return box.key === "";
}
