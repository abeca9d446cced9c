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

/** A part of a cell's text: what stands there, and where in the cell it begins. */
export interface Passage {
  readonly text: string;
  readonly offset: number;
}

/** A folded passage. */
export interface Folded {
  readonly passage: Passage;
  readonly text: string;
  /**
   * For each folded character where it began in the passage; undefined where every one stands at its own
   * place, as in nearly all texts.
   */
  readonly origin: readonly number[] | undefined;
}

/** A whole text as a passage. */
export function passage(text: string): Passage {
  return { text, offset: 0 };
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

/** Kanji, kana, digits and letters stand for themselves, unless a sound mark follows. */
const PLAIN = /[\u3041-\u3096\u30a1-\u30f4ー\u4e00-\u9fff0-9A-Za-z\n]+(?![ﾞﾟ])/y;
const DIGIT = /^[0-9０-９]/;
const VOICED = /[ﾞﾟ]/;
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u00ad]/;

/** What each character that was met so far folds to; people type few different ones. */
const folds = new Map<string, string>();

function foldOf(character: string): string {
  const known = folds.get(character);
  if (known !== undefined) return known;
  const folded = INVISIBLE.test(character) ? "" : (SINGLE.get(character) ?? unfolded(character));
  // A fullwidth character may fold to one that folds again (＜ → <, ～ → ~).
  const settled = [...folded].map((one) => SINGLE.get(one) ?? one).join("");
  folds.set(character, settled);
  return settled;
}

/** What counts, behind the blank in 「80 ％」「1 件」: typed with it or without, it is one word with its number. */
const COUNTER =
  /^(?:[%％]|[かカヶヵ箇][年月所国]|団体|[人件回名社校日年月点台円つ組歳割倍](?!\p{sc=Han})|[人件回日年]目)/u;
/** No counter and what has to be known behind it is longer. */
const LONGEST_COUNTER = 3;

/**
 * A blank before a counter goes; a comma is one of a number between digits only.
 *
 * @param at  where the character ends in the source; `last`: what was folded right before it
 */
function besideDigits(folded: string, last: string, source: string, at: number): string {
  if (folded !== " " && folded !== ",") return folded;
  const isBehindDigit = DIGIT.test(last);
  const behind = source.slice(at, at + LONGEST_COUNTER);
  if (folded === ",") return isBehindDigit && DIGIT.test(behind) ? "," : "、";
  return isBehindDigit && COUNTER.test(behind) ? "" : " ";
}

/** Folds a passage. Never fails; the folded text is as long or nearly as long as what was typed. */
export function foldPassage(whole: Passage): Folded {
  const source = whole.text;
  let origin: number[] | undefined;
  let text = "";
  /** The end of that text; to look there would join all its pieces, each time. */
  let last = "";
  let at = 0;
  while (at < source.length) {
    PLAIN.lastIndex = at;
    if (PLAIN.test(source)) {
      const end = PLAIN.lastIndex;
      text += source.slice(at, end);
      last = source.charAt(end - 1);
      if (origin) for (let place = at; place < end; place++) origin.push(place);
      at = end;
      continue;
    }
    const typed = String.fromCodePoint(source.codePointAt(at) ?? 0);
    const mark = source[at + typed.length] ?? "";
    const joined = VOICED.test(mark) ? (typed + mark).normalize("NFKC") : "";
    const folded =
      joined.length === 1 ? joined : besideDigits(foldOf(typed), last, source, at + typed.length);
    const length = typed.length + (joined.length === 1 ? mark.length : 0);
    // From here on the two texts run apart.
    if (folded.length !== length) origin ??= Array.from(text, (_, place) => place);
    text += folded;
    last = folded.at(-1) ?? last;
    for (let unit = 0; unit < folded.length; unit++) origin?.push(at);
    at += length;
  }
  origin?.push(source.length);
  return { passage: whole, text, origin };
}

/** What was folded so far: rules and readers compare the same labels and names over and over. */
const known = new Map<string, string>();
const MOST_KNOWN = 4096;
/** A longer text is hardly asked for twice. */
const LONGEST_KNOWN = 512;

/** Folds a text for comparing; its way back is not needed. */
export function fold(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const folded = foldPassage(passage(text)).text;
  if (text.length <= LONGEST_KNOWN) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, folded);
  }
  return folded;
}

/** Where in the passage a folded character began. */
export function originOf({ passage: { text }, origin }: Folded, place: number): number {
  return Math.min(origin ? (origin[place] ?? text.length) : place, text.length);
}

/** The stretch of the cell's text that a stretch of the folded text came from. */
export function sourceSpan(folded: Folded, start: number, end: number): Span {
  const { offset } = folded.passage;
  return { start: offset + originOf(folded, start), end: offset + originOf(folded, end) };
}

/** What was typed there. */
export function wordsAt(folded: Folded, start: number, end: number): Unread {
  const span = sourceSpan(folded, start, end);
  const { text, offset } = folded.passage;
  return { words: text.slice(span.start - offset, span.end - offset).trim(), span };
}

/** A text for comparing labels and names: folded, without any space or line break. */
export function foldedKey(source: string): string {
  return fold(source).replace(/\s+/gu, "");
}
