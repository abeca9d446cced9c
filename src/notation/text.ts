/**
 * Text as people type it, folded to one form for reading, with the way back to what stands in the cell.
 *
 * Width, dashes, waves, commas and brackets are folded one character at a time, never with NFKC over a
 * whole cell: that would turn ① into 1, Ⅰ into I and ㎡ into m2 (all three mean something here).
 */

/** A stretch of a source text, in UTF-16 units: from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The words of a text that were not understood, and where they stand. */
export interface Unread {
  readonly words: string;
  readonly span: Span;
}

/** A folded text; `source` is what was typed, `origin[i]` the place in it where folded character i began. */
export interface Folded {
  readonly source: string;
  readonly text: string;
  readonly origin: readonly number[];
}

const SINGLE = new Map<string, string>([
  ...pairs("　\u00a0\u2002\u2003\u2009\u202f\t", " "),
  ...pairs("‐‑‒–—―─━−﹣", "-"),
  ...pairs("〜∼～", "~"),
  ...pairs("，､", ","),
  ["．", "."],
  ["｡", "。"],
  ["･", "・"],
  ["∶", ":"],
  ["︓", ":"],
  ["△", "▲"],
  ["☆", "★"],
  ["㊤", "上"],
  ...pairs("（❨﹙", "("),
  ...pairs("）❩﹚", ")"),
  ...pairs("［〔", "["),
  ...pairs("］〕", "]"),
  ...pairs("〈＜《", "<"),
  ...pairs("〉＞》", ">"),
  ["≧", "≥"],
  ["≦", "≤"],
  ["\r", "\n"],
  ["\u2028", "\n"],
]);

function pairs(from: string, to: string): [string, string][] {
  return [...from].map((character) => [character, to]);
}

/** Characters that are typed as one and mean several: squared units, half-width kana. */
function unfolded(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  const isSquaredUnit = code >= 0x3300 && code <= 0x33df && !"㎡㎢㎥".includes(character);
  const isHalfWidthKana = code >= 0xff66 && code <= 0xff9f;
  return isSquaredUnit || isHalfWidthKana ? character.normalize("NFKC") : character;
}

const VOICED = /[ﾞﾟ]/;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/;

/** Folds a text. Never fails; the folded text is as long or nearly as long as the source. */
export function fold(source: string): Folded {
  const characters: string[] = [];
  const origin: number[] = [];
  let at = 0;
  while (at < source.length) {
    const typed = String.fromCodePoint(source.codePointAt(at) ?? 0);
    const mark = source[at + typed.length] ?? "";
    const joined = VOICED.test(mark) ? (typed + mark).normalize("NFKC") : "";
    const folded = INVISIBLE.test(typed)
      ? ""
      : joined.length === 1
        ? joined
        : (SINGLE.get(typed) ?? unfolded(typed));
    // A fullwidth character may fold to one that folds again (＜ → <, ～ → ~).
    const settled = [...folded].map((one) => SINGLE.get(one) ?? one).join("");
    for (let unit = 0; unit < settled.length; unit++) {
      characters.push(settled[unit] ?? "");
      origin.push(at);
    }
    at += typed.length + (joined.length === 1 ? mark.length : 0);
  }
  origin.push(source.length);
  return { source, text: characters.join(""), origin };
}

/** The stretch of the source that a stretch of the folded text came from. */
export function sourceSpan(folded: Folded, start: number, end: number): Span {
  return {
    start: folded.origin[start] ?? folded.source.length,
    end: folded.origin[end] ?? folded.source.length,
  };
}

/** What was typed there. */
export function wordsAt(folded: Folded, start: number, end: number): Unread {
  const span = sourceSpan(folded, start, end);
  return { words: folded.source.slice(span.start, span.end).trim(), span };
}

/** A text for comparing labels and names: folded, without any space or line break. */
export function foldedKey(source: string): string {
  return fold(source).text.replace(/\s+/gu, "");
}
