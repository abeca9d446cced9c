/**
 * The worksheet that is ours from top to bottom, as a part: always written whole, the same report always the
 * same bytes.
 *
 * Source: ECMA-376, 18.3.1.99 (worksheet), 18.3.1.66 (pane), 18.3.1.47 (hyperlink), 18.3.1.63 (pageSetup).
 */
import { cellReference, columnLetters, sheetReference } from "../workbook/address";
import type { AddedSheet, ReportSheet, SheetCell, SheetCellStyle } from "../workbook/change-set";
import { REPORT_KEY, markCondition } from "../workbook/mark";
import { inlineString } from "./cell-writing";
import { encode, encodeAttribute } from "./markup";
import { LONGEST_TEXT } from "./obstacles";

/** A4, by the numbers of printer drivers. */
const A4 = 9;
/** Height of one line in points, at the size of the text styles, in the tallest of the usual Japanese fonts. */
const LINE_HEIGHT = 15;

interface PlacedCell extends SheetCell {
  readonly row: number;
  readonly column: number;
}

/**
 * @param styles     the numbers of the cell styles
 * @param namespace  of the workbook's parts: transitional or strict
 */
export function reportPart(
  { columns, rows, headingRows }: ReportSheet,
  styles: Readonly<Record<SheetCellStyle, number>>,
  namespace: string,
): string {
  const cells = rows.map((row, at) => placed(row, at + 1));
  const all = cells.flat();
  const spans = all.filter(({ span }) => span !== undefined && span > 1);
  const links = all.filter(({ link }) => link !== undefined);
  const width = all.reduce(
    (most, { column, span = 1 }) => Math.max(most, column + span - 1),
    Math.max(1, columns.length),
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${namespace}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${cellReference({ row: Math.max(1, rows.length), column: width })}"/>`,
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${frozen(headingRows)}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${String(LINE_HEIGHT)}"/>`,
    widths(columns),
    "<sheetData>",
    ...cells.map((row, at) => rowElement(row, at + 1, columns, styles)),
    "</sheetData>",
    wrapped(
      "mergeCells",
      spans.map(({ row, column, span = 1 }) => `<mergeCell ref="${spanReference(row, column, span)}"/>`),
    ),
    `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>${encode(markCondition(REPORT_KEY))}</formula></cfRule></conditionalFormatting>`,
    wrapped(
      "hyperlinks",
      links.map(({ row, column, link }) =>
        link
          ? `<hyperlink ref="${cellReference({ row, column })}" location="${encodeAttribute(`${sheetReference(link.sheet)}!${cellReference(link)}`)}"/>`
          : "",
      ),
    ),
    '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="${String(A4)}" fitToHeight="0" orientation="landscape"/>`,
    "<headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>",
    "</worksheet>",
  ].join("");
}

/** A plain sheet with nothing on it. */
export function blankPart({ columns }: AddedSheet, namespace: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${namespace}"><dimension ref="A1"/>`,
    widths(columns),
    "<sheetData/></worksheet>",
  ].join("");
}

function widths(columns: readonly number[]): string {
  return wrapped(
    "cols",
    columns.map(
      (one, at) =>
        `<col min="${String(at + 1)}" max="${String(at + 1)}" width="${String(one)}" customWidth="1"/>`,
    ),
  );
}

/** The rows that come again on each page, as `_xlnm.Print_Titles` says it; undefined for none. */
export function printTitles(sheet: string, headingRows: number): string | undefined {
  return headingRows > 0 ? `${sheetReference(sheet)}!$1:$${String(headingRows)}` : undefined;
}

function placed(row: readonly (SheetCell | undefined)[], number: number): readonly PlacedCell[] {
  return row.flatMap((cell, at) => (cell ? [{ ...cell, row: number, column: at + 1 }] : []));
}

function wrapped(name: string, children: readonly string[]): string {
  return children.length === 0 ? "" : `<${name}>${children.join("")}</${name}>`;
}

function frozen(headingRows: number): string {
  if (headingRows === 0) return "";
  return (
    `<pane ySplit="${String(headingRows)}" topLeftCell="A${String(headingRows + 1)}" activePane="bottomLeft" state="frozen"/>` +
    '<selection pane="bottomLeft"/>'
  );
}

function rowElement(
  cells: readonly PlacedCell[],
  number: number,
  columns: readonly number[],
  styles: Readonly<Record<SheetCellStyle, number>>,
): string {
  if (cells.length === 0) return "";
  const content = cells.map(({ row, column, text, style, span = 1 }) => {
    const start = `<c r="${cellReference({ row, column })}" s="${String(styles[style])}"`;
    const value = text === "" ? "/>" : ` t="inlineStr">${inlineString("", shortened(text))}</c>`;
    // The cells under a span carry its borders.
    const covered = Array.from(
      { length: span - 1 },
      (_, at) => `<c r="${cellReference({ row, column: column + at + 1 })}" s="${String(styles[style])}"/>`,
    );
    return start + value + covered.join("");
  });
  return `<row r="${String(number)}"${height(cells, columns)}>${content.join("")}</row>`;
}

/**
 * Enough height for the longest text of a row. Excel finds that by itself when it opens the file, but never
 * looks into merged cells for it; LibreOffice does not when it prints without a screen.
 */
function height(cells: readonly PlacedCell[], columns: readonly number[]): string {
  const lines = cells.map(({ text, column, span = 1 }) => {
    const width = columns.slice(column - 1, column - 1 + span).reduce((sum, one) => sum + one, 0);
    return text
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / Math.max(1, width - 1))), 0);
  });
  const most = Math.max(1, ...lines);
  if (most === 1) return "";
  const isMerged = cells.some(({ span = 1 }, at) => span > 1 && lines[at] === most);
  return ` ht="${String(Math.min(409, most * LINE_HEIGHT))}"${isMerged ? ' customHeight="1"' : ""}`;
}

/** In characters of the default font: Japanese ones are twice as wide. */
function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += character > "\u00ff" ? 2 : 1;
  return width;
}

function shortened(text: string): string {
  return text.length <= LONGEST_TEXT ? text : `${text.slice(0, LONGEST_TEXT - 1)}…`;
}

function spanReference(row: number, column: number, span: number): string {
  return `${cellReference({ row, column })}:${columnLetters(column + span - 1)}${String(row)}`;
}
