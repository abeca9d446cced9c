/** Both doors read the same workbook alike: sheets, names, every cell. */
import type { Area } from "../../src/workbook/address";
import { formatCell } from "../../src/workbook/address";
import type { Cell } from "../../src/workbook/cell";
import type { WorkbookReader } from "../../src/workbook/port";
import { closeExcel } from "../excel-host/open-in-excel";
import { DOORS, WORKBOOKS, workbookFile } from "./doors";

jest.setTimeout(60_000);

afterEach(async () => {
  expect(await closeExcel()).toEqual([]);
});

describe.each(WORKBOOKS)("%s", (name) => {
  const open = () =>
    [DOORS.file(workbookFile(name)).workbook, DOORS.Excel(workbookFile(name)).workbook] as const;

  test("has the same sheets behind both doors", async () => {
    const [inFile, inExcel] = await Promise.all(open().map((door) => door.catalogue()));
    const shown = (sheets: readonly { readonly name: string; readonly visibility: string }[] = []) =>
      sheets.map((sheet) => [sheet.name, sheet.visibility]);
    expect(shown(inExcel?.sheets)).toEqual(shown(inFile?.sheets));
    expect(inFile?.sheets.length).toBeGreaterThan(0);
  });

  test("has the same names behind both doors", async () => {
    const [inFile, inExcel] = await Promise.all(open().map((door) => door.catalogue()));
    // Excel lists the workbook's names first; the file keeps them in alphabetical order.
    const sorted = (names: readonly object[] = []) => names.map((entry) => JSON.stringify(entry)).sort();
    expect(sorted(inExcel?.names)).toEqual(sorted(inFile?.names));
  });

  test("has the same cells behind both doors", async () => {
    const [file, excel] = open();
    const [inFile, inExcel] = [await everyCell(file), await everyCell(excel)];
    expect(inExcel).toEqual(inFile);
    expect(inFile.size).toBeGreaterThan(50);
  });
});

/** All cells that hold something, by their addresses. */
async function everyCell(door: WorkbookReader): Promise<ReadonlyMap<string, unknown>> {
  const { sheets } = await door.catalogue();
  const cells = await door.cells(sheets.flatMap(({ used }): Area[] => (used ? [used] : [])));
  const found = new Map<string, unknown>();
  for (const { name } of sheets) {
    const used = cells.used(name);
    if (!used) continue;
    for (let row = used.top; row <= used.bottom; row += 1) {
      for (let column = used.left; column <= used.right; column += 1) {
        const address = { sheet: name, row, column };
        const cell = cells.at(address);
        if (cell.value.kind !== "blank" || cell.hasFormula) found.set(formatCell(address), compared(cell));
      }
    }
  }
  return found;
}

/** A format that the file names by number only is spelled by each reader in its own way. */
function compared({ value, hasFormula }: Cell): unknown {
  return value.kind === "date" || value.kind === "number"
    ? { ...value, format: undefined, hasFormula }
    : { ...value, hasFormula };
}
