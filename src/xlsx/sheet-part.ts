/** One worksheet part by its text: where its rows and cells stand, its merges, and what follows the rows. */
import type { Area } from "../workbook/address";
import { type CellElement, CellWalk } from "./cell-walk";
import { type Element, attribute, attributes, elementOf, elementsBetween, nextTag, tagsOf } from "./markup";
import { MergedCells } from "./merged-cells";
import { type Tag, TagWalk } from "./tag-walk";

export interface RowElement {
  readonly row: number;
  readonly tag: Tag;
  readonly contentEnd: number;
  readonly end: number;
}

export class SheetPart {
  /** The element that holds the rows; undefined where a writer left it out. */
  readonly data: Element | undefined;
  /** Whether nothing in the text can hide a closing tag. */
  readonly isPlain: boolean;
  private rowsRead: readonly RowElement[] | undefined;
  private rowsByNumber: ReadonlyMap<number, RowElement> | undefined;
  private straysRead: readonly CellElement[] | undefined;
  private followersRead: readonly Element[] | undefined;
  private mergesRead: readonly Area[] | undefined;
  private mergedCellsRead: MergedCells | undefined;

  constructor(
    readonly name: string,
    readonly text: string,
  ) {
    this.data = dataOf(text);
    this.isPlain = !text.includes("<!--") && !text.includes("<![CDATA[");
  }

  /** The elements that follow the rows: protection, merges, conditional formats, … */
  get followers(): readonly Element[] {
    return (this.followersRead ??= this.data
      ? elementsBetween(this.text, this.data.end, this.text.lastIndexOf("</"))
      : []);
  }

  /** All cells, those that have a style only among them. */
  get cells(): readonly CellElement[] {
    return this.rows.flatMap((row) => this.cellsOf(row));
  }

  /** The cells that do not stand in their row: in the row of another, or in the first of two. Hardly a sheet has any. */
  private get strays(): readonly CellElement[] {
    return (this.straysRead ??= this.rows.flatMap((row) =>
      this.cellsOf(row).filter((cell) => this.row(cell.row) !== row),
    ));
  }

  element(row: number, column: number): CellElement | undefined {
    const isWanted = (cell: CellElement): boolean => cell.row === row && cell.column === column;
    const own = this.row(row);
    const found = (own ? this.cellsOf(own) : []).filter(isWanted);
    // Of two in one place the last that holds something counts.
    return found.findLast(({ tag }) => tag.kind === "open") ?? found[0] ?? this.strays.findLast(isWanted);
  }

  /** The rows from the top. */
  get rows(): readonly RowElement[] {
    return (this.rowsRead ??= this.data ? readRows(this.text, this.data, this.isPlain) : []);
  }

  row(number: number): RowElement | undefined {
    this.rowsByNumber ??= new Map(this.rows.map((row) => [row.row, row]));
    return this.rowsByNumber.get(number);
  }

  /** The cells of a row, from the left. */
  cellsOf(row: RowElement): readonly CellElement[] {
    const walk = new CellWalk(this.text, row.tag.end, row.contentEnd, row.row, this.isPlain);
    const cells: CellElement[] = [];
    while (walk.next()) cells.push(walk.element);
    return cells;
  }

  /** The style of a column's cells that are not there; undefined where it has none of its own. */
  columnStyle(column: number): string | undefined {
    const columns = elementOf(this.text, "cols", 0, this.data?.tag.start ?? 0);
    if (!columns) return undefined;
    for (const tag of tagsOf(this.text, columns.tag.end, columns.contentEnd)) {
      const values = attributes(this.text, tag);
      const isInside = Number(values.get("min")) <= column && column <= Number(values.get("max"));
      if (tag.name === "col" && isInside) return values.get("style");
    }
    return undefined;
  }

  get merges(): readonly Area[] {
    return (this.mergesRead ??= this.mergedCells.areas(this.name));
  }

  get mergedCells(): MergedCells {
    return (this.mergedCellsRead ??= new MergedCells(this.text, this.data?.end ?? 0));
  }

  /** The style of a cell; one that is not there is like its row or column. */
  styleAt(row: number, column: number): string | undefined {
    const element = this.element(row, column);
    return element
      ? attribute(this.text, element.tag, "s")
      : (this.rowStyle(row) ?? this.columnStyle(column));
  }

  /** The style of a row's cells that are not there; undefined where it has none of its own. */
  rowStyle(number: number): string | undefined {
    const row = this.row(number);
    if (!row) return undefined;
    const values = attributes(this.text, row.tag);
    const flag = values.get("customFormat");
    return flag === "1" || flag === "true" ? values.get("s") : undefined;
  }
}

/** The element that holds the rows, without looking through them for its end. */
function dataOf(text: string): Element | undefined {
  const walk = new TagWalk(text);
  while (walk.next()) {
    if (!walk.isNamed("sheetData")) continue;
    const { tag } = walk;
    if (tag.kind === "empty") return { tag, contentEnd: tag.end, end: tag.end };
    const closing = nextTag(text, text.lastIndexOf(`</${tag.qualified}`));
    return closing && { tag, contentEnd: closing.start, end: closing.end };
  }
  return undefined;
}

function readRows(text: string, data: Element, isPlain: boolean): readonly RowElement[] {
  const rows: RowElement[] = [];
  const walk = new TagWalk(text, data.tag.end, data.contentEnd);
  while (walk.next()) {
    if (walk.kind === "close" || !walk.isNamed("row")) continue;
    const { tag } = walk;
    if (tag.kind === "open" && !walk.toClosing(isPlain)) break;
    const contentEnd = tag.kind === "open" ? walk.start : tag.end;
    const given = attribute(text, tag, "r");
    const row = given === undefined ? lastRowOf(text, rows.at(-1), isPlain) + 1 : Number(given);
    rows.push({ row, tag, contentEnd, end: walk.end });
  }
  return rows;
}

/** A row that does not say where it is follows the last cell of the one before it. */
function lastRowOf(text: string, row: RowElement | undefined, isPlain: boolean): number {
  if (!row) return 0;
  const walk = new CellWalk(text, row.tag.end, row.contentEnd, row.row, isPlain);
  while (walk.next());
  return walk.row;
}
