/** A plain sheet that a change set adds, behind both doors: all of it, or nothing. */
import type { Area } from "../../src/workbook/address";
import { NO_CHANGE, type ChangeSet } from "../../src/workbook/change-set";
import { BLANK } from "../../src/workbook/cell";
import { openWorkbook } from "../../src/xlsx";
import { closeExcel, openInExcel } from "../excel-host/open-in-excel";
import { openFile } from "../excel-host/open-file";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { DOORS, workbookFile } from "./doors";
import { seenIn } from "./seen-in";

jest.setTimeout(60_000);

afterEach(async () => {
  expect(await closeExcel()).toEqual([]);
});

const BOOK = "fukushima-r3-before.xlsx";
const SHEET = "名前の対応";

const cell = (row: number, column: number, text: string): ChangeSet["cells"][number] => ({
  cell: { sheet: SHEET, row, column },
  expected: BLANK,
  content: { kind: "text", text },
});
const ADDING: ChangeSet = {
  ...NO_CHANGE,
  addedSheets: [{ name: SHEET, columns: [24, 32] }],
  cells: [cell(1, 1, "項目"), cell(1, 2, "名前"), cell(2, 1, "取組4_1_1.課題"), cell(2, 2, "=4-1-1")],
};
const CELLS: Area = { sheet: SHEET, top: 1, left: 1, bottom: 3, right: 2 };

describe.each(Object.entries(DOORS))("through the door %s", (_, open) => {
  test("it holds what was written onto it, and more can be written later", async () => {
    const { workbook } = open(workbookFile(BOOK));
    expect(await workbook.apply(ADDING)).toEqual({ kind: "applied", leftOut: [] });
    await workbook.snapshot({ areas: [CELLS], destinations: [CELLS] });
    const more = { ...NO_CHANGE, cells: [cell(3, 1, "取組4_1_2.課題")] };
    expect(await workbook.apply(more)).toEqual({ kind: "applied", leftOut: [] });
    const cells = await workbook.cells([CELLS]);
    const texts = [1, 2, 3].map((row) =>
      [1, 2].map((column) => {
        const { value } = cells.at({ sheet: SHEET, row, column });
        return value.kind === "text" ? value.text : value.kind;
      }),
    );
    expect(texts).toEqual([
      ["項目", "名前"],
      ["取組4_1_1.課題", "=4-1-1"],
      ["取組4_1_2.課題", "blank"],
    ]);
  });

  test("it goes again, and the workbook is as before", async () => {
    const door = open(workbookFile(BOOK));
    await door.workbook.apply(ADDING);
    await door.workbook.apply({ ...NO_CHANGE, removedSheets: [SHEET] });
    expect(seenIn(await door.save())).toEqual(seenIn(workbookFile(BOOK)));
    expect(await door.workbook.apply(ADDING)).toEqual({ kind: "applied", leftOut: [] });
  });

  test("a sheet of that name, in whatever case, stays as it is", async () => {
    const { workbook } = open(workbookFile(BOOK));
    await workbook.apply({ ...NO_CHANGE, addedSheets: [{ name: "List", columns: [] }] });
    expect(await workbook.apply({ ...NO_CHANGE, addedSheets: [{ name: "LIST", columns: [] }] })).toEqual({
      kind: "refused",
      refusals: [{ part: "sheet", cell: { sheet: "LIST", row: 1, column: 1 }, why: "name-taken" }],
    });
  });
});

test("both doors leave the same file", async () => {
  const seen = await Promise.all(
    Object.values(DOORS).map(async (open) => {
      const door = open(workbookFile(BOOK));
      await door.workbook.apply(ADDING);
      return seenIn(await door.save());
    }),
  );
  expect(seen[1]).toEqual(seen[0]);
});

test("a file to which a sheet was added and taken away again is saved byte for byte", async () => {
  const opening = openWorkbook(workbookFile(BOOK));
  if (!opening.ok) throw new Error(opening.refusal.code);
  await opening.workbook.apply(ADDING);
  await opening.workbook.apply({ ...NO_CHANGE, removedSheets: [SHEET] });
  expect(opening.workbook.save()).toEqual(workbookFile(BOOK));
});

test("wherever Excel fails, no sheet is left behind", async () => {
  const host = openFile(workbookFile(BOOK), BOOK);
  const excel = openInExcel(host);
  const before = host.snapshot();
  for (let nth = 1; nth <= 20; nth += 1) {
    const workbook = excelWorkbook();
    await workbook.snapshot({ areas: [], destinations: [] });
    excel.failAtMember(nth, "GeneralException");
    await workbook.apply(ADDING).catch(() => undefined);
    expect({ nth, after: host.snapshot() }).toEqual({ nth, after: before });
  }
});
