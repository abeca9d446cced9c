/** Highlights, the report sheet and names: put in where they belong, found again, gone without a trace. */
import { type ChangeSet, RECORD_NAMESPACE, type ReportSheet } from "../../src/workbook/change-set";
import { at, cellChange, changes, differingParts, fixture, opened, partsOf, text } from "./opened";
import { packageFile, workbookParts } from "./workbook-file";

const FORM = "fukushima-r3-before.xlsx";
const TORTURE = "torture.xlsx";

const REPORT: ReportSheet = {
  name: "点検結果",
  columns: [12, 30, 20],
  rows: [
    [{ text: "点検結果", style: "title", span: 3 }],
    [
      { text: "場所", style: "heading" },
      { text: "文", style: "heading" },
      { text: "判定", style: "heading" },
    ],
    [
      { text: "I36", style: "link", link: at("様式2_経営課題4!I36") },
      { text: "=1+1\n4-1-1", style: "text" },
      { text: "③", style: "rating" },
    ],
    [undefined, { text: "要修正", style: "mend" }, { text: "78%", style: "text" }],
  ],
  headingRows: 2,
};

const EVERYTHING: Partial<ChangeSet> = {
  cells: [cellChange("様式2_経営課題4!I36", text("③")), cellChange("様式2_経営課題4!Z28", text("・要修正"))],
  marks: {
    kind: "set",
    value: [
      { cell: at("様式2_経営課題4!G38"), look: "mend" },
      { cell: at("様式2_経営課題4!I36"), look: "look" },
      { cell: at("様式2_経営課題4!B36"), look: "mend" },
    ],
  },
  report: { kind: "set", value: REPORT },
  record: { kind: "set", value: `<記録 xmlns="${RECORD_NAMESPACE}"/>` },
};

const CLEAR: Partial<ChangeSet> = {
  marks: { kind: "remove" },
  report: { kind: "remove" },
  record: { kind: "remove" },
};

test("an evaluated form, opened again and cleared, has the parts of the input but for the cells", async () => {
  const workbook = opened(fixture(FORM));
  expect(await workbook.apply(changes(EVERYTHING))).toEqual({ kind: "applied", leftOut: [] });
  const evaluated = workbook.save();
  expect(differingParts(fixture(FORM), evaluated)).toEqual([
    "xl/worksheets/sheet1.xml",
    "xl/styles.xml",
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    "[Content_Types].xml",
    "xl/worksheets/sheet2.xml",
    "customXml/item1.xml",
    "customXml/itemProps1.xml",
    "customXml/_rels/item1.xml.rels",
  ]);
  const again = opened(evaluated);
  await again.apply(
    changes({
      ...CLEAR,
      cells: [
        cellChange("様式2_経営課題4!I36", text(""), { kind: "text", text: "③" }),
        cellChange("様式2_経営課題4!Z28", text(""), { kind: "text", text: "・要修正" }),
      ],
    }),
  );
  expect(differingParts(fixture(FORM), again.save())).toEqual([]);
});

test.each([
  ["without styles", {}],
  ["whose styles are counted wrong", { styles: '<fonts count="999"><font/></fonts><dxfs count="7"/>' }],
])("of a workbook %s nothing of ours stays in them", async (_, styles) => {
  const file = packageFile(workbookParts({ sheets: [{ name: "様式2_経営課題4" }], ...styles }));
  const workbook = opened(file);
  await workbook.apply(changes({ ...EVERYTHING, cells: [] }));
  const again = opened(workbook.save());
  await again.apply(changes(CLEAR));
  expect(differingParts(file, again.save())).toEqual([]);
});

test("the same changes again give the same bytes", async () => {
  const workbook = opened(fixture(FORM));
  await workbook.apply(changes(EVERYTHING));
  const evaluated = workbook.save();
  const again = opened(evaluated);
  await again.apply(changes({ ...EVERYTHING, cells: [] }));
  expect(Buffer.from(again.save()).equals(evaluated)).toBe(true);
});

test("taking everything back in the same session gives the first bytes", async () => {
  for (const name of [FORM, TORTURE]) {
    const workbook = opened(fixture(name));
    await workbook.apply(changes({ ...EVERYTHING, cells: [] }));
    await workbook.apply(changes(CLEAR));
    expect(Buffer.from(workbook.save()).equals(fixture(name))).toBe(true);
  }
});

test("the report is a sheet of its own after all others, and somebody's sheet of that name is left alone", async () => {
  const workbook = opened(fixture(FORM));
  await workbook.apply(changes(EVERYTHING));
  const names = (await workbook.catalogue()).sheets.map(({ name }) => name);
  expect(names).toEqual(["様式2_経営課題4", "点検結果"]);
  const parts = partsOf(workbook.save());
  const foreign = { ...REPORT, name: "様式2_経営課題4" };
  const other = opened(fixture(FORM));
  await other.apply(changes({ report: { kind: "set", value: foreign } }));
  expect((await other.catalogue()).sheets.map(({ name }) => name)).toEqual([
    "様式2_経営課題4",
    "様式2_経営課題4 (2)",
  ]);
  const sheet = parts["xl/worksheets/sheet2.xml"] ?? "";
  expect(sheet).toContain('<t xml:space="preserve">=1+1\n4-1-1</t>');
  expect(sheet).toContain('location="様式2_経営課題4!I36"');
  expect(parts["xl/workbook.xml"]).toContain('localSheetId="1">点検結果!$1:$2<');
});

test("a structure that is locked keeps the report out; ratings, highlights and the record still go in", async () => {
  const workbook = opened(fixture(TORTURE));
  const outcome = await workbook.apply(
    changes({
      ...EVERYTHING,
      cells: [],
      marks: { kind: "set", value: [{ cell: at("総括表!G35"), look: "mend" }] },
    }),
  );
  expect(outcome).toEqual({
    kind: "applied",
    leftOut: [{ part: "report", cell: undefined, why: "structure-locked" }],
  });
});

test("our highlights come before somebody's rule that stops, and theirs get their places back", async () => {
  const marks = { kind: "set", value: [{ cell: at("総括表!G35"), look: "mend" as const }] } as const;
  const workbook = opened(fixture(TORTURE));
  await workbook.apply(changes({ marks }));
  const saved = workbook.save();
  const part = "xl/worksheets/sheet1.xml";
  const [before = "", after = ""] = [partsOf(fixture(TORTURE))[part], partsOf(saved)[part]];
  const own = /<conditionalFormatting sqref="G35">.*?<\/conditionalFormatting>/u;
  expect(after).toMatch(own);
  expect(/hyoka/u.exec(after.replace(own, ""))).toBeNull();
  expect(after.indexOf("hyoka:mend")).toBeLessThan(after.indexOf('<conditionalFormatting sqref="I24:AJ25">'));
  const priorities = (xml: string) => [...xml.matchAll(/priority="(\d+)"/gu)].map(([, one]) => Number(one));
  expect(priorities(after)).toEqual([1, ...priorities(before).map((one) => one + 1)]);
  const again = opened(saved);
  await again.apply(changes({ marks: { kind: "remove" } }));
  expect(differingParts(fixture(TORTURE), again.save())).toEqual([]);
});

test("a highlight that nobody's rule can hide moves nobody's rule", async () => {
  const workbook = opened(fixture(TORTURE));
  await workbook.apply(
    changes({ marks: { kind: "set", value: [{ cell: at("総括表!A4"), look: "inform" }] } }),
  );
  const after = partsOf(workbook.save())["xl/worksheets/sheet1.xml"] ?? "";
  const own = /<conditionalFormatting sqref="A4">.*?<\/conditionalFormatting>/u;
  expect(after.replace(own, "")).toBe(partsOf(fixture(TORTURE))["xl/worksheets/sheet1.xml"]);
});

test("a protection that came later keeps none of ours in the file", async () => {
  const workbook = opened(fixture(FORM));
  await workbook.apply(changes({ ...EVERYTHING, cells: [] }));
  const protect = (xml: string): string =>
    xml.replace(/(<\/sheetData\s*>)/u, '$1<sheetProtection sheet="1" objects="1"/>');
  const lock = (xml: string): string =>
    xml.replace("<sheets>", '<workbookProtection lockStructure="1"/><sheets>');
  const form = "xl/worksheets/sheet1.xml";
  const withProtection = (parts: Readonly<Record<string, string>>): Uint8Array =>
    packageFile({
      ...parts,
      [form]: protect(parts[form] ?? ""),
      "xl/workbook.xml": lock(parts["xl/workbook.xml"] ?? ""),
    });
  const again = opened(withProtection(partsOf(workbook.save())));
  const marks = { kind: "set", value: [{ cell: at("様式2_経営課題4!B36"), look: "mend" as const }] } as const;
  expect(await again.apply(changes({ marks }))).toMatchObject({ leftOut: [{ why: "format-locked" }] });
  expect(partsOf(again.save())[form]).not.toContain("hyoka:");
  expect(await again.apply(changes(CLEAR))).toEqual({ kind: "applied", leftOut: [] });
  expect(differingParts(withProtection(partsOf(fixture(FORM))), again.save())).toEqual([]);
});

test("names are added after the others and taken away again", async () => {
  const area = { sheet: "様式2_経営課題4", top: 90, left: 2, bottom: 92, right: 2 };
  const workbook = opened(fixture(FORM));
  await workbook.apply(changes({ names: [{ name: "取組9_9_9.達成状況", area }] }));
  const saved = workbook.save();
  expect(differingParts(fixture(FORM), saved)).toEqual(["xl/workbook.xml"]);
  const again = opened(saved);
  expect((await again.catalogue()).names.at(-1)).toEqual({
    name: "取組9_9_9.達成状況",
    scope: undefined,
    target: { kind: "area", area },
  });
  expect(await again.apply(changes({ names: [{ name: "取組4_1_1.達成状況", area }] }))).toMatchObject({
    kind: "refused",
    refusals: [{ part: "name", why: "name-taken" }],
  });
  await again.apply(changes({ names: [{ name: "取組9_9_9.達成状況", area: undefined }] }));
  expect(differingParts(fixture(FORM), again.save())).toEqual([]);
});
