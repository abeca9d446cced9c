/** Our highlights on a sheet, read back from its conditional formats. Others are not drawn: they need Excel. */
import { parseArea } from "../../workbook/address";
import type { MarkLook } from "../../workbook/change-set";
import { markKey } from "../../workbook/mark";
import { attribute, elementOf, elementsOf, textBetween } from "../markup";

const LOOKS: readonly MarkLook[] = ["mend", "look", "inform"];

/** @returns the look of each marked cell, by "row:column" */
export function ownMarks(text: string): ReadonlyMap<string, MarkLook> {
  const marks = new Map<string, MarkLook>();
  for (const format of elementsOf(text, "conditionalFormatting")) {
    const condition = elementOf(text, "formula", format.tag.end, format.contentEnd);
    if (!condition) continue;
    const key = markKey(textBetween(text, condition.tag.end, condition.contentEnd));
    const look = LOOKS.find((one) => key === one || key?.startsWith(`${one}:`));
    if (!look) continue;
    for (const reference of (attribute(text, format.tag, "sqref") ?? "").split(/\s+/u)) {
      const area = parseArea(reference, "");
      if (area) marks.set(`${String(area.top)}:${String(area.left)}`, look);
    }
  }
  return marks;
}
