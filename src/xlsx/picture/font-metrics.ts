/**
 * How wide and high the characters of a font are, without having the font.
 *
 * Measured in Excel at 96 dpi: row heights that it gives to one line, column widths for its default font.
 */
import type { Font } from "./sheet-picture";

const PIXELS_PER_POINT = 96 / 72;

interface Metrics {
  /** From one line to the next, in ems. */
  readonly line: number;
  /** The widest digit, in ems. */
  readonly digit: number;
}

const FAMILIES: readonly (readonly [RegExp, Metrics])[] = [
  [/^(?:游|yu\s|yu(?:gothic|mincho))/iu, { line: 1.7, digit: 0.55 }],
  [/^(?:メイリオ|meiryo)/iu, { line: 1.65, digit: 0.6 }],
  [/^(?:ＭＳ|MS )|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/iu, { line: 1.24, digit: 0.5 }],
];

/** Calibri, Arial, and whatever else has Latin letters. */
const LATIN: Metrics = { line: 1.36, digit: 0.507 };

function metricsOf(font: Font): Metrics {
  return FAMILIES.find(([family]) => family.test(font.name))?.[1] ?? LATIN;
}

export function pixels(points: number): number {
  return points * PIXELS_PER_POINT;
}

/** From one line to the next, in pixels. */
export function lineHeight(font: Font): number {
  return Math.ceil(pixels(font.size) * metricsOf(font).line);
}

/** The widest digit, in whole pixels: the unit of column widths. */
export function digitWidth(font: Font): number {
  const width = pixels(font.size) * metricsOf(font).digit;
  return Math.max(1, metricsOf(font) === LATIN ? Math.round(width) : Math.ceil(width));
}

/**
 * About how wide a line of text is, in pixels: a full character is as wide as high.
 *
 * @param half  how wide any other is, in ems
 */
export function textWidth(text: string, font: Font, half = 0.5): number {
  let ems = 0;
  for (const character of text) ems += isHalfWidth(character) ? half : 1;
  return ems * pixels(font.size);
}

/** How many lines a text takes in a width, broken after any character. */
export function wrappedLines(text: string, font: Font, width: number): number {
  return text
    .split("\n")
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line, font) / Math.max(1, width))), 0);
}

function isHalfWidth(character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x2000 || (code >= 0xff61 && code <= 0xff9f);
}
