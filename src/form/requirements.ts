/**
 * The heading that makes a field required: the nearest text above it within its columns, else to its left,
 * that contains 必須.
 *
 * Source: domain, "Required text". The search stays inside the block and the section (中間 or 自己評価), so
 * that no heading of another one is taken for this one's; what people wrote into a field is no heading.
 */
import type { Requirements } from "../evaluation/model";
import { type CellAddress, formatCell } from "../workbook/address";
import { isBlank } from "../workbook/cell";
import type { Cells } from "../workbook/port";
import { cellString } from "./cell-text";
import type { LocatedBlock, LocatedField } from "./located";

const MARK = "必須";
const SEARCHED = new Set(["中間.課題と改善策", "課題", "改善策", "今後の対応方向"]);

export function requirementsOf(located: LocatedBlock, cells: Cells): Requirements {
  const found: Record<string, string> = {};
  const fieldAt = fieldsByCell(located);
  for (const field of located.fields.values()) {
    const heading = SEARCHED.has(field.field.name) ? headingOf(field, fieldAt, cells) : undefined;
    if (heading !== undefined) found[field.field.name] = heading;
  }
  return found;
}

/** The fields of a block by their cells. */
type FieldsByCell = ReadonlyMap<string, LocatedField>;

function headingOf(own: LocatedField, fieldAt: FieldsByCell, cells: Cells): string | undefined {
  const [cell] = own.cells;
  if (!cell) return undefined;
  const isWritten = (address: CellAddress): boolean => fieldAt.has(formatCell(address));
  const markedText = (address: CellAddress): string | undefined => {
    const text = isWritten(address) ? "" : cellString(cells.at(address).value);
    return text.includes(MARK) ? text : undefined;
  };
  const isHere = ({ area }: LocatedField): boolean => area.sheet === cell.sheet;
  const top = Math.min(...[...fieldAt.values()].filter(isHere).map(({ area }) => area.top));
  const columns = columnsOf(own, cell, isWritten, cells);
  for (let row = cell.row - 1; row >= top; row--) {
    for (const column of columns) {
      const above = { sheet: cell.sheet, row, column };
      const other = fieldAt.get(formatCell(above));
      if (other && sectionOf(other) !== sectionOf(own)) return toTheLeft(cell, markedText);
      const text = markedText(above);
      if (text !== undefined) return text;
    }
  }
  return toTheLeft(cell, markedText);
}

function toTheLeft(
  { sheet, row, column }: CellAddress,
  markedText: (address: CellAddress) => string | undefined,
): string | undefined {
  for (let left = column - 1; left >= 1; left--) {
    const text = markedText({ sheet, row, column: left });
    if (text !== undefined) return text;
  }
  return undefined;
}

function sectionOf({ field }: LocatedField): string {
  return field.name.startsWith("中間.") ? "中間" : "自己評価";
}

function fieldsByCell({ fields }: LocatedBlock): FieldsByCell {
  return new Map(
    [...fields.values()].flatMap((field) =>
      field.cells.map((cell): [string, LocatedField] => [formatCell(cell), field]),
    ),
  );
}

/** How far a merged field may reach; the widest of the form has 11 columns. */
const WIDEST = 40;

/**
 * The columns that a field covers: up to the next text or field in its row. Merges are not read on this path
 * (in Excel that clears the person's undo stack), and what a merge covers is blank.
 */
function columnsOf(
  { area }: LocatedField,
  { sheet, row, column }: CellAddress,
  isWritten: (address: CellAddress) => boolean,
  cells: Cells,
): readonly number[] {
  const last = Math.min(cells.used(sheet)?.right ?? column, column + WIDEST);
  const columns = [column];
  for (let next = column + 1; next <= Math.max(last, area.right); next++) {
    const address = { sheet, row, column: next };
    if (isWritten(address) || !isBlank(cells.at(address).value)) break;
    columns.push(next);
  }
  return columns;
}
