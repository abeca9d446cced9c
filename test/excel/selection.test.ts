import { selectCell, selectedCells } from "../../src/excel/selection";
import { closeExcel, openInExcel } from "../excel-host/open-in-excel";
import { workbookOf } from "../excel-host/workbook-of";

afterEach(async () => {
  expect(await closeExcel()).toEqual([]);
});

test("going to a cell and back takes one round trip each", async () => {
  const excel = openInExcel(workbookOf({ 表: {}, "it's 4": {} }));
  const first = await selectCell({ sheet: "it's 4", row: 36, column: 9 });
  expect(first).toEqual({ sheet: "表", row: 1, column: 1 });
  expect(await selectCell(first ?? { sheet: "", row: 0, column: 0 })).toEqual({
    sheet: "it's 4",
    row: 36,
    column: 9,
  });
  expect(excel.syncs).toBe(2);
});

test("a cell on a hidden sheet cannot be shown, and Excel's code says so", async () => {
  const workbook = workbookOf({ 表: {}, 裏: {} });
  const hidden = workbook.sheets[1];
  if (hidden) hidden.visibility = "Hidden";
  openInExcel(workbook);
  await expect(selectCell({ sheet: "裏", row: 1, column: 1 })).rejects.toMatchObject({
    failure: { kind: "known", code: "InvalidOperation" },
  });
});

test("what is selected is told as Excel writes it, a merge as a whole", async () => {
  const workbook = workbookOf({ 表: {} });
  const [sheet] = workbook.sheets;
  if (!sheet) throw new Error("no sheet");
  openInExcel(workbook);
  workbook.selection = { sheet, area: { sheet: "表", top: 2, left: 2, bottom: 4, right: 3 } };
  expect(await selectedCells()).toBe("表!B2:C4");
});

test("where no cells are selected, Excel's code says so", async () => {
  openInExcel(workbookOf({ 表: {} }));
  await expect(selectedCells()).rejects.toMatchObject({ failure: { code: "InvalidSelection" } });
});
