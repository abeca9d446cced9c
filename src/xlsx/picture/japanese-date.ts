/**
 * The Japanese parts of a date format – era (g, gg, ggg), year of the era (e, ee), weekday (aaa, aaaa) – worked out
 * for one day and put into the format as literal text. Libraries for number formats drop them in silence.
 *
 * Source: ECMA-376, 18.8.31; eras from `Intl` with the Japanese calendar.
 */

const MILLISECONDS_PER_DAY = 86_400_000;

/** Serial 25569 is 1 January 1970 in Excel's calendar from 1900. */
const UNIX_EPOCH = 25_569;

/** 31 December 9999: no format shows a day beyond it. */
const LAST_DAY = 2_958_465;

/** Literals and brackets stand as they are; the rest is looked at. */
const PIECES = /"[^"]*"|\\.|\[[^\]]*\]|_.|\*.|am\/pm|a\/p|g{1,3}|e{1,2}(?![+-])|a{3,4}|[^"\\[_*gea]+|./giu;

const ERA_STYLE = { 1: "narrow", 2: "short", 3: "long" } as const;

/**
 * @param format  a date format: `[$-411]ggge"年"m"月"`
 * @param serial  the day, counted from 1900
 * @returns the format with what is Japanese in it as text: `[$-411]"令和""3""年"m"月"`
 */
export function withJapaneseDate(format: string, serial: number): string {
  if (!/[gea]/iu.test(format) || serial < 0 || serial >= LAST_DAY + 1) return format;
  const day = new Date((Math.floor(serial) - UNIX_EPOCH) * MILLISECONDS_PER_DAY);
  const hasEra = (format.match(PIECES) ?? []).some((piece) => /^g+$/iu.test(piece));
  return format.replace(PIECES, (piece) => {
    if (/^g+$/iu.test(piece)) return literal(era(day, piece.length === 1 ? 1 : piece.length === 2 ? 2 : 3));
    // Without an era Excel shows the year of the era all the same, in a Japanese format.
    if (/^e+$/iu.test(piece))
      return hasEra || /\[\$-(?:411|ja)/iu.test(format)
        ? literal(eraYear(day).padStart(piece.length, "0"))
        : "yyyy";
    if (/^a{3,4}$/iu.test(piece)) return literal(weekday(day, piece.length === 3 ? "short" : "long"));
    return piece;
  });
}

function literal(text: string): string {
  return `"${text}"`;
}

function part(day: Date, type: "era" | "year", style: "narrow" | "short" | "long"): string {
  const format = new Intl.DateTimeFormat("ja-JP-u-ca-japanese-nu-latn", {
    era: style,
    year: "numeric",
    timeZone: "UTC",
  });
  return format.formatToParts(day).find((one) => one.type === type)?.value ?? "";
}

/** R, 令, 令和 */
function era(day: Date, letters: 1 | 2 | 3): string {
  const name = part(day, "era", ERA_STYLE[letters]);
  return letters === 2 ? name.slice(0, 1) : name;
}

/** "3"; the first year is 1, as Excel writes it. */
function eraYear(day: Date): string {
  const year = part(day, "year", "long");
  return year === "元" ? "1" : year;
}

function weekday(day: Date, style: "short" | "long"): string {
  return new Intl.DateTimeFormat("ja-JP", { weekday: style, timeZone: "UTC" }).format(day);
}
