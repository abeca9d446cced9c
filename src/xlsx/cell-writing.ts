/**
 * Putting values into the cells of a sheet part: only the elements of these cells change.
 *
 * Text is written as inline strings. Excel reads them as any other text and moves them to its table when it
 * saves; we need not touch the table, which every sheet shares.
 *
 * Source: ECMA-376, 18.3.1.4 (c), 18.3.1.73 (row), 18.3.1.35 (dimension), 18.18.7 (ST_CellSpans).
 */
import { cellReference, parseArea } from "../workbook/address";
import type { Content } from "../workbook/change-set";
import { attribute, elementOf, encode } from "./markup";
import { type Patch, insertion } from "./patch";
import type { CellElement } from "./cell-walk";
import type { RowElement, SheetPart } from "./sheet-part";
import { prefixOf } from "./children";
import { SIGN, closed, isOurs, opened } from "./sign";

export interface CellContent {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

/** @returns what has to change in the sheet's text so that these cells hold these values */
export function cellPatches(sheet: SheetPart, contents: readonly CellContent[]): readonly Patch[] {
  const patches: Patch[] = [];
  /** Cells that go, by where they begin. */
  const gone = new Map<number, CellElement>();
  const made: CellContent[] = [];
  for (const change of contents) {
    const element = sheet.element(change.row, change.column);
    if (!element) {
      if (change.content.kind !== "blank") made.push(change);
    } else if (change.content.kind === "blank" && isOurs(openingTag(sheet, element)))
      gone.set(element.tag.start, element);
    else
      patches.push({
        start: element.tag.start,
        end: element.end,
        text: filled(sheet, element, change.content),
      });
  }
  return [
    ...patches,
    ...removals(sheet, gone),
    ...additions(sheet, made),
    ...dimensionPatches(sheet, made, gone),
  ];
}

function openingTag(sheet: SheetPart, { tag }: CellElement | RowElement): string {
  return sheet.text.slice(tag.start, tag.end);
}

/** The element of a cell that is there, with another value: its style and everything else stay. */
function filled(sheet: SheetPart, element: CellElement, content: Content): string {
  const { tag, end } = element;
  const start = withoutMetadata(openingTag(sheet, element));
  const wasOpened = sheet.text.slice(tag.end, end).endsWith(`${SIGN}>`);
  if (content.kind === "blank") {
    const typed = withType(start, undefined);
    if (tag.kind === "empty") return typed;
    return wasOpened ? closed(typed) : typed + sheet.text.slice(element.contentEnd, end);
  }
  const typed = withType(start, TYPES[content.kind]);
  const value = valueElement(prefixOf(tag.qualified), content);
  return tag.kind === "empty"
    ? `${opened(typed)}${value}</${tag.qualified}${SIGN}>`
    : typed + value + sheet.text.slice(element.contentEnd, end);
}

const TYPES: Readonly<Record<Exclude<Content["kind"], "blank">, string | undefined>> = {
  text: "inlineStr",
  number: undefined,
  date: undefined,
  boolean: "b",
};

/** The tag with another `t`; undefined for the default, a number. One that we added goes again. */
function withType(tag: string, type: string | undefined): string {
  const present = /(\s+)(t\s*=\s*)("[^"]*"|'[^']*')/u.exec(tag);
  if (!present) {
    return type === undefined ? tag : tag.replace(/(\s*\/?>)$/u, `${SIGN}t="${type}"$1`);
  }
  const [whole, space = "", name = "", [quote = ""] = ""] = present;
  const isAdded = space === SIGN;
  return tag.replace(
    whole,
    type === undefined && isAdded ? "" : `${space}${name}${quote}${type ?? "n"}${quote}`,
  );
}

/** Without the metadata of rich values and dynamic arrays: they belong to the value that goes. */
function withoutMetadata(tag: string): string {
  return tag.replace(/\s+[cv]m\s*=\s*("[^"]*"|'[^']*')/gu, "");
}

function valueElement(prefix: string, content: Exclude<Content, { kind: "blank" }>): string {
  switch (content.kind) {
    case "text":
      return inlineString(prefix, content.text);
    case "number":
      return `<${prefix}v>${content.digits}</${prefix}v>`;
    case "date":
      return `<${prefix}v>${content.serial}</${prefix}v>`;
    case "boolean":
      return `<${prefix}v>${content.value ? "1" : "0"}</${prefix}v>`;
  }
}

/** Text as it stands in a cell; white space at its ends and line breaks are kept. */
export function inlineString(prefix: string, text: string): string {
  const space = /^\s|\s$|[\n\t]| {2}/u.test(text) ? ' xml:space="preserve"' : "";
  return `<${prefix}is><${prefix}t${space}>${encode(text)}</${prefix}t></${prefix}is>`;
}

/** Cells that we made go, and rows that we made for them alone. */
function removals(sheet: SheetPart, gone: ReadonlyMap<number, CellElement>): readonly Patch[] {
  const rows = new Map<number, CellElement[]>();
  for (const element of gone.values()) rows.set(element.row, [...(rows.get(element.row) ?? []), element]);
  return [...rows].flatMap(([number, cells]): Patch[] => {
    const row = sheet.row(number);
    if (!row) return [];
    const others = sheet.cellsOf(row).filter((cell) => !gone.has(cell.tag.start));
    if (others.length === 0 && isOurs(openingTag(sheet, row)))
      return [{ start: row.tag.start, end: row.end, text: "" }];
    const without = cells.map((cell): Patch => ({ start: cell.tag.start, end: cell.end, text: "" }));
    const isClosed = others.length === 0 && sheet.text.slice(row.contentEnd, row.end).endsWith(`${SIGN}>`);
    const tag = openingTag(sheet, row);
    const unspanned = cells.reduce((text, { column }) => withoutSpan(text, column), tag);
    const start = isClosed ? closed(unspanned) : unspanned;
    return [
      ...without,
      ...(start === tag ? [] : [{ start: row.tag.start, end: row.tag.end, text: start }]),
      ...(isClosed ? [{ start: row.contentEnd, end: row.end, text: "" }] : []),
    ];
  });
}

/** New cells, in the rows that are there or in new ones, each in its place by row and column. */
function additions(sheet: SheetPart, made: readonly CellContent[]): readonly Patch[] {
  const rows = new Map<number, CellContent[]>();
  for (const cell of made.toSorted((one, other) => one.row - other.row || one.column - other.column))
    rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
  const data = sheet.data;
  if (!data) return [];
  const prefix = prefixOf(data.tag.qualified);
  const newRows: Patch[] = [];
  const patches = [...rows].flatMap(([number, cells]): Patch[] => {
    const row = sheet.row(number);
    if (!row) {
      const next = sheet.rows.find((one) => one.row > number);
      const content = cells.map((cell) => newCell(prefix, cell, sheet.columnStyle(cell.column))).join("");
      newRows.push(
        insertion(
          next?.tag.start ?? data.contentEnd,
          `<${prefix}row r="${String(number)}"${SIGN}>${content}</${prefix}row>`,
        ),
      );
      return [];
    }
    return cellsInto(sheet, row, cells, prefix);
  });
  if (newRows.length === 0 || data.tag.kind !== "empty") return [...patches, ...newRows];
  return [
    {
      start: data.tag.start,
      end: data.end,
      text: `${opened(sheet.text.slice(data.tag.start, data.tag.end))}${newRows.map(({ text }) => text).join("")}</${data.tag.qualified}${SIGN}>`,
    },
  ];
}

function cellsInto(
  sheet: SheetPart,
  row: RowElement,
  cells: readonly CellContent[],
  prefix: string,
): Patch[] {
  const tag = openingTag(sheet, row);
  const style = sheet.rowStyle(row.row);
  const texts = cells.map((cell) => newCell(prefix, cell, style ?? sheet.columnStyle(cell.column)));
  const spanned = cells.reduce((text, { column }) => withSpan(text, column), tag);
  if (row.tag.kind === "empty") {
    return [
      {
        start: row.tag.start,
        end: row.end,
        text: `${opened(spanned)}${texts.join("")}</${row.tag.qualified}${SIGN}>`,
      },
    ];
  }
  const present = sheet.cellsOf(row);
  return [
    ...(spanned === tag ? [] : [{ start: row.tag.start, end: row.tag.end, text: spanned }]),
    ...cells.map(({ column }, at) =>
      insertion(present.find((one) => one.column > column)?.tag.start ?? row.contentEnd, texts[at] ?? ""),
    ),
  ];
}

/** A cell that was not there has the style that its row or column shows. */
function newCell(prefix: string, cell: CellContent, style: string | undefined): string {
  if (cell.content.kind === "blank") return "";
  const type = TYPES[cell.content.kind];
  return (
    `<${prefix}c r="${cellReference(cell)}"${style === undefined ? "" : ` s="${style}"`}` +
    `${type === undefined ? "" : ` t="${type}"`}${SIGN}>${valueElement(prefix, cell.content)}</${prefix}c>`
  );
}

const SPANS = /(\sspans\s*=\s*["'])([^"']*)(["'])/u;

/** A row's spans with one more for a cell outside of them. */
function withSpan(tag: string, column: number): string {
  return tag.replace(SPANS, (whole, start: string, spans: string, end: string) => {
    const isInside = spans.split(/\s+/u).some((span) => {
      const [first = 0, last = 0] = span.split(":").map(Number);
      return first <= column && column <= last;
    });
    return isInside ? whole : `${start}${spans} ${String(column)}:${String(column)}${end}`;
  });
}

function withoutSpan(tag: string, column: number): string {
  return tag.replace(
    SPANS,
    (_, start: string, spans: string, end: string) =>
      start + spans.replace(new RegExp(` ${String(column)}:${String(column)}(?=$| )`, "u"), "") + end,
  );
}

/** The dimension follows the cells where it did so before; where it never did, it is left alone. */
function dimensionPatches(
  sheet: SheetPart,
  made: readonly CellContent[],
  gone: ReadonlyMap<number, CellElement>,
): readonly Patch[] {
  if (made.length === 0 && gone.size === 0) return [];
  const dimension = elementOf(sheet.text, "dimension", 0, sheet.data?.tag.start ?? 0);
  const before = boxOf(sheet.cells);
  if (!dimension || !before) return [];
  const reference = attribute(sheet.text, dimension.tag, "ref") ?? "";
  const area = parseArea(reference, sheet.name);
  const after = boxOf([...sheet.cells.filter((cell) => !gone.has(cell.tag.start)), ...made]);
  if (
    !area ||
    !after ||
    written(boxOf([corner(area.top, area.left), corner(area.bottom, area.right)])) !== written(before)
  )
    return [];
  if (written(after) === written(before)) return [];
  const tag = sheet.text.slice(dimension.tag.start, dimension.tag.end);
  return [
    { start: dimension.tag.start, end: dimension.tag.end, text: tag.replace(reference, written(after)) },
  ];
}

interface Place {
  readonly row: number;
  readonly column: number;
}

interface Box {
  readonly first: Place;
  readonly last: Place;
}

function corner(row: number, column: number): Place {
  return { row, column };
}

function boxOf(places: readonly Place[]): Box | undefined {
  const [start] = places;
  if (!start) return undefined;
  let [top, left, bottom, right] = [start.row, start.column, start.row, start.column];
  for (const { row, column } of places) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return { first: corner(top, left), last: corner(bottom, right) };
}

function written(box: Box | undefined): string {
  if (!box) return "";
  const [first, last] = [cellReference(box.first), cellReference(box.last)];
  return first === last ? first : `${first}:${last}`;
}
