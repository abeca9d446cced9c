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

/**
 * Closes every Excel that is open.
 *
 * @returns what was asked of them and is not emulated
 */
export async function closeExcel(): Promise<readonly string[]> {
  // After `Excel.run` has returned, the client still tells Excel which ranges it no longer holds.
  await new Promise((resolve) => setTimeout(resolve, 5));
  return opened.splice(0).flatMap(({ refusals }) => refusals);
}
