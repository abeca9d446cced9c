/**
 * Our 警告 texts that stand in no cell of their field any more: somebody deleted the name, or the names of the
 * whole sheet, or pointed them elsewhere. Nobody types such a text, so wherever exactly it stands it is ours.
 */
import { cellString } from "../form/cell-text";
import { isTooLarge } from "../form/recognise/grid";
import type { Area, CellAddress } from "../workbook/address";
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
  const cells = await workbook.cells(catalogue.sheets.flatMap(({ used }) => used ?? []));
  return catalogue.sheets
    .flatMap(({ name }) => cells.used(name) ?? [])
    .filter((area) => !isTooLarge(area))
    .flatMap(cellsIn)
    .flatMap((cell): OwnWarning[] => {
      const warning = lost.get(textAt(cells, cell));
      return warning ? [{ written: warning, cell, stands: cells.at(cell).value }] : [];
    });
}

function cellsIn({ sheet, top, left, bottom, right }: Area): readonly CellAddress[] {
  const columns = Array.from({ length: right - left + 1 }, (_, at) => left + at);
  return Array.from({ length: bottom - top + 1 }, (_, at) => top + at).flatMap((row) =>
    columns.map((column) => ({ sheet, row, column })),
  );
}

function textAt(cells: Cells, cell: CellAddress): string {
  const { value, hasFormula } = cells.at(cell);
  return hasFormula ? "" : cellString(value);
}
