/** The workbooks that ship with the tests, read through Office.js. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { openFile } from "../excel-host/open-file";
import { closeExcel, openInExcel } from "../excel-host/open-in-excel";

const FOLDER = join(__dirname, "../fixtures/workbooks");

afterEach(async () => {
  expect(await closeExcel()).toEqual([]);
});

function open(name: string) {
  return openInExcel(openFile(readFileSync(join(FOLDER, name)), name));
}

test("the fields of the Fukushima workbook are found and read in two round trips", async () => {
  const excel = open("fukushima-r3-before.xlsx");
  const workbook = excelWorkbook();
  const { names } = await workbook.catalogue();
  const areas = names.flatMap(({ target }) => (target.kind === "area" ? [target.area] : []));
  const cells = await workbook.cells(areas);
  expect(excel.syncs).toBe(2);
  expect(names.length).toBe(areas.length);
  const result = { sheet: "様式2_経営課題4", row: 36, column: 2 };
  expect(cells.at(result).value).toMatchObject({
    kind: "text",
    text: expect.stringContaining("40.7%") as string,
  });
});

test("every name of the torture workbook is told for what it is", async () => {
  open("torture.xlsx");
  const { sheets, names } = await excelWorkbook().catalogue();
  expect(sheets.filter(({ visibility }) => visibility !== "visible")).toMatchObject([
    { name: "事業04", visibility: "hidden" },
    { name: "リスト", visibility: "veryHidden" },
  ]);
  expect(names.filter(({ name }) => name === "総合評価").map(({ scope }) => scope)).toEqual(
    sheets.slice(0, -1).map(({ name }) => name),
  );
  const kinds = names.map(({ name, target }) => [name, target.kind]);
  expect(kinds.filter(([, kind]) => kind !== "area")).toEqual([
    ["評価合計", "other"],
    ["税率", "other"],
    ["複数範囲", "other"],
    ["前年参照", "other"],
    ["スライサー_項目", "other"],
    ["壊れた名前", "broken"],
    ["関数", "other"],
  ]);
});

test("results of formulas are read with the mark that a formula stands there", async () => {
  open("torture.xlsx");
  const cells = await excelWorkbook().cells([
    { sheet: "総括表", top: 48, left: 7, bottom: 60, right: 9 },
    { sheet: "総括表", top: 30, left: 30, bottom: 30, right: 30 },
  ]);
  expect(cells.at({ sheet: "総括表", row: 48, column: 7 })).toEqual({
    value: { kind: "text", text: "未" },
    hasFormula: true,
  });
  expect(cells.at({ sheet: "総括表", row: 60, column: 9 })).toEqual({
    value: { kind: "error", code: "#DIV/0!" },
    hasFormula: true,
  });
  expect(cells.at({ sheet: "総括表", row: 30, column: 30 })).toMatchObject({
    value: { digits: "607.8" },
    hasFormula: true,
  });
});
