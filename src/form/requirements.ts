/**
 * The heading that makes a field required: the nearest text above it within its columns, else to its left,
 * that contains 必須.
 *
 * Source: domain, "Required text". The search stays inside the block, so that no heading of the block above
 * is taken for this one's.
 */
import type { Requirements } from "../evaluation/model";
import type { CellAddress } from "../workbook/address";
import type { Cells } from "../workbook/port";
import { cellString } from "./cell-text";
import type { LocatedBlock } from "./located";

const MARK = "必須";
const SEARCHED = new Set(["中間.課題と改善策", "課題", "改善策", "今後の対応方向"]);

export function requirementsOf(located: LocatedBlock, cells: Cells): Requirements {
  const rows = [...located.fields.values()].flatMap((field) => field.cells.map(({ row }) => row));
  const top = rows.length === 0 ? 1 : Math.min(...rows);
  const found: Record<string, string> = {};
  for (const { field, cells: own } of located.fields.values()) {
    const [cell] = own;
    const heading = cell && SEARCHED.has(field.name) ? headingOf(cell, top, cells) : undefined;
    if (heading !== undefined) found[field.name] = heading;
  }
  return found;
}

function headingOf({ sheet, row, column }: CellAddress, top: number, cells: Cells): string | undefined {
  for (let above = row - 1; above >= top; above--) {
    const text = cellString(cells.at({ sheet, row: above, column }).value);
    if (text.includes(MARK)) return text;
  }
  for (let left = column - 1; left >= 1; left--) {
    const text = cellString(cells.at({ sheet, row, column: left }).value);
    if (text.includes(MARK)) return text;
  }
  return undefined;
}
