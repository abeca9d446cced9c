/**
 * Our 警告 texts that stand in no cell of their field any more: somebody deleted the name, or the names of the
 * whole sheet, or pointed them elsewhere. Nobody types such a text, so wherever exactly it stands it is ours.
 */
import { isTooLarge } from "../form/recognise/grid";
import { cellsIn } from "../workbook/address";
import type { WorkbookReader } from "../workbook/port";
import type { ReadWorkbook } from "./assess";
import { type OwnWarning, WARNING, ownWarnings, typedAt } from "./own-ratings";
import type { HyokaRecord } from "./record";

/** @returns nothing where each of our texts is in its place: then no sheet is read that was not read before */
export async function lostWarnings(
  workbook: Pick<WorkbookReader, "cells">,
  { catalogue, form, snapshot }: ReadWorkbook,
  record: Pick<HyokaRecord, "written">,
): Promise<readonly OwnWarning[]> {
  const found = new Set(ownWarnings(form, snapshot, record).map(({ written }) => written));
  const lost = new Map(
    record.written
      .filter((one) => one.field === WARNING && one.text !== "" && !found.has(one))
      .map((one) => [one.text, one]),
  );
  if (lost.size === 0) return [];
  const cells = await workbook.cells(catalogue.sheets.flatMap(({ used }) => used ?? []));
  return catalogue.sheets
    .flatMap(({ name }) => cells.used(name) ?? [])
    .filter((area) => !isTooLarge(area))
    .flatMap(cellsIn)
    .flatMap((cell): OwnWarning[] => {
      const warning = lost.get(typedAt(cell, cells));
      return warning ? [{ written: warning, cell, stands: cells.at(cell).value }] : [];
    });
}
