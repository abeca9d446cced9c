/** The two doors to a workbook, opened the same way: what one says of it, the other must say, too. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import type { Workbook } from "../../src/workbook/port";
import { openWorkbook } from "../../src/xlsx";
import { openFile } from "../excel-host/open-file";
import { openInExcel } from "../excel-host/open-in-excel";
import { saveFile } from "../excel-host/save-file";

const FOLDER = join(__dirname, "../fixtures/workbooks");

export const WORKBOOKS = [
  "fukushima-r3-before.xlsx",
  "fukushima-r3-published.xlsx",
  "fukushima-r3-unnamed.xlsx",
  "torture.xlsx",
];

export function workbookFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

export interface OpenDoor {
  readonly workbook: Workbook;
  /** The file as it is then. */
  save(): Promise<Uint8Array>;
}

/** By the name of the door, how to open a file through it. */
export const DOORS: Readonly<Record<"file" | "Excel", (bytes: Uint8Array) => OpenDoor>> = {
  file(bytes) {
    const opening = openWorkbook(bytes);
    if (!opening.ok) throw new Error(`the file was refused: ${opening.refusal.code}`);
    const { workbook } = opening;
    return { workbook, save: () => Promise.resolve(workbook.save()) };
  },
  Excel(bytes) {
    const host = openFile(bytes, "book.xlsx");
    openInExcel(host);
    return { workbook: excelWorkbook(), save: () => saveFile(host, bytes) };
  },
};
