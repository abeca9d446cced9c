/**
 * Ratings that we wrote and nobody touched since: no person's entry, so they are judged as if they did not
 * stand there, and renewed.
 *
 * Source: domain, rule 7.
 */
import { cellString } from "../form/cell-text";
import type { LocatedForm } from "../form/located";
import { executionText } from "../form/rating-text";
import { type CellAddress, anchorOf } from "../workbook/address";
import type { CellValue } from "../workbook/cell";
import type { Cells } from "../workbook/port";
import { cellOf } from "./place";
import type { FieldPlace, HyokaRecord, Written } from "./record";
import type { CellText } from "./texts-over";

/** Whether exactly what we wrote stands there. */
export function isOurs(written: Written, form: LocatedForm, cells: Cells): boolean {
  const cell = cellOf(form, written);
  return cell !== undefined && standsIn(written, cell, cells);
}

function standsIn({ text }: Written, cell: CellAddress, cells: Cells): boolean {
  return typedAt(cell, cells) === text;
}

/** The text that stands in a cell; "" where a formula brings it about. */
export function typedAt(cell: CellAddress, cells: Cells): string {
  const { value, hasFormula } = cells.at(cell);
  return hasFormula ? "" : cellString(value);
}

/** A 警告 text of ours, and the cell in which it stands. */
export interface OwnWarning {
  readonly written: Written;
  readonly cell: CellAddress;
  readonly stands: CellValue;
}

/**
 * Our 警告 texts in the cells of their fields. Where a copy of the sheet claims the field, too, no cell is the
 * field's, and our text stands in both.
 */
export function ownWarnings(
  form: LocatedForm,
  cells: Cells,
  { written }: Pick<HyokaRecord, "written">,
): readonly OwnWarning[] {
  return written.flatMap((one) => {
    const cell = cellOf(form, one);
    const claimed = cell ? [cell] : claimedCells(form, one);
    return one.field === WARNING
      ? claimed
          .filter((at) => standsIn(one, at, cells))
          .map((at) => ({ written: one, cell: at, stands: cells.at(at).value }))
      : [];
  });
}

function claimedCells({ problems }: LocatedForm, { block, field }: FieldPlace): readonly CellAddress[] {
  return problems.flatMap((problem) =>
    problem.kind === "name-duplicate" && problem.block.id === block && problem.field.name === field
      ? problem.places.map(({ area }) => anchorOf(area))
      : [],
  );
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
