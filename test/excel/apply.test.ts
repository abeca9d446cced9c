/** Writing to the open workbook: all of it in one round trip, or nothing. */
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { areaOf, type CellAddress } from "../../src/workbook/address";
import {
  NO_CHANGE,
  RECORD_NAMESPACE,
  type ChangeSet,
  type Content,
  type ReportSheet,
} from "../../src/workbook/change-set";
import { ExcelError } from "../../src/workbook/excel-failure";
import type { EmulatedExcel } from "../excel-host/emulated-excel";
import type { HostSheet, HostWorkbook } from "../excel-host/model";
import { closeExcel, openInExcel } from "../excel-host/open-in-excel";
import { workbookOf } from "../excel-host/workbook-of";

afterEach(async () => {
  expect(await closeExcel()).toEqual([]);
});

function at(sheet: string, row: number, column: number): CellAddress {
  return { sheet, row, column };
}

function text(value: string): Content {
  return { kind: "text", text: value };
}

function record(said: string): string {
  return `<記録 xmlns="${RECORD_NAMESPACE}">${said}</記録>`;
}

const REPORT: ReportSheet = {
  name: "点検結果",
  columns: [12, 40, 10],
  rows: [
    [{ text: "点検結果", style: "title", span: 3 }],
    [
      { text: "欄", style: "heading" },
      { text: "指摘", style: "heading" },
      { text: "セル", style: "heading" },
    ],
    [
      { text: "4-1-1", style: "text" },
      { text: "=1+1 は計算しない", style: "mend" },
      { text: "I36", style: "link", link: at("表", 36, 9) },
    ],
  ],
  headingRows: 2,
};

const CHANGES: ChangeSet = {
  ...NO_CHANGE,
  cells: [
    { cell: at("表", 36, 9), expected: { kind: "blank" }, content: text("③") },
    { cell: at("表", 49, 9), expected: { kind: "text", text: "②" }, content: text("② (i)") },
    {
      cell: at("表", 28, 26),
      expected: { kind: "text", text: "古い警告" },
      content: text("=4-1-1 の警告\n二行目"),
    },
    {
      cell: at("表", 3, 3),
      expected: { kind: "number", digits: "0.333333333333333", format: "0%" },
      content: { kind: "blank" },
    },
  ],
  marks: {
    kind: "set",
    value: [
      { cell: at("表", 36, 9), look: "mend" },
      { cell: at("表", 38, 7), look: "mend" },
      { cell: at("別", 1, 1), look: "look" },
    ],
  },
  report: { kind: "set", value: REPORT },
  names: [{ name: "取組4_1_1.達成状況", area: areaOf(at("表", 36, 9)) }],
  record: { kind: "set", value: record("新しい") },
};

/** A workbook with rules of its own, which we have marked before. */
function ownWorkbook(): HostWorkbook {
  const workbook = workbookOf({
    表: {
      I36: "",
      I49: "②",
      Z28: "古い警告",
      C3: { number: 1 / 3, format: "0%" },
      B1: { formula: "=1/4", value: 0.25 },
    },
    別: {},
  });
  const [sheet] = workbook.sheets;
  sheet?.conditionalFormats.push(
    rule("user", '=$A$1=""', 1, 1, 60, 26),
    rule("old", '=LEN("hyoka:look")>0', 38, 7, 38, 7),
    { ...rule("scale", "", 1, 1, 9, 9), type: "ColorScale" },
  );
  workbook.xmlParts.push(
    { id: "other", xml: '<設定 xmlns="urn:somebody"/>' },
    { id: "record", xml: record("古い") },
  );
  workbook.addName("年度", "=表!$A$1");
  return workbook;
}

function rule(id: string, formula: string, top: number, left: number, bottom: number, right: number) {
  return {
    id,
    areas: [{ sheet: "表", top, left, bottom, right }],
    type: "Custom",
    formula,
    fill: "#FFEB9C",
    font: "#7F6000",
    stopIfTrue: false,
  };
}

/** The same, after an evaluation: our sheet is there, highlights are many. */
async function evaluatedWorkbook(): Promise<HostWorkbook> {
  const workbook = ownWorkbook();
  openInExcel(workbook);
  const report = { ...REPORT, rows: [...REPORT.rows, [{ text: "古い行", style: "note" as const }]] };
  await excelWorkbook().apply({ ...CHANGES, report: { kind: "set", value: report }, cells: [] });
  await closeExcel();
  return workbook;
}

/** Reads as an evaluation does, then lets something happen, then writes. */
async function write(
  changes: ChangeSet = CHANGES,
  meanwhile: () => void = () => undefined,
): ReturnType<ReturnType<typeof excelWorkbook>["apply"]> {
  const workbook = excelWorkbook();
  await workbook.catalogue();
  await workbook.snapshot({ areas: [], destinations: changes.cells.map(({ cell }) => areaOf(cell)) });
  meanwhile();
  return workbook.apply(changes);
}

function sheetOf(workbook: HostWorkbook, name: string): HostSheet {
  const sheet = workbook.sheet(name);
  if (!sheet) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

function rulesOf(sheet: HostSheet): unknown[] {
  return sheet.conditionalFormats.map(({ formula, type, areas }) => [
    type,
    formula,
    areas.map(({ top, left }) => [top, left]),
  ]);
}

test("ratings, highlights, report, names and record are written in one round trip", async () => {
  const workbook = ownWorkbook();
  const excel = openInExcel(workbook);
  let before = 0;
  await expect(
    write(CHANGES, () => {
      before = excel.syncs;
    }),
  ).resolves.toEqual({ kind: "applied", leftOut: [] });
  expect([before, excel.syncs - before]).toEqual([2, 1]);
  expect(
    CHANGES.cells.map(({ cell }) => sheetOf(workbook, cell.sheet).cell(cell.row, cell.column).content),
  ).toEqual([text("③"), text("② (i)"), text("=4-1-1 の警告\n二行目"), { kind: "blank" }]);
  expect(workbook.xmlParts.map(({ xml }) => xml)).toEqual(['<設定 xmlns="urn:somebody"/>', record("新しい")]);
  expect(workbook.names.map(({ name, formula }) => [name, formula])).toEqual([
    ["年度", "=表!$A$1"],
    ["取組4_1_1.達成状況", "=表!$I$36"],
  ]);
});

test("highlights of one look are one rule, before the person's own; older ones of ours go", async () => {
  const workbook = ownWorkbook();
  openInExcel(workbook);
  await write();
  expect(rulesOf(sheetOf(workbook, "表"))).toEqual([
    [
      "Custom",
      '=LEN("hyoka:mend")>0',
      [
        [36, 9],
        [38, 7],
      ],
    ],
    ["Custom", '=$A$1=""', [[1, 1]]],
    ["ColorScale", "", [[1, 1]]],
  ]);
});

test("the report stands on a sheet of its own, as text, ready to be printed", async () => {
  const workbook = ownWorkbook();
  openInExcel(workbook);
  await write();
  const sheet = sheetOf(workbook, "点検結果");
  expect(sheet.cell(3, 1)).toMatchObject({ content: text("4-1-1"), numberFormat: "@" });
  expect(sheet.cell(3, 2)).toMatchObject({
    content: text("=1+1 は計算しない"),
    formula: undefined,
    format: { fill: "#FFC7CE", color: "#9C0006", wrapText: true },
  });
  expect(sheet.cell(3, 3)).toMatchObject({ content: text("I36"), link: "表!I36" });
  expect(sheet.page).toEqual({
    orientation: "Landscape",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1 },
    titleRows: "$1:$2",
    centerFooter: "&P / &N",
  });
  expect(sheet.frozenRows).toBe(2);
  expect(rulesOf(sheet)).toEqual([["Custom", '=LEN("hyoka:report")>0', [[1, 1]]]]);
});

test("the report is rewritten in place, whatever its sheet is called by now", async () => {
  const workbook = await evaluatedWorkbook();
  const sheet = sheetOf(workbook, "点検結果");
  sheet.name = "結果（控）";
  openInExcel(workbook);
  await expect(write()).resolves.toMatchObject({ kind: "applied" });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["表", "別", "結果（控）"]);
  expect(sheetOf(workbook, "結果（控）")).toBe(sheet);
  expect(sheet.cell(4, 1).content).toEqual({ kind: "blank" });
  expect(rulesOf(sheet)).toHaveLength(1);
});

test("somebody else's sheet of that name stays, ours gets a number", async () => {
  const workbook = ownWorkbook();
  workbook.addSheet("点検結果");
  openInExcel(workbook);
  await write();
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["表", "別", "点検結果", "点検結果 (2)"]);
});

test("clearing takes off highlights, report and record, and nothing else", async () => {
  const workbook = await evaluatedWorkbook();
  openInExcel(workbook);
  const remove = { kind: "remove" } as const;
  const cleared = await excelWorkbook().apply({
    ...NO_CHANGE,
    marks: remove,
    report: remove,
    record: remove,
  });
  expect(cleared).toEqual({ kind: "applied", leftOut: [] });
  const own = ownWorkbook();
  const [sheet] = own.sheets;
  sheet?.conditionalFormats.splice(1, 1);
  own.xmlParts.splice(1, 1);
  own.addName("取組4_1_1.達成状況", "=表!$I$36");
  expect(workbook.snapshot()).toEqual(own.snapshot());
});

test("sheets and names that shall go are gone", async () => {
  const workbook = ownWorkbook();
  openInExcel(workbook);
  const names = [{ name: "年度", area: undefined }];
  await excelWorkbook().apply({ ...NO_CHANGE, names, removedSheets: ["別"] });
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["表"]);
  expect(workbook.names).toEqual([]);
});

test("a number among texts stays a number", async () => {
  const workbook = ownWorkbook();
  const sheet = sheetOf(workbook, "表");
  sheet.put(5, 5, { ...sheet.cell(5, 5), numberFormat: "@" });
  openInExcel(workbook);
  const content: Content = { kind: "number", digits: "0.29", format: "@" };
  await write({ ...NO_CHANGE, cells: [{ cell: at("表", 5, 5), expected: { kind: "blank" }, content }] });
  expect(sheet.cell(5, 5)).toMatchObject({ content: { kind: "number", number: 0.29 }, numberFormat: "@" });
});

describe("what stands in the way is told, and nothing is written", () => {
  test.each<[string, (workbook: HostWorkbook) => void, ChangeSet, object]>([
    [
      "a locked cell of a protected sheet",
      (workbook) => (sheetOf(workbook, "表").protection = { allowFormatCells: true }),
      CHANGES,
      { part: "cell", cell: at("表", 36, 9), why: "locked" },
    ],
    [
      "a workbook that is open for reading only",
      (workbook) => (workbook.readOnly = true),
      CHANGES,
      { part: "sheet", cell: undefined, why: "read-only" },
    ],
    [
      "a cell inside a merge",
      (workbook) =>
        sheetOf(workbook, "表").merges.push({ sheet: "表", top: 36, left: 8, bottom: 37, right: 10 }),
      CHANGES,
      { part: "cell", cell: at("表", 36, 9), why: "inside-merge" },
    ],
    [
      "a formula",
      () => undefined,
      {
        ...NO_CHANGE,
        cells: [
          {
            cell: at("表", 1, 2),
            expected: { kind: "number", digits: "0.25", format: "General" },
            content: text("③"),
          },
        ],
      },
      { part: "cell", cell: at("表", 1, 2), why: "formula" },
    ],
    [
      "the spill of a formula",
      (workbook) =>
        sheetOf(workbook, "表").spills.push({ sheet: "表", top: 30, left: 9, bottom: 40, right: 9 }),
      CHANGES,
      { part: "cell", cell: at("表", 36, 9), why: "formula" },
    ],
    [
      "the heading of a table",
      (workbook) =>
        sheetOf(workbook, "表").tables.push({
          name: "表1",
          area: { sheet: "表", top: 36, left: 1, bottom: 40, right: 9 },
          showHeaders: true,
        }),
      CHANGES,
      { part: "cell", cell: at("表", 36, 9), why: "table-heading" },
    ],
    [
      "a name that stands for something else",
      (workbook) => workbook.addName("取組4_1_1.達成状況", "=別!$A$1"),
      CHANGES,
      { part: "name", cell: at("表", 36, 9), why: "name-taken" },
    ],
    [
      "a sheet to be removed, but the structure is protected",
      (workbook) => (workbook.structureProtected = true),
      { ...NO_CHANGE, removedSheets: ["別"] },
      { part: "sheet", cell: at("別", 1, 1), why: "structure-locked" },
    ],
  ])("%s", async (_, prepare, changes, refusal) => {
    const workbook = ownWorkbook();
    prepare(workbook);
    openInExcel(workbook);
    const before = workbook.snapshot();
    const applied = await write(changes);
    expect(applied.kind === "refused" && applied.refusals).toContainEqual(refusal);
    expect(workbook.snapshot()).toEqual(before);
  });
});

test("what a protection forbids of highlights and report is left out, the rest is written", async () => {
  const workbook = ownWorkbook();
  workbook.structureProtected = true;
  sheetOf(workbook, "別").protection = { allowFormatCells: false };
  openInExcel(workbook);
  await expect(write()).resolves.toEqual({
    kind: "applied",
    leftOut: [
      { part: "mark", cell: at("別", 1, 1), why: "format-locked" },
      { part: "report", cell: undefined, why: "structure-locked" },
    ],
  });
  expect(sheetOf(workbook, "表").cell(36, 9).content).toEqual(text("③"));
  expect(workbook.sheets).toHaveLength(2);
});

describe("somebody changes a cell after it was read", () => {
  test.each<[string, string]>([
    ["types", "①"],
    ["enters a formula", "=A1"],
  ])("and %s: a conflict, and the workbook is as they left it", async (_, typed) => {
    const workbook = await evaluatedWorkbook();
    const excel = openInExcel(workbook);
    let left: unknown;
    const applied = await write(CHANGES, () => {
      excel.type("表", "I36", typed);
      left = workbook.snapshot();
    });
    expect(applied).toEqual({ kind: "conflict", cells: [at("表", 36, 9)] });
    if (!typed.startsWith("=")) expect(workbook.snapshot()).toEqual(left);
  });
});

test("while a cell is edited nothing is written", async () => {
  const workbook = ownWorkbook();
  const excel = openInExcel(workbook);
  const applying = write(CHANGES, () => {
    excel.editing = true;
  });
  await expect(applying).rejects.toMatchObject({ failure: { code: "InvalidOperationInCellEditMode" } });
  excel.editing = false;
  expect(workbook.snapshot()).toEqual(ownWorkbook().snapshot());
});

describe("wherever the batch fails", () => {
  async function failing(excel: EmulatedExcel, nth: number, code: string, lasting = false) {
    return write(CHANGES, () => {
      excel.failAtMember(nth, code, lasting);
    }).catch((error: unknown) => {
      if (error instanceof ExcelError) return { kind: "failed", code: error.failure.code };
      throw error;
    });
  }

  test("the workbook is as before", async () => {
    const excel = openInExcel(await evaluatedWorkbook());
    await write();
    const calls = excel.seen.at(-1)?.members.length ?? 0;
    expect(calls).toBeGreaterThan(50);

    const workbook = await evaluatedWorkbook();
    const other = openInExcel(workbook);
    const before = workbook.snapshot();
    for (let nth = 1; nth <= calls; nth += 1) {
      const outcome = await failing(other, nth, "GeneralException");
      expect({ nth, outcome, after: workbook.snapshot() }).toEqual({
        nth,
        outcome: { kind: "failed", code: "GeneralException" },
        after: before,
      });
    }
  }, 60_000);

  test("and putting back fails as well, the cells are named", async () => {
    const excel = openInExcel(await evaluatedWorkbook());
    await expect(failing(excel, 60, "AccessDenied", true)).resolves.toEqual({
      kind: "half-written",
      code: "AccessDenied",
      cells: CHANGES.cells.map(({ cell }) => cell),
    });
  });
});

test("removing the last visible sheet fails by Excel's code, and nothing is left", async () => {
  const workbook = ownWorkbook();
  sheetOf(workbook, "別").visibility = "Hidden";
  openInExcel(workbook);
  const before = workbook.snapshot();
  const changes: ChangeSet = { ...CHANGES, report: { kind: "leave" }, removedSheets: ["表"] };
  await expect(write(changes)).rejects.toMatchObject({ failure: { code: "InvalidOperation" } });
  expect(workbook.snapshot()).toEqual(before);
});

test("more than a request holds goes in several, told one by one", async () => {
  const workbook = ownWorkbook();
  const excel = openInExcel(workbook);
  excel.payloadLimit = 5 * 1024 * 1024;
  const row = [{ text: "長い指摘の文".repeat(100), style: "text" as const }];
  const rows = Array.from({ length: 4_000 }, () => row);
  const told: string[] = [];
  const door = excelWorkbook((done, of) => told.push(`${String(done)}/${String(of)}`));
  await expect(
    door.apply({ ...CHANGES, report: { kind: "set", value: { ...REPORT, columns: [80], rows } } }),
  ).resolves.toMatchObject({ kind: "applied" });
  expect(told.length).toBeGreaterThan(1);
  expect(sheetOf(workbook, "点検結果").cell(4_000, 1).content).toEqual(text(row[0]?.text ?? ""));
});
