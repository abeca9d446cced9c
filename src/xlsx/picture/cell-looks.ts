/**
 * The looks of cells by the index of their style: fonts, fills, borders, alignment.
 *
 * Source: ECMA-376, 18.8 (styles). A cell's format is its `xf` in `cellXfs` as it stands there.
 */
import { type Element, attribute, attributes, elementOf, elementsOf, tagsOf } from "../markup";
import { CellStyles } from "../number-formats";
import { type Colours, mixed } from "./colours";
import type {
  Alignment,
  Borders,
  CellLook,
  Diagonals,
  Font,
  Horizontal,
  Line,
  LineStyle,
  Side,
} from "./sheet-picture";

export const PLAIN_FONT: Font = {
  name: "Calibri",
  size: 11,
  colour: "#000000",
  isBold: false,
  isItalic: false,
  isUnderlined: false,
  isStruck: false,
  script: undefined,
};

const NO_BORDERS: Borders = { top: undefined, right: undefined, bottom: undefined, left: undefined };

const PLAIN_ALIGNMENT: Alignment = {
  horizontal: "general",
  vertical: "bottom",
  wraps: false,
  shrinks: false,
  indent: 0,
  rotation: 0,
};

export const PLAIN_LOOK: CellLook = {
  font: PLAIN_FONT,
  fill: undefined,
  borders: NO_BORDERS,
  diagonals: undefined,
  alignment: PLAIN_ALIGNMENT,
  format: "General",
};

/** @param styles  the styles part; its first font is that of the default row height and column width */
export function readLooks(styles: string, colours: Colours): readonly CellLook[] {
  const fonts = children(styles, "fonts", "font").map((font) => readFont(styles, font, colours));
  const fills = children(styles, "fills", "fill").map((fill) => readFill(styles, fill, colours));
  const lines = children(styles, "borders", "border");
  const borders = lines.map((border) => readBorders(styles, border, colours));
  const diagonals = lines.map((border) => readDiagonals(styles, border, colours));
  const formats = new CellStyles(styles);
  return children(styles, "cellXfs", "xf").map((xf, index): CellLook => {
    const values = attributes(styles, xf.tag);
    const pick = <T>(list: readonly T[], name: string): T | undefined => list[Number(values.get(name) ?? 0)];
    const alignment = elementOf(styles, "alignment", xf.tag.end, xf.contentEnd);
    return {
      font: pick(fonts, "fontId") ?? PLAIN_FONT,
      fill: pick(fills, "fillId"),
      borders: pick(borders, "borderId") ?? NO_BORDERS,
      diagonals: pick(diagonals, "borderId"),
      alignment: alignment ? readAlignment(attributes(styles, alignment.tag)) : PLAIN_ALIGNMENT,
      format: formats.of(index).format,
    };
  });
}

function children(text: string, list: string, name: string): readonly Element[] {
  const parent = elementOf(text, list);
  return parent ? [...elementsOf(text, name, parent.tag.end, parent.contentEnd)] : [];
}

function readFont(text: string, { tag, contentEnd }: Element, colours: Colours): Font {
  const parts = new Map(
    [...tagsOf(text, tag.end, contentEnd)].map((part) => [part.name, attributes(text, part)]),
  );
  const isOn = (name: string): boolean => {
    const value = parts.get(name)?.get("val");
    return parts.has(name) && value !== "0" && value !== "false" && value !== "none";
  };
  const colour = parts.get("color");
  const script = parts.get("vertAlign")?.get("val");
  return {
    name: (parts.get("name") ?? parts.get("rFont"))?.get("val") ?? PLAIN_FONT.name,
    size: Number(parts.get("sz")?.get("val") ?? PLAIN_FONT.size),
    colour: (colour && colours.of(colour)) ?? PLAIN_FONT.colour,
    isBold: isOn("b"),
    isItalic: isOn("i"),
    isUnderlined: isOn("u"),
    isStruck: isOn("strike"),
    script: script === "superscript" || script === "subscript" ? script : undefined,
  };
}

/** How much of a pattern is drawn in its foreground colour; what is not listed is half. */
const DENSITY: Readonly<Record<string, number>> = {
  solid: 1,
  darkGray: 0.75,
  lightGray: 0.25,
  gray125: 0.125,
  gray0625: 0.0625,
  lightHorizontal: 0.25,
  lightVertical: 0.25,
  lightDown: 0.25,
  lightUp: 0.25,
  lightGrid: 0.4,
  lightTrellis: 0.4,
};

/** A pattern as the colour it looks like, a gradient as the mean of its ends. */
function readFill(text: string, fill: Element, colours: Colours): string | undefined {
  const parts = [...tagsOf(text, fill.tag.end, fill.contentEnd)].filter(({ kind }) => kind !== "close");
  const pattern = parts.find(({ name }) => name === "patternFill");
  const colourOf = (name: string): string | undefined => {
    const tag = parts.find((part) => part.name === name);
    return tag && colours.of(attributes(text, tag));
  };
  if (!pattern) {
    const stops = parts
      .filter(({ name }) => name === "color")
      .map((tag) => colours.of(attributes(text, tag)));
    const [first, last] = [stops.at(0), stops.at(-1)];
    return first !== undefined && last !== undefined ? mixed(first, last, 0.5) : undefined;
  }
  const kind = attribute(text, pattern, "patternType") ?? "none";
  if (kind === "none") return undefined;
  const [front, back] = [colourOf("fgColor") ?? "#000000", colourOf("bgColor") ?? "#ffffff"];
  return mixed(front, back, DENSITY[kind] ?? 0.5);
}

const LINE_STYLES: Readonly<Record<string, LineStyle>> = {
  hair: "hair",
  dotted: "dotted",
  dashed: "dashed",
  dashDot: "dashed",
  dashDotDot: "dashed",
  thin: "thin",
  medium: "medium",
  mediumDashed: "medium-dashed",
  mediumDashDot: "medium-dashed",
  mediumDashDotDot: "medium-dashed",
  slantDashDot: "medium-dashed",
  thick: "thick",
  double: "double",
};

function readBorders(text: string, border: Element, colours: Colours): Borders {
  const line = (side: Side, other: string): Line | undefined =>
    readLine(text, border, side, colours) ?? readLine(text, border, other, colours);
  return {
    top: line("top", "top"),
    // Strict files say start and end.
    right: line("right", "end"),
    bottom: line("bottom", "bottom"),
    left: line("left", "start"),
  };
}

function readDiagonals(text: string, border: Element, colours: Colours): Diagonals | undefined {
  const line = readLine(text, border, "diagonal", colours);
  const values = attributes(text, border.tag);
  const isOn = (name: string): boolean => values.get(name) === "1" || values.get(name) === "true";
  const [goesUp, goesDown] = [isOn("diagonalUp"), isOn("diagonalDown")];
  return line && (goesUp || goesDown) ? { line, goesUp, goesDown } : undefined;
}

function readLine(text: string, border: Element, name: string, colours: Colours): Line | undefined {
  const element = elementOf(text, name, border.tag.end, border.contentEnd);
  const style = element && LINE_STYLES[attribute(text, element.tag, "style") ?? ""];
  if (!style) return undefined;
  const colour = elementOf(text, "color", element.tag.end, element.contentEnd);
  return { style, colour: (colour && colours.of(attributes(text, colour.tag))) ?? "#000000" };
}

const HORIZONTAL: Readonly<Record<string, Horizontal>> = {
  left: "left",
  fill: "left",
  center: "center",
  right: "right",
  justify: "justify",
  distributed: "distributed",
  centerContinuous: "across",
};

function readAlignment(values: ReadonlyMap<string, string>): Alignment {
  const isOn = (name: string): boolean => values.get(name) === "1" || values.get(name) === "true";
  const vertical = values.get("vertical");
  const horizontal = HORIZONTAL[values.get("horizontal") ?? ""] ?? "general";
  return {
    horizontal,
    // Text that is spread over the height begins at its top.
    vertical:
      vertical === "center"
        ? "center"
        : vertical === "top" || vertical === "justify" || vertical === "distributed"
          ? "top"
          : "bottom",
    wraps: isOn("wrapText") || horizontal === "justify" || horizontal === "distributed",
    shrinks: isOn("shrinkToFit"),
    indent: Number(values.get("indent") ?? 0),
    rotation: rotationOf(Number(values.get("textRotation") ?? 0)),
  };
}

/** 0–90 turn against the clock, 91–180 with it (by what is above 90), 255 stacks the characters. */
function rotationOf(value: number): number | "stacked" {
  if (value === 255) return "stacked";
  return value > 90 ? 90 - value : value;
}
