/**
 * Where the rows and columns of a sheet begin and end, in pixels.
 *
 * Source: ECMA-376, 18.3.1.13 (col: widths in characters of the default font), 18.3.1.73 (row),
 * 18.3.1.81 (sheetFormatPr).
 */
import { type Tag, attribute, attributes, elementOf, tagsOf } from "../markup";
import type { SheetPart } from "../sheet-part";
import { digitWidth, lineHeight, pixels } from "./font-metrics";
import type { Edges, Font } from "./sheet-picture";

/** Around the text of a cell: two pixels on each side and one for the line. */
const COLUMN_PADDING = 5;

/** Excel rounds the width that it gives to all columns up to a multiple of this. */
const DEFAULT_WIDTH_STEP = 8;

/** @param count  how many columns to measure */
export function columnEdges(part: SheetPart, font: Font, count: number): Edges {
  const digit = digitWidth(font);
  const format = formatOf(part);
  const own = Number(format.get("defaultColWidth") ?? Number.NaN);
  const characters = Number(format.get("baseColWidth") ?? 8);
  const usual = Number.isFinite(own)
    ? columnPixels(own, digit)
    : Math.ceil((characters * digit + COLUMN_PADDING) / DEFAULT_WIDTH_STEP) * DEFAULT_WIDTH_STEP;
  const widths = new Array<number>(count).fill(usual);
  for (const column of columnsOf(part)) {
    const width = isTrue(column.get("hidden"))
      ? 0
      : column.has("width")
        ? columnPixels(Number(column.get("width")), digit)
        : usual;
    const last = Math.min(count, Number(column.get("max")));
    for (let at = Number(column.get("min")); at <= last; at++) widths[at - 1] = width;
  }
  return edges(widths);
}

/** The index of the style that each column has where no cell says otherwise. */
export function columnStyles(part: SheetPart, count: number): readonly number[] {
  const styles = new Array<number>(count).fill(0);
  for (const column of columnsOf(part)) {
    const last = Math.min(count, Number(column.get("max")));
    for (let at = Number(column.get("min")); at <= last; at++)
      styles[at - 1] = Number(column.get("style") ?? 0);
  }
  return styles;
}

function columnsOf(part: SheetPart): readonly ReadonlyMap<string, string>[] {
  const list = elementOf(part.text, "cols");
  if (!list) return [];
  return [...tagsOf(part.text, list.tag.end, list.contentEnd)].flatMap((tag) =>
    tag.name === "col" && tag.kind !== "close" ? [attributes(part.text, tag)] : [],
  );
}

function columnPixels(width: number, digit: number): number {
  return Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);
}

/**
 * @param count   how many rows to measure
 * @param fitted  the height that a row's own text needs; asked for rows that the file gives no height
 */
export function rowEdges(part: SheetPart, font: Font, count: number, fitted: (row: number) => number): Edges {
  const format = formatOf(part);
  const usual = format.has("defaultRowHeight")
    ? pixels(Number(format.get("defaultRowHeight")))
    : lineHeight(font);
  const heights = new Array<number>(count).fill(isTrue(format.get("zeroHeight")) ? 0 : usual);
  for (const { row, tag } of part.rows) {
    if (row > count) continue;
    const own = attribute(part.text, tag, "ht");
    heights[row - 1] = isHidden(part.text, tag)
      ? 0
      : own === undefined
        ? Math.max(usual, fitted(row))
        : pixels(Number(own));
  }
  return edges(heights.map(Math.round));
}

function isHidden(text: string, tag: Tag): boolean {
  return isTrue(attribute(text, tag, "hidden"));
}

function formatOf(part: SheetPart): ReadonlyMap<string, string> {
  const element = elementOf(part.text, "sheetFormatPr");
  return element ? attributes(part.text, element.tag) : new Map<string, string>();
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function edges(extents: readonly number[]): Edges {
  const all = [0];
  let at = 0;
  for (const extent of extents) all.push((at += extent));
  return all;
}
