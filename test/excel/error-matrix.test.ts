/** Every operation × every code of Excel's: a sentence for the person, and the workbook as it was. */
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { selectCell } from "../../src/excel/selection";
import { watchCells } from "../../src/excel/watching";
import { excelFailureWords } from "../../src/messages/excel-failures";
import { areaOf } from "../../src/workbook/address";
import { NO_CHANGE, RECORD_NAMESPACE, type ChangeSet } from "../../src/workbook/change-set";
import { EXCEL_ERROR_CODES, ExcelError } from "../../src/workbook/excel-failure";
import type { Workbook } from "../../src/workbook/port";
import type { EmulatedExcel } from "../excel-host/emulated-excel";
import { closeExcel, openInExcel } from "../excel-host/open-in-excel";
import { workbookOf } from "../excel-host/workbook-of";

const RATING = { sheet: "表", row: 36, column: 9 };
const REQUEST = { areas: [areaOf(RATING)], destinations: [areaOf(RATING)] };

const WRITING: ChangeSet = {
  ...NO_CHANGE,
  cells: [{ cell: RATING, expected: { kind: "text", text: "②" }, content: { kind: "text", text: "③" } }],
  marks: { kind: "set", value: [{ cell: RATING, look: "mend" }] },
  report: {
    kind: "set",
    value: {
      name: "点検結果",
      columns: [20],
      rows: [[{ text: "点検結果", style: "title" }]],
      headingRows: 1,
    },
  },
  names: [{ name: "取組4_1_1.達成状況", area: areaOf(RATING) }],
  record: { kind: "set", value: `<記録 xmlns="${RECORD_NAMESPACE}"/>` },
};

const CLEARING: ChangeSet = {
  ...NO_CHANGE,
  marks: { kind: "remove" },
  report: { kind: "remove" },
  record: { kind: "remove" },
};

/** What the add-in does with Excel; each begins by itself, as a button does. */
const OPERATIONS: Readonly<Record<string, (workbook: Workbook) => Promise<unknown>>> = {
  "listing sheets and names": (workbook) => workbook.catalogue(),
  "reading cells": (workbook) => workbook.cells(REQUEST.areas),
  "reading what writing needs": (workbook) => workbook.snapshot(REQUEST),
  "reading merges": (workbook) => workbook.merges(REQUEST.areas),
  writing: (workbook) => workbook.apply(WRITING),
  clearing: (workbook) => workbook.apply(CLEARING),
  "going to a cell": () => selectCell(RATING),
  "listening for changes": () => watchCells(REQUEST.areas, () => undefined),
};

/** A workbook that was evaluated before. */
async function markedWorkbook(): Promise<EmulatedExcel> {
  const workbook = workbookOf({ 表: { I36: "②" } });
  openInExcel(workbook);
  await excelWorkbook().apply({ ...WRITING, cells: [], names: [] });
  return openInExcel(workbook);
}

describe.each(Object.entries(OPERATIONS))("%s", (_, operation) => {
  let excel: EmulatedExcel;
  let calls: number;

  beforeAll(async () => {
    const tried = await markedWorkbook();
    await operation(excelWorkbook());
    calls = tried.seen.flatMap(({ members }) => members).length;
    excel = await markedWorkbook();
  });

  afterAll(async () => {
    expect(await closeExcel()).toEqual([]);
  });

  test.each([...EXCEL_ERROR_CODES, "NewerThanThisProgram"])("%s", async (code) => {
    const before = excel.workbook.snapshot();
    // In the middle and at the very end: much has been done by then.
    for (const nth of new Set([Math.ceil(calls / 2), calls])) {
      excel.failAtMember(nth, code);
      const failure = await operation(excelWorkbook()).catch((error: unknown) => error);
      // What is too large to be read at once is read in parts; then nothing has failed.
      if (/PayloadSizeLimitExceeded$/u.test(code) && !(failure instanceof Error)) {
        excel = await markedWorkbook();
        continue;
      }
      expect(failure).toBeInstanceOf(ExcelError);
      expect(failure).toMatchObject({ failure: { code } });
      expect(excelFailureWords(code, "ja").next).toMatch(/。$/u);
      expect(excel.workbook.snapshot()).toEqual(before);
    }
  });
});
