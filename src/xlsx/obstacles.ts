/** Why a cell cannot be written, found out before anything is. */
import { type Area, type CellAddress, cellReference, contains, parseArea } from "../workbook/address";
import type { Obstacle } from "../workbook/change-set";
import { attribute, attributes, childrenOf, elementsOf, rootOf } from "./markup";
import type { MergedCells } from "./merged-cells";
import type { SheetPart } from "./sheet-part";
import type { SheetEntry, WorkbookParts } from "./workbook-parts";

/** Excel cuts longer text when it opens the file, and says that the file is damaged. */
export const LONGEST_TEXT = 32_767;

/**
 * What forbids writing on one sheet; made once, and each cell is looked at once.
 *
 * All that is asked of an unprotected sheet is kept: its text may be forgotten by the time a cell is asked for.
 */
export class SheetObstacles {
  /** Why no cell of the sheet can be highlighted; undefined where each can. */
  readonly ofMarks: Obstacle | undefined;
  private readonly name: string;
  private readonly hasRows: boolean;
  private readonly isProtected: boolean;
  private readonly mergedCells: MergedCells;
  private readonly formulaAreas: readonly Area[];
  private readonly tableRows: readonly Area[];
  private readonly known = new Map<string, Obstacle | undefined>();

  constructor(
    sheet: SheetPart,
    private readonly workbook: WorkbookParts,
    { part }: SheetEntry,
  ) {
    this.name = sheet.name;
    this.hasRows = sheet.data !== undefined;
    this.ofMarks = isFormatLocked(sheet) ? "format-locked" : undefined;
    this.isProtected = isProtected(sheet);
    this.mergedCells = sheet.mergedCells;
    this.formulaAreas = formulaAreas(sheet);
    this.tableRows = workbook.container
      .relationships(part)
      .filter(({ type, isExternal }) => type === "table" && !isExternal)
      .flatMap(({ target }) => tableRows(workbook.container.text(target), sheet.name));
  }

  /** Why nothing can be written into a cell of the sheet; undefined where it can. */
  of(cell: CellAddress): Obstacle | undefined {
    const place = cellReference(cell);
    if (!this.known.has(place)) this.known.set(place, this.found(cell));
    return this.known.get(place);
  }

  private found(cell: CellAddress): Obstacle | undefined {
    const { row, column } = cell;
    if (!this.hasRows) return "no-sheet";
    const isInside = (area: Area): boolean => contains(area, { ...cell, sheet: this.name });
    if (this.mergedCells.covers(row, column)) return "inside-merge";
    if (this.workbook.contents(cell.sheet)?.cell(row, column).hasFormula) return "formula";
    if (this.formulaAreas.some(isInside)) return "formula";
    if (this.tableRows.some(isInside)) return "table-heading";
    return this.isProtected && this.isLocked(cell) ? "locked" : undefined;
  }

  private isLocked({ row, column }: CellAddress): boolean {
    const style = this.workbook.sheet(this.name)?.styleAt(row, column);
    return this.workbook.cellStyles().of(Number(style ?? "0")).isLocked;
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
