/** Every use case leaves the same behind both doors, and each door takes back what the other has left. */
import { cellString } from "../../src/form/cell-text";
import { readWorkbook } from "../../src/session/assess";
import type { Decision } from "../../src/session/decision";
import { placesOf } from "../../src/session/place";
import { clearMarks, makePublishable, revertLastWriting } from "../../src/session/take-back";
import type { Workbook } from "../../src/workbook/port";
import { decide, done, edit, judgmentAt, textAt } from "../session/workbooks";
import { closeExcel } from "../excel-host/open-in-excel";
import { DOORS, type OpenDoor, workbookFile } from "./doors";
import { withCopiedSheet } from "../xlsx/copied-sheet";
import { seenIn } from "./seen-in";

jest.setTimeout(60_000);

afterEach(async () => {
  expect(await closeExcel()).toEqual([]);
});

const BEFORE = "fukushima-r3-before.xlsx";
const PUBLISHED = "fukushima-r3-published.xlsx";
const RATING = "取組4_1_1.達成状況";
const RESULT = "取組4_1_1.プロセス実績";
const EVALUATE = { kind: "evaluate" } as const;
const KEEP = {
  kind: "keep",
  finding: { rule: "rebuild-but-effective", block: "取組4_1_1", field: "有効性" },
  choice: "計画に沿った判断",
  reason: "次年度に再構築する",
  by: "福島",
  on: "令和4年6月1日",
} as const;
const REVIEW = {
  kind: "review",
  block: "取組4_1_1",
  state: "差戻し",
  reason: "実績の出典を\n書いてください",
  by: "課長",
  on: "6/2",
} as const;

/** What a person does with the workbook, one after the other, in one sitting. */
type Deed = (workbook: Workbook) => Promise<unknown>;

const decides =
  (decision: Decision): Deed =>
  (workbook) =>
    decide(workbook, decision);
const types =
  (texts: Readonly<Record<string, string>>): Deed =>
  (workbook) =>
    edit(workbook, texts);

const STORIES: Readonly<Record<string, readonly Deed[]>> = {
  "evaluated, decided on, and evaluated again": [
    decides(EVALUATE),
    decides(KEEP),
    decides({ kind: "reopen", finding: KEEP.finding }),
    decides(REVIEW),
    types({ [RESULT]: "80.0%", "取組4_1_2.プロセス実績": "" }),
    decides(EVALUATE),
  ],
  "adopted and completed": [
    types({ [RATING]: "② (ii)", [RESULT]: "80.0%", "取組4_1_2.達成状況": "①（ⅱ）" }),
    decides({ kind: "adopt", place: { block: "取組4_1_1", field: "達成状況" } }),
    decides({ kind: "adopt", place: { block: "取組4_1_2", field: "達成状況" } }),
    decides({ kind: "choose-execution", block: "取組4_1_1", execution: "(i)" }),
    decides({ kind: "withdraw-review", block: "取組4_1_1" }),
  ],
  "taken back but for what somebody has edited since": [
    decides(EVALUATE),
    types({ [RATING]: "②" }),
    revertLastWriting,
    revertLastWriting,
  ],
  cleared: [decides(REVIEW), clearMarks],
  "made fit for publication": [decides(KEEP), makePublishable],
};

test.each(Object.keys(STORIES))("a workbook is %s alike behind both doors", async (story) => {
  const [inFile, inExcel] = [await told("file", story), await told("Excel", story)];
  expect(inExcel.outcomes).toEqual(inFile.outcomes);
  expect(inExcel.seen).toEqual(inFile.seen);
});

const ACROSS = [
  ["file", "Excel"],
  ["Excel", "file"],
  ["Excel", "Excel"],
] as const;

test.each(ACROSS)(
  "evaluated behind the %s door, it can be taken back behind the %s door",
  async (first, second) => {
    const other = await evaluatedTwice(BEFORE, first, second);
    expect(await revertLastWriting(other.workbook)).toMatchObject({ kind: "reverted", notRestored: [] });
    expect(seenIn(await other.save())).toEqual(seenIn(workbookFile(BEFORE)));
  },
);

test.each(ACROSS)(
  "where no rating was written behind the %s door, all is cleared behind the %s door",
  async (first, second) => {
    const other = await evaluatedTwice(PUBLISHED, first, second);
    expect(await revertLastWriting(other.workbook)).toEqual({ kind: "nothing-to-revert" });
    expect(await clearMarks(other.workbook)).toMatchObject({ kind: "cleared", leftOut: [] });
    expect(seenIn(await other.save())).toEqual(seenIn(workbookFile(PUBLISHED)));
  },
);

/** The second evaluation, over the file that the first one left, changes nothing. */
async function evaluatedTwice(
  name: string,
  first: keyof typeof DOORS,
  second: keyof typeof DOORS,
): Promise<OpenDoor> {
  const one = DOORS[first](workbookFile(name));
  await done(one.workbook);
  const once = await one.save();
  const other = DOORS[second](once);
  expect((await done(other.workbook)).report.summary.written).toBe(0);
  expect(seenIn(await other.save())).toEqual(seenIn(once));
  return other;
}

test.each(["file", "Excel"] as const)(
  "a copy that somebody made of 点検結果 stays as it was copied, and goes with it, behind the %s door",
  async (name) => {
    const first = DOORS.file(workbookFile(BEFORE));
    await done(first.workbook);
    const door = DOORS[name](withCopiedSheet(await first.save(), 2));
    await edit(door.workbook, { [RESULT]: "80.0%" });
    await done(door.workbook);
    expect(await sheetTexts(door, "点検結果 (2)")).toContain("40.7%");
    expect(await sheetTexts(door, "点検結果")).toContain("80.0%");
    expect(await sheetTexts(door, "点検結果")).not.toContain("40.7%");
    expect(await clearMarks(door.workbook)).toMatchObject({ kind: "cleared", leftOut: [] });
    const { sheets } = await door.workbook.catalogue();
    expect(sheets.map((sheet) => sheet.name)).toEqual(["様式2_経営課題4"]);
  },
);

/** The corner of a sheet that 点検結果 takes up. */
async function sheetTexts({ workbook }: OpenDoor, sheet: string): Promise<string> {
  const corner = { sheet, top: 1, left: 1, bottom: 60, right: 10 };
  const cells = await workbook.cells([corner]);
  return Array.from({ length: corner.bottom * corner.right }, (_, at) =>
    cellString(
      cells.at({ sheet, row: Math.floor(at / corner.right) + 1, column: (at % corner.right) + 1 }).value,
    ),
  ).join("\n");
}

test("a workbook that went through many hands keeps nothing of ours but the ratings", async () => {
  const bytes = workbookFile(BEFORE);
  const first = DOORS.file(bytes);
  await done(first.workbook);
  const second = DOORS.Excel(await first.save());
  await edit(second.workbook, { [RESULT]: "80.0%", "取組4_1_2.達成状況": "② (ii)" });
  const { report } = await done(second.workbook);
  expect(judgmentAt(report, RATING)).toMatchObject({ status: "written", computed: "①" });
  expect(await textAt(second.workbook, "取組4_1_2.達成状況")).toBe("② (ii)");
  const third = DOORS.file(await second.save());
  expect(await clearMarks(third.workbook)).toMatchObject({ kind: "cleared", leftOut: [] });
  const byHand = DOORS.file(bytes);
  await edit(byHand.workbook, { [RESULT]: "80.0%", ...(await ratingsIn(third.workbook)) });
  expect(seenIn(await third.save())).toEqual(seenIn(await byHand.save()));
});

/** The texts that stand in the cells of ratings, by their fields. */
async function ratingsIn(workbook: Workbook): Promise<Readonly<Record<string, string>>> {
  const { form, snapshot } = await readWorkbook(workbook);
  return Object.fromEntries(
    form.blocks.flatMap(({ block }) =>
      placesOf(form, block.id)
        .filter(({ field }) => /^(?:達成状況|個別\.[0-9]+|全体|進捗状況)$/u.test(field))
        .map(({ field, cell }) => [`${block.id}.${field}`, cellString(snapshot.at(cell).value)]),
    ),
  );
}

async function told(door: keyof typeof DOORS, story: string) {
  const { workbook, save } = DOORS[door](workbookFile(BEFORE));
  const outcomes: unknown[] = [];
  for (const deed of STORIES[story] ?? []) outcomes.push(await deed(workbook));
  return { outcomes, seen: seenIn(await save()) };
}
