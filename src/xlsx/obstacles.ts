/** Why a cell cannot be written, found out before anything is. */
import { type Area, type CellAddress, contains, parseArea } from "../workbook/address";
import type { Obstacle } from "../workbook/change-set";
import { attribute, attributes, childrenOf, elementsOf, rootOf } from "./markup";
import type { SheetPart } from "./sheet-part";
import type { WorkbookParts } from "./workbook-parts";

/** Excel cuts longer text when it opens the file, and says that the file is damaged. */
export const LONGEST_TEXT = 32_767;

/** What forbids writing on one sheet; made once, asked for each cell. */
export class SheetObstacles {
  private readonly isProtected: boolean;
  private readonly formulaAreas: readonly Area[];
  private readonly tableRows: readonly Area[];

  constructor(
    private readonly sheet: SheetPart,
    workbook: WorkbookParts,
    part: string,
  ) {
    this.isProtected = isProtected(sheet);
    this.formulaAreas = formulaAreas(sheet);
    this.tableRows = workbook.container
      .relationships(part)
      .filter(({ type, isExternal }) => type === "table" && !isExternal)
      .flatMap(({ target }) => tableRows(workbook.container.text(target), sheet.name));
  }

  /** Why nothing can be written into a cell; undefined where it can. */
  of(row: number, column: number): Obstacle | undefined {
    const cell: CellAddress = { sheet: this.sheet.name, row, column };
    if (this.sheet.data === undefined) return "no-sheet";
    if (this.sheet.isCovered(row, column)) return "inside-merge";
    if (this.sheet.cell(row, column).hasFormula) return "formula";
    if (this.formulaAreas.some((area) => contains(area, cell))) return "formula";
    if (this.tableRows.some((area) => contains(area, cell))) return "table-heading";
    if (this.isProtected && this.sheet.isLocked(row, column)) return "locked";
    return undefined;
  }
}

/** Whether the sheet's protection forbids formatting cells, highlights among it. */
export function isFormatLocked(sheet: SheetPart): boolean {
  return isProtected(sheet) && !isFalse(protectionOf(sheet)?.get("formatCells"));
}

function protectionOf(sheet: SheetPart): ReadonlyMap<string, string> | undefined {
  const protection = sheet.followers.find(({ tag }) => tag.name === "sheetProtection");
  return protection && attributes(sheet.text, protection.tag);
}

function isProtected(sheet: SheetPart): boolean {
  const flag = protectionOf(sheet)?.get("sheet");
  return flag === "1" || flag === "true";
}

function isFalse(value: string | undefined): boolean {
  return value === "0" || value === "false";
}

/** Where arrays, spills and data tables put their results. */
function formulaAreas(sheet: SheetPart): readonly Area[] {
  if (!sheet.data || !/\sref\s*=/u.test(sheet.text.slice(sheet.data.tag.end, sheet.data.contentEnd)))
    return [];
  return [...elementsOf(sheet.text, "f", sheet.data.tag.end, sheet.data.contentEnd)].flatMap(({ tag }) => {
    const type = attribute(sheet.text, tag, "t");
    if (type !== "array" && type !== "dataTable") return [];
    return parseArea(attribute(sheet.text, tag, "ref") ?? "", sheet.name) ?? [];
  });
}

/** The heading of a table and its totals: their texts stand in the table's part as well. */
function tableRows(text: string, sheet: string): readonly Area[] {
  const values = attributes(text, rootOf(text).tag);
  const area = parseArea(values.get("ref") ?? "", sheet);
  if (!area) return [];
  const headings = Number(values.get("headerRowCount") ?? "1");
  const totals = Number(values.get("totalsRowCount") ?? "0");
  return [
    { ...area, bottom: area.top + headings - 1 },
    { ...area, top: area.bottom - totals + 1 },
  ].filter(({ top, bottom }) => top <= bottom);
}

/** Whether no sheet can be added or taken away. */
export function isStructureLocked(workbook: WorkbookParts): boolean {
  const text = workbook.container.text(workbook.main);
  const protection = childrenOf(text, rootOf(text)).find(({ tag }) => tag.name === "workbookProtection");
  const flag = protection && attribute(text, protection.tag, "lockStructure");
  return flag === "1" || flag === "true";
}
