/** The cells that a label may lead to: to its right in its row, and below it within its width. */
import type { Area } from "../../workbook/address";
import { type Box, type Grid, isBlankBox } from "./grid";
import type { Saying } from "./labels";

export interface Slot {
  readonly box: Box;
  /**
   * How sure it is that this is a cell to fill in: something stands there; it is framed – merged, or alone
   * between two printed cells; or it is one of several bare cells.
   */
  readonly fill: "filled" | "framed" | "bare";
  /** How many bare cells lie between it and the label. */
  readonly skipped: number;
}

export interface Surroundings {
  readonly grid: Grid;
  /** Where the label's cells may be: its section, or else its block. */
  readonly limits: Area;
  /** Whether a cell belongs to the label's own section. */
  readonly isNear: (box: Box) => boolean;
  readonly saying: (box: Box) => Saying;
}

function ends(saying: Saying): boolean {
  switch (saying.kind) {
    case "section":
    case "label":
    case "amount":
    case "warning":
    case "other-label":
      return true;
    default:
      return false;
  }
}

/** What stands to the right of a label, up to the next one. */
export function slotsRight(label: Box, around: Surroundings): readonly Slot[] {
  return collect(around, label.top, label.right + 1, around.limits.right);
}

/** How many rows of notes, or wholly blank rows, may lie between a label and what it heads. */
const MOST_ROWS_BETWEEN = 2;

/** What stands below a label, within its width. */
export function slotsBelow(label: Box, around: Surroundings): readonly Slot[] {
  const { grid, limits, saying } = around;
  const right = Math.min(label.isMerged ? label.right : headedUpTo(label, around), limits.right);
  let bare: readonly Slot[] = [];
  for (
    let row = label.bottom + 1;
    row <= Math.min(label.bottom + 1 + MOST_ROWS_BETWEEN, limits.bottom);
    row++
  ) {
    const first = grid.at(row, label.left);
    if (first.left !== label.left || first.top !== row || ends(saying(first))) break;
    // A bare cell further right is below nothing.
    const slots = collect(around, row, label.left, right).filter(
      ({ box, fill }) => fill !== "bare" || box.left === label.left,
    );
    if (slots.some(({ fill }) => fill !== "bare")) return slots;
    if (bare.length === 0) bare = slots;
    const isPassedOver = slots.length === 0 || isBlankRow(grid, row, limits);
    if (!isPassedOver) break;
  }
  return bare;
}

/** A label that is not merged heads the columns up to the next text in its row. */
function headedUpTo(label: Box, { grid, limits }: Surroundings): number {
  for (let column = label.right + 1; column <= limits.right; column++)
    if (!isBlankBox(grid.at(label.top, column))) return column - 1;
  return limits.right;
}

/** A row in which nothing stands and no cell is merged. */
export function isBlankRow(grid: Grid, row: number, limits: Area): boolean {
  for (let column = limits.left; column <= limits.right; column++) {
    const box = grid.at(row, column);
    if (box.top === row && (box.isMerged || !isBlankBox(box))) return false;
  }
  return true;
}

function collect(
  { grid, saying, isNear }: Surroundings,
  row: number,
  from: number,
  to: number,
): readonly Slot[] {
  const slots: Slot[] = [];
  let bare: Box[] = [];
  let passed = 0;
  const close = (isClosed: boolean): void => {
    const [first] = bare;
    if (first)
      slots.push({ box: first, fill: bare.length === 1 && isClosed ? "framed" : "bare", skipped: passed });
    passed += bare.length;
    bare = [];
  };
  for (let column = from; column <= to;) {
    const box = grid.at(row, column);
    const said = saying(box);
    if (ends(said) || box.top !== row || !isNear(box)) {
      close(true);
      return slots;
    }
    if (said.kind === "blank" && !box.isMerged) bare.push(box);
    else {
      close(true);
      if (said.kind === "blank" || said.kind === "entry")
        slots.push({ box, fill: said.kind === "blank" ? "framed" : "filled", skipped: passed });
    }
    column = box.right + 1;
  }
  close(false);
  return slots;
}
