/**
 * Ratings that we wrote and nobody touched since: no person's entry, so they are judged as if they did not
 * stand there, and renewed.
 *
 * Source: domain, rule 7.
 */
import { cellString } from "../form/cell-text";
import type { LocatedForm } from "../form/located";
import { executionText } from "../form/rating-text";
import type { Cells } from "../workbook/port";
import { cellOf } from "./place";
import type { HyokaRecord, Written } from "./record";
import type { CellText } from "./texts-over";

/** Whether exactly what we wrote stands there. */
export function isOurs(written: Written, form: LocatedForm, cells: Cells): boolean {
  const cell = cellOf(form, written);
  if (!cell) return false;
  const { value, hasFormula } = cells.at(cell);
  return !hasFormula && cellString(value) === written.text;
}

/** What of our ratings is a person's: the (i)/(ii) that stood there before. */
export function personsPart(
  form: LocatedForm,
  cells: Cells,
  { written }: Pick<HyokaRecord, "written">,
): readonly CellText[] {
  return written.flatMap((one): CellText[] => {
    const cell = cellOf(form, one);
    if (!cell || one.field === WARNING || !isOurs(one, form, cells)) return [];
    return [{ cell, text: one.field === "達成状況" ? executionText(one.text) : "" }];
  });
}

/** The field that holds a block's findings. */
export const WARNING = "警告";
