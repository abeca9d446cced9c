/**
 * The worksheet that is ours from top to bottom, as a part: always written whole, the same report always the
 * same bytes.
 *
 * Source: ECMA-376, 18.3.1.99 (worksheet), 18.3.1.66 (pane), 18.3.1.47 (hyperlink), 18.3.1.63 (pageSetup).
 */
import { cellReference, sheetReference } from "../workbook/address";
import type { AddedSheet, ReportSheet, SheetCell, SheetCellStyle } from "../workbook/change-set";
import { REPORT_KEY, markCondition } from "../workbook/mark";
import { inlineString } from "./cell-writing";
import { encode, encodeAttribute } from "./markup";
import { LONGEST_TEXT } from "./obstacles";

/** A4, by the numbers of printer drivers. */
const A4 = 9;
/** Height of one line in points, at the size of the text styles, in the tallest of the usual Japanese fonts. */
const LINE_HEIGHT = 15;

/**
 * @param styles     the numbers of the cell styles
 * @param namespace  of the workbook's parts: transitional or strict
 */
export function reportPart(
  { columns, rows, headingRows }: ReportSheet,
  styles: Readonly<Record<SheetCellStyle, number>>,
  namespace: string,
): string {
  const written = new WrittenRows(columns, styles);
  const data = rows.map((row, at) => written.row(row, at + 1));
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${namespace}">`,
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<dimension ref="A1:${cellReference({ row: Math.max(1, rows.length), column: written.lastColumn })}"/>`,
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${frozen(headingRows)}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${String(LINE_HEIGHT)}"/>`,
    widths(columns),
    "<sheetData>",
    ...data,
    "</sheetData>",
    wrapped("mergeCells", written.merges),
    `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>${encode(markCondition(REPORT_KEY))}</formula></cfRule></conditionalFormatting>`,
    wrapped("hyperlinks", written.links),
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

/** The rows, one after the other, and what comes of their cells behind them. */
class WrittenRows {
  readonly merges: string[] = [];
  readonly links: string[] = [];
  lastColumn: number;
  /** The sheets that links lead to, as they write them. */
  private readonly sheets = new Map<string, string>();

  constructor(
    private readonly columns: readonly number[],
    private readonly styles: Readonly<Record<SheetCellStyle, number>>,
  ) {
    this.lastColumn = Math.max(1, columns.length);
  }

  row(cells: readonly (SheetCell | undefined)[], number: number): string {
    // Joined, not added up: a sum of texts keeps all its pieces until somebody reads it.
    const content = cells.map((cell, at) => (cell ? this.cell(cell, number, at + 1) : "")).join("");
    return content === "" ? "" : `<row r="${String(number)}"${height(cells, this.columns)}>${content}</row>`;
  }

  private cell({ text, style, span = 1, link }: SheetCell, row: number, column: number): string {
    const reference = cellReference({ row, column });
    const place = (at: number): string =>
      `<c r="${at === column ? reference : cellReference({ row, column: at })}" s="${String(this.styles[style])}"`;
    const last = column + span - 1;
    if (last > column)
      this.merges.push(`<mergeCell ref="${reference}:${cellReference({ row, column: last })}"/>`);
    if (link)
      this.links.push(
        `<hyperlink ref="${reference}" location="${this.sheet(link.sheet)}!${cellReference(link)}"/>`,
      );
    this.lastColumn = Math.max(this.lastColumn, last);
    let written =
      place(column) + (text === "" ? "/>" : ` t="inlineStr">${inlineString("", shortened(text))}</c>`);
    // The cells under a span carry its borders.
    for (let at = column + 1; at <= last; at++) written += `${place(at)}/>`;
    return written;
  }

  private sheet(name: string): string {
    const written = this.sheets.get(name) ?? encodeAttribute(sheetReference(name));
    this.sheets.set(name, written);
    return written;
  }
}

/**
 * Enough height for the longest text of a row. Excel finds that by itself when it opens the file, but never
 * looks into merged cells for it; LibreOffice does not when it prints without a screen.
 */
function height(cells: readonly (SheetCell | undefined)[], columns: readonly number[]): string {
  let [most, isMerged] = [1, false];
  cells.forEach((cell, at) => {
    if (!cell) return;
    const { text, span = 1 } = cell;
    const lines = linesOf(
      text,
      columns.slice(at, at + span).reduce((sum, one) => sum + one, 0),
    );
    if (lines > most) [most, isMerged] = [lines, false];
    if (lines === most) isMerged ||= span > 1;
  });
  if (most === 1) return "";
  return ` ht="${String(Math.min(409, most * LINE_HEIGHT))}"${isMerged ? ' customHeight="1"' : ""}`;
}

/** How many lines a text takes in a width. */
function linesOf(text: string, width: number): number {
  const room = Math.max(1, width - 1);
  if (text.length * 2 <= room && !text.includes("\n")) return 1;
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
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
