/**
 * A cell's content as text for reading: exactly what the cell holds, never what its format rounds it to – and
 * the words that a format shows in a number's place.
 */
import Big from "big.js";
import type { CellText } from "../evaluation/indicators/texts";
import type { CellValue } from "../workbook/cell";

/** The text of a cell as a person would type it; "" for a blank one, and where a formula has no result yet. */
export function cellString(value: CellValue): string {
  switch (value.kind) {
    case "blank":
    case "uncalculated":
      return "";
    case "text":
      return value.text;
    case "number":
      // What nobody sees is still an entry.
      return numberString(value.digits, value.format) || value.digits;
    case "date":
      return value.serial;
    case "boolean":
      return value.value ? "TRUE" : "FALSE";
    case "error":
      return value.code;
  }
}

const TO_CALCULATE = "計算されていない数式（Excelで開いて保存すると計算されます）";
const HIDDEN = "表示形式で隠れた数値（数式バーで確かめられます）";

/** A cell for the readers: dates, errors and truth values are no figures. */
export function cellText(value: CellValue): CellText {
  switch (value.kind) {
    case "blank":
      return { kind: "blank" };
    case "text":
      return value;
    case "number": {
      const text = numberString(value.digits, value.format);
      return text === "" ? { kind: "not-a-figure", shown: HIDDEN } : { kind: "text", text };
    }
    case "date":
      return { kind: "not-a-figure", shown: "日付" };
    case "boolean":
    case "error":
      return { kind: "not-a-figure", shown: cellString(value) };
    case "uncalculated":
      return { kind: "not-a-figure", shown: TO_CALCULATE };
  }
}

const LITERAL = /"([^"]*)"|\\(.)|_.|\*.|\[[^\]]*\]/gu;
const PLACEHOLDERS = /[0#?][0#?,.]*|General/iu;
/** A zero is shown only where the format has a digit for it. */
const SHOWS_ZERO = /0|General/iu;
/** Characters of a format that are codes, not what they look like: @, G/標準. */
const CODES = /[A-Z@]/iu;

/**
 * A number with its percent sign and the words of its format: 0.407 with "0%" is 40.7%, 12 with `0"人"` is
 * 12人. A comma behind the digits shows thousands (`#,##0,"千円"`). Zeros that the format shows are kept
 * (45.10%), since a person sees them; digits that it hides are kept, since they decide. Where the format
 * shows words alone (`"集計中"`, the 「－」 of a zero), a person sees those; "" where it shows nothing.
 */
function numberString(digits: string, format: string): string {
  if (format === "" || format === "General") return digits;
  const words: string[] = [];
  const bare = sectionFor(new Big(digits), format).replace(
    LITERAL,
    (_, quoted: string | undefined, escaped: string | undefined) => {
      const word = quoted ?? escaped ?? "";
      if (word.trim() !== "") words.push(word);
      return word.trim() === "" ? "" : "\u0000";
    },
  );
  const placeholders = PLACEHOLDERS.exec(bare);
  if (CODES.test(bare.replace(/General/iu, "")) || bare.includes("/")) return digits;
  if (!placeholders || (Number(digits) === 0 && !SHOWS_ZERO.test(bare)))
    return bare
      .replace(/[#?,.]/gu, "")
      .replace(/\u0000/gu, () => words.shift() ?? "")
      .trim();
  const percents = bare.match(/%/gu)?.length ?? 0;
  const thousands = /,+$/u.exec(placeholders[0])?.[0].length ?? 0;
  const value = new Big(digits).times(new Big(100).pow(percents)).div(new Big(1000).pow(thousands));
  const places = Math.max(decimalsOf(value.toFixed()), decimalsOf(placeholders[0].replace(/[#?,]/gu, "")));
  const before = bare.slice(0, placeholders.index).match(/\u0000/gu)?.length ?? 0;
  return (
    words.slice(0, before).join("") +
    value.toFixed(places) +
    "%".repeat(percents) +
    words.slice(before).join("")
  );
}

const SECTION_END = /;(?=(?:[^"]*"[^"]*")*[^"]*$)/u;
const CONDITION = /\[(<=|>=|<>|[=<>])(-?[0-9.]+)\]/u;

/** The section of a format that shows a value: by its own conditions, else for what is above, below and at zero. */
function sectionFor(value: Big, format: string): string {
  const sections = format.split(SECTION_END);
  const [above = "", below = above, zero = above] = sections;
  if (CONDITION.test(format))
    return sections.find((section) => isFor(value, section)) ?? sections.at(-1) ?? "";
  // A minus sign may be among the section's words; the value has its own.
  if (value.lt(0)) return PLACEHOLDERS.test(below.replace(LITERAL, "")) ? above : below;
  return value.eq(0) ? zero : above;
}

function isFor(value: Big, section: string): boolean {
  const [, comparator = "", limit] = CONDITION.exec(section) ?? [];
  if (limit === undefined) return false;
  const sign = value.cmp(limit);
  return (
    (sign === 0 && /^[<>]?=$/u.test(comparator)) ||
    (sign < 0 && comparator.startsWith("<")) ||
    (sign > 0 && /^<?>/u.test(comparator))
  );
}

function decimalsOf(written: string): number {
  return written.split(".")[1]?.length ?? 0;
}
