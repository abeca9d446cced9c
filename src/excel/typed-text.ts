/** Text as it has to be written so that Excel keeps it as text. */

/**
 * Excel takes what is written as if it had been typed: `=…` a formula, `4-1-1` a date, `(1)` minus one,
 * `78%` a number. An apostrophe before it keeps it as it is. It is set where Excel might understand more
 * than the letters: it shows in the formula bar, so plain words go without.
 */
const FORMULA = /^['=+\-@＇＝＋－＠]/u;
const NUMBER = /^[\s　]*[(（¥￥$＄#＃.．,，\d０-９]/u;
const DATE =
  /^[\s　]*(?:明治|大正|昭和|平成|令和|[mtshr]\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu;
const BOOLEAN = /^[\s　]*(?:true|false)[\s　]*$/iu;
const UNDERSTOOD = [FORMULA, NUMBER, DATE, BOOLEAN];

/**
 * @param text    what shall stand in the cell
 * @param format  the cell's number format; "@" keeps everything but an apostrophe at the beginning
 * @returns what to write
 */
export function typedText(text: string, format = "General"): string {
  if (format === "@") return text.startsWith("'") ? `'${text}` : text;
  return UNDERSTOOD.some((pattern) => pattern.test(text)) ? `'${text}` : text;
}
