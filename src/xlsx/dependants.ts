/**
 * Whether a formula somewhere may look at a cell: then its last result is out of date once the cell changes.
 *
 * Only formulas that name the cell themselves are asked for; what depends on those is calculated with them.
 * What cannot be told from the text (INDIRECT, OFFSET, tables, several sheets at once) counts as looking.
 */
import { type CellAddress, LAST_COLUMN, LAST_ROW, columnNumber, contains } from "../workbook/address";
import { attribute, elementsOf, textBetween } from "./markup";
import type { WorkbookParts } from "./workbook-parts";

const UNTOLD = /\b(?:INDIRECT|OFFSET|EVALUATE)\s*\(|\[|:[^!'(),:]{1,64}'?!/iu;
const REFERENCE =
  /(?:'((?:[^']|'')+)'!|([^\s'!()+\-*/^&=<>,;{}"]+)!)?\$?([A-Z]{1,3})?\$?([0-9]{1,7})?(?::\$?([A-Z]{1,3})?\$?([0-9]{1,7})?)?/giu;

interface Formula {
  readonly sheet: string;
  readonly text: string;
  /** One formula for several cells, its references relative to each. */
  readonly isShared: boolean;
}

/** @returns whether one of these cells may be looked at */
export function haveDependants(workbook: WorkbookParts, cells: readonly CellAddress[]): boolean {
  return formulasOf(workbook).some((formula) => cells.some((cell) => mayLookAt(workbook, formula, cell)));
}

function formulasOf(workbook: WorkbookParts): readonly Formula[] {
  return workbook.sheets.flatMap(({ name }): readonly Formula[] => {
    const sheet = workbook.contents(name)?.hasFormulas ? workbook.sheet(name) : undefined;
    if (!sheet?.data) return [];
    return [...elementsOf(sheet.text, "f", sheet.data.tag.end, sheet.data.contentEnd)].map(
      ({ tag, contentEnd }) => ({
        sheet: name,
        text: textBetween(sheet.text, tag.end, contentEnd),
        isShared: attribute(sheet.text, tag, "t") === "shared",
      }),
    );
  });
}

function mayLookAt(workbook: WorkbookParts, formula: Formula, cell: CellAddress): boolean {
  const text = formula.text.replace(/"(?:[^"]|"")*"/gu, '""');
  if (text === "" || text === '""') return false;
  if (UNTOLD.test(text) || (formula.isShared && formula.sheet === cell.sheet)) return true;
  const names = workbook.names.filter(({ target }) => target.kind !== "broken");
  const lower = text.toLowerCase();
  for (const { name, target } of names) {
    if (!lower.includes(name.toLowerCase())) continue;
    if (target.kind === "other" || (target.kind === "area" && contains(target.area, cell))) return true;
  }
  for (const match of text.matchAll(REFERENCE)) {
    const [whole, quoted, plain, left, top, right, bottom] = match;
    if (whole === "" || (left === undefined && top === undefined)) continue;
    const sheet = quoted?.replaceAll("''", "'") ?? plain ?? formula.sheet;
    if (sheet.toLowerCase() !== cell.sheet.toLowerCase()) continue;
    const isColumns = top === undefined && right !== undefined;
    const isRows = left === undefined && bottom !== undefined;
    if (!isColumns && !isRows && (left === undefined || top === undefined)) continue;
    const columns = [left, right ?? left].map((letters) =>
      letters === undefined ? undefined : columnNumber(letters),
    );
    const rows = [top, bottom ?? top].map((digits) => (digits === undefined ? undefined : Number(digits)));
    const [firstColumn = 1, lastColumn = LAST_COLUMN] = columns;
    const [firstRow = 1, lastRow = LAST_ROW] = rows;
    if (
      Math.min(firstColumn, lastColumn) <= cell.column &&
      cell.column <= Math.max(firstColumn, lastColumn) &&
      Math.min(firstRow, lastRow) <= cell.row &&
      cell.row <= Math.max(firstRow, lastRow)
    )
      return true;
  }
  return false;
}
