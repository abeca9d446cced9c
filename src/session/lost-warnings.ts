/**
 * Our 警告 texts that stand in no cell of their field any more: somebody deleted the name, or the names of the
 * whole sheet, or pointed them elsewhere. Nobody types such a text, so wherever exactly it stands it is ours.
 */
import { cellString } from "../form/cell-text";
import type { CellAddress } from "../workbook/address";
import type { Cells, WorkbookReader } from "../workbook/port";
import type { ReadWorkbook } from "./assess";
import { type OwnWarning, WARNING, ownWarnings } from "./own-ratings";
import type { HyokaRecord } from "./record";

/** @returns nothing where each of our texts is in its place: then no sheet is read that was not read before */
export async function lostWarnings(
  workbook: Pick<WorkbookReader, "cells">,
  { catalogue, form, snapshot }: ReadWorkbook,
  record: Pick<HyokaRecord, "written">,
): Promise<readonly OwnWarning[]> {
  const found = new Set(ownWarnings(form, snapshot, record).map(({ written }) => written));
  const lost = new Map(
    record.written.filter((one) => one.field === WARNING && !found.has(one)).map((one) => [one.text, one]),
  );
  if (lost.size === 0) return [];
  const areas = catalogue.sheets.flatMap(({ used }) => used ?? []);
  const cells = await workbook.cells(areas);
  return areas.flatMap(({ sheet, top, left, bottom, right }) => {
    const warnings: OwnWarning[] = [];
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) {
        const cell = { sheet, row, column };
        const warning = lost.get(textAt(cells, cell));
        if (warning) warnings.push({ written: warning, cell, stands: cells.at(cell).value });
      }
    return warnings;
  });
}

function textAt(cells: Cells, cell: CellAddress): string {
  const { value, hasFormula } = cells.at(cell);
  return hasFormula ? "" : cellString(value);
}
