/** Puts a workbook into an emulated Excel, and Microsoft's client for it into the globals, as in a pane. */
import { loadClient } from "./client";
import { EmulatedExcel, type EmulatedExcelOptions } from "./emulated-excel";
import type { HostWorkbook } from "./model";

/**
 * Opens a workbook for the code under test.
 *
 * @returns the Excel in which it is open, to ask, to disturb, and to look at
 */
export function openInExcel(workbook: HostWorkbook, options?: EmulatedExcelOptions): EmulatedExcel {
  const excel = new EmulatedExcel(workbook, options);
  const { Excel, OfficeExtension } = loadClient(excel);
  Object.assign(globalThis, { Excel, OfficeExtension });
  opened.push(excel);
  return excel;
}

const opened: EmulatedExcel[] = [];

/** What was asked of any Excel since the last call, and is not emulated. */
export function takeRefusals(): readonly string[] {
  return opened.splice(0).flatMap(({ refusals }) => refusals);
}
