/** A workbook with one long sheet: text, figures and merges in every row, and text that looks like markup. */
import { aWorkbook } from "../xlsx/picture/a-workbook";

const COLUMNS = "BCDEFGHIJKLMNOPQRSTUVWX";

export function aLongWorkbook(rows: number): Uint8Array {
  const numbers = Array.from({ length: rows }, (_, index) => index + 1);
  const cells = (row: number): string =>
    [...COLUMNS].map((column) => `<c r="${column}${String(row)}" s="1"><v>${String(row)}</v></c>`).join("");
  const text = (row: number): string =>
    row === 2 ? "&lt;img src=x onerror=alert(1)&gt;" : `行${String(row)}`;
  return aWorkbook({
    styles: {
      borders:
        '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border>',
      xf: '<xf borderId="1"/>',
    },
    rows: numbers
      .map(
        (row) =>
          `<row r="${String(row)}" ht="18"><c r="A${String(row)}" s="1" t="str"><v>${text(row)}</v></c>${cells(row)}</row>`,
      )
      .join(""),
    after: `<mergeCells>${numbers.map((row) => `<mergeCell ref="B${String(row)}:D${String(row)}"/>`).join("")}</mergeCells>`,
  });
}
