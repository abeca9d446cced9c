/**
 * The workbook as it stands in the emulated Excel's memory: what has been read from the file, changed by
 * whoever types or calls.
 */
import { areaOf, type Area, type CellAddress } from "../../src/workbook/address";
import type { Json } from "./protocol";

/** What a cell holds, as Excel keeps it: a date is a number with a date format. */
export type Content =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly code: string };

export const NOTHING: Content = { kind: "blank" };

/** By the names of `Excel.CellPropertiesFormat`; what is left out is as in a new workbook. */
export interface HostFormat {
  readonly borders?: Json;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly color?: string;
  readonly size?: number;
  readonly underline?: string;
  readonly horizontalAlignment?: string;
  readonly verticalAlignment?: string;
  readonly wrapText?: boolean;
}

export interface HostCell {
  readonly content: Content;
  /** With its "="; undefined where none stands. */
  readonly formula: string | undefined;
  readonly numberFormat: string;
  readonly locked: boolean;
  readonly format: HostFormat;
  /** Where a click leads within the workbook: "様式2!I36". */
  readonly link: string | undefined;
}

export const EMPTY_CELL: HostCell = {
  content: NOTHING,
  formula: undefined,
  numberFormat: "General",
  locked: true,
  format: {},
  link: undefined,
};

export interface HostConditionalFormat {
  readonly id: string;
  areas: readonly Area[];
  /** As Excel names it: "Custom", "CellValue", … */
  readonly type: string;
  /** With its "="; only custom ones have one here. */
  formula: string;
  fill: string | undefined;
  font: string | undefined;
  stopIfTrue: boolean;
}

export interface HostTable {
  readonly name: string;
  readonly area: Area;
  readonly showHeaders: boolean;
}

/** A validation list; of another kind where it has no source. */
export interface HostValidation {
  readonly areas: readonly Area[];
  /** As Excel gives it: "①,②,③" or "=リスト!$A$1:$A$3". */
  readonly source: string | undefined;
}

/** How a sheet is printed, by the names of `Excel.PageLayout`. */
export interface HostPage {
  orientation: string;
  paperSize: string;
  zoom: Readonly<Record<string, number>>;
  titleRows: string;
  centerFooter: string;
}

export interface HostProtection {
  readonly allowFormatCells: boolean;
}

export interface HostName {
  readonly id: string;
  readonly name: string;
  /** The sheet it belongs to; undefined for one of the workbook. */
  readonly scope: HostSheet | undefined;
  /** With its "=". */
  formula: string;
  visible: boolean;
  comment: string;
}

export interface HostXmlPart {
  readonly id: string;
  xml: string;
}

export class HostSheet {
  readonly conditionalFormats: HostConditionalFormat[] = [];
  readonly merges: Area[] = [];
  readonly tables: HostTable[] = [];
  readonly validations: HostValidation[] = [];
  /** Where dynamic arrays put their results, the cell with the formula included. */
  readonly spills: Area[] = [];
  /** In points. */
  readonly columnWidths = new Map<number, number>();
  frozenRows = 0;
  readonly page: HostPage = {
    orientation: "Portrait",
    paperSize: "A4",
    zoom: { scale: 100 },
    titleRows: "",
    centerFooter: "",
  };
  showGridlines = true;
  protection: HostProtection | undefined = undefined;
  private readonly cells = new Map<number, Map<number, HostCell>>();

  constructor(
    readonly id: string,
    public name: string,
    public visibility: "Visible" | "Hidden" | "VeryHidden",
  ) {}

  cell(row: number, column: number): HostCell {
    return this.cells.get(row)?.get(column) ?? EMPTY_CELL;
  }

  put(row: number, column: number, cell: HostCell): void {
    const cells = this.cells.get(row) ?? new Map<number, HostCell>();
    cells.set(column, cell);
    this.cells.set(row, cells);
  }

  /** Where anything stands, be it a format only, from the top. */
  addresses(): readonly CellAddress[] {
    const found = [...this.cells].flatMap(([row, columns]) =>
      [...columns.keys()].map((column) => ({ sheet: this.name, row, column })),
    );
    return found.sort((one, other) => one.row - other.row || one.column - other.column);
  }

  snapshot(): unknown {
    const cells = [...this.cells].flatMap(([row, columns]) =>
      [...columns].map(([column, cell]) => ({ row, column, cell })),
    );
    return {
      name: this.name,
      visibility: this.visibility,
      cells: cells
        .filter(({ cell }) => JSON.stringify(cell) !== JSON.stringify(EMPTY_CELL))
        .sort((one, other) => one.row - other.row || one.column - other.column),
      conditionalFormats: this.conditionalFormats.map((format) => ({ ...format, id: undefined })),
      protection: this.protection,
      merges: this.merges,
      columnWidths: [...this.columnWidths].sort(([one], [other]) => one - other),
      frozenRows: this.frozenRows,
      page: { ...this.page },
      showGridlines: this.showGridlines,
    };
  }

  /** The merge that a cell is part of, without being its anchor. */
  coveringMerge(row: number, column: number): Area | undefined {
    return this.merges.find(
      (merge) =>
        merge.top <= row &&
        row <= merge.bottom &&
        merge.left <= column &&
        column <= merge.right &&
        !(merge.top === row && merge.left === column),
    );
  }

  /** The rectangle that holds values (or, with `formats`, any cell at all) within an area. */
  used(within: Omit<Area, "sheet">, formats: boolean): Area | undefined {
    let used: Area | undefined;
    for (const [row, cells] of this.cells) {
      if (row < within.top || row > within.bottom) continue;
      for (const [column, cell] of cells) {
        if (column < within.left || column > within.right) continue;
        if (!formats && cell.content.kind === "blank" && cell.formula === undefined) continue;
        used = grown(used, { sheet: this.name, row, column });
      }
    }
    return used;
  }
}

function grown(area: Area | undefined, cell: CellAddress): Area {
  if (!area) return areaOf(cell);
  return {
    sheet: cell.sheet,
    top: Math.min(area.top, cell.row),
    left: Math.min(area.left, cell.column),
    bottom: Math.max(area.bottom, cell.row),
    right: Math.max(area.right, cell.column),
  };
}

export class HostWorkbook {
  readonly sheets: HostSheet[] = [];
  readonly names: HostName[] = [];
  readonly xmlParts: HostXmlPart[] = [];
  /** Opened for reading only. */
  readOnly = false;
  /** Its sheets cannot be added, renamed or taken away. */
  structureProtected = false;
  /** The cell that is selected, on the sheet that is shown; the first one of the first sheet at the beginning. */
  selection: { readonly sheet: HostSheet; readonly area: Area } | undefined = undefined;
  private lastId = 0;

  constructor(readonly fileName: string) {}

  /** An id as Excel makes them: unique, and saying nothing. */
  nextId(): string {
    this.lastId += 1;
    return `{${String(this.lastId).padStart(8, "0")}-0000-4000-8000-000000000000}`;
  }

  /** A sheet by its name, which Excel compares without regard to case. */
  sheet(name: string): HostSheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  /** Everything that can be seen of the workbook, for comparing: ids, which mean nothing, are left out. */
  snapshot(): unknown {
    return {
      sheets: this.sheets.map((sheet) => sheet.snapshot()),
      names: this.names.map(({ name, scope, formula, visible }) => ({
        name,
        scope: scope?.name,
        formula,
        visible,
      })),
      xmlParts: this.xmlParts.map(({ xml }) => xml),
    };
  }

  addSheet(name: string, visibility: HostSheet["visibility"] = "Visible"): HostSheet {
    const sheet = new HostSheet(this.nextId(), name, visibility);
    this.sheets.push(sheet);
    return sheet;
  }

  removeSheet(sheet: HostSheet): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
  }

  addName(name: string, formula: string, scope?: HostSheet, visible = true): HostName {
    const added = { id: this.nextId(), name, scope, formula, visible, comment: "" };
    this.names.push(added);
    return added;
  }
}
