import { formatCell, type Area } from "../../src/workbook/address";
import { ExcelError } from "../../src/workbook/excel-failure";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { openInExcel, closeExcel } from "../excel-host/open-in-excel";
import { workbookOf, type CellDescription } from "../excel-host/workbook-of";

afterEach(async () => {
  expect(await closeExcel()).toEqual([]);
});

function area(sheet: string, top: number, left: number, bottom: number, right: number): Area {
  return { sheet, top, left, bottom, right };
}

test("hidden and very hidden sheets are listed as what they are", async () => {
  const workbook = workbookOf({ 表: {}, 裏: {}, リスト: {} });
  const [, hidden, list] = workbook.sheets;
  if (hidden && list) [hidden.visibility, list.visibility] = ["Hidden", "VeryHidden"];
  openInExcel(workbook);
  const { sheets } = await excelWorkbook().catalogue();
  expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["表", "visible"],
    ["裏", "hidden"],
    ["リスト", "veryHidden"],
  ]);
});

test("a name of either scope is listed once, on the sheet it belongs to", async () => {
  const workbook = workbookOf({ "様式2 課題4": {}, "it's": {} });
  const [first, second] = workbook.sheets;
  workbook.addName("年度", "='様式2 課題4'!$A$1");
  workbook.addName("番号", "='様式2 課題4'!$B$2:$B$4", first);
  workbook.addName("番号", "='it''s'!$B$2", second);
  workbook.addName("_xlnm._FilterDatabase", "='it''s'!$A$1:$B$2", second, false);
  workbook.addName("Print_Area", "='it''s'!$A$1:$B$2", second);
  openInExcel(workbook);
  const { names } = await excelWorkbook().catalogue();
  expect(names).toEqual([
    { name: "年度", scope: undefined, target: { kind: "area", area: area("様式2 課題4", 1, 1, 1, 1) } },
    { name: "番号", scope: "様式2 課題4", target: { kind: "area", area: area("様式2 課題4", 2, 2, 4, 2) } },
    { name: "番号", scope: "it's", target: { kind: "area", area: area("it's", 2, 2, 2, 2) } },
  ]);
});

test.each<[string, string]>([
  ["=#REF!", "broken"],
  ["=表!#REF!", "broken"],
  ["=#REF!$A$1", "broken"],
  ["=0.08", "other"],
  ['="①,②,③"', "other"],
  ["=表!$A$1:$A$2,表!$C$1", "other"],
  ["=[1]別の表!$A$1", "other"],
  ["=OFFSET(表!$A$1,1,0)", "other"],
])("a name that stands for %s is %s", async (formula, kind) => {
  const workbook = workbookOf({ 表: {} });
  workbook.addName("戦略4_1.全体", formula);
  openInExcel(workbook);
  const { names } = await excelWorkbook().catalogue();
  expect(names.map(({ target }) => target.kind)).toEqual([kind]);
});

test.each<[string, CellDescription, object]>([
  ["nothing", "", { value: { kind: "blank" }, hasFormula: false }],
  ["text", "①\r\n(i)", { value: { kind: "text", text: "①\n(i)" }, hasFormula: false }],
  ["text that begins with =", { text: "=A1" }, { value: { kind: "text", text: "=A1" }, hasFormula: false }],
  [
    "a number, at 15 digits",
    { number: 0.28999999999999998, format: "0.0%" },
    { value: { kind: "number", digits: "0.29", format: "0.0%" }, hasFormula: false },
  ],
  [
    "a date",
    { number: 44286, format: '[$-411]ggge"年"m"月"d"日"' },
    { value: { kind: "date", serial: "44286", format: '[$-411]ggge"年"m"月"d"日"' }, hasFormula: false },
  ],
  ["a boolean", true, { value: { kind: "boolean", value: true }, hasFormula: false }],
  ["an error", { error: "#DIV/0!" }, { value: { kind: "error", code: "#DIV/0!" }, hasFormula: false }],
  [
    "text that looks like an error",
    "#DIV/0!",
    { value: { kind: "text", text: "#DIV/0!" }, hasFormula: false },
  ],
  ["a formula", { formula: "=B1&C1", value: "③" }, { value: { kind: "text", text: "③" }, hasFormula: true }],
  [
    "a formula that gives nothing",
    { formula: '=""', value: { text: "" } },
    { value: { kind: "blank" }, hasFormula: true },
  ],
])("a cell with %s is read as such", async (_, description, cell) => {
  openInExcel(workbookOf({ 表: { B3: description } }));
  const cells = await excelWorkbook().cells([area("表", 3, 2, 3, 2)]);
  expect(cells.at({ sheet: "表", row: 3, column: 2 })).toEqual(cell);
});

test("cells that were not asked for are blank", async () => {
  openInExcel(workbookOf({ 表: { A1: "a", Z99: "z" } }));
  const cells = await excelWorkbook().cells([area("表", 1, 1, 1, 1)]);
  expect(cells.at({ sheet: "表", row: 99, column: 26 }).value).toEqual({ kind: "blank" });
  expect(cells.used("表")).toEqual(area("表", 1, 1, 1, 1));
});

test("a whole sheet is read as far as it is used, and that is told", async () => {
  openInExcel(workbookOf({ 表: { C3: "a", E9: 1 }, 空: {} }));
  const workbook = excelWorkbook();
  const { sheets } = await workbook.catalogue();
  const cells = await workbook.cells(sheets.flatMap(({ used }) => (used ? [used] : [])));
  expect(cells.used("表")).toEqual(area("表", 3, 3, 9, 5));
  expect(cells.used("空")).toBeUndefined();
  expect(cells.at({ sheet: "表", row: 9, column: 5 }).value).toMatchObject({ digits: "1" });
});

test.each([1, 24, 200])(
  "%d sheets with their names are read in two round trips",
  async (count) => {
    const sheets = Object.fromEntries(
      Array.from({ length: count }, (_, index) => [`課題 ${String(index + 1)}`, { I36: "③", B36: "40.7%" }]),
    );
    const book = workbookOf(sheets);
    for (const sheet of book.sheets) {
      book.addName(`${sheet.name.replace(" ", "")}.達成状況`, `='${sheet.name}'!$I$36`);
      book.addName("プロセス実績", `='${sheet.name}'!$B$36`, sheet);
    }
    const excel = openInExcel(book);
    const workbook = excelWorkbook();
    const catalogue = await workbook.catalogue();
    expect(excel.syncs).toBe(1);
    const cells = await workbook.cells(
      catalogue.names.flatMap(({ target }) => (target.kind === "area" ? [target.area] : [])),
    );
    expect(excel.syncs).toBe(2);
    expect(catalogue.names).toHaveLength(2 * count);
    const last = { sheet: `課題 ${String(count)}`, row: 36, column: 9 };
    expect([formatCell(last), cells.at(last).value]).toEqual([
      `'課題 ${String(count)}'!I36`,
      { kind: "text", text: "③" },
    ]);
  },
  60_000,
);

test("more names than one answer holds are read in steps, and none is lost", async () => {
  const book = workbookOf(
    Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`表${String(index)}`, {}])),
  );
  for (const sheet of book.sheets) {
    for (let row = 1; row <= 5; row += 1)
      book.addName(`${sheet.name}.${String(row)}`, `=${sheet.name}!$A$${String(row)}`);
  }
  const [first, , third] = book.sheets;
  book.addName("番号", "=表0!$B$1", first);
  book.addName("番号", "=表2!$B$1", third);
  const excel = openInExcel(book);
  const all = await excelWorkbook().catalogue();
  excel.payloadLimit = 100_000;
  expect(await excelWorkbook().catalogue()).toEqual(all);
  expect(all.names).toHaveLength(102);
});

test("what does not fit into one answer is read in several, and each is told", async () => {
  const row = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [`A${String(index + 1)}`, "い".repeat(900)]),
  );
  const excel = openInExcel(workbookOf({ 一: row, 二: row }));
  excel.payloadLimit = 100_000;
  const cells = await excelWorkbook().cells([area("一", 1, 1, 60, 1), area("二", 1, 1, 60, 1)]);
  expect(cells.used("一")).toEqual(area("一", 1, 1, 60, 1));
  expect(cells.used("二")).toEqual(area("二", 1, 1, 60, 1));
});

test("more cells than an answer holds are asked for in portions, told one by one", async () => {
  openInExcel(
    workbookOf(Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`表${String(index)}`, {}]))),
  );
  const told: string[] = [];
  await excelWorkbook((done, of) => told.push(`${String(done)}/${String(of)}`)).cells(
    Array.from({ length: 30 }, (_, index) => area(`表${String(index)}`, 1, 1, 100, 20)),
  );
  expect(told).toEqual(["1/2", "2/2"]);
});

test("a cell in edit mode is told by Excel's code", async () => {
  const excel = openInExcel(workbookOf({ 表: {} }));
  excel.editing = true;
  await expect(excelWorkbook().catalogue()).rejects.toMatchObject({
    failure: { kind: "known", code: "InvalidOperationInCellEditMode" },
  });
});

test("a code that is newer than the program is passed on as it is", async () => {
  const excel = openInExcel(workbookOf({ 表: {} }));
  excel.failNext("WorkbookOnTheMoon");
  const failure = await excelWorkbook()
    .catalogue()
    .catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(ExcelError);
  expect(failure).toMatchObject({ failure: { kind: "unknown", code: "WorkbookOnTheMoon" } });
});

test("after a failure Excel can be asked again", async () => {
  const excel = openInExcel(workbookOf({ 表: {} }));
  excel.failNext("GeneralException");
  await expect(excelWorkbook().catalogue()).rejects.toBeInstanceOf(ExcelError);
  await expect(excelWorkbook().catalogue()).resolves.toMatchObject({ sheets: [{ name: "表" }] });
});

test("two readings at the same time do not get into each other's way", async () => {
  openInExcel(workbookOf({ 表: { A1: "a" } }));
  const workbook = excelWorkbook();
  const [catalogue, cells] = await Promise.all([
    workbook.catalogue(),
    workbook.cells([area("表", 1, 1, 1, 1)]),
  ]);
  expect(catalogue.sheets).toHaveLength(1);
  expect(cells.used("表")).toBeDefined();
});

test("reading leaves nothing behind in Excel's memory", async () => {
  const excel = openInExcel(workbookOf({ 表: { A1: "a" } }));
  const workbook = excelWorkbook();
  await workbook.cells([area("表", 1, 1, 1, 1)]);
  expect(excel.keptReferences).toBe(0);
  expect(excel.seen.map(({ isSync }) => isSync)).toEqual([true]);
});

test("reading changes nothing", async () => {
  const book = workbookOf({ 表: { A1: "a" } });
  book.readOnly = true;
  openInExcel(book);
  await expect(excelWorkbook().cells([area("表", 1, 1, 1, 1)])).resolves.toBeDefined();
});
