/**
 * The colours of a workbook: of its theme, of its palette, mixed and tinted, as "#rrggbb".
 *
 * Source: ECMA-376, 18.8.3 (colour, tint), 18.8.27 (indexed colours), 20.1.6.2 (colour scheme).
 */
import { attributes, elementOf, tagsOf } from "../markup";

/** The first eight come twice. */
const PALETTE = (
  "000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff " +
  "800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 ffffcc ccffff 660066 ff8080 0066cc ccccff " +
  "000080 ff00ff ffff00 00ffff 800080 800000 008080 0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 " +
  "3366ff 33cccc 99cc00 ffcc00 ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** What a style may name instead of a colour of the palette: the window's text and background. */
const SYSTEM: Readonly<Record<number, string>> = { 64: "000000", 65: "ffffff", 81: "000000" };

/** Styles count light and dark the other way round than the theme lists them. */
const THEME = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** Office's theme of 2013 to 2022, for workbooks without one. */
const OFFICE = "ffffff 000000 e7e6e6 44546a 5b9bd5 ed7d31 a5a5a5 ffc000 4472c4 70ad47 0563c1 954f72".split(
  " ",
);

export class Colours {
  private readonly theme: readonly string[];
  private readonly palette: readonly string[];

  /**
   * @param theme   the theme part; undefined where there is none
   * @param styles  the styles part, which may change the palette
   */
  constructor(theme: string | undefined, styles: string) {
    this.theme = theme === undefined ? OFFICE : readTheme(theme);
    this.palette = readPalette(styles);
  }

  /**
   * @param values  the attributes of a colour element
   * @returns undefined for an automatic colour, or one that does not exist
   */
  of(values: ReadonlyMap<string, string>): string | undefined {
    const base = this.base(values);
    return base === undefined ? undefined : tinted(base, Number(values.get("tint") ?? 0));
  }

  private base(values: ReadonlyMap<string, string>): string | undefined {
    const rgb = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/iu.exec(values.get("rgb") ?? "")?.[1];
    if (rgb !== undefined) return `#${rgb.toLowerCase()}`;
    const theme = values.get("theme");
    if (theme !== undefined) return hash(this.theme[Number(theme)]);
    const indexed = values.get("indexed");
    return indexed === undefined ? undefined : hash(this.palette[Number(indexed)] ?? SYSTEM[Number(indexed)]);
  }
}

function hash(rgb: string | undefined): string | undefined {
  return rgb === undefined ? undefined : `#${rgb}`;
}

function readTheme(text: string): readonly string[] {
  const scheme = elementOf(text, "clrScheme");
  if (!scheme) return OFFICE;
  return THEME.map((name, index) => {
    const entry = elementOf(text, name, scheme.tag.end, scheme.contentEnd);
    for (const tag of entry ? tagsOf(text, entry.tag.end, entry.contentEnd) : []) {
      const values = attributes(text, tag);
      const rgb = values.get("lastClr") ?? values.get("val") ?? "";
      if (/^[0-9a-f]{6}$/iu.test(rgb)) return rgb.toLowerCase();
    }
    return OFFICE[index] ?? "000000";
  });
}

function readPalette(styles: string): readonly string[] {
  const own = elementOf(styles, "indexedColors");
  if (!own) return PALETTE;
  const colours = [...tagsOf(styles, own.tag.end, own.contentEnd)].flatMap((tag) =>
    tag.name === "rgbColor" && tag.kind !== "close"
      ? [(attributes(styles, tag).get("rgb") ?? "").slice(-6).toLowerCase()]
      : [],
  );
  return PALETTE.map((usual, index) => colours[index] ?? usual);
}

/** @param share  how much of the first there is, from 0 to 1 */
export function mixed(first: string, second: string, share: number): string {
  const others = channels(second);
  return hexadecimal(channels(first).map((one, index) => one * share + (others[index] ?? 0) * (1 - share)));
}

/** @param tint  from -1 (black) to 1 (white), of the colour's lightness */
function tinted(colour: string, tint: number): string {
  if (tint === 0 || !Number.isFinite(tint)) return colour;
  const rgb = channels(colour);
  const lightness = (Math.max(...rgb) + Math.min(...rgb)) / 2;
  const wanted = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + 255 * tint;
  // Hue and saturation stay: each channel keeps its place between grey and the fullest of its hue.
  const room = 255 - Math.abs(2 * lightness - 255);
  const wantedRoom = 255 - Math.abs(2 * wanted - 255);
  const stretch = room === 0 ? 0 : wantedRoom / room;
  return hexadecimal(rgb.map((one) => wanted + (one - lightness) * stretch));
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

function hexadecimal(rgb: readonly number[]): string {
  const two = (one: number): string =>
    Math.round(Math.min(255, Math.max(0, one)))
      .toString(16)
      .padStart(2, "0");
  return `#${rgb.map(two).join("")}`;
}
