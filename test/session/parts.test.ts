/** What an evaluation leaves in a file, part by part, and that clearing takes all of it away but the ratings. */
import { strFromU8, unzipSync } from "fflate";
import { clearMarks, revertLastWriting } from "../../src/session/take-back";
import { NO_CHANGE } from "../../src/workbook/change-set";
import { withCopiedSheet } from "../xlsx/copied-sheet";
import { BEFORE, PUBLISHED, TORTURE, done, edit, fixture, judgmentAt, opened, reopened } from "./workbooks";

jest.setTimeout(60_000);

type Parts = Readonly<Record<string, string>>;

function partsOf(bytes: Uint8Array): Parts {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content, true)]),
  );
}

function differing(one: Parts, other: Parts): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((name) => one[name] !== other[name])
    .toSorted();
}

/** The cells of a sheet's part that are not the same, as they stand in the first and in the second. */
function differingCells(one: string, other: string): readonly string[] {
  const cells = (xml: string): ReadonlyMap<string, string> =>
    new Map(
      [...xml.matchAll(/<c r="([A-Z]+[0-9]+)"[^>]*?(?:\/>|>.*?<\/c\s*>)/gsu)].map((found) => [
        found[1] ?? "",
        found[0],
      ]),
    );
  const [first, second] = [cells(one), cells(other)];
  return [...second]
    .filter(([reference, xml]) => first.get(reference) !== xml)
    .map(([reference]) => reference);
}

/** A sheet's part without its cells: everything else has to stay. */
const withoutCells = (xml: string): string => xml.replace(/<sheetData.*<\/sheetData>/su, "");

test.each([
  [BEFORE, ["xl/worksheets/sheet1.xml"], 10],
  [PUBLISHED, [], 0],
  [TORTURE, [], 0],
])(
  "evaluated, closed, opened and cleared, %s has its own parts again but for its ratings",
  async (name, touched, ratings) => {
    const input = partsOf(fixture(name));
    const workbook = opened(fixture(name));
    await done(workbook);
    const later = reopened(workbook);
    await clearMarks(later);
    const cleared = partsOf(later.save());
    const parts = differing(input, cleared);
    expect(parts).toEqual(touched);
    for (const part of parts) {
      expect(withoutCells(cleared[part] ?? "")).toBe(withoutCells(input[part] ?? ""));
      expect(differingCells(input[part] ?? "", cleared[part] ?? "")).toHaveLength(ratings);
    }
  },
);

test("taken back after closing and opening, nothing is left of the writing", async () => {
  const workbook = opened(fixture(BEFORE));
  await done(workbook);
  const later = reopened(workbook);
  await revertLastWriting(later);
  expect(differing(partsOf(fixture(BEFORE)), partsOf(later.save()))).toEqual([]);
});

test("of a form that was copied nothing of ours stays, neither on the sheet nor on its copy", async () => {
  const workbook = opened(fixture(BEFORE));
  await done(workbook);
  // Two sheets claim each field now: it is judged on neither, and the record still knows its texts.
  const copied = opened(withCopiedSheet(workbook.save(), 1));
  await done(copied);
  const later = reopened(copied);
  await clearMarks(later);
  const sheets = (await later.catalogue()).sheets.map(({ name }) => name);
  expect(sheets).toEqual(["様式2_経営課題4 (2)", "様式2_経営課題4"]);
  for (const sheet of sheets) {
    const warning = { sheet, row: 28, column: 26 };
    expect(copied.parts.cell(warning).value).toMatchObject({ kind: "text" });
    expect(later.parts.cell(warning).value).toEqual({ kind: "blank" });
  }
});

test("a copy of the form that has gone again leaves our ratings ours", async () => {
  const workbook = opened(fixture(BEFORE));
  await done(workbook);
  const copied = opened(withCopiedSheet(workbook.save(), 1));
  await done(copied);
  await copied.apply({ ...NO_CHANGE, removedSheets: ["様式2_経営課題4 (2)"] });
  await edit(copied, { "取組4_1_1.プロセス実績": "80.0%" });
  const { report } = await done(copied);
  expect(judgmentAt(report, "取組4_1_1.達成状況")).toMatchObject({ status: "written", computed: "①" });
});

test("text that a spreadsheet would take for a formula, a date or a number stays text", async () => {
  const workbook = opened(fixture(BEFORE));
  const texts = ["=1+1", "+81", "-5", "@SUM(A1)", "4-1-1", "78%", "1/2", "(1)"];
  for (const text of texts) {
    await edit(workbook, { "取組4_1_1.達成状況": text });
    const { report } = await done(workbook);
    expect(report.findings.map(({ rule }) => rule)).toContain("rating-not-in-legend");
    const sheets = Object.entries(partsOf(workbook.save())).filter(([name]) =>
      /worksheets\/sheet/u.test(name),
    );
    for (const [name, xml] of sheets) {
      expect([name, (xml.match(/<f[ >]/gu) ?? []).length]).toEqual([name, formulas(name)]);
      expect(xml).not.toContain(`<v>${text}</v>`);
    }
  }
});

/** How many formulas the input has of its own. */
function formulas(name: string): number {
  return ((partsOf(fixture(BEFORE))[name] ?? "").match(/<f[ >]/gu) ?? []).length;
}
