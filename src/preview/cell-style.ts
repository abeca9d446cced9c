/** How a cell of a picture looks on the page: its box, its lines, its text. */
import { MARK_COLOURS } from "../workbook/mark";
import {
  type Diagonals,
  type Line,
  type PictureCell,
  type SheetPicture,
  lineHeight,
  textWidth,
} from "../xlsx/picture";
import type { Style } from "./shared-style";

/** Between the line around a cell and its text. */
const PADDING = 2;
/** One step of indent is about a character and a half of the usual font. */
const INDENT = 10;
const SMALLEST_SHRUNK = 0.3;

/** From the edges of the columns and rows that it covers. */
export type Rectangle = Readonly<Record<"left" | "top" | "width" | "height", number>>;

export function rectangle(
  picture: SheetPicture,
  area: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number },
): Rectangle {
  const edge = (edges: readonly number[], at: number): number => edges[at] ?? edges.at(-1) ?? 0;
  const left = edge(picture.columns, area.left - 1);
  const top = edge(picture.rows, area.top - 1);
  return {
    left,
    top,
    width: edge(picture.columns, area.right) - left,
    height: edge(picture.rows, area.bottom) - top,
  };
}

/** The line of a cell lies on the last pixel of the one before it, so that two neighbours share it. */
export function boxPlace(picture: SheetPicture, cell: PictureCell): Omit<Rectangle, "top"> {
  const { left, width, height } = rectangle(picture, {
    top: cell.row,
    left: cell.column,
    bottom: cell.lastRow,
    right: cell.lastColumn,
  });
  return { left: left - 1, width: width + 1, height: height + 1 };
}

export function boxStyle(cell: PictureCell): Style {
  const mark = cell.mark && MARK_COLOURS[cell.mark];
  return {
    backgroundColor: mark ? `#${mark.fill}` : (cell.look.fill ?? ""),
    borderTop: cssLine(cell.borders.top),
    borderRight: cssLine(cell.borders.right),
    borderBottom: cssLine(cell.borders.bottom),
    borderLeft: cssLine(cell.borders.left),
    ...(cell.look.diagonals
      ? { backgroundImage: acrossCell(cell.look.diagonals), backgroundOrigin: "border-box" }
      : {}),
  };
}

/** Each line as the middle of a gradient from one corner to the other. */
function acrossCell({ line, goesUp, goesDown }: Diagonals): string {
  const half = `${String((THICKNESS[line.style] ?? 1) / 2)}px`;
  const stops = `transparent calc(50% - ${half}), ${line.colour} calc(50% - ${half} + 0.01px), ${line.colour} calc(50% + ${half}), transparent calc(50% + ${half} + 0.01px)`;
  return [goesDown ? "to top right" : "", goesUp ? "to bottom right" : ""]
    .filter((towards) => towards !== "")
    .map((towards) => `linear-gradient(${towards}, ${stops})`)
    .join(", ");
}

/** In pixels; any other line has one. */
const THICKNESS: Partial<Readonly<Record<Line["style"], number>>> = { medium: 2, thick: 3 };

const LINES: Readonly<Record<Line["style"], string>> = {
  hair: "1px dotted",
  dotted: "1px dotted",
  dashed: "1px dashed",
  thin: "1px solid",
  "medium-dashed": "2px dashed",
  medium: "2px solid",
  thick: "3px solid",
  double: "3px double",
};

function cssLine(line: Line | undefined): string {
  return line ? `${LINES[line.style]} ${line.colour}` : "1px solid transparent";
}

/** Where the text stands that runs over blank neighbours, from the left of its cell; undefined for any other. */
export function runPlace(
  picture: SheetPicture,
  cell: PictureCell,
): Pick<Rectangle, "left" | "width"> | undefined {
  if (cell.textFrom === cell.column && cell.textTo === cell.lastColumn) return undefined;
  const [start = 0, from = 0, to = 0] = [cell.column - 1, cell.textFrom - 1, cell.textTo].map(
    (edge) => picture.columns[edge],
  );
  return { left: from - start, width: to - from };
}

export function runStyle(cell: PictureCell): Style {
  const { alignment } = cell.look;
  const indent = `${String(PADDING + alignment.indent * INDENT)}px`;
  const padding = `${String(PADDING)}px`;
  return {
    alignItems: VERTICAL[alignment.vertical],
    justifyContent: HORIZONTAL[cell.horizontal],
    paddingLeft: cell.horizontal === "right" ? padding : indent,
    paddingRight: cell.horizontal === "right" ? indent : padding,
  };
}

const VERTICAL = { top: "flex-start", center: "center", bottom: "flex-end" } as const;
const HORIZONTAL = {
  left: "flex-start",
  justify: "flex-start",
  distributed: "flex-start",
  center: "center",
  across: "center",
  right: "flex-end",
} as const;
const TEXT = {
  left: "left",
  justify: "justify",
  distributed: "justify",
  center: "center",
  across: "center",
  right: "right",
} as const;

/** Whether the text needs a box of its own inside its run. */
export function isTextBoxed({ horizontal, look }: PictureCell): boolean {
  return horizontal === "distributed" || look.alignment.rotation !== 0;
}

export function textStyle(picture: SheetPicture, cell: PictureCell): Style {
  const { font, alignment } = cell.look;
  const mark = cell.mark && MARK_COLOURS[cell.mark];
  const lines = [font.isUnderlined ? "underline" : "", font.isStruck ? "line-through" : ""];
  const decoration = lines.filter((line) => line !== "").join(" ");
  return {
    fontFamily: family(font.name),
    fontSize: `${String(font.size * shrinking(picture, cell) * (font.script ? 0.7 : 1))}pt`,
    lineHeight: `${String(lineHeight(font))}px`,
    color: mark ? `#${mark.font}` : cell.colour,
    textAlign: TEXT[cell.horizontal],
    whiteSpace: alignment.wraps ? "pre-wrap" : "pre",
    ...(font.isBold ? { fontWeight: 700 } : {}),
    ...(font.isItalic ? { fontStyle: "italic" } : {}),
    ...(decoration === "" ? {} : { textDecoration: decoration }),
    ...(cell.horizontal === "distributed" ? { textAlignLast: "justify", width: "100%" } : {}),
    ...turning(alignment.rotation),
  };
}

function shrinking(picture: SheetPicture, cell: PictureCell): number {
  if (!cell.look.alignment.shrinks || cell.look.alignment.wraps) return 1;
  const room =
    (picture.columns[cell.lastColumn] ?? 0) - (picture.columns[cell.column - 1] ?? 0) - 2 * PADDING;
  return Math.max(SMALLEST_SHRUNK, Math.min(1, room / textWidth(cell.text, cell.look.font)));
}

function turning(rotation: number | "stacked"): Style {
  if (rotation === "stacked") return { writingMode: "vertical-rl", textOrientation: "upright" };
  if (rotation === 0) return {};
  // Turned as a whole: upright kanji would stand among figures that lie.
  const turned = { writingMode: "vertical-rl", textOrientation: "sideways" };
  if (rotation === -90) return turned;
  if (rotation === 90) return { ...turned, transform: "rotate(180deg)" };
  return { transform: `rotate(${String(-rotation)}deg)` };
}

/** The font itself where it is installed, else one of its kind: Mincho has serifs, Gothic has none. */
function family(name: string): string {
  const quoted = `"${name.replaceAll(/["\\]/gu, "")}"`;
  const others = SAME_FONTS.find((names) => names.includes(name)) ?? [];
  const kind = /明朝|mincho|serif|times|century|cambria/iu.test(name)
    ? '"Yu Mincho", "Hiragino Mincho ProN", "Noto Serif JP", serif'
    : '"Yu Gothic", "Hiragino Sans", "Noto Sans JP", sans-serif';
  return [quoted, ...others.filter((other) => other !== name).map((other) => `"${other}"`), kind].join(", ");
}

/** The same fonts under the names that browsers know. */
const SAME_FONTS: readonly (readonly string[])[] = [
  ["ＭＳ ゴシック", "MS Gothic"],
  ["ＭＳ Ｐゴシック", "MS PGothic"],
  ["ＭＳ 明朝", "MS Mincho"],
  ["ＭＳ Ｐ明朝", "MS PMincho"],
  ["游ゴシック", "Yu Gothic"],
  ["游明朝", "Yu Mincho"],
  ["メイリオ", "Meiryo"],
];
