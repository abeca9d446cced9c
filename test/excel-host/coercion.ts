/**
 * What Excel makes of a value that is written to a cell: the same as of one that is typed. Written down
 * for a Japanese Excel, from Microsoft's documentation of Range.values and from what Excel is known to do;
 * anything else stays text.
 */
import { NOTHING, type Content, type HostCell } from "./model";
import type { Json } from "./protocol";
import { NotEmulated } from "./host-error";

const ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"];

/** Days from 1899-12-30, as Excel counts from March 1900 on; undefined for a day that is none. */
function serial(year: number, month: number, day: number): number | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? Math.round(date.getTime() / 86_400_000) + 25_569 : undefined;
}

function fullYear(year: number): number {
  if (year >= 100) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

interface Typed {
  readonly content: Content;
  /** The format that Excel gives a cell of format General along with it. */
  readonly numberFormat?: string;
}

const number = (value: number, numberFormat?: string): Typed => ({
  content: { kind: "number", number: value },
  ...(numberFormat === undefined ? {} : { numberFormat }),
});

/** The year in which a date without one falls; fixed, so that tests do not depend on the day. */
const THIS_YEAR = 2021;

/** What Excel understands when somebody types this text into a cell of format General. */
export function typed(text: string): Typed {
  // A Japanese Excel reads full-width digits and signs as it reads half-width ones.
  const plain = text.replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0)).trim();
  const amount = /^([+-]?)[¥$]?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(e[+-]?\d+)?(%?)$/i.exec(plain);
  if (amount) {
    const [, sign = "", digits = "", exponent = "", percent = ""] = amount;
    const value = Number(sign + digits.replaceAll(",", "") + exponent);
    if (percent) return number(value / 100, digits.includes(".") ? "0.00%" : "0%");
    return number(value, digits.includes(",") ? "#,##0" : undefined);
  }
  const negative = /^\((\d+(?:\.\d+)?)\)$/.exec(plain);
  if (negative) return number(-Number(negative[1]), undefined);
  const date = /^(\d{1,4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(plain);
  if (date) {
    const value = serial(fullYear(Number(date[1])), Number(date[2]), Number(date[3]));
    if (value !== undefined) return number(value, "yyyy/m/d");
  }
  const kanjiDate = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(plain);
  if (kanjiDate) {
    const value = serial(Number(kanjiDate[1]), Number(kanjiDate[2]), Number(kanjiDate[3]));
    if (value !== undefined) return number(value, 'yyyy"年"m"月"d"日"');
  }
  const day = /^(\d{1,2})[-/](\d{1,2})$/.exec(plain) ?? /^(\d{1,2})月(\d{1,2})日$/.exec(plain);
  if (day) {
    const value = serial(THIS_YEAR, Number(day[1]), Number(day[2]));
    if (value !== undefined) return number(value, 'm"月"d"日"');
  }
  const time = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(plain);
  if (time)
    return number((Number(time[1]) * 60 + Number(time[2])) / 1440 + Number(time[3] ?? 0) / 86_400, "h:mm");
  if (/^(true|false)$/i.test(plain)) return { content: { kind: "boolean", value: /^true$/i.test(plain) } };
  if (ERRORS.includes(plain.toUpperCase())) {
    return { content: { kind: "error", code: plain.toUpperCase() } };
  }
  return { content: { kind: "text", text } };
}

/** The cell after `value` was written to it; null, which leaves a cell alone, is the caller's business. */
export function coerce(value: Json, before: HostCell): HostCell {
  if (typeof value === "number") {
    // As somebody types it: a text format keeps it as text.
    if (before.numberFormat === "@") return coerce(String(value), before);
    return { ...before, formula: undefined, content: { kind: "number", number: value } };
  }
  if (typeof value === "boolean")
    return { ...before, formula: undefined, content: { kind: "boolean", value } };
  if (typeof value !== "string") throw new NotEmulated(`writing ${JSON.stringify(value)} to a cell`);
  if (value === "") return { ...before, formula: undefined, content: NOTHING };
  // Text-formatted cells take the apostrophe away, too.
  if (value.startsWith("'")) {
    return { ...before, formula: undefined, content: { kind: "text", text: value.slice(1) } };
  }
  if (before.numberFormat === "@") {
    return { ...before, formula: undefined, content: { kind: "text", text: value } };
  }
  // What a formula is worth the emulator cannot say; that one stands there is what a test must see.
  if (value.startsWith("=") && value.length > 1) {
    return { ...before, formula: value, content: { kind: "error", code: "#NAME?" } };
  }
  const { content, numberFormat } = typed(value);
  return {
    ...before,
    formula: undefined,
    content,
    numberFormat:
      numberFormat !== undefined && before.numberFormat === "General" ? numberFormat : before.numberFormat,
  };
}
