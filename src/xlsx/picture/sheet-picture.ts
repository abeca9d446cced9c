/** A sheet as it is drawn: what stands where, in which look. Plain data, in CSS pixels at 100%. */
import type { Area, CellAddress } from "../../workbook/address";
import type { MarkLook } from "../../workbook/change-set";

export interface Font {
  readonly name: string;
  /** In points. */
  readonly size: number;
  /** "#rrggbb" */
  readonly colour: string;
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isUnderlined: boolean;
  readonly isStruck: boolean;
  readonly script: "superscript" | "subscript" | undefined;
}

export interface Line {
  readonly style: LineStyle;
  readonly colour: string;
}

export type LineStyle =
  "hair" | "dotted" | "dashed" | "thin" | "medium" | "medium-dashed" | "thick" | "double";

export type Side = "top" | "right" | "bottom" | "left";

export type Borders = Readonly<Record<Side, Line | undefined>>;

/** Lines across a cell, from corner to corner: a form strikes out what does not apply. */
export interface Diagonals {
  readonly line: Line;
  /** From the lower left to the upper right. */
  readonly goesUp: boolean;
  readonly goesDown: boolean;
}

export type Horizontal = "general" | "left" | "center" | "right" | "justify" | "distributed" | "across";

export interface Alignment {
  /** "across": centred over the blank cells that follow with the same alignment. */
  readonly horizontal: Horizontal;
  readonly vertical: "top" | "center" | "bottom";
  readonly wraps: boolean;
  readonly shrinks: boolean;
  /** In steps of about one character. */
  readonly indent: number;
  /** Degrees against the clock, from -90 to 90; "stacked" for one character below the other. */
  readonly rotation: number | "stacked";
}

/** What a style makes of a cell; cells of one style share one look. */
export interface CellLook {
  readonly font: Font;
  /** "#rrggbb"; undefined for paper. */
  readonly fill: string | undefined;
  readonly borders: Borders;
  readonly diagonals: Diagonals | undefined;
  readonly alignment: Alignment;
  readonly format: string;
}

/** One cell, or a merge. Cells without text, fill and borders are left out. */
export interface PictureCell {
  readonly row: number;
  readonly column: number;
  /** The last row and column that the cell covers; its own unless it is a merge. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** The columns over which the text may run, where it is longer than the cell and its neighbours are blank. */
  readonly textFrom: number;
  readonly textTo: number;
  readonly text: string;
  /** From the number format's own colour, else the font's. */
  readonly colour: string;
  readonly horizontal: Exclude<Horizontal, "general">;
  readonly look: CellLook;
  /** Where two cells meet, both have the same line. */
  readonly borders: Borders;
  readonly mark: MarkLook | undefined;
}

export interface Image {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** "image/png" */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** The edges of rows or columns: number n lies between `[n - 1]` and `[n]`; a hidden one has no extent. */
export type Edges = readonly number[];

export interface SheetPicture {
  readonly sheet: string;
  readonly columns: Edges;
  readonly rows: Edges;
  readonly hasGridlines: boolean;
  /** undefined: all of the sheet is printed. */
  readonly printArea: Area | undefined;
  readonly images: readonly Image[];
  /** The rows to draw where these are in view: theirs, and those above whose merges reach down to them. */
  rowsShowing(firstRow: number, lastRow: number): readonly number[];
  /** The cells that begin in a row, from the left. */
  cellsOf(row: number): readonly PictureCell[];
  /** The rectangle of a cell, or of the merge that it belongs to. */
  areaAt(cell: Omit<CellAddress, "sheet">): Area;
}
