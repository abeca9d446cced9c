/** Draws a sheet of a workbook file: its geometry at once, its cells when they come into view. */
import { type Area, parseArea } from "../../workbook/address";
import type { MarkLook } from "../../workbook/change-set";
import { attribute, elementOf, elementsOf, textBetween } from "../markup";
import type { CellElement } from "../cell-walk";
import type { SheetContents } from "../sheet-contents";
import type { SheetPart } from "../sheet-part";
import { type Refusal, Refused } from "../refusal";
import type { WorkbookParts } from "../workbook-parts";
import { daysLater } from "./calendar";
import { PLAIN_LOOK, readLooks } from "./cell-looks";
import { Colours } from "./colours";
import { lineHeight, textWidth, wrappedLines } from "./font-metrics";
import { readImages } from "./images";
import { ownMarks } from "./own-marks";
import { columnEdges, columnStyles, rowEdges } from "./sheet-geometry";
import type { Borders, CellLook, Edges, Image, Line, PictureCell, SheetPicture, Side } from "./sheet-picture";
import { shownValue } from "./shown-value";

export type Drawing =
  | { readonly kind: "drawn"; readonly picture: SheetPicture }
  | { readonly kind: "no-sheet" }
  /** The sheet, or what it is drawn with, is damaged. */
  | { readonly kind: "refused"; readonly refusal: Refusal };

/** @param parts  the workbook as it is now; what it becomes later is another drawing */
export function drawSheet(parts: WorkbookParts, sheet: string): Drawing {
  try {
    const [part, contents] = [parts.sheet(sheet), parts.contents(sheet)];
    return part && contents
      ? { kind: "drawn", picture: new DrawnSheet(parts, part, contents) }
      : { kind: "no-sheet" };
  } catch (error) {
    if (error instanceof Refused) return { kind: "refused", refusal: error.refusal };
    throw error;
  }
}

/** How wide figures are in the fonts that sheets are written in, and in those that a browser may have, in ems. */
const [NARROW_FIGURE, WIDE_FIGURE] = [0.45, 0.6];

/** What a cell is, merged or not, before its neighbours are looked at. */
interface Box {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

class DrawnSheet implements SheetPicture {
  readonly sheet: string;
  readonly columns: Edges;
  readonly rows: Edges;
  readonly hasGridlines: boolean;
  readonly printArea: Area | undefined;
  readonly images: readonly Image[];
  private readonly looks: readonly CellLook[];
  private readonly elements = new Map<number, Map<number, CellElement>>();
  private readonly rowStyles: ReadonlyMap<number, number>;
  private readonly columnStyles: readonly number[];
  private readonly merges: ReadonlyMap<string, Area>;
  private readonly tallMerges: readonly Area[];
  private readonly marks: ReadonlyMap<string, MarkLook>;
  private readonly daysLater: number;
  private readonly looksByRow = new Map<number, readonly CellLook[]>();
  private readonly drawn = new Map<number, readonly PictureCell[]>();

  constructor(
    parts: WorkbookParts,
    private readonly part: SheetPart,
    private readonly contents: SheetContents,
  ) {
    this.sheet = part.name;
    this.daysLater = daysLater(parts);
    const styles = relatedText(parts, "styles") ?? "";
    this.looks = readLooks(styles, new Colours(relatedText(parts, "theme"), styles));
    for (const element of part.cells.values()) {
      const row = this.elements.get(element.row);
      if (row) row.set(element.column, element);
      else this.elements.set(element.row, new Map([[element.column, element]]));
    }
    this.rowStyles = rowStyles(part);
    this.merges = new Map(part.merges.map((merge) => [at(merge.top, merge.left), merge]));
    this.tallMerges = part.merges.filter(({ top, bottom }) => top !== bottom);
    this.marks = ownMarks(part.text);
    this.printArea = printArea(parts, part.name);
    const extent = extentOf(part, this.printArea);
    const font = (this.looks[0] ?? PLAIN_LOOK).font;
    this.columns = columnEdges(part, font, extent.columns);
    this.columnStyles = columnStyles(part, extent.columns);
    this.rows = rowEdges(part, font, extent.rows, (row) => this.fittedHeight(row));
    const view = elementOf(part.text, "sheetView");
    this.hasGridlines = view === undefined || attribute(part.text, view.tag, "showGridLines") !== "0";
    this.images = readImages(parts, part.name, this);
  }

  rowsShowing(firstRow: number, lastRow: number): readonly number[] {
    const rows = new Set<number>();
    for (const { top, bottom } of this.tallMerges) if (top < firstRow && firstRow <= bottom) rows.add(top);
    for (let row = firstRow; row <= Math.min(lastRow, this.rows.length - 1); row++) rows.add(row);
    return [...rows].sort((one, other) => one - other);
  }

  areaAt({ row, column }: { readonly row: number; readonly column: number }): Area {
    const merge = this.part.mergedCells.covers(row, column)
      ? this.part.merges.find(
          ({ top, left, bottom, right }) => top <= row && row <= bottom && left <= column && column <= right,
        )
      : this.merges.get(at(row, column));
    return merge ?? { sheet: this.sheet, top: row, left: column, bottom: row, right: column };
  }

  cellsOf(row: number): readonly PictureCell[] {
    const known = this.drawn.get(row);
    if (known) return known;
    const cells: PictureCell[] = [];
    for (let column = 1; column < this.columns.length; column++) {
      const cell = this.part.mergedCells.covers(row, column) ? undefined : this.draw(row, column);
      if (cell) cells.push(cell);
    }
    this.drawn.set(row, cells);
    return cells;
  }

  /** @returns undefined for a cell of which nothing is seen */
  private draw(row: number, column: number): PictureCell | undefined {
    const merge = this.merges.get(at(row, column));
    // A merge over whole rows or columns is drawn as far as the sheet is.
    const box = {
      top: row,
      left: column,
      bottom: Math.min(merge?.bottom ?? row, this.rows.length - 1),
      right: Math.min(merge?.right ?? column, this.columns.length - 1),
    };
    if (this.width(box.left, box.right) === 0 || this.height(box.top, box.bottom) === 0) return undefined;
    const look = this.lookAt(row, column);
    const shown = shownValue(this.contents.cell(row, column).value, look.format, this.daysLater);
    const borders = this.bordersOf(box);
    const mark = this.marks.get(at(row, column));
    const hasLine = Object.values(borders).some((line) => line !== undefined);
    const isEmpty = shown.text === "" && look.fill === undefined && look.diagonals === undefined;
    if (isEmpty && !hasLine && !mark) return undefined;
    const { alignment } = look;
    const horizontal = alignment.horizontal === "general" ? shown.horizontal : alignment.horizontal;
    const isText = shown.horizontal === "left";
    const isShown = isText || this.fits(shown.text, look, box);
    const runs = !alignment.wraps && shown.text !== "" && isShown;
    const run =
      runs && !isText
        ? this.figureRun(shown.text, look, horizontal, box)
        : runs && merge === undefined
          ? this.textRun(row, column, shown.text, look, horizontal)
          : { from: box.left, to: box.right };
    return {
      row,
      column,
      lastRow: box.bottom,
      lastColumn: box.right,
      textFrom: run.from,
      textTo: run.to,
      text: isShown ? shown.text : "#".repeat(this.hashes(look, box)),
      colour: shown.colour ?? look.font.colour,
      horizontal,
      look,
      borders,
      mark,
    };
  }

  /** Figures that a column is too narrow for are shown as ####, never cut off. */
  private fits(text: string, look: CellLook, { left, right }: Box): boolean {
    if (look.alignment.shrinks || look.alignment.wraps || look.alignment.rotation !== 0) return true;
    return textWidth(text, look.font, NARROW_FIGURE) <= this.width(left, right);
  }

  /** A figure that fits in a narrow font only reaches over the edge in others: never is a digit cut off. */
  private figureRun(
    text: string,
    look: CellLook,
    horizontal: PictureCell["horizontal"],
    { left, right }: Box,
  ): { readonly from: number; readonly to: number } {
    const isTight = textWidth(text, look.font, WIDE_FIGURE) + 4 > this.width(left, right);
    return {
      from: isTight && horizontal === "right" ? Math.max(1, left - 1) : left,
      to: isTight && horizontal === "left" ? Math.min(this.columns.length - 1, right + 1) : right,
    };
  }

  private hashes(look: CellLook, { left, right }: Box): number {
    return Math.max(1, Math.floor(this.width(left, right) / textWidth("#", look.font)));
  }

  /** The columns over which a text runs that is longer than its cell: up to the next one that is not blank. */
  private textRun(
    row: number,
    column: number,
    text: string,
    look: CellLook,
    horizontal: PictureCell["horizontal"],
  ): { readonly from: number; readonly to: number } {
    const run = { from: column, to: column };
    const last = this.columns.length - 1;
    if (horizontal === "across") {
      while (run.to < last && this.continuesAcross(row, run.to + 1)) run.to++;
      return run;
    }
    const wanted = Math.max(...text.split("\n").map((line) => textWidth(line, look.font))) + 4;
    // An estimate: one column more than it says costs nothing, one less cuts the text.
    const isShort = (): boolean => this.width(run.from, run.to) < wanted * 1.1;
    const growsRight = horizontal !== "right";
    const growsLeft = horizontal === "right" || horizontal === "center";
    while (growsRight && run.to < last && isShort() && this.isFree(row, run.to + 1)) run.to++;
    while (growsLeft && run.from > 1 && isShort() && this.isFree(row, run.from - 1)) run.from--;
    return run;
  }

  private continuesAcross(row: number, column: number): boolean {
    return this.isFree(row, column) && this.lookAt(row, column).alignment.horizontal === "across";
  }

  private isFree(row: number, column: number): boolean {
    return (
      !this.part.mergedCells.covers(row, column) &&
      !this.merges.has(at(row, column)) &&
      this.contents.cell(row, column).value.kind === "blank"
    );
  }

  private lookAt(row: number, column: number): CellLook {
    return this.looksOf(row)[column - 1] ?? PLAIN_LOOK;
  }

  private looksOf(row: number): readonly CellLook[] {
    const known = this.looksByRow.get(row);
    if (known) return known;
    const elements = this.elements.get(row);
    const rowStyle = this.rowStyles.get(row);
    const looks = this.columnStyles.map((columnStyle, index) => {
      const element = elements?.get(index + 1);
      const style = element
        ? Number(attribute(this.part.text, element.tag, "s") ?? 0)
        : (rowStyle ?? columnStyle);
      return this.looks[style] ?? PLAIN_LOOK;
    });
    this.looksByRow.set(row, looks);
    return looks;
  }

  /** A line belongs to the two cells that it divides; of two different ones the heavier is drawn. */
  private bordersOf(box: Box): Borders {
    const { top, left, bottom, right } = box;
    return {
      top: this.line(top, left, "top", top - 1, left, "bottom"),
      bottom: this.line(bottom, left, "bottom", bottom + 1, left, "top"),
      left: this.line(top, left, "left", top, left - 1, "right"),
      right: this.line(top, right, "right", top, right + 1, "left"),
    };
  }

  private line(
    row: number,
    column: number,
    side: Side,
    otherRow: number,
    otherColumn: number,
    otherSide: Side,
  ): Line | undefined {
    const own = this.lookAt(row, column).borders[side];
    const other =
      otherRow < 1 || otherColumn < 1 ? undefined : this.lookAt(otherRow, otherColumn).borders[otherSide];
    return heavier(own, other);
  }

  private width(left: number, right: number): number {
    return (this.columns[right] ?? 0) - (this.columns[left - 1] ?? 0);
  }

  private height(top: number, bottom: number): number {
    return (this.rows[bottom] ?? 0) - (this.rows[top - 1] ?? 0);
  }

  /** What the texts of a row need; those of merges do not count, as in Excel. */
  private fittedHeight(row: number): number {
    let height = 0;
    for (const column of this.elements.get(row)?.keys() ?? []) {
      if (this.merges.has(at(row, column)) || this.part.mergedCells.covers(row, column)) continue;
      const look = this.lookAt(row, column);
      const { text } = shownValue(this.contents.cell(row, column).value, look.format, this.daysLater);
      if (text === "") continue;
      const lines = look.alignment.wraps ? wrappedLines(text, look.font, this.width(column, column) - 4) : 1;
      height = Math.max(height, lines * lineHeight(look.font));
    }
    return height;
  }
}

function at(row: number, column: number): string {
  return `${String(row)}:${String(column)}`;
}

const WEIGHT = ["hair", "dotted", "dashed", "thin", "medium-dashed", "medium", "double", "thick"];

function heavier(one: Line | undefined, other: Line | undefined): Line | undefined {
  if (!one || !other) return one ?? other;
  return WEIGHT.indexOf(other.style) > WEIGHT.indexOf(one.style) ? other : one;
}

function relatedText(parts: WorkbookParts, type: string): string | undefined {
  const part = parts.related(type);
  return part === undefined ? undefined : parts.container.text(part);
}

function rowStyles(part: SheetPart): ReadonlyMap<number, number> {
  return new Map(
    part.rows.flatMap(({ row, tag }) => {
      const style = attribute(part.text, tag, "s");
      return style === undefined ? [] : [[row, Number(style)] as const];
    }),
  );
}

function printArea(parts: WorkbookParts, sheet: string): Area | undefined {
  const text = parts.container.text(parts.main);
  for (const name of elementsOf(text, "definedName")) {
    if (attribute(text, name.tag, "name") !== "_xlnm.Print_Area") continue;
    const area = parseArea(textBetween(text, name.tag.end, name.contentEnd));
    if (area?.sheet === sheet) return area;
  }
  return undefined;
}

/** How many rows and columns have something to see. */
function extentOf(
  part: SheetPart,
  area: Area | undefined,
): { readonly rows: number; readonly columns: number } {
  let [rows, columns] = [area?.bottom ?? 1, area?.right ?? 1];
  for (const { row, column } of part.cells.values()) {
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  }
  return { rows, columns };
}
