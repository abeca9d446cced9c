/**
 * Saves the workbook of an emulated Excel: the file that was opened, with what has changed since, through
 * our own writer. What was changed and cannot be said as a change set is refused by name.
 */
import { REPORT_FORMATS } from "../../src/excel/report-style";
import { cellOf } from "../../src/excel/cell-value";
import { parseArea } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/cell";
import {
  RECORD_NAMESPACE,
  type CellChange,
  type ChangeSet,
  type Content,
  type Mark,
  type NameChange,
  type ReportSheet,
  type SheetCell,
  type SheetCellStyle,
} from "../../src/workbook/change-set";
import { REPORT_KEY, markKey } from "../../src/workbook/mark";
import { openWorkbook } from "../../src/xlsx";
import { NotEmulated } from "./host-error";
import { EMPTY_CELL, type HostCell, type HostSheet, type HostWorkbook } from "./model";
import { openFile } from "./open-file";
import { withProperties } from "./types/cell-properties";

/**
 * @param opened  the file that the workbook was opened from
 * @returns the file as Excel would save it
 */
export async function saveFile(workbook: HostWorkbook, opened: Uint8Array): Promise<Uint8Array> {
  const opening = openWorkbook(opened);
  if (!opening.ok) throw new Error(`the file was refused: ${opening.refusal.code}`);
  const applied = await opening.workbook.apply(changesSince(openFile(opened, workbook.fileName), workbook));
  if (applied.kind !== "applied" || applied.leftOut.length > 0) {
    throw new NotEmulated(`saving: ${JSON.stringify(applied)}`);
  }
  return opening.workbook.save();
}

function changesSince(before: HostWorkbook, now: HostWorkbook): ChangeSet {
  const report = now.sheets.find(isReport);
  const others = now.sheets.filter((sheet) => sheet !== report);
  const marks = others.flatMap(marksOn);
  const record = now.xmlParts.find(({ xml }) => xml.includes(`"${RECORD_NAMESPACE}"`))?.xml;
  const hadReport = before.sheets.some(isReport);
  return {
    cells: others.flatMap((sheet) => cellChanges(before.sheet(sheet.name), sheet)),
    marks: marks.length > 0 ? { kind: "set", value: marks } : { kind: "remove" },
    report: report ? { kind: "set", value: reportOn(report) } : { kind: hadReport ? "remove" : "leave" },
    names: nameChanges(before, now),
    addedSheets: others
      .filter(({ name }) => !before.sheet(name))
      .map((sheet) => ({ name: sheet.name, columns: columnsOf(sheet) })),
    removedSheets: before.sheets
      .filter((sheet) => !isReport(sheet) && !now.sheet(sheet.name))
      .map(({ name }) => name),
    record: record === undefined ? { kind: "remove" } : { kind: "set", value: record },
  };
}

function isReport({ conditionalFormats }: HostSheet): boolean {
  return conditionalFormats.some(({ formula }) => markKey(formula) === REPORT_KEY);
}

function marksOn(sheet: HostSheet): readonly Mark[] {
  return sheet.conditionalFormats.flatMap(({ formula, areas }) => {
    const look = (["mend", "look", "inform"] as const).find((one) => one === markKey(formula));
    return look
      ? areas.map(({ top, left }) => ({ cell: { sheet: sheet.name, row: top, column: left }, look }))
      : [];
  });
}

function cellChanges(before: HostSheet | undefined, now: HostSheet): readonly CellChange[] {
  const changes: CellChange[] = [];
  for (const cell of now.addresses()) {
    const [was, is] = [before?.cell(cell.row, cell.column) ?? EMPTY_CELL, now.cell(cell.row, cell.column)];
    const content = valueOf(is);
    if (JSON.stringify(valueOf(was)) === JSON.stringify(content)) continue;
    if (is.formula !== undefined || content.kind === "error") throw new NotEmulated("saving a formula");
    changes.push({ cell, content, expected: valueOf(was) });
  }
  return changes;
}

function valueOf({ content, numberFormat }: HostCell): Content | Extract<CellValue, { kind: "error" }> {
  const raw =
    content.kind === "number"
      ? content.number
      : content.kind === "boolean"
        ? content.value
        : content.kind === "text"
          ? content.text
          : content.kind === "error"
            ? content.code
            : "";
  const type = content.kind === "error" ? "Error" : "";
  const { value } = cellOf({ value: raw, type, formula: raw, format: numberFormat });
  if (value.kind === "uncalculated") throw new Error("Excel calculates every formula.");
  return value;
}

function nameChanges(before: HostWorkbook, now: HostWorkbook): readonly NameChange[] {
  const ofWorkbook = ({ names }: HostWorkbook) => names.filter(({ scope }) => scope === undefined);
  const added = ofWorkbook(now).filter(({ name }) => !ofWorkbook(before).some((one) => one.name === name));
  const gone = ofWorkbook(before).filter(({ name }) => !ofWorkbook(now).some((one) => one.name === name));
  return [
    ...added.map(({ name, formula }) => ({ name, area: parseArea(formula.slice(1)) })),
    ...gone.map(({ name }) => ({ name, area: undefined })),
  ];
}

/** Widths in characters. */
function columnsOf({ columnWidths }: HostSheet): readonly number[] {
  return [...columnWidths]
    .sort(([one], [other]) => one - other)
    .map(([, points]) => Math.round((points / 0.75 - 5) / 7));
}

/** Our own sheet, read back from how it looks. */
function reportOn(sheet: HostSheet): ReportSheet {
  const cells = sheet.addresses();
  const last = Math.max(0, ...cells.map(({ row }) => row));
  const columns = columnsOf(sheet);
  const rows = Array.from({ length: last }, (_, index) =>
    reportRow(sheet, index + 1, Math.max(columns.length, ...cells.map(({ column }) => column))),
  );
  return { name: sheet.name, columns, rows, headingRows: sheet.frozenRows };
}

function reportRow(sheet: HostSheet, row: number, width: number): readonly (SheetCell | undefined)[] {
  const found: (SheetCell | undefined)[] = [];
  for (let column = 1; column <= width; column += 1) {
    const cell = sheet.cell(row, column);
    const style = styleOf(cell);
    if (!style) {
      found.push(undefined);
      continue;
    }
    let span = 1;
    while (column + span <= width && isCovered(cell, sheet.cell(row, column + span))) span += 1;
    const text = cell.content.kind === "text" ? cell.content.text : "";
    const link = cell.link === undefined ? undefined : parseArea(cell.link);
    found.push({
      text,
      style,
      ...(link ? { link: { sheet: link.sheet, row: link.top, column: link.left } } : {}),
      ...(span > 1 ? { span } : {}),
    });
    for (let covered = 1; covered < span; covered += 1) found.push(undefined);
    column += span - 1;
  }
  return found;
}

/** What a text runs on over: blank, of the same look, and not a cell with lines of its own. */
function isCovered(cell: HostCell, next: HostCell): boolean {
  const isAlike = JSON.stringify(cell.format) === JSON.stringify(next.format);
  return isAlike && next.content.kind === "blank" && cell.format.wrapText !== true;
}

const STYLES = (Object.keys(REPORT_FORMATS) as SheetCellStyle[]).map((style) => {
  const { format } = withProperties(EMPTY_CELL, { format: REPORT_FORMATS[style] } as never);
  return { style, looks: [lookOf(format), lookOf({ ...format, wrapText: false })] };
});

function styleOf({ format, content }: HostCell): SheetCellStyle | undefined {
  if (content.kind === "blank" && Object.keys(format).length === 0) return undefined;
  const style = STYLES.find(({ looks }) => looks.includes(lookOf(format)))?.style;
  if (!style) throw new NotEmulated(`saving a cell that looks like ${lookOf(format)}`);
  return style;
}

function lookOf(format: HostCell["format"]): string {
  return JSON.stringify(
    Object.entries(format)
      .filter(([, value]) => value !== false)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}
