/** Both doors write the same workbook alike: what one leaves, the other and a reader of the file find. */
import { evaluateWorkbook } from "../../src/session/evaluate";
import { areaOf, formatCell, type CellAddress } from "../../src/workbook/address";
import { NO_CHANGE, RECORD_NAMESPACE, type ChangeSet, type ReportSheet } from "../../src/workbook/change-set";
import type { Workbook } from "../../src/workbook/port";
import { closeExcel } from "../excel-host/open-in-excel";
import { DOORS, type OpenDoor, WORKBOOKS, workbookFile } from "./doors";
import { seenIn } from "./seen-in";

jest.setTimeout(60_000);

afterEach(async () => {
  expect(await closeExcel()).toEqual([]);
});

/** The cells of the ratings. */
async function destinations(workbook: Workbook): Promise<readonly CellAddress[]> {
  const { names } = await workbook.catalogue();
  return names.flatMap(({ name, target }) =>
    target.kind === "area" && /達成状況$|個別$|全体$|進捗状況$/u.test(name) ? [areaCell(target.area)] : [],
  );
}

function areaCell({ sheet, top, left }: { sheet: string; top: number; left: number }): CellAddress {
  return { sheet, row: top, column: left };
}

describe.each(WORKBOOKS)("%s", (name) => {
  const bytes = workbookFile(name);

  test("is judged alike behind both doors", async () => {
    const [inFile, inExcel] = await Promise.all(
      [DOORS.file(bytes), DOORS.Excel(bytes)].map(({ workbook }) =>
        evaluateWorkbook(workbook, { file: name }),
      ),
    );
    expect(inExcel).toEqual(inFile);
  });

  test("has the same destinations behind both doors", async () => {
    const [inFile, inExcel] = await Promise.all(
      [DOORS.file(bytes), DOORS.Excel(bytes)].map(async ({ workbook }) => {
        const cells = await destinations(workbook);
        const snapshot = await workbook.snapshot({ areas: [], destinations: cells.map(areaOf) });
        return new Map(cells.map((cell) => [formatCell(cell), snapshot.destination(cell)]));
      }),
    );
    expect(inExcel).toEqual(inFile);
  });

  test("has the same merges behind both doors", async () => {
    const [inFile, inExcel] = await Promise.all(
      [DOORS.file(bytes), DOORS.Excel(bytes)].map(async ({ workbook }) => {
        const { sheets } = await workbook.catalogue();
        const cells = await workbook.cells(sheets.flatMap(({ used }) => used ?? []));
        const merges = await workbook.merges(sheets.flatMap(({ name }) => cells.used(name) ?? []));
        return merges.map((merge) => JSON.stringify(merge)).sort();
      }),
    );
    expect(inExcel).toEqual(inFile);
  });

  test("is the same file after writing, whichever door wrote", async () => {
    const [inFile, inExcel] = [await written(DOORS.file(bytes)), await written(DOORS.Excel(bytes))];
    expect(inExcel).toEqual(inFile);
    expect(inFile.applied.kind).toBe("applied");
    expect(inFile.seen).not.toEqual(seenIn(bytes));
  });

  test.each([
    ["file", "Excel"],
    ["Excel", "file"],
  ] as const)("marked behind the %s door, is cleared behind the %s door", async (first, second) => {
    const marked = DOORS[first](bytes);
    const changes = await changesFor(marked.workbook);
    await marked.workbook.apply({ ...changes, cells: [], names: [] });
    const cleared = DOORS[second](await marked.save());
    const remove = { kind: "remove" } as const;
    await cleared.workbook.apply({ ...NO_CHANGE, marks: remove, report: remove, record: remove });
    expect(seenIn(await cleared.save())).toEqual(seenIn(bytes));
  });
});

async function written({ workbook, save }: OpenDoor) {
  const applied = await workbook.apply(await changesFor(workbook));
  return { applied, seen: seenIn(await save()) };
}

/** Ratings into all cells that can be written, highlights, our sheet, a name, the record. */
async function changesFor(workbook: Workbook): Promise<ChangeSet> {
  const cells = await destinations(workbook);
  const snapshot = await workbook.snapshot({ areas: cells.map(areaOf), destinations: cells.map(areaOf) });
  const writable = cells.filter((cell) => snapshot.destination(cell)?.obstacle === undefined);
  const [first] = writable;
  return {
    ...NO_CHANGE,
    cells: writable.map((cell) => ({
      cell,
      expected: snapshot.at(cell).value,
      content: { kind: "text", text: "② (i)" },
    })),
    marks: {
      kind: "set",
      value: writable.map((cell, index) => ({ cell, look: index % 2 ? "look" : "mend" })),
    },
    report: { kind: "set", value: report(first) },
    names: first ? [{ name: "判定.最初", area: areaOf(first) }] : [],
    record: { kind: "set", value: `<record xmlns="${RECORD_NAMESPACE}">=4-1-1 &amp; ②</record>` },
  };
}

function report(link: CellAddress | undefined): ReportSheet {
  return {
    name: "点検結果",
    columns: [14, 60, 20],
    rows: [
      [{ text: "点検結果", style: "title", span: 3 }],
      [{ text: "4-1-1 具体的取組", style: "section", span: 3 }],
      [
        { text: "区分", style: "heading" },
        { text: "指摘", style: "heading" },
        { text: "セル", style: "heading" },
      ],
      [
        { text: "要修正", style: "mend" },
        { text: "=1+1 は式ではない\n二行目", style: "text" },
        { text: "4-1-1", style: "link", ...(link ? { link } : {}) },
      ],
    ],
    headingRows: 3,
  };
}
