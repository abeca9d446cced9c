/**
 * The pictures that lie on a sheet. Charts, shapes and metafiles are not drawn.
 *
 * Source: ECMA-376, 20.5 (spreadsheet drawings).
 */
import { type Element, attribute, elementOf, elementsOf, textBetween } from "../markup";
import type { WorkbookParts } from "../workbook-parts";
import type { Edges, Image } from "./sheet-picture";

/** English metric units in a pixel at 96 dpi. */
const UNITS_PER_PIXEL = 9525;

const TYPES: Readonly<Record<string, string>> = {
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  gif: "image/gif",
  bmp: "image/bmp",
};

interface Geometry {
  readonly columns: Edges;
  readonly rows: Edges;
}

export function readImages(parts: WorkbookParts, sheet: string, geometry: Geometry): readonly Image[] {
  const container = parts.container;
  const part = parts.sheets.find(({ name }) => name === sheet)?.part ?? "";
  const drawing = container
    .relationships(part)
    .find(({ type, isExternal }) => type === "drawing" && !isExternal);
  if (!drawing || !container.has(drawing.target)) return [];
  const text = container.text(drawing.target);
  const media = new Map(container.relationships(drawing.target).map((one) => [one.id, one]));
  const anchors = ["twoCellAnchor", "oneCellAnchor"].flatMap((name) => [...elementsOf(text, name)]);
  return anchors.flatMap((anchor): Image[] => {
    const picture = elementOf(text, "pic", anchor.tag.end, anchor.contentEnd);
    const blip = picture && elementOf(text, "blip", picture.tag.end, picture.contentEnd);
    const target = blip && media.get(attribute(text, blip.tag, "embed") ?? "");
    const type = TYPES[target?.target.split(".").at(-1)?.toLowerCase() ?? ""];
    const place = placeOf(text, anchor, geometry);
    if (!target || target.isExternal || type === undefined || !place || !container.has(target.target))
      return [];
    return [{ ...place, type, bytes: container.bytes(target.target) }];
  });
}

function placeOf(
  text: string,
  anchor: Element,
  geometry: Geometry,
): Pick<Image, "left" | "top" | "width" | "height"> | undefined {
  const corner = (name: string): { readonly x: number; readonly y: number } | undefined => {
    const element = elementOf(text, name, anchor.tag.end, anchor.contentEnd);
    if (!element) return undefined;
    const figure = (part: string): number => {
      const found = elementOf(text, part, element.tag.end, element.contentEnd);
      return found ? Number(textBetween(text, found.tag.end, found.contentEnd)) : 0;
    };
    return {
      x: edge(geometry.columns, figure("col")) + figure("colOff") / UNITS_PER_PIXEL,
      y: edge(geometry.rows, figure("row")) + figure("rowOff") / UNITS_PER_PIXEL,
    };
  };
  const from = corner("from");
  if (!from) return undefined;
  const to = corner("to");
  if (to) return { left: from.x, top: from.y, width: to.x - from.x, height: to.y - from.y };
  const extent = elementOf(text, "ext", anchor.tag.end, anchor.contentEnd);
  const size = (name: string): number =>
    Number((extent && attribute(text, extent.tag, name)) ?? 0) / UNITS_PER_PIXEL;
  return { left: from.x, top: from.y, width: size("cx"), height: size("cy") };
}

/** Beyond what is drawn, everything lies on the last edge. */
function edge(edges: Edges, index: number): number {
  return edges[index] ?? edges.at(-1) ?? 0;
}
