/**
 * The calendar of a workbook: most count days from 1900, those of old Excel for Mac from 1904.
 *
 * Source: ECMA-376, 18.2.28 (workbookPr, date1904).
 */
import { childNamed } from "../children";
import { attribute } from "../markup";
import type { WorkbookParts } from "../workbook-parts";

/** Day 0 of the calendar from 1904, in the one from 1900. */
const YEAR_1904 = 1462;

/** How many days later the workbook's calendar begins than the one from 1900. */
export function daysLater({ container, main }: WorkbookParts): number {
  const text = container.text(main);
  const properties = childNamed(text, "workbookPr");
  const flag = properties && attribute(text, properties.tag, "date1904");
  return flag === "1" || flag === "true" ? YEAR_1904 : 0;
}
