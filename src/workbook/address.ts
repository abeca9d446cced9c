/**
 * Where a cell stands: sheet, row, column, and how that is written in A1 notation.
 *
 * Rows and columns count from 1, as on the screen.
 */

/** The limits of an .xlsx sheet (ECMA-376, 18.3.1.73). */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells on one sheet, both corners included. */
export interface Area {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** 1 → "A", 27 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "AA" → 27. The letters are trusted to be A–Z. */
export function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** A cell without its sheet: "I36". */
export function cellReference(cell: { readonly row: number; readonly column: number }): string {
  return columnLetters(cell.column) + String(cell.row);
}

/**
 * A sheet's name as it stands before "!" – in quotes unless it is made of letters, digits, `_` and
 * Japanese letters only and does not start with a digit (contract: "Sheet names in cells").
 */
export function sheetReference(sheet: string): string {
  return UNQUOTED.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
}

const UNQUOTED =
  /^[A-Za-z_\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}ー々〆][A-Za-z0-9_\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}ー々〆０-９Ａ-Ｚａ-ｚ]*$/u;

/** "様式2_経営課題4!I36". */
export function formatCell(cell: CellAddress): string {
  return `${sheetReference(cell.sheet)}!${cellReference(cell)}`;
}

/** "様式2!K24:K26"; a single cell is written as one. */
export function formatArea(area: Area): string {
  const first = cellReference({ row: area.top, column: area.left });
  const last = cellReference({ row: area.bottom, column: area.right });
  return `${sheetReference(area.sheet)}!${first === last ? first : `${first}:${last}`}`;
}

/** The rectangle of one cell. */
export function areaOf(cell: CellAddress): Area {
  return { sheet: cell.sheet, top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
}

/** The top-left cell of an area. */
export function anchorOf(area: Area): CellAddress {
  return { sheet: area.sheet, row: area.top, column: area.left };
}

/** The cells of an area, row by row. */
export function cellsIn({ sheet, top, left, bottom, right }: Area): readonly CellAddress[] {
  const cells: CellAddress[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push({ sheet, row, column });
  return cells;
}

export function contains(area: Area, cell: CellAddress): boolean {
  return (
    area.sheet === cell.sheet &&
    area.top <= cell.row &&
    cell.row <= area.bottom &&
    area.left <= cell.column &&
    cell.column <= area.right
  );
}

/** The rectangle around two areas of one sheet. */
export function bounding(one: Area, other: Area): Area {
  return {
    sheet: one.sheet,
    top: Math.min(one.top, other.top),
    left: Math.min(one.left, other.left),
    bottom: Math.max(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
  };
}

/** Whether two areas have a cell in common. */
export function overlap(one: Area, other: Area): boolean {
  return (
    one.sheet === other.sheet &&
    one.top <= other.bottom &&
    other.top <= one.bottom &&
    one.left <= other.right &&
    other.left <= one.right
  );
}

const CORNER = String.raw`\$?([A-Za-z]{1,3})\$?([0-9]{1,7})`;
const REFERENCE = new RegExp(
  String.raw`^(?:(?:'((?:[^'\[\]:*?/\\]|'')+)'|([^'!\[\]:*?/\\]+))!)?${CORNER}(?::${CORNER})?$`,
  "u",
);

/**
 * Reads "Sheet!$A$1:$B$2", "'it''s'!A1" or "A1".
 *
 * @param text      the reference as Excel writes it, without a leading "="
 * @param fallback  the sheet that a reference without one stands on
 * @returns the area, its corners in order; undefined for anything else (another workbook, several
 *          areas, whole rows or columns, #REF!, out of the sheet's limits)
 */
export function parseArea(text: string, fallback?: string): Area | undefined {
  const match = REFERENCE.exec(text.trim());
  if (!match) return undefined;
  const [, quoted, plain, firstColumn, firstRow, lastColumn, lastRow] = match;
  const sheet = quoted?.replaceAll("''", "'") ?? plain ?? fallback;
  if (sheet === undefined || firstColumn === undefined || firstRow === undefined) return undefined;
  const columns = [columnNumber(firstColumn), columnNumber(lastColumn ?? firstColumn)];
  const rows = [Number(firstRow), Number(lastRow ?? firstRow)];
  const area = {
    sheet,
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return area.top >= 1 && area.bottom <= LAST_ROW && area.right <= LAST_COLUMN ? area : undefined;
}
