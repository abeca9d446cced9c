/** Merges are asked for in parts that Excel can answer, however many there are. */
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { columnLetters, type Area } from "../../src/workbook/address";
import type { HostWorkbook } from "../excel-host/model";
import { closeExcel, openInExcel } from "../excel-host/open-in-excel";
import { workbookOf } from "../excel-host/workbook-of";

afterEach(async () => {
  expect(await closeExcel()).toEqual([]);
});

const area = (bottom: number, right: number): Area => ({ sheet: "表", top: 1, left: 1, bottom, right });

/** Every pair of neighbouring cells merged: no sheet has more merges. */
function fullOfMerges(rows: number, columns: number): HostWorkbook {
  const workbook = workbookOf({ 表: { [`${columnLetters(columns)}${String(rows)}`]: "端" } });
  for (let row = 1; row <= rows; row++)
    for (let column = 1; column < columns; column += 2)
      workbook.sheets[0]?.merges.push({
        sheet: "表",
        top: row,
        left: column,
        bottom: row,
        right: column + 1,
      });
  return workbook;
}

const sorted = (areas: readonly Area[]): readonly string[] => areas.map((one) => JSON.stringify(one)).sort();

test("one call for all of them would fail", async () => {
  openInExcel(fullOfMerges(40, 30));
  await expect(
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem("表").getRange().getMergedAreasOrNullObject().load("address");
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: "InvalidOperation" });
});

test.each([
  [1, 2],
  [40, 30],
  [3, 1_200],
  [120, 26],
])("all merges of %d rows and %d columns are found", async (rows, columns) => {
  const host = fullOfMerges(rows, columns);
  openInExcel(host);
  const found = await excelWorkbook().merges([area(rows, columns)]);
  expect(sorted(found)).toEqual(sorted(host.sheets[0]?.merges ?? []));
});

test("a merge over many rows is found once, and one that begins outside is found whole", async () => {
  const host = workbookOf({ 表: {} });
  const tall = { sheet: "表", top: 1, left: 1, bottom: 900, right: 2 };
  const beyond = { sheet: "表", top: 900, left: 5, bottom: 950, right: 6 };
  const elsewhere = { sheet: "表", top: 951, left: 1, bottom: 952, right: 2 };
  host.sheets[0]?.merges.push(tall, beyond, elsewhere);
  openInExcel(host);
  expect(sorted(await excelWorkbook().merges([area(900, 26)]))).toEqual(sorted([tall, beyond]));
});

test("nothing is asked where there is nothing to look at", async () => {
  const excel = openInExcel(workbookOf({ 表: {} }));
  expect(await excelWorkbook().merges([])).toEqual([]);
  expect(excel.syncs).toBe(0);
});
