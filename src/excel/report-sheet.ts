/**
 * Our own sheet in the open workbook: found by its mark, rewritten in place, printed on A4 landscape.
 *
 * No merges: a text runs on over the blank cells beside it, and rows grow with what stands in them.
 */
import { formatCell, parseArea, type Area, type CellAddress } from "../workbook/address";
import type { AddedSheet, ReportSheet, SheetCell } from "../workbook/change-set";
import { REPORT_KEY } from "../workbook/mark";
import { queueReportMark, type PlacedMark } from "./marks";
import type { Calls } from "./questions";
import { areaRange, cellRange, passing, wholeSheet } from "./ranges";
import { REPORT_FORMATS, widthInPoints } from "./report-style";
import { typedText } from "./typed-text";

/** The sheets with our mark: ours, and the copies that somebody made of it. */
export function reportSheetsIn(marks: readonly PlacedMark[]): readonly string[] {
  return [...new Set(marks.filter(({ key }) => key === REPORT_KEY).map(({ sheet }) => sheet))];
}

/** The one to write anew: a copy has another name, and stays as it was copied. */
export function reportSheetIn(marks: readonly PlacedMark[], name: string): string | undefined {
  const sheets = reportSheetsIn(marks);
  return sheets.find((sheet) => sheet === name) ?? sheets[0];
}

/** Excel compares sheet names without case. */
export function freeSheetName(name: string, taken: readonly string[]): string {
  const isTaken = (one: string) => taken.some((other) => other.toLowerCase() === one.toLowerCase());
  let free = name;
  for (let number = 2; isTaken(free); number += 1) free = `${name} (${String(number)})`;
  return free;
}

/** Rows that are written in one call; a call can be put into another round trip, half of it cannot. */
const ROWS_AT_ONCE = 100;

/** What formats and calls add to the texts of a row, in bytes. */
const ROW_SIZE = 2_500;

/**
 * The calls that make a sheet this report.
 *
 * @param sheet  its name
 * @param isNew  whether it has to be added first
 */
export function reportCalls(sheet: string, isNew: boolean, report: ReportSheet): readonly Calls[] {
  const starts = Array.from(
    { length: Math.ceil(report.rows.length / ROWS_AT_ONCE) },
    (_, index) => index * ROWS_AT_ONCE,
  );
  return [
    { size: ROW_SIZE, queue: (context) => queueEmptySheet(context, sheet, isNew, report) },
    ...starts.map((start) => rowsCalls(sheet, start, report)),
  ];
}

function queueEmptySheet(
  context: Excel.RequestContext,
  name: string,
  isNew: boolean,
  { columns, headingRows }: ReportSheet,
): () => void {
  const { worksheets } = context.workbook;
  const sheet = isNew ? worksheets.add(name) : worksheets.getItem(name);
  if (!isNew) queueClearing(context, name);
  queueReportMark(context, name);
  queueWidths(context, name, columns.map(widthInPoints));
  if (headingRows > 0) {
    sheet.freezePanes.freezeRows(headingRows);
    sheet.pageLayout.setPrintTitleRows(`$1:$${String(headingRows)}`);
  } else sheet.freezePanes.unfreeze();
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.paperSize = "A4";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
  sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = "&P / &N";
  sheet.showGridlines = false;
  return () => undefined;
}

/**
 * Queues adding a plain sheet.
 *
 * @returns takes Excel's id of it, by which it can be taken away again
 */
export function queueAddedSheet(context: Excel.RequestContext, { name, columns }: AddedSheet): () => string {
  const sheet = context.workbook.worksheets.add(name);
  sheet.load("id");
  queueWidths(context, name, columns.map(widthInPoints));
  return () => sheet.id;
}

function queueWidths(context: Excel.RequestContext, sheet: string, widths: readonly number[]): void {
  if (widths.length === 0) return;
  const columns = areaRange(context, { sheet, top: 1, left: 1, bottom: 1, right: widths.length });
  columns.setColumnProperties(widths.map((columnWidth) => ({ format: { columnWidth } })));
}

/** Queues taking everything off a sheet: its mark first, so that one which still has it is untouched. */
function queueClearing(context: Excel.RequestContext, sheet: string): void {
  const everything = wholeSheet(context, sheet);
  everything.conditionalFormats.clearAll();
  everything.unmerge();
  everything.clear();
}

function rowsCalls(sheet: string, start: number, report: ReportSheet): Calls {
  const rows = report.rows.slice(start, start + ROWS_AT_ONCE);
  const width = Math.max(1, report.columns.length, ...rows.map((row) => row.length));
  const grid = rows.map((row) => Array.from({ length: width }, (_, index) => row[index]));
  return {
    size: rows.length * ROW_SIZE + 3 * JSON.stringify(rows).length,
    queue(context) {
      const image = imageOf(sheet, start + 1, grid);
      queueImage(context, image);
      return () => undefined;
    },
  };
}

/**
 * What a part of our sheet looks like: enough to make it look so again. How it is printed never changes.
 */
interface PartImage {
  readonly area: Area;
  readonly texts: readonly (readonly string[])[];
  readonly formats: readonly (readonly Excel.SettableCellProperties[])[];
  readonly links: readonly { readonly cell: CellAddress; readonly to: string }[];
}

function imageOf(
  sheet: string,
  top: number,
  rows: readonly (readonly (SheetCell | undefined)[])[],
): PartImage {
  const width = rows[0]?.length ?? 1;
  return {
    area: { sheet, top, left: 1, bottom: top + rows.length - 1, right: width },
    texts: rows.map((row) => row.map((cell) => cell?.text ?? "")),
    formats: rows.map((row) => row.map((_, column) => ({ format: formatAt(row, column) }))),
    links: rows.flatMap((row, down) =>
      row.flatMap((cell, across) =>
        cell?.link
          ? [{ cell: { sheet, row: top + down, column: across + 1 }, to: formatCell(cell.link) }]
          : [],
      ),
    ),
  };
}

/** A cell that is covered by the span of one to its left looks like it; one that covers others runs on. */
function formatAt(row: readonly (SheetCell | undefined)[], column: number) {
  const own = row[column];
  const from = own ? column : row.findLastIndex((cell, index) => index < column && cell !== undefined);
  const cell = row[from];
  if (!cell || from + (cell.span ?? 1) <= column) return {};
  const format = REPORT_FORMATS[cell.style];
  return (cell.span ?? 1) > 1 ? { ...format, wrapText: false } : format;
}

/** Queues writing a part of our sheet. Texts stay texts, whatever they look like. */
function queueImage(context: Excel.RequestContext, { area, texts, formats, links }: PartImage): void {
  const range = areaRange(context, area);
  range.numberFormat = texts.map((row) => row.map(() => "@"));
  range.values = texts.map((row) => row.map((text) => typedText(text, "@")));
  for (const { cell, to } of links) cellRange(context, cell).hyperlink = { documentReference: to };
  range.setCellProperties(formats.map((row) => [...row]));
  range.format.autofitRows();
}

/** What all of our sheet looks like. */
export interface SheetImage extends PartImage {
  /** Of its columns from A on, in points. */
  readonly widths: readonly number[];
}

/** Queues reading what our sheet looks like, before it is written over. */
export function queueImageReading(
  context: Excel.RequestContext,
  sheet: string,
): () => SheetImage | undefined {
  // Of an empty sheet that is A1: a null object would not take the calls that follow.
  const used = passing(context.workbook.worksheets.getItem(sheet).getUsedRange());
  used.load("address,values");
  const properties = used.getCellProperties({
    hyperlink: true,
    format: {
      borders: { color: true, style: true, weight: true },
      fill: { color: true },
      font: { bold: true, color: true, size: true, underline: true },
      horizontalAlignment: true,
      verticalAlignment: true,
      wrapText: true,
    },
  });
  const columns = used.getColumnProperties({ format: { columnWidth: true } });
  return () => {
    const area = parseArea(used.address, sheet);
    return area && loadedImage(area, used.values, properties, columns);
  };
}

function loadedImage(
  area: Area,
  texts: readonly (readonly unknown[])[],
  { value: properties }: OfficeExtension.ClientResult<Excel.CellProperties[][]>,
  { value: columns }: OfficeExtension.ClientResult<Excel.ColumnProperties[]>,
): SheetImage {
  return {
    area,
    texts: texts.map((row) => row.map(String)),
    formats: properties.map((row) => row.map(({ format }) => (format ? { format } : {}))),
    links: properties.flatMap((row, down) =>
      row.flatMap(({ hyperlink }, across) => {
        const to = hyperlink?.documentReference ?? "";
        const cell = { sheet: area.sheet, row: area.top + down, column: area.left + across };
        return to === "" ? [] : [{ cell, to }];
      }),
    ),
    widths: columns.map(({ format }) => format?.columnWidth ?? 0),
  };
}

/** Queues making our sheet look as it did; its mark is put back with the other marks. */
export function queueRestoringImage(context: Excel.RequestContext, sheet: string, image: SheetImage): void {
  queueClearing(context, sheet);
  queueWidths(context, sheet, image.widths);
  queueImage(context, image);
}
