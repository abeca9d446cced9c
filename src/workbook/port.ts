/**
 * The workbook port: what the evaluation needs of a workbook, whoever holds it.
 *
 * Two adapters: `xlsx/` over a file, `excel/` over Office.js. Reading goes in two steps, so that Excel
 * needs two round trips whatever the size: first the catalogue (sheets and names), then the cells. Writing
 * takes a change set.
 */
import type { Area, CellAddress } from "./address";
import type { Cell } from "./cell";
import type { Applied, ChangeSet, Obstacle } from "./change-set";

export interface Sheet {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  /**
   * A rectangle outside of which nothing stands; undefined for a sheet known to be empty. A file knows it
   * exactly; Excel tells it with the cells only, so there it is the whole sheet: hand it to `cells` as it
   * is, and walk over `Cells.used`, never over this.
   */
  readonly used: Area | undefined;
}

/** What a defined name stands for. */
export type NameTarget =
  | { readonly kind: "area"; readonly area: Area }
  /** `#REF!` in its reference: the cells it named are gone. */
  | { readonly kind: "broken" }
  /** A constant, a formula, several areas, another workbook. */
  | { readonly kind: "other"; readonly formula: string };

export interface DefinedName {
  readonly name: string;
  /** The sheet whose own name it is; undefined for one of the workbook. */
  readonly scope: string | undefined;
  readonly target: NameTarget;
}

export interface Catalogue {
  readonly sheets: readonly Sheet[];
  /** Both scopes, in the workbook's order; Excel's own (`_xlnm.…`) left out. */
  readonly names: readonly DefinedName[];
}

/** The cells that were read. */
export interface Cells {
  /** A cell that was not read, or stands inside a merge without being its anchor, is blank. */
  at(address: CellAddress): Cell;
  /** The rectangle that holds everything read on a sheet; undefined if nothing stands there or nothing was read. */
  used(sheet: string): Area | undefined;
}

export interface WorkbookReader {
  catalogue(): Promise<Catalogue>;
  /** Reads the cells of these areas, in one go. */
  cells(areas: readonly Area[]): Promise<Cells>;
}

/** What a cell that may be written is like. */
export interface Destination {
  /** Why nothing can be written there; undefined where it can. */
  readonly obstacle: Obstacle | undefined;
  /** What the cell's validation list allows, in its spelling and order; undefined without such a list. */
  readonly allowed: readonly string[] | undefined;
}

/** The cells that were read, with what writing has to know of them. */
export interface Snapshot extends Cells {
  /** A cell that was not asked for as a destination has an obstacle or not, nobody knows: never write there. */
  destination(address: CellAddress): Destination | undefined;
  /** The text of our record; undefined where there is none. Of several (somebody copied the part), the first. */
  readonly record: string | undefined;
  /** What no cell shows: whether anything can be written at all. */
  readonly isReadOnly: boolean;
}

export interface SnapshotRequest {
  readonly areas: readonly Area[];
  /** Areas in which something may be written. */
  readonly destinations: readonly Area[];
}

/** A workbook that can be written, too. */
export interface Workbook extends WorkbookReader {
  /** Reads the cells of these areas as `cells` does, and what writing has to know, in the same one go. */
  snapshot(request: SnapshotRequest): Promise<Snapshot>;
  /**
   * All merges that touch these areas: ask for what `Cells.used` tells, no more. Kept apart from reading: in
   * Excel it clears the person's undo stack.
   */
  merges(areas: readonly Area[]): Promise<readonly Area[]>;
  /**
   * Applies all of the changes or none, reads them back, and says what became of them.
   *
   * Rejects with the host's own error where the host failed and nothing was left.
   */
  apply(changes: ChangeSet): Promise<Applied>;
}
