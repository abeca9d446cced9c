/**
 * Dates and years: 令和3年度, R元, 平成30年度末, 2021年度, 令和4年3月末時点, 8月.
 *
 * A year is kept as the fiscal year (年度) that it belongs to: January to March count to the year before.
 */

export interface DateReading {
  /** Fiscal year in the common era; undefined where only a month stands. */
  readonly fiscalYear: number | undefined;
  /** 1–12; undefined where none stands. */
  readonly month: number | undefined;
  readonly end: number;
}

const ERA_START: Readonly<Record<string, number>> = {
  令和: 2018,
  R: 2018,
  平成: 1988,
  H: 1988,
  昭和: 1925,
  S: 1925,
};

const MONTH = String.raw`(?:[\s.]*([0-9]{1,2})月(?:[0-9]{1,2}日|末日?|中旬?|[上下]旬|頃)?)`;
/** R4.3.31, 2022/3/31; R3.11 is a month, 2021.3 may be a figure. */
const NUMERIC =
  /(?:(令和|平成|昭和|[RHS])\s?\.?([0-9]{1,2})|((?:19|20)[0-9]{2}))([./])(1[0-2]|0?[1-9])(\4(?:3[01]|[12][0-9]|0?[1-9]))?(?![0-9.%])(?:末|時点|現在)*/y;
/** What follows a date without changing it, and the second half of 「令和元～3年度」. */
const AFTER = String.raw`(?:\s?[~-]\s?(?:令和|平成|[RHS]|20)?[0-9]{1,2}年度?)?(?:末|当初|時点|現在|中|内)*`;
const ERA = new RegExp(
  String.raw`(?:(令和|平成|昭和)\s*([0-9]{1,2}|元)(?:年度?|(?=[^0-9年]|$))|([RHS])\s?\.?([0-9]{1,2}|元)(?:年度?|(?=[^0-9A-Za-z年]|$)))${MONTH}?${AFTER}`,
  "y",
);
const COMMON = new RegExp(String.raw`((?:19|20)[0-9]{2})(?:年度|年(?!間))${MONTH}?${AFTER}`, "y");
/** 「元年度：57.9%」「30年度 58.2%」 beside years with their era. */
const BARE_YEAR = /(元|[0-9]{1,2})年度(?=末?(?:の?(?:実績|結果)値?)?(?:[:() ]|は?[0-9]))/y;
/** 平成13年度 and later; below, it is 令和. */
const LAST_BARE_REIWA = 12;
const ONLY_MONTH = new RegExp(
  String.raw`([0-9]{1,2})月(?:[0-9]{1,2}日|末日?|中旬?|[上下]旬|頃)?${AFTER}`,
  "y",
);

function exec(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function fiscal(year: number, month: number | undefined): number {
  return month !== undefined && month <= 3 ? year - 1 : year;
}

/** Reads the date that begins at a place of a folded text; undefined where none does. */
export function dateAt(text: string, at: number): DateReading | undefined {
  const numeric = /[A-Za-z0-9.]/.test(text[at - 1] ?? "") ? null : exec(NUMERIC, text, at);
  if (numeric && (numeric[1] !== undefined || numeric[6] !== undefined)) {
    const [typed, era = "", year = "", common, , month] = numeric;
    const inCommonEra = common === undefined ? (ERA_START[era] ?? 0) + Number(year) : Number(common);
    return {
      fiscalYear: fiscal(inCommonEra, Number(month)),
      month: Number(month),
      end: at + typed.length,
    };
  }
  const era = /[A-Za-z]/.test(text[at - 1] ?? "") ? null : exec(ERA, text, at);
  if (era) {
    const [typed, longEra, longYear, shortEra, shortYear, month] = era;
    const start = ERA_START[longEra ?? shortEra ?? ""] ?? 0;
    const year = longYear ?? shortYear ?? "";
    const monthNumber = month === undefined ? undefined : Number(month);
    return {
      fiscalYear: fiscal(start + (year === "元" ? 1 : Number(year)), monthNumber),
      month: monthNumber,
      end: at + typed.length,
    };
  }
  if (/[0-9]/.test(text[at - 1] ?? "")) return undefined;
  const common = exec(COMMON, text, at);
  if (common) {
    const month = common[2] === undefined ? undefined : Number(common[2]);
    return { fiscalYear: fiscal(Number(common[1]), month), month, end: at + common[0].length };
  }
  const bare = exec(BARE_YEAR, text, at);
  if (bare) {
    const year = bare[1] === "元" ? 1 : Number(bare[1]);
    const era = year > LAST_BARE_REIWA ? "平成" : "令和";
    return { fiscalYear: (ERA_START[era] ?? 0) + year, month: undefined, end: at + bare[0].length };
  }
  const onlyMonth = exec(ONLY_MONTH, text, at);
  return onlyMonth
    ? { fiscalYear: undefined, month: Number(onlyMonth[1]), end: at + onlyMonth[0].length }
    : undefined;
}

/** The fiscal year of a text such as 「令和3年度」; undefined where it holds none. */
export function fiscalYearIn(text: string): number | undefined {
  for (let at = 0; at < text.length; at++) {
    const year = dateAt(text, at)?.fiscalYear;
    if (year !== undefined) return year;
  }
  return undefined;
}
