/** The use cases over the open workbook: what Excel may do meanwhile, what it forbids, and how often it is asked. */
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { cellString } from "../../src/form/cell-text";
import { readWorkbook } from "../../src/session/assess";
import { cellOf } from "../../src/session/place";
import { formatCell } from "../../src/workbook/address";
import { NO_CHANGE } from "../../src/workbook/change-set";
import { ExcelError } from "../../src/workbook/excel-failure";
import { clearMarks, revertLastWriting } from "../../src/session/take-back";
import type { EmulatedExcel } from "../excel-host/emulated-excel";
import { type HostSheet, type HostWorkbook, NOTHING } from "../excel-host/model";
import { openFile } from "../excel-host/open-file";
import { closeExcel, openInExcel } from "../excel-host/open-in-excel";
import { BEFORE, decide, done, edit, fixture, judgmentAt, textAt } from "../session/workbooks";

jest.setTimeout(60_000);

afterEach(async () => {
  expect(await closeExcel()).toEqual([]);
});

const EVALUATE = { kind: "evaluate" } as const;
const RATING = "取組4_1_1.達成状況";
const RATING_CELL = { sheet: "様式2_経営課題4", row: 36, column: 9 };

interface Opened {
  readonly host: HostWorkbook;
  readonly excel: EmulatedExcel;
  /** The sheet of the form. */
  readonly form: HostSheet;
}

function open(): Opened {
  const host = openFile(fixture(BEFORE), BEFORE);
  const form = host.sheet(RATING_CELL.sheet);
  if (!form) throw new Error("the form is not there");
  return { host, excel: openInExcel(host), form };
}

function sheetNames({ sheets }: HostWorkbook): readonly string[] {
  return sheets.map(({ name }) => name);
}

test("a rating that somebody typed while we worked is told as a conflict, and nothing of ours is left", async () => {
  const { host, excel, form } = open();
  const stop = excel.intervene({
    onRequest(request) {
      if (request < 3) return;
      stop();
      excel.type(form.name, "I36", "②");
    },
  });
  const outcome = await decide(excelWorkbook(), EVALUATE);
  expect(outcome).toMatchObject({ kind: "conflict", cells: [RATING_CELL] });
  if (outcome.kind !== "conflict") return;
  expect(judgmentAt(outcome.report, RATING)).toMatchObject({ status: "conflict", computed: "③" });
  expect(outcome.report.summary.written).toBe(0);
  const untouched = openFile(fixture(BEFORE), BEFORE);
  openInExcel(untouched).type(form.name, "I36", "②");
  expect(host.snapshot()).toEqual(untouched.snapshot());
});

test("while a cell is being typed into, nothing is read or written", async () => {
  const { host, excel } = open();
  excel.editing = true;
  await expect(decide(excelWorkbook(), EVALUATE)).rejects.toBeInstanceOf(ExcelError);
  excel.editing = false;
  expect(host.snapshot()).toEqual(openFile(fixture(BEFORE), BEFORE).snapshot());
  await done(excelWorkbook());
});

test.each([EVALUATE, { kind: "adopt", place: { block: "取組4_1_1", field: "達成状況" } } as const])(
  "a workbook that can only be read is refused, and stays as it is ($kind)",
  async (decision) => {
    const { host } = open();
    host.readOnly = true;
    expect(await decide(excelWorkbook(), decision)).toEqual({
      kind: "refused",
      refusal: { why: "read-only" },
    });
    expect(host.snapshot()).toEqual(openFile(fixture(BEFORE), BEFORE).snapshot());
  },
);

test("locked ratings are told and left; a sheet that forbids formatting has its findings in 点検結果 alone", async () => {
  const { host, form } = open();
  form.protection = { allowFormatCells: false };
  const { report, leftOut } = await done(excelWorkbook());
  expect(judgmentAt(report, RATING)).toMatchObject({ status: "protected", computed: "③" });
  expect(report.findings).toContainEqual(
    expect.objectContaining({ rule: "rating-differs", cell: formatCell(RATING_CELL) }),
  );
  expect(new Set(leftOut.map(({ part, why }) => `${part} ${why}`))).toEqual(new Set(["mark format-locked"]));
  expect(form.snapshot()).toMatchObject({ conditionalFormats: [] });
  expect(sheetNames(host)).toContain("点検結果");
});

test("where ratings are unlocked and formatting is forbidden, ratings and 警告 are written without highlights", async () => {
  const { form } = open();
  for (const { row, column } of form.addresses())
    form.put(row, column, { ...form.cell(row, column), locked: false });
  form.protection = { allowFormatCells: false };
  const { report } = await done(excelWorkbook());
  expect(report.summary.written).toBeGreaterThan(0);
  expect(await textAt(excelWorkbook(), RATING)).toBe("③");
  expect(await textAt(excelWorkbook(), "取組4_1_1.警告")).toMatch(/【要確認】/u);
  expect(form.conditionalFormats).toEqual([]);
});

test("a 警告 text stays ours behind a protection, and goes once that is off", async () => {
  const { form } = open();
  await done(excelWorkbook());
  form.protection = { allowFormatCells: true };
  await edit(excelWorkbook(), {});
  await done(excelWorkbook());
  form.protection = undefined;
  await clearMarks(excelWorkbook());
  expect(await textAt(excelWorkbook(), "取組4_1_1.警告")).toBe("");
});

test("a 警告 text whose name is gone is found by its text", async () => {
  const { form } = open();
  await done(excelWorkbook());
  const { snapshot, ...read } = await readWorkbook(excelWorkbook());
  const cell = cellOf(read.form, { block: "取組4_1_1", field: "警告" });
  if (!cell) throw new Error("the field has no cell");
  expect(cellString(snapshot.at(cell).value)).toMatch(/【要確認】/u);
  await excelWorkbook().apply({ ...NO_CHANGE, names: [{ name: "取組4_1_1.警告", area: undefined }] });
  await clearMarks(excelWorkbook());
  expect(form.cell(cell.row, cell.column).content).toEqual(NOTHING);
});

test("taking back leaves what a protection locks by now, says which, and does the rest", async () => {
  const { form } = open();
  await done(excelWorkbook());
  for (const { row, column } of form.addresses())
    form.put(row, column, { ...form.cell(row, column), locked: row === RATING_CELL.row || row === 28 });
  form.protection = { allowFormatCells: true };
  const outcome = await revertLastWriting(excelWorkbook());
  expect(outcome).toMatchObject({ kind: "reverted" });
  if (outcome.kind !== "reverted") return;
  expect(outcome.notRestored).toContainEqual({
    block: "取組4_1_1",
    field: "達成状況",
    cell: RATING_CELL,
    why: "locked",
  });
  expect(outcome.restored.length).toBeGreaterThan(0);
  expect(await textAt(excelWorkbook(), RATING)).toBe("③");
});

test("where no sheet can be added, all the same is judged, written and told", async () => {
  const { host } = open();
  host.structureProtected = true;
  const before = sheetNames(host);
  const { report, leftOut } = await done(excelWorkbook());
  expect(leftOut).toEqual([{ part: "report", cell: undefined, why: "structure-locked" }]);
  expect(report.summary.written).toBe(10);
  expect(sheetNames(host)).toEqual(before);
  expect(await textAt(excelWorkbook(), RATING)).toBe("③");
});

test.each(["Hidden", "VeryHidden"] as const)(
  "a sheet that is %s is judged like the others",
  async (visibility) => {
    const { form } = open();
    form.visibility = visibility;
    const { report } = await done(excelWorkbook());
    expect(report.summary.written).toBe(10);
    expect(form.visibility).toBe(visibility);
  },
);

test("somebody else's 点検結果 stays as it is; ours stands beside it, also the next time", async () => {
  const { host } = open();
  const theirs = host.addSheet("点検結果");
  await edit(excelWorkbook(), {});
  const before = theirs.snapshot();
  await done(excelWorkbook());
  await done(excelWorkbook());
  expect(sheetNames(host).filter((name) => name.startsWith("点検結果"))).toEqual([
    "点検結果",
    "点検結果 (2)",
  ]);
  expect(theirs.snapshot()).toEqual(before);
});

test.each(["課長の'様式2'", "様式 2-4", "4月", "A1"])("a sheet may be called %s", async (name) => {
  const { host, form } = open();
  const quoted = `'${name.replaceAll("'", "''")}'!`;
  for (const defined of host.names)
    defined.formula = defined.formula.replace(/'?様式2_経営課題4'?!/gu, () => quoted);
  form.name = name;
  const { report } = await done(excelWorkbook());
  expect(report.summary.written).toBe(10);
  const links = host.sheet("点検結果")?.addresses() ?? [];
  const linked = links.map(({ row, column }) => host.sheet("点検結果")?.cell(row, column).link ?? "");
  expect(linked.some((link) => link === formatCell({ ...RATING_CELL, sheet: name }))).toBe(true);
  expect(await revertLastWriting(excelWorkbook())).toMatchObject({ kind: "reverted", notRestored: [] });
});

const table: string[] = [];

test.each([
  [1, 3],
  [24, 3],
])("判定チェック of %d sheets asks Excel %d times", async (sheets, times) => {
  const { excel } = openWith(sheets);
  await done(excelWorkbook());
  noteDown(excel, sheets);
  expect(excel.syncs).toBe(times);
});

test("where Excel takes no more than 5 MB at once, a large workbook goes in portions, and whole", async () => {
  const { excel } = openWith(48);
  excel.payloadLimit = 5 * 1024 * 1024;
  const { report } = await done(excelWorkbook());
  noteDown(excel, 48);
  // The form's own ten, and one on every copy.
  expect(report.summary.written).toBe(10 + 47);
  expect(await textAt(excelWorkbook(), "取組58_1_1.達成状況")).toBe("③");
});

afterAll(() => {
  process.stdout.write(`${table.join("\n")}\n`);
});

/** The form's first initiative, on so many sheets. */
function openWith(sheets: number): Opened {
  const opened = open();
  const { host, form } = opened;
  for (const other of host.sheets.filter((sheet) => sheet !== form)) host.removeSheet(other);
  for (let copy = 2; copy <= sheets; copy += 1) copyOf(host, form, copy);
  return opened;
}

function noteDown(excel: EmulatedExcel, sheets: number): void {
  const largest = Math.max(...excel.seen.flatMap((one) => [one.requestBytes, one.answerBytes]));
  table.push(
    `判定チェック, ${String(sheets).padStart(3)} sheets: ${String(excel.syncs)} round trips, largest ${String(Math.round(largest / 1024))} KB`,
  );
}

/** One initiative of the form on a sheet of its own, as a ward with many has it. */
function copyOf(host: HostWorkbook, form: HostSheet, number: number): void {
  const sheet = host.addSheet(`経営課題${String(number)}`);
  const named = host.names.filter(({ name, scope }) => !scope && name.startsWith("取組4_1_1."));
  for (const { name, formula } of named) {
    const [, column = "", row = ""] = /!\$([A-Z]+)\$([0-9]+)/u.exec(formula) ?? [];
    const at = { row: Number(row), column: columnNumber(column) };
    sheet.put(at.row, at.column, form.cell(at.row, at.column));
    host.addName(
      name.replace("取組4_1_1", `取組${String(number + 10)}_1_1`),
      `=${sheet.name}!$${column}$${row}`,
    );
  }
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
