import { watchCells } from "../../src/excel/watching";
import { inExcel } from "../../src/excel/in-excel";
import { closeExcel, openInExcel } from "../excel-host/open-in-excel";
import { workbookOf } from "../excel-host/workbook-of";

afterEach(async () => {
  expect(await closeExcel()).toEqual([]);
});

const RESULT = { sheet: "表", top: 36, left: 2, bottom: 38, right: 2 };

/** Long enough for what Excel tells to arrive. */
function arrived(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 10));
}

test.each<[string, string, number]>([
  ["表", "B37", 1],
  ["表", "B39", 0],
  ["表", "C37", 0],
  ["別", "B37", 0],
])("typing into %s!%s calls back %d times", async (sheet, address, times) => {
  const excel = openInExcel(workbookOf({ 表: {}, 別: {} }));
  const changed = jest.fn();
  const stop = await watchCells([RESULT], changed);
  excel.type(sheet, address, "40.7%");
  await arrived();
  expect(changed).toHaveBeenCalledTimes(times);
  await stop();
});

test("what the add-in itself writes does not call back", async () => {
  openInExcel(workbookOf({ 表: {} }));
  const changed = jest.fn();
  await watchCells([RESULT], changed);
  await inExcel(async (context) => {
    context.workbook.worksheets.getItem("表").getRange("B36").values = [["③"]];
    await context.sync();
  });
  await arrived();
  expect(changed).not.toHaveBeenCalled();
});

test("after stopping nothing calls back", async () => {
  const excel = openInExcel(workbookOf({ 表: {} }));
  const changed = jest.fn();
  const stop = await watchCells([RESULT], changed);
  await stop();
  excel.type("表", "B36", "x");
  await arrived();
  expect(changed).not.toHaveBeenCalled();
});
