/**
 * One worksheet part: its cells with their places in the text, its merges, its dimension.
 *
 * Cells and rows without `r` follow the one before them (ECMA-376, 18.3.1.4; some writers leave it out).
 */
import { type Area, columnNumber, parseArea } from "../workbook/address";
import { BLANK, type Cell, type CellValue } from "../workbook/cell";
import { isDateFormat } from "../workbook/number-format";
import { significantDigits } from "../workbook/significant-digits";
import {
  type Element,
  type Tag,
  attribute,
  attributes,
  elementOf,
  elementsBetween,
  nextTag,
  tagsOf,
  textBetween,
  unescapeExcel,
} from "./markup";
import type { CellStyles } from "./number-formats";
import { refuse } from "./refusal";
import { stringItem } from "./shared-strings";

/** A cell element and where it stands. */
export interface CellElement {
  readonly row: number;
  readonly column: number;
  /** What its value is: "s" for a shared string, "n" for a number. */
  readonly type: string;
  readonly tag: Tag;
  readonly contentEnd: number;
  readonly end: number;
}

export interface RowElement {
  readonly row: number;
  readonly tag: Tag;
  readonly contentEnd: number;
  readonly end: number;
}

/** What strings and styles a sheet's cells refer to. */
export interface CellContext {
  readonly strings: () => readonly string[];
  readonly styles: () => CellStyles;
}

/** "AB12" */
const REFERENCE = /^([A-Za-z]{1,3})([0-9]{1,7})$/;
/** A merge over more rows is looked at one by one. */
const TALL = 1000;

const key = (row: number, column: number): number => row * 16_385 + column;

export class SheetPart {
  /** The element that holds the rows; undefined where a writer left it out. */
  readonly data: Element | undefined;
  readonly cells: ReadonlyMap<number, CellElement>;
  readonly rows: readonly RowElement[];
  readonly merges: readonly Area[];
  private followersRead: readonly Element[] | undefined;
  private readonly rowsByNumber: ReadonlyMap<number, RowElement>;
  private readonly mergesByRow = new Map<number, Area[]>();
  /** Over whole columns and the like: looked at one by one. */
  private readonly tallMerges: readonly Area[];

  constructor(
    readonly name: string,
    readonly text: string,
    private readonly context: CellContext,
  ) {
    const data = dataOf(text);
    this.data = data;
    const { cells, rows } = data ? readRows(text, data) : { cells: new Map<number, CellElement>(), rows: [] };
    this.cells = cells;
    this.rows = rows;
    this.rowsByNumber = new Map(rows.map((row) => [row.row, row]));
    this.merges = readMerges(text, name, data?.end ?? 0);
    this.tallMerges = this.merges.filter(({ top, bottom }) => bottom - top > TALL);
    for (const merge of this.merges) {
      if (merge.bottom - merge.top > TALL) continue;
      for (let row = merge.top; row <= merge.bottom; row++) {
        const known = this.mergesByRow.get(row);
        if (known) known.push(merge);
        else this.mergesByRow.set(row, [merge]);
      }
    }
  }

  get hasFormulas(): boolean {
    return this.data !== undefined && /<(?:[^\s<>/:]+:)?f[\s>]/u.test(this.text);
  }

  /** The elements that follow the rows: protection, merges, conditional formats, … */
  get followers(): readonly Element[] {
    return (this.followersRead ??= this.data
      ? elementsBetween(this.text, this.data.end, this.text.lastIndexOf("</"))
      : []);
  }

  element(row: number, column: number): CellElement | undefined {
    return this.cells.get(key(row, column));
  }

  row(number: number): RowElement | undefined {
    return this.rowsByNumber.get(number);
  }

  /** The cells of a row, from the left. */
  cellsOf({ row, tag, end }: RowElement): readonly CellElement[] {
    return [...this.cells.values()].filter(
      (cell) => cell.row === row && tag.start < cell.tag.start && cell.end <= end,
    );
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

  /** Whether a cell stands inside a merge without being its anchor. */
  isCovered(row: number, column: number): boolean {
    const isInside = ({ top, left, bottom, right }: Area): boolean =>
      top <= row && row <= bottom && left <= column && column <= right && (row !== top || column !== left);
    return (this.mergesByRow.get(row) ?? []).some(isInside) || this.tallMerges.some(isInside);
  }

  cell(row: number, column: number): Cell {
    const element = this.element(row, column);
    if (!element || element.tag.kind === "empty" || this.isCovered(row, column))
      return { value: BLANK, hasFormula: false };
    const { tag, contentEnd } = element;
    const hasFormula = elementOf(this.text, "f", tag.end, contentEnd) !== undefined;
    return { value: this.value(element), hasFormula };
  }

  /** @throws Refused where a cell names a shared string that there is not */
  checkStrings(): void {
    for (const { type, tag, contentEnd } of this.cells.values()) {
      if (type !== "s" || tag.kind === "empty") continue;
      const content = elementOf(this.text, "v", tag.end, contentEnd);
      if (!content || content.tag.kind === "empty") continue;
      const index = Number(this.text.slice(content.tag.end, content.contentEnd));
      if (this.context.strings()[index] === undefined) refuse({ code: "broken-part", part: this.name });
    }
  }

  private value({ type, tag, contentEnd }: CellElement): CellValue {
    if (type === "inlineStr") {
      const item = elementOf(this.text, "is", tag.end, contentEnd);
      return item ? textValue(stringItem(this.text, item)) : BLANK;
    }
    const content = elementOf(this.text, "v", tag.end, contentEnd);
    if (!content || content.tag.kind === "empty") return BLANK;
    const raw = textBetween(this.text, content.tag.end, content.contentEnd);
    switch (type) {
      case "s":
        return textValue(this.context.strings()[Number(raw)] ?? "");
      case "str":
        return textValue(unescapeExcel(raw).replaceAll("\r\n", "\n"));
      case "b":
        return { kind: "boolean", value: raw.trim() === "1" || raw.trim() === "true" };
      case "e":
        return { kind: "error", code: raw.trim() };
      case "d":
        return { kind: "date", serial: raw.trim(), format: this.format(tag) };
      default:
        return numberValue(raw.trim(), this.format(tag));
    }
  }

  private format(tag: Tag): string {
    return this.context.styles().of(Number(attribute(this.text, tag, "s") ?? "0")).format;
  }

  /** Whether a cell is locked as soon as the sheet is protected; one that is not there is like its row or column. */
  isLocked(row: number, column: number): boolean {
    const element = this.element(row, column);
    const style = element
      ? attribute(this.text, element.tag, "s")
      : (this.rowStyle(row) ?? this.columnStyle(column));
    return this.context.styles().of(Number(style ?? "0")).isLocked;
  }

  /** The style of a row's cells that are not there; undefined where it has none of its own. */
  rowStyle(number: number): string | undefined {
    const row = this.row(number);
    if (!row) return undefined;
    const values = attributes(this.text, row.tag);
    const flag = values.get("customFormat");
    return flag === "1" || flag === "true" ? values.get("s") : undefined;
  }

  /** The rectangle that holds every cell with a value; undefined for an empty sheet. */
  used(): Area | undefined {
    let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
    for (const { row, column, tag } of this.cells.values()) {
      if (tag.kind === "empty") continue;
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    return bottom === 0 ? undefined : { sheet: this.name, top, left, bottom, right };
  }
}

function textValue(text: string): CellValue {
  return text === "" ? BLANK : { kind: "text", text };
}

function numberValue(raw: string, format: string): CellValue {
  const number = Number(raw);
  if (raw === "" || !Number.isFinite(number)) return raw === "" ? BLANK : { kind: "text", text: raw };
  const digits = significantDigits(number);
  return isDateFormat(format) ? { kind: "date", serial: digits, format } : { kind: "number", digits, format };
}

/** The element that holds the rows, without looking through them for its end. */
function dataOf(text: string): Element | undefined {
  for (const tag of tagsOf(text)) {
    if (tag.name !== "sheetData") continue;
    if (tag.kind === "empty") return { tag, contentEnd: tag.end, end: tag.end };
    const closing = nextTag(text, text.lastIndexOf(`</${tag.qualified}`));
    return closing && { tag, contentEnd: closing.start, end: closing.end };
  }
  return undefined;
}

function readRows(
  text: string,
  data: Element,
): { readonly cells: Map<number, CellElement>; readonly rows: readonly RowElement[] } {
  const cells = new Map<number, CellElement>();
  const rows: RowElement[] = [];
  let row = 0;
  let column = 0;
  let rowTag: Tag | undefined;
  let cellTag: Tag | undefined;
  let type = "n";
  // Nothing but these can hide a closing tag.
  const isPlain = !text.includes("<!--") && !text.includes("<![CDATA[");
  for (
    let tag = nextTag(text, data.tag.end, data.contentEnd), at = 0;
    tag;
    tag = nextTag(text, at, data.contentEnd)
  ) {
    at = tag.end;
    if (tag.name === "row") {
      if (tag.kind === "close") {
        if (rowTag) rows.push({ row, tag: rowTag, contentEnd: tag.start, end: tag.end });
        rowTag = undefined;
        continue;
      }
      row = Number(attribute(text, tag, "r") ?? row + 1);
      column = 0;
      if (tag.kind === "empty") rows.push({ row, tag, contentEnd: tag.end, end: tag.end });
      else rowTag = tag;
    } else if (tag.name === "c") {
      if (tag.kind === "close") {
        if (cellTag)
          cells.set(key(row, column), {
            row,
            column,
            type,
            tag: cellTag,
            contentEnd: tag.start,
            end: tag.end,
          });
        cellTag = undefined;
        continue;
      }
      const [, letters, digits] = REFERENCE.exec(attribute(text, tag, "r") ?? "") ?? [];
      column = letters === undefined ? column + 1 : columnNumber(letters);
      // A row that does not say where it is goes by its cells.
      if (digits !== undefined) row = Number(digits);
      type = attribute(text, tag, "t") ?? "n";
      if (tag.kind === "empty")
        cells.set(key(row, column), { row, column, type, tag, contentEnd: tag.end, end: tag.end });
      else {
        cellTag = tag;
        if (isPlain) at = Math.max(at, text.indexOf(`</${tag.qualified}`, at));
      }
    }
  }
  return { cells, rows };
}

function readMerges(text: string, sheet: string, from: number): readonly Area[] {
  const all = elementOf(text, "mergeCells", from);
  if (!all) return [];
  return [...tagsOf(text, all.tag.end, all.contentEnd)].flatMap((tag) => {
    const area = tag.name === "mergeCell" ? parseArea(attribute(text, tag, "ref") ?? "", sheet) : undefined;
    return area ? [area] : [];
  });
}
