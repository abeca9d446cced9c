/** The workbook port on the workbook that is open in Excel. */
import type { WorkbookReader } from "../workbook/port";
import { readCatalogue } from "./catalogue";
import { readCells, type Progress } from "./cells";

/**
 * The open workbook. Nothing is kept between calls: each asks Excel as it stands.
 *
 * @param progress  told how far a large workbook has been read
 * @returns a reader whose promises reject with ExcelError
 */
export function excelWorkbook(progress?: Progress): WorkbookReader {
  return {
    catalogue: readCatalogue,
    cells: (areas) => readCells(areas, progress),
  };
}
