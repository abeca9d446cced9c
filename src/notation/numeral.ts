/**
 * Numerals as officials write them: 1,050 · 58.05 · 1億2,000万 · 2万5千 · 三 · 十二 · ▲3.2.
 *
 * Values are exact decimals. What looks like a number but is not one (75.2.1, 1,23, 8 5, 1、100) is
 * malformed and is never read as a part of itself.
 */
import Big from "big.js";

export type Numeral =
  | {
      readonly kind: "number";
      readonly value: Big;
      readonly decimals: number;
      readonly signed: boolean;
      readonly end: number;
    }
  | { readonly kind: "malformed"; readonly end: number };

const MULTIPLIERS: Readonly<Record<string, string>> = { 億: "100000000", 万: "10000", 千: "1000", 百: "100" };
const KANJI_DIGITS = "〇一二三四五六七八九";

/** Digits with separators, as far as they go. */
const DIGITS = /[0-9][0-9,.]*/y;
const WELL_FORMED = /^(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?$/;
/** Digits that go on behind a gap, a stray point or a comma of the wrong kind: 8 5%, 60 .0%, 79.⏎9%, 82.%, 1、100人, 7●人. */
const BROKEN_OFF = /\s?\.\s?[0-9]|\.(?:%|パ)| [0-9]|、[0-9]{3}(?![0-9])|[?*×#_●○■□][.0-9%\p{sc=Han}]/uy;
/** No numeral has more characters; a longer run of them is no numeral. */
const KANJI = /[〇一二三四五六七八九十百千万億]{1,16}/y;

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/**
 * Reads the numeral that begins at a place of a folded text; undefined where none does.
 * A sign is read only where it cannot be a hyphen: at the start, or after anything but a letter or digit.
 */
export function numeralAt(text: string, at: number): Numeral | undefined {
  const sign = signAt(text, at);
  const unsigned = arabicAt(text, sign.end) ?? kanjiAt(text, sign.end);
  if (unsigned?.kind !== "number" || sign.end === at) return unsigned;
  return { ...unsigned, value: sign.negative ? unsigned.value.neg() : unsigned.value, signed: true };
}

function signAt(text: string, at: number): { readonly negative: boolean; readonly end: number } {
  const mark = text[at] ?? "";
  const before = text[at - 1] ?? "";
  const isSign =
    mark === "▲" ||
    (/[-+]/.test(mark) && !/[0-9A-Za-z%\p{sc=Han}\p{sc=Katakana}]/u.test(before)) ||
    mark === "+";
  if (!isSign) return { negative: false, end: at };
  let end = at + 1;
  while (mark === "▲" && text[end] === " ") end++;
  return { negative: mark !== "+", end };
}

function arabicAt(text: string, at: number): Numeral | undefined {
  const first = matchAt(DIGITS, text, at);
  if (first === undefined) return undefined;
  if (/[?.]/.test(text[at - 1] ?? "")) return { kind: "malformed", end: at + first.length };
  let value = new Big(0);
  let decimals = 0;
  let end = at;
  let ceiling: Big | undefined;
  // 1億2,000万: groups of digits with falling multipliers, the last one perhaps without any.
  for (;;) {
    const digits = trimmed(matchAt(DIGITS, text, end));
    if (digits === undefined) break;
    if (!WELL_FORMED.test(digits)) return { kind: "malformed", end: end + digits.length };
    const group = new Big(digits.replaceAll(",", ""));
    const after = end + digits.length;
    const { factor, end: factorEnd } = multipliersAt(text, after);
    if (ceiling && factor.gte(ceiling)) return { kind: "malformed", end: factorEnd };
    value = value.plus(group.times(factor));
    decimals = factor.eq(1) ? (digits.split(".")[1]?.length ?? 0) : 0;
    end = factorEnd;
    if (factor.eq(1)) {
      const goesOn = matchAt(BROKEN_OFF, text, end);
      if (goesOn !== undefined) return { kind: "malformed", end: end + goesOn.length };
      break;
    }
    ceiling = factor;
  }
  return { kind: "number", value, decimals, signed: false, end };
}

/** A comma or point at the end of the digits is punctuation, not a part of the number. */
function trimmed(digits: string | undefined): string | undefined {
  return digits?.replace(/[,.]+$/, "");
}

/** 万, 百万, 千 … after digits; 1 where none stands. 千 and 百 only multiply when nothing larger is meant. */
function multipliersAt(text: string, at: number): { readonly factor: Big; readonly end: number } {
  let factor = new Big(1);
  let end = at;
  for (;;) {
    const step = MULTIPLIERS[text[end] ?? ""];
    if (step === undefined) return { factor, end };
    factor = factor.times(step);
    end++;
  }
}

function kanjiAt(text: string, at: number): Numeral | undefined {
  const typed = matchAt(KANJI, text, at);
  if (typed === undefined) return undefined;
  const end = at + typed.length;
  if (/^[〇一二三四五六七八九]{2,}$/.test(typed)) {
    const digits = [...typed].map((digit) => KANJI_DIGITS.indexOf(digit)).join("");
    return { kind: "number", value: new Big(digits), decimals: 0, signed: false, end };
  }
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  for (const character of typed) {
    const value = KANJI_DIGITS.indexOf(character);
    if (value >= 0) {
      if (digit !== undefined) return { kind: "malformed", end };
      digit = value;
    } else if (character === "万" || character === "億") {
      total += (section + (digit ?? 0) || 1) * Number(MULTIPLIERS[character]);
      section = 0;
      digit = undefined;
    } else {
      section += (digit ?? 1) * (character === "十" ? 10 : Number(MULTIPLIERS[character]));
      digit = undefined;
    }
  }
  return { kind: "number", value: new Big(total + section + (digit ?? 0)), decimals: 0, signed: false, end };
}
