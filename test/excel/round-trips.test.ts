/** How often Excel is asked, whatever the size of the workbook. */
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { areaOf, type CellAddress } from "../../src/workbook/address";
import { NO_CHANGE, RECORD_NAMESPACE, type ChangeSet } from "../../src/workbook/change-set";
import type { HostWorkbook } from "../excel-host/model";
import { closeExcel, openInExcel } from "../excel-host/open-in-excel";
import { workbookOf } from "../excel-host/workbook-of";

afterEach(async () => {
  expect(await closeExcel()).toEqual([]);
});

/** Ratings of four initiatives on each sheet, each with a validation list. */
const ROWS = [36, 49, 62, 75];

function workbookWith(sheets: number): HostWorkbook {
  const workbook = workbookOf(
    Object.fromEntries(
      Array.from({ length: sheets }, (_, index) => [
        `課題${String(index + 1)}`,
        Object.fromEntries(ROWS.map((row) => [`B${String(row)}`, "40.7%"])),
      ]),
    ),
  );
  for (const sheet of workbook.sheets) {
    for (const row of ROWS) {
      workbook.addName("達成状況", `=${sheet.name}!$I$${String(row)}`, sheet);
      const area = { sheet: sheet.name, top: row, left: 9, bottom: row, right: 9 };
      sheet.validations.push({ areas: [area], source: "①,②,③" });
    }
  }
  return workbook;
}

const table: string[] = [];

test.each([1, 24, 200])(
  "%d sheets: two round trips to read, one to write",
  async (sheets) => {
    const host = workbookWith(sheets);
    const excel = openInExcel(host);
    // As Excel on the web has it.
    excel.payloadLimit = 5 * 1024 * 1024;
    const ratings = host.sheets.flatMap(({ name }) => ROWS.map((row) => ({ sheet: name, row, column: 9 })));
    const workbook = excelWorkbook();
    const { sheets: listed } = await workbook.catalogue();
    await workbook.snapshot({
      areas: listed.flatMap(({ used }) => (used ? [used] : [])),
      destinations: ratings.map(areaOf),
    });
    const read = excel.syncs;
    await expect(workbook.apply(changesFor(ratings))).resolves.toEqual({ kind: "applied", leftOut: [] });
    const written = excel.syncs - read;
    const largest = Math.max(
      ...excel.seen.flatMap(({ requestBytes, answerBytes }) => [requestBytes, answerBytes]),
    );
    table.push(
      `${String(sheets).padStart(4)} sheets, ${String(ratings.length).padStart(3)} ratings: ${String(read)} + ${String(written)} round trips, largest ${String(Math.round(largest / 1024))} KB`,
    );
    expect({ read, written }).toEqual({ read: 2, written: 1 });
  },
  60_000,
);

afterAll(() => {
  process.stdout.write(`${table.join("\n")}\n`);
});

function changesFor(ratings: readonly CellAddress[]): ChangeSet {
  return {
    ...NO_CHANGE,
    cells: ratings.map((cell) => ({
      cell,
      expected: { kind: "blank" },
      content: { kind: "text", text: "③" },
    })),
    marks: { kind: "set", value: ratings.map((cell) => ({ cell, look: "mend" })) },
    report: {
      kind: "set",
      value: {
        name: "点検結果",
        columns: [12, 60],
        rows: ratings.map(({ sheet }) => [
          { text: sheet, style: "text" },
          { text: "達成状況に③を記入しました", style: "mend" },
        ]),
        headingRows: 1,
      },
    },
    record: { kind: "set", value: `<記録 xmlns="${RECORD_NAMESPACE}"/>` },
  };
}
