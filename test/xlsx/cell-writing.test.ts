/** Values go into cells, and nothing else in the file changes. */
import { BLANK } from "../../src/workbook/cell";
import { RECORD_NAMESPACE } from "../../src/workbook/change-set";
import { packageFile, workbookParts } from "./workbook-file";
import { at, cellChange, changes, differingParts, fixture, opened, partsOf, text, valueAt } from "./opened";

const FORM = "fukushima-r3-before.xlsx";
const SHEET = "xl/worksheets/sheet1.xml";
const RATING = "様式2_経営課題4!I36";
const FAR_AWAY = "様式2_経営課題4!AC120";

test("a change set that changes nothing gives the same bytes", async () => {
  for (const name of [FORM, "torture.xlsx"]) {
    const workbook = opened(fixture(name));
    expect(await workbook.apply(changes({}))).toEqual({ kind: "applied", leftOut: [] });
    expect(Buffer.from(workbook.save()).equals(fixture(name))).toBe(true);
  }
});

test("a rating changes its cell and nothing else", async () => {
  const workbook = opened(fixture(FORM));
  expect(await workbook.apply(changes({ cells: [cellChange(RATING, text("③"))] }))).toEqual({
    kind: "applied",
    leftOut: [],
  });
  expect(await valueAt(workbook, RATING)).toEqual({ kind: "text", text: "③" });
  const saved = workbook.save();
  expect(differingParts(fixture(FORM), saved)).toEqual([SHEET]);
  expect(await valueAt(opened(saved), RATING)).toEqual({ kind: "text", text: "③" });
  const [before = "", after = ""] = [partsOf(fixture(FORM))[SHEET], partsOf(saved)[SHEET]];
  expect(after.replace(/<c r="I36".*?<\/c\t>/u, "")).toBe(before.replace(/<c r="I36"[^>]*\/>/u, ""));
});

test.each([RATING, FAR_AWAY, "様式2_経営課題4!Y1"])(
  "taking %s back gives the first bytes",
  async (reference) => {
    const workbook = opened(fixture(FORM));
    await workbook.apply(changes({ cells: [cellChange(reference, text("=1+1"))] }));
    await workbook.apply(changes({ cells: [cellChange(reference, BLANK, { kind: "text", text: "=1+1" })] }));
    expect(Buffer.from(workbook.save()).equals(fixture(FORM))).toBe(true);
  },
);

test.each([RATING, FAR_AWAY, "様式2_経営課題4!Y1", "様式2_経営課題4!Z16"])(
  "emptying %s in a file that was saved and opened again leaves its parts as they were",
  async (reference) => {
    const workbook = opened(fixture(FORM));
    await workbook.apply(changes({ cells: [cellChange(reference, text("  二\n行 "))] }));
    const again = opened(workbook.save());
    await again.apply(
      changes({ cells: [cellChange(reference, BLANK, { kind: "text", text: "  二\n行 " })] }),
    );
    expect(differingParts(fixture(FORM), again.save())).toEqual([]);
  },
);

test.each(['<c r="A1"></c>', '<c r="A1" t="n"></c>', "<c r='A1' t='n' />", '<c r = "A1" t = "n"/>'])(
  "a blank cell that its writer spelled %s is spelled so again once ours has gone",
  async (cell) => {
    const rows = `<row r="1">${cell}</row>`;
    const file = packageFile(workbookParts({ sheets: [{ name: "Sheet1", rows }] }));
    const workbook = opened(file);
    await workbook.apply(changes({ cells: [cellChange("Sheet1!A1", text("①"))] }));
    const again = opened(workbook.save());
    await again.apply(changes({ cells: [cellChange("Sheet1!A1", BLANK, { kind: "text", text: "①" })] }));
    expect(differingParts(file, again.save())).toEqual([]);
  },
);

test("a cell that somebody has changed since is a conflict, and nothing is written", async () => {
  const workbook = opened(fixture(FORM));
  const set = changes({
    cells: [
      cellChange(RATING, text("③")),
      cellChange("様式2_経営課題4!I49", text("①"), { kind: "text", text: "②" }),
    ],
  });
  expect(await workbook.apply(set)).toEqual({ kind: "conflict", cells: [at("様式2_経営課題4!I49")] });
  expect(Buffer.from(workbook.save()).equals(fixture(FORM))).toBe(true);
});

test.each([
  ["総括表!B1", "inside-merge"],
  ["総括表!M60", "formula"],
  ["総括表!B60", "formula"],
  ["総括表!F60", "formula"],
  ["総括表!A1", "locked"],
  ["なし!A1", "no-sheet"],
])("nothing can be written into %s: %s", async (reference, why) => {
  const workbook = opened(fixture("torture.xlsx"));
  const cell = at(reference);
  const outcome = await workbook.apply(changes({ cells: [cellChange(reference, text("x"))] }));
  expect(outcome).toEqual({ kind: "refused", refusals: [{ part: "cell", cell, why }] });
  const area = { sheet: cell.sheet, top: cell.row, left: cell.column, bottom: cell.row, right: cell.column };
  const snapshot = await workbook.snapshot({ areas: [], destinations: [area] });
  expect(snapshot.destination(cell)?.obstacle).toBe(why);
});

test("the choices of a validation list are known, wherever it takes them from", async () => {
  const workbook = opened(fixture("torture.xlsx"));
  const sheet = { sheet: "総括表", top: 1, left: 1, bottom: 60, right: 40 };
  const snapshot = await workbook.snapshot({ areas: [], destinations: [sheet] });
  const choices = ["Ａ", "Ｂ", "Ｃ", "Ｄ"];
  expect(snapshot.destination(at("総括表!G35"))?.allowed).toEqual(choices);
  expect(snapshot.destination(at("総括表!G44"))?.allowed).toEqual(expect.arrayContaining(["Ｂ"]));
  expect(snapshot.destination(at("総括表!A1"))?.allowed).toBeUndefined();
});

test("the record is one part of its own, and goes without a trace", async () => {
  for (const name of [FORM, "torture.xlsx"]) {
    const record = `<記録 xmlns="${RECORD_NAMESPACE}">あ &amp; い</記録>`;
    const workbook = opened(fixture(name));
    const before = await workbook.snapshot({ areas: [], destinations: [] });
    expect(before.record).toBeUndefined();
    await workbook.apply(changes({ record: { kind: "set", value: record } }));
    expect((await workbook.snapshot({ areas: [], destinations: [] })).record).toBe(record);
    const again = opened(workbook.save());
    expect((await again.snapshot({ areas: [], destinations: [] })).record).toBe(record);
    await again.apply(changes({ record: { kind: "remove" } }));
    expect((await again.snapshot({ areas: [], destinations: [] })).record).toBeUndefined();
    expect(differingParts(fixture(name), again.save())).toEqual([]);
    await workbook.apply(changes({ record: { kind: "remove" } }));
    expect(Buffer.from(workbook.save()).equals(fixture(name))).toBe(true);
  }
});

test("a cell that stands in the row of another is found by the place that it names", async () => {
  const sheet = "Sheet1";
  const file = packageFile(
    workbookParts({ sheets: [{ name: sheet, rows: '<row r="4"><c r="B5"><v>1</v></c></row><row r="5"/>' }] }),
  );
  const workbook = opened(file);
  const one = { kind: "number", digits: "1", format: "General" } as const;
  expect(await valueAt(workbook, `${sheet}!B5`)).toEqual(one);
  await workbook.apply(changes({ cells: [cellChange(`${sheet}!B5`, text("①"), one)] }));
  expect(partsOf(workbook.save())[SHEET]).toContain('<row r="4"><c r="B5"\tt="inlineStr">');
  expect(await valueAt(opened(workbook.save()), `${sheet}!B5`)).toEqual({ kind: "text", text: "①" });
});

test("a cell of a row that stands twice is found in either", async () => {
  const rows = '<row r="4"><c r="A4"><v>1</v></c></row><row r="4"><c r="B4"><v>1</v></c></row>';
  const workbook = opened(packageFile(workbookParts({ sheets: [{ name: "Sheet1", rows }] })));
  const one = { kind: "number", digits: "1", format: "General" } as const;
  const cells = ["Sheet1!A4", "Sheet1!B4"].map((cell) => cellChange(cell, text("①"), one));
  expect(await workbook.apply(changes({ cells }))).toEqual({ kind: "applied", leftOut: [] });
  const again = opened(workbook.save());
  for (const cell of ["Sheet1!A4", "Sheet1!B4"])
    expect(await valueAt(again, cell)).toEqual({ kind: "text", text: "①" });
});

test("a workbook whose sheets do not all stay in memory as texts is written like any other", async () => {
  const long = "a long text ".repeat(250_000);
  const sheets = ["一", "二", "三"].map((name) => ({
    name,
    rows: `<row r="1"><c r="A1"/><c r="B1" t="inlineStr"><is><t>${long}</t></is></c></row>`,
  }));
  const file = packageFile(workbookParts({ sheets }));
  const workbook = opened(file);
  const set = sheets.map(({ name }) => cellChange(`${name}!A1`, text("①")));
  const back = sheets.map(({ name }) => cellChange(`${name}!A1`, BLANK, { kind: "text", text: "①" }));
  expect((await workbook.apply(changes({ cells: set }))).kind).toBe("applied");
  const saved = partsOf(workbook.save());
  for (const [at, { rows }] of sheets.entries()) {
    const written = rows.replace('<c r="A1"/>', '<c r="A1"\tt="inlineStr"><is><t>①</t></is></c\t>');
    expect(saved[`xl/worksheets/sheet${String(at + 1)}.xml`]?.includes(written)).toBe(true);
  }
  await workbook.apply(changes({ cells: back }));
  expect(Buffer.from(workbook.save()).equals(file)).toBe(true);
});
