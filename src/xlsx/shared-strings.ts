/** The table of shared strings: rich text as plain text, without its furigana. */
import { type Element, elementOf, elementsOf, textBetween, unescapeExcel } from "./markup";

/** The text of an `si` or `is` element: its runs, without `rPh` (the reading of kanji above the line). */
export function stringItem(text: string, item: Element): string {
  const from = item.tag.end;
  const to = item.contentEnd;
  const readings = [...elementsOf(text, "rPh", from, to)];
  let plain = "";
  for (const run of elementsOf(text, "t", from, to)) {
    const isReading = readings.some((reading) => reading.tag.start < run.tag.start && run.end <= reading.end);
    if (!isReading) plain += unescapeExcel(textBetween(text, run.tag.end, run.contentEnd));
  }
  return plain.replaceAll("\r\n", "\n").replaceAll("\r", "\n");
}

/** All strings, in the order of their indices. */
export function readSharedStrings(text: string): readonly string[] {
  const table = elementOf(text, "sst");
  return table
    ? [...elementsOf(text, "si", table.tag.end, table.contentEnd)].map((item) => stringItem(text, item))
    : [];
}
