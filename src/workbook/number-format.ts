/** What a number format code says of the numbers under it: whether they are dates, or per cent. */

/** Characters that are shown as they are: "…", \x, and the padding _x and *x. */
const LITERAL = /"[^"]*"|[\\_*]./gsu;

/** Colours, conditions, locales, [DBNum1] – but not [h], [mm], [ss], which count elapsed time. */
const BRACKETS = /\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu;

/**
 * Whether a number with this format is shown as a date or a time of day.
 *
 * @param format  the format code as files and `Range.numberFormat` give it ("yyyy/m/d", `[$-411]ggge"年"`),
 *                not its local form
 */
export function isDateFormat(format: string): boolean {
  const [positive = ""] = format.replace(LITERAL, "").split(";");
  const codes = positive
    .replace(BRACKETS, "")
    .replace(/general|g\/標準/giu, "")
    // The exponent of 0.00E+00; any other "e" is the year of an era.
    .replace(/e[+-]/giu, "");
  return /[ymdhsegb]|aaa/iu.test(codes);
}

/** Whether a number with this format is shown in per cent: not where the sign only stands beside it (`0"%"`). */
export function isPercentFormat(format: string): boolean {
  return format.replace(LITERAL, "").replace(BRACKETS, "").includes("%");
}
