/**
 * What months, weekdays and halves of a day are called, for numfmt. In the preview it stands for numfmt's own module
 * of locales (`webpack.config.js`), which is half of that library: tables of forty languages that `Intl` has, too.
 *
 * A format names its language by Microsoft's number or by a tag: `[$-411]`, `[$-ja-JP-x-gannen]`.
 */

/** The part of numfmt's `LocaleData` that formatting looks at. */
export interface NumberLocale {
  readonly group: string;
  readonly decimal: string;
  readonly positive: string;
  readonly negative: string;
  readonly exponent: string;
  readonly ampm: readonly string[];
  readonly mmmm: readonly string[];
  readonly mmm: readonly string[];
  readonly dddd: readonly string[];
  readonly ddd: readonly string[];
}

/** By the lowest ten bits of a language's number. Source: [MS-LCID], 2.2. */
const LANGUAGES: Readonly<Record<number, string>> = {
  0x04: "zh",
  0x07: "de",
  0x09: "en",
  0x0a: "es",
  0x0c: "fr",
  0x10: "it",
  0x11: "ja",
  0x12: "ko",
  0x16: "pt",
  0x19: "ru",
  0x1e: "th",
  0x21: "id",
  0x2a: "vi",
};

/** Figures are set as in Japan and in English, whatever language the words are in. */
const FIGURES = { group: ",", decimal: ".", positive: "+", negative: "-", exponent: "E" };

/** numfmt's own module has these, too; formatting asks for neither. */
export const [parseLocale, addLocale] = [undefined, undefined];

/** A year whose first day is a Sunday, with which numfmt begins the week. */
const YEAR = 2023;
const MONTHS = Array.from({ length: 12 }, (_, month) => Date.UTC(YEAR, month));
const WEEK = Array.from({ length: 7 }, (_, weekday) => Date.UTC(YEAR, 0, 1 + weekday));
const HALVES = [Date.UTC(YEAR, 0, 1, 0), Date.UTC(YEAR, 0, 1, 12)];

/** @returns the language of `411` or `ja-JP-x-gannen`; null where none is named that we know */
export function resolveLocale(code: string): string | null {
  const numbered = /^[0-9a-f]+$/iu.test(code) ? LANGUAGES[parseInt(code, 16) & 0x3ff] : undefined;
  return numbered ?? /^[a-z]{2,3}(?=[-_]|$)/iu.exec(code)?.[0].toLowerCase() ?? null;
}

const localeOf = new Map<string, NumberLocale>();

/** @param code  as it stands in a format, or as `resolveLocale` answers */
export function getLocale(code: string): NumberLocale | null {
  const language = resolveLocale(code);
  if (language === null) return null;
  const known = localeOf.get(language) ?? worded(language);
  localeOf.set(language, known);
  return known;
}

/** Where a format names no language. */
export const defaultLocale = worded("en");

function worded(language: string): NumberLocale {
  const names = (options: Intl.DateTimeFormatOptions, times: readonly number[]): string[] => {
    const format = new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" });
    return times.map((time) => format.format(time));
  };
  const halves = new Intl.DateTimeFormat(language, { hour: "numeric", hour12: true, timeZone: "UTC" });
  return {
    ...FIGURES,
    ampm: HALVES.map(
      (time) => halves.formatToParts(time).find(({ type }) => type === "dayPeriod")?.value ?? "",
    ),
    mmmm: names({ month: "long" }, MONTHS),
    mmm: names({ month: "short" }, MONTHS),
    dddd: names({ weekday: "long" }, WEEK),
    ddd: names({ weekday: "short" }, WEEK),
  };
}
