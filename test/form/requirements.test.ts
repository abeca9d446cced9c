import { areasToRead, locate } from "../../src/form/locate";
import { requirementsOf } from "../../src/form/requirements";
import { type Fields, type SheetOptions, workbookOf } from "../evaluation/sheet";

/** The headings found for the fields of one initiative, laid out heading over field in column C: プロセス指標 first. */
async function headings(fields: Fields, options: SheetOptions = {}) {
  const reader = workbookOf({ 取組4_1_1: { プロセス指標: "割合：60％以上", ...fields } }, options);
  const catalogue = await reader.catalogue();
  const cells = await reader.cells(areasToRead(catalogue));
  const [block] = locate(catalogue, cells).blocks;
  return block && requirementsOf(block, cells);
}

const PLAIN = {
  headings: { "取組.課題": "課題", "取組.改善策": "改善策", "取組.中間.課題と改善策": "課題と改善策" },
};

test("the nearest text above that says 必須", async () => {
  expect(
    await headings(
      { 課題: "", 改善策: "" },
      { headings: { "取組.課題": "課題 ※③の場合は必須", "取組.改善策": "改善策 ※②の場合は必須" } },
    ),
  ).toEqual({ 課題: "課題 ※③の場合は必須", 改善策: "改善策 ※②の場合は必須" });
});

test("one heading over both fields of its section", async () => {
  const found = await headings(
    { 課題: "", 改善策: "" },
    { headings: { "取組.課題": "課題・改善策 ※③の場合は必須", "取組.改善策": "改善策" } },
  );
  expect(found).toEqual({ 課題: "課題・改善策 ※③の場合は必須", 改善策: "課題・改善策 ※③の場合は必須" });
});

test("none of the other section", async () => {
  const found = await headings(
    { "中間.課題と改善策": "", 課題: "" },
    { headings: { ...PLAIN.headings, "取組.中間.課題と改善策": "課題と改善策 ※②の場合は必須" } },
  );
  expect(found).toEqual({ "中間.課題と改善策": "課題と改善策 ※②の場合は必須" });
});

test("else the text to its left", async () => {
  expect(
    await headings({ 課題: "" }, { ...PLAIN, cells: { A4: "課題 ※イの場合は必須", B4: "自己評価" } }),
  ).toEqual({
    課題: "課題 ※イの場合は必須",
  });
});

test("a heading over another column of a merged field", async () => {
  expect(await headings({ 課題: "" }, { ...PLAIN, cells: { E3: "※イの場合は必須", G3: "備考" } })).toEqual({
    課題: "※イの場合は必須",
  });
});

test("not over the columns of the field beside it", async () => {
  expect(
    await headings({ 課題: "" }, { ...PLAIN, cells: { E3: "※イの場合は必須", D4: "ほかの記入" } }),
  ).toEqual({});
});

test("what people wrote is no heading", async () => {
  expect(await headings({ 課題: "研修は必須とする。", 改善策: "" }, PLAIN)).toEqual({});
});

test("without 必須 nothing is required", async () => {
  expect(await headings({ 課題: "", 改善策: "" }, PLAIN)).toEqual({});
});
