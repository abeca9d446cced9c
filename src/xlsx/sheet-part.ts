/**
 * One worksheet part: its cells with their places in the text, its merges, its dimension.
 *
 * Cells and rows without `r` follow the one before them (ECMA-376, 18.3.1.4; some writers leave it out).
 */
import { type Area, LAST_COLUMN, LAST_ROW } from "../workbook/address";
import { BLANK, BLANK_CELL, type Cell, type CellValue } from "../workbook/cell";
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

const [DIGIT_0, LETTER_A, LETTER_Z, LOWER] = [0x30, 0x61, 0x7a, 0x20];
/** A merge over more rows is looked at one by one. */
const TALL = 1000;

const key = (row: number, column: number): number => row * 16_385 + column;

export class SheetPart {
  /** The element that holds the rows; undefined where a writer left it out. */
  readonly data: Element | undefined;
  readonly rows: readonly RowElement[];
  /** The cells that hold something; the many that have a style only are read when their row is asked for. */
  private readonly filled = new Map<number, CellElement>();
  /** The cells that were asked for: most are asked for again by the next rule. */
  private readonly known = new Map<number, Cell>();
  readonly merges: readonly Area[];
  private readonly isPlain: boolean;
  private followersRead: readonly Element[] | undefined;
  private readonly rowsByNumber: ReadonlyMap<number, RowElement>;
  private mergesByRow: ReadonlyMap<number, readonly Area[]> | undefined;
  /** Over whole columns and the like: looked at one by one. */
  private readonly tallMerges: readonly Area[];

  constructor(
    readonly name: string,
    readonly text: string,
    private readonly context: CellContext,
  ) {
    const data = dataOf(text);
    this.data = data;
    // Nothing but these can hide a closing tag.
    this.isPlain = !text.includes("<!--") && !text.includes("<![CDATA[");
    this.rows = data ? readRows(text, data, this.isPlain, this.filled) : [];
    this.rowsByNumber = new Map(this.rows.map((row) => [row.row, row]));
    this.merges = readMerges(text, name, data?.end ?? 0);
    this.tallMerges = this.merges.filter(isTall);
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

  /** All cells, those that have a style only among them. */
  get cells(): readonly CellElement[] {
    return this.rows.flatMap((row) => this.cellsOf(row));
  }

  element(row: number, column: number): CellElement | undefined {
    const known = this.filled.get(key(row, column));
    const own = known ? undefined : this.row(row);
    return known ?? (own && this.cellsOf(own).find((cell) => cell.column === column));
  }

  row(number: number): RowElement | undefined {
    return this.rowsByNumber.get(number);
  }

  /** The cells of a row, from the left. */
  cellsOf(row: RowElement): readonly CellElement[] {
    return readCells(this.text, row, this.isPlain);
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
    this.mergesByRow ??= byRow(this.merges.filter((merge) => !isTall(merge)));
    return (this.mergesByRow.get(row) ?? []).some(isInside) || this.tallMerges.some(isInside);
  }

  cell(row: number, column: number): Cell {
    const place = key(row, column);
    const element = this.filled.get(place);
    if (!element) return BLANK_CELL;
    const known = this.known.get(place);
    if (known) return known;
    const cell = this.isCovered(row, column) ? BLANK_CELL : this.content(element);
    this.known.set(place, cell);
    return cell;
  }

  private content(element: CellElement): Cell {
    const { tag, contentEnd } = element;
    const hasFormula = elementOf(this.text, "f", tag.end, contentEnd) !== undefined;
    return { value: this.value(element), hasFormula };
  }

  /** @throws Refused where a cell names a shared string that there is not */
  checkStrings(): void {
    for (const { type, tag, contentEnd } of this.filled.values()) {
      if (type !== "s") continue;
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
    for (const { row, column } of this.filled.values()) {
      top = Math.min(top, row);
      left = Math.min(left, column);
      bottom = Math.max(bottom, row);
      right = Math.max(right, column);
    }
    return bottom === 0 ? undefined : { sheet: this.name, top, left, bottom, right };
  }
}

function isTall({ top, bottom }: Area): boolean {
  return bottom - top > TALL;
}

function byRow(merges: readonly Area[]): ReadonlyMap<number, readonly Area[]> {
  const rows = new Map<number, Area[]>();
  for (const merge of merges) {
    for (let row = merge.top; row <= merge.bottom; row++) {
      const known = rows.get(row);
      if (known) known.push(merge);
      else rows.set(row, [merge]);
    }
  }
  return rows;
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

/** @param filled  gets the cells that hold something */
function readRows(
  text: string,
  data: Element,
  isPlain: boolean,
  filled: Map<number, CellElement>,
): readonly RowElement[] {
  const rows: RowElement[] = [];
  let number = 0;
  for (let tag = nextTag(text, data.tag.end, data.contentEnd), end = 0; tag;) {
    end = tag.end;
    if (tag.name === "row" && tag.kind !== "close") {
      const closing = tag.kind === "empty" ? tag : closingTag(text, tag, data.contentEnd, isPlain);
      if (!closing) break;
      const given = attribute(text, tag, "r");
      const contentEnd = tag.kind === "empty" ? tag.end : closing.start;
      const cells = readCells(
        text,
        { row: Number(given ?? number + 1), tag, contentEnd, end: closing.end },
        isPlain,
      );
      // A row that does not say where it is goes by its cells.
      number = cells.at(-1)?.row ?? Number(given ?? number + 1);
      rows.push({ row: number, tag, contentEnd, end: closing.end });
      for (const cell of cells) if (cell.tag.kind !== "empty") filled.set(key(cell.row, cell.column), cell);
      end = closing.end;
    }
    tag = nextTag(text, end, data.contentEnd);
  }
  return rows;
}

/** The tag that closes an element which holds none of its own name. */
function closingTag(text: string, opening: Tag, to: number, isPlain: boolean): Tag | undefined {
  let tag: Tag | undefined = opening;
  do {
    const from: number = isPlain ? text.indexOf(`</${opening.qualified}`, tag.end) : tag.end;
    tag = from < 0 ? undefined : nextTag(text, from, to);
  } while (tag && (tag.kind !== "close" || tag.qualified !== opening.qualified));
  return tag;
}

function readCells(
  text: string,
  { row: rowNumber, tag: rowTag, contentEnd: to }: RowElement,
  isPlain: boolean,
): readonly CellElement[] {
  const cells: CellElement[] = [];
  let [row, column] = [rowNumber, 0];
  for (let tag = nextTag(text, rowTag.end, to), end = 0; tag; tag = nextTag(text, end, to)) {
    end = tag.end;
    if (tag.name !== "c" || tag.kind === "close") continue;
    const closing = tag.kind === "empty" ? undefined : closingTag(text, tag, to, isPlain);
    if (tag.kind === "open" && !closing) break;
    const place = placeOf(attribute(text, tag, "r") ?? "");
    row = place?.row ?? row;
    column = place?.column ?? column + 1;
    const type = (tag.kind === "empty" ? undefined : attribute(text, tag, "t")) ?? "n";
    end = closing?.end ?? tag.end;
    cells.push({ row, column, type, tag, contentEnd: closing?.start ?? tag.end, end });
  }
  return cells;
}

/** "AB12" → row 12, column 28; undefined for anything else. */
function placeOf(reference: string): { readonly row: number; readonly column: number } | undefined {
  let [at, column, row] = [0, 0, 0];
  for (let code = reference.charCodeAt(0) | LOWER; LETTER_A <= code && code <= LETTER_Z;) {
    column = column * 26 + code - LETTER_A + 1;
    at += 1;
    code = reference.charCodeAt(at) | LOWER;
  }
  const letters = at;
  for (; at < reference.length; at++) {
    const digit = reference.charCodeAt(at) - DIGIT_0;
    if (digit < 0 || digit > 9) return undefined;
    row = row * 10 + digit;
  }
  return letters > 0 && row > 0 && column <= LAST_COLUMN && row <= LAST_ROW ? { row, column } : undefined;
}

function readMerges(text: string, sheet: string, from: number): readonly Area[] {
  const all = elementOf(text, "mergeCells", from);
  const merges: Area[] = [];
  if (!all) return merges;
  for (
    let tag = nextTag(text, all.tag.end, all.contentEnd);
    tag;
    tag = nextTag(text, tag.end, all.contentEnd)
  ) {
    const [first = "", last = first] =
      tag.name === "mergeCell" ? (attribute(text, tag, "ref") ?? "").split(":") : [];
    const [topLeft, bottomRight] = [placeOf(first), placeOf(last)];
    if (!topLeft || !bottomRight) continue;
    merges.push({
      sheet,
      top: Math.min(topLeft.row, bottomRight.row),
      left: Math.min(topLeft.column, bottomRight.column),
      bottom: Math.max(topLeft.row, bottomRight.row),
      right: Math.max(topLeft.column, bottomRight.column),
    });
  }
  return merges;
}
