/** The table of shared strings: rich text as plain text, without its furigana. */
import { type Element, elementOf, elementsOf, textBetween, unescapeExcel } from "./markup";
import { TagWalk } from "./tag-walk";

/** The text of an `si` or `is` element: its runs, without `rPh` (the reading of kanji above the line). */
export function stringItem(text: string, item: Element): string {
  const walk = new TagWalk(text, item.tag.end, item.contentEnd);
  let plain = "";
  let isReading = false;
  while (walk.next()) {
    if (walk.isNamed("rPh")) isReading = walk.kind === "open";
    if (isReading || walk.kind !== "open" || !walk.isNamed("t")) continue;
    const from = walk.end;
    if (walk.toClosing(false)) plain += unescapeExcel(textBetween(text, from, walk.start));
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
