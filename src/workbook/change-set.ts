/**
 * What shall be changed in a workbook, as plain data. An adapter of the port applies it all or nothing.
 *
 * Nothing else changes: no format, no other cell, no other part of the file.
 */
import type { Area, CellAddress } from "./address";
import type { CellValue } from "./cell";

/** What can be put into a cell. Text stays text, whatever it looks like: "=1+1", "4-1-1", "78%". */
export type Content = Extract<CellValue, { kind: "blank" | "text" | "number" | "date" | "boolean" }>;

export interface CellChange {
  readonly cell: CellAddress;
  readonly content: Content;
  /** What stood there when it was read: if it is something else by now, nothing is written. */
  readonly expected: CellValue;
}

/** How urgent the thing is that a highlight points at; each has one look. */
export type MarkLook = "mend" | "look" | "inform";

/** One of our highlights: a conditional format of our own on one cell. */
export interface Mark {
  readonly cell: CellAddress;
  readonly look: MarkLook;
}

/** A defined name of workbook scope. */
export interface NameChange {
  readonly name: string;
  /** undefined takes the name away. */
  readonly area: Area | undefined;
}

export type SheetCellStyle =
  "title" | "note" | "section" | "heading" | "text" | "rating" | "mend" | "look" | "inform" | "link";

export interface SheetCell {
  readonly text: string;
  readonly style: SheetCellStyle;
  /** A cell of this workbook that a click leads to. */
  readonly link?: CellAddress;
  /** How many columns the cell covers; 1 where left out. */
  readonly span?: number;
}

/** A sheet that is ours from top to bottom. The adapter finds it by our mark on its cell A1, not by its name. */
export interface ReportSheet {
  /** The name it has when it is made new; " (2)" follows where somebody else's sheet has that name. */
  readonly name: string;
  /** Widths in characters of the default font. */
  readonly columns: readonly number[];
  /** Rows from the top, cells from the left; undefined for a cell left out or covered by a span. */
  readonly rows: readonly (readonly (SheetCell | undefined)[])[];
  /** Rows that stay on the screen, and come again on each printed page. */
  readonly headingRows: number;
}

/** A plain sheet that comes behind all others, blank: what stands on it are cells of the same change set. */
export interface AddedSheet {
  readonly name: string;
  /** Widths in characters of the default font. */
  readonly columns: readonly number[];
}

/** Something of ours of which there is one: leave it as it is, take it away, or make it this. */
export type Change<T> =
  { readonly kind: "leave" } | { readonly kind: "remove" } | { readonly kind: "set"; readonly value: T };

export interface ChangeSet {
  readonly cells: readonly CellChange[];
  /** Set: all the highlights that shall be there; others of ours go. */
  readonly marks: Change<readonly Mark[]>;
  /** 点検結果, printed on A4 landscape. */
  readonly report: Change<ReportSheet>;
  readonly names: readonly NameChange[];
  readonly addedSheets: readonly AddedSheet[];
  /** Sheets that go, with all that is on them. */
  readonly removedSheets: readonly string[];
  /** The text of our record, an XML document in the namespace RECORD_NAMESPACE. */
  readonly record: Change<string>;
}

export const NO_CHANGE: ChangeSet = {
  cells: [],
  marks: { kind: "leave" },
  report: { kind: "leave" },
  names: [],
  addedSheets: [],
  removedSheets: [],
  record: { kind: "leave" },
};

/** Whether nothing is written but our record. */
export function isRecordAlone(changes: ChangeSet): boolean {
  const { cells, names, addedSheets, removedSheets, marks, report } = changes;
  const isEmpty = [cells, names, addedSheets, removedSheets].every((list) => list.length === 0);
  return isEmpty && marks.kind === "leave" && report.kind === "leave";
}

/** The namespace by which our record is found among a workbook's custom XML parts. */
export const RECORD_NAMESPACE = "urn:hyoka:record:1";

/** Why a change cannot be made; `messages/` has the sentence. */
export type Obstacle =
  /** Locked, on a protected sheet. */
  | "locked"
  /** A formula stands there: ordinary, shared, an array's, or the spill of one. */
  | "formula"
  /** Inside a merge without being its anchor. */
  | "inside-merge"
  /** The heading of a table: Excel keeps it in two places. */
  | "table-heading"
  /** Longer than what a cell can hold. */
  | "too-long"
  /** Formulas elsewhere refer to the sheet that shall go. */
  | "sheet-in-use"
  /** No other sheet can be seen: a workbook needs one. */
  | "last-sheet"
  /** The workbook's structure is protected: no sheet can be added or removed (our own goes from a file all the same). */
  | "structure-locked"
  /** The sheet's protection forbids formatting: no highlight. Those of ours that are there go from a file all the same. */
  | "format-locked"
  /** The workbook can only be read. */
  | "read-only"
  /** The sheet is not there, or is no worksheet. */
  | "no-sheet"
  /** Another name, or another sheet, of the same spelling is there already. */
  | "name-taken";

/** A part of the change set that was left out, and why; the rest was applied. */
export interface LeftOut {
  readonly part: "cell" | "mark" | "report" | "name" | "sheet";
  /** The cell, or the first cell of the sheet, where one can be named. */
  readonly cell: CellAddress | undefined;
  readonly why: Obstacle;
}

export type Applied =
  /**
   * Done. Left out are only highlights and the report sheet, where a protection forbids them: a rating or a
   * record is never left out, so ask `Destination.obstacle` before.
   */
  | { readonly kind: "applied"; readonly leftOut: readonly LeftOut[] }
  /** Somebody changed these cells since they were read. Nothing was left. */
  | { readonly kind: "conflict"; readonly cells: readonly CellAddress[] }
  /** It cannot be done at all. Nothing was left. */
  | { readonly kind: "refused"; readonly refusals: readonly LeftOut[] }
  /** The host failed, and these cells could not be put back: `code` is the host's. */
  | { readonly kind: "half-written"; readonly cells: readonly CellAddress[]; readonly code: string };
