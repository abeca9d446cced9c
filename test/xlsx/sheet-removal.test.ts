/** A sheet goes with all that is its own, and nothing of anybody else's. */
import { strFromU8, unzipSync } from "fflate";
import { changes, at, fixture, opened, partsOf } from "./opened";
import { type Parts, packageFile, workbookParts } from "./workbook-file";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Three sheets; the second has a drawing and a comment of its own, and shares a picture with the third. */
function parts(states: readonly (string | undefined)[] = [undefined, undefined, undefined]): Parts {
  const names = ["方針", "評価設定", "様式2"];
  const base = workbookParts({
    sheets: names.map((name, index) => ({
      name,
      rows: `<row r="1"><c r="A1"><f>1+${String(index)}</f><v>1</v></c></row>`,
      ...(states[index] === undefined ? {} : { state: states[index] }),
    })),
    names: [
      '<definedName name="内" localSheetId="1">評価設定!$A$1</definedName>',
      '<definedName name="外">評価設定!$A$1</definedName>',
      '<definedName name="様" localSheetId="2">様式2!$A$1</definedName>',
      '<definedName name="方">方針!$A$1</definedName>',
    ].join(""),
  });
  const relationships = (...all: readonly (readonly [string, string])[]): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all
      .map(
        ([type, target], id) =>
          `<Relationship Id="r${String(id)}" Type="${RELATIONSHIPS}/${type}" Target="${target}"/>`,
      )
      .join("")}</Relationships>`;
  const text = (name: string): string => String(base[name]);
  return {
    ...base,
    "[Content_Types].xml": text("[Content_Types].xml").replace(
      "</Types>",
      '<Override PartName="/xl/drawings/drawing1.xml" ContentType="a/b"/><Override PartName="/xl/calcChain.xml" ContentType="a/c"/></Types>',
    ),
    "xl/workbook.xml": text("xl/workbook.xml").replace(
      "<sheets>",
      '<bookViews><workbookView activeTab="2" firstSheet="1"/></bookViews><sheets>',
    ),
    "xl/_rels/workbook.xml.rels": text("xl/_rels/workbook.xml.rels").replace(
      "</Relationships>",
      `<Relationship Id="rC" Type="${RELATIONSHIPS}/calcChain" Target="calcChain.xml"/></Relationships>`,
    ),
    "xl/calcChain.xml": '<calcChain><c r="A1" i="2"/></calcChain>',
    "xl/worksheets/_rels/sheet2.xml.rels": relationships(["drawing", "../drawings/drawing1.xml"]),
    "xl/worksheets/_rels/sheet3.xml.rels": relationships(["image", "../media/image1.png"]),
    "xl/drawings/drawing1.xml": "<drawing/>",
    "xl/drawings/_rels/drawing1.xml.rels": relationships(
      ["image", "../media/image1.png"],
      ["image", "../media/image2.png"],
    ),
    "xl/media/image1.png": "shared",
    "xl/media/image2.png": "own",
    "docProps/app.xml":
      "<Properties><HeadingPairs><vector><variant><lpstr>Worksheets</lpstr></variant><variant><i4>3</i4></variant></vector></HeadingPairs>" +
      '<TitlesOfParts><vector size="3"><lpstr>方針</lpstr><lpstr>評価設定</lpstr><lpstr>様式2</lpstr></vector></TitlesOfParts></Properties>',
  };
}

const GONE = "評価設定";

test("its parts, names, title, content types and relationships go; what others use stays byte by byte", async () => {
  const before = packageFile(parts());
  const workbook = opened(before);
  expect(await workbook.apply(changes({ removedSheets: [GONE] }))).toEqual({ kind: "applied", leftOut: [] });
  const saved = workbook.save();
  const after = partsOf(saved);
  expect(Object.keys(partsOf(before)).filter((name) => !(name in after))).toEqual([
    "xl/worksheets/sheet2.xml",
    "xl/calcChain.xml",
    "xl/worksheets/_rels/sheet2.xml.rels",
    "xl/drawings/drawing1.xml",
    "xl/drawings/_rels/drawing1.xml.rels",
    "xl/media/image2.png",
  ]);
  expect(after["xl/worksheets/sheet3.xml"]).toBe(partsOf(before)["xl/worksheets/sheet3.xml"]);
  expect(after["[Content_Types].xml"]).not.toMatch(/sheet2|drawing1|calcChain/u);
  expect(after["xl/_rels/workbook.xml.rels"]).not.toMatch(/sheet2|calcChain/u);
  expect(after["docProps/app.xml"]).toContain("<i4>2</i4>");
  expect(after["docProps/app.xml"]).toContain(
    '<vector size="2"><lpstr>方針</lpstr><lpstr>様式2</lpstr></vector>',
  );
  const again = await opened(saved).catalogue();
  expect(again.sheets.map(({ name }) => name)).toEqual(["方針", "様式2"]);
  expect(again.names.map(({ name, scope }) => [name, scope])).toEqual([
    ["様", "様式2"],
    ["方", undefined],
  ]);
  expect(after["xl/workbook.xml"]).toContain('activeTab="1" firstSheet="1"');
  expect(strFromU8(unzipSync(saved)["xl/media/image1.png"] ?? new Uint8Array())).toBe("shared");
});

test("the last tab that was open gives way to the one before it", async () => {
  const workbook = opened(packageFile(parts()));
  await workbook.apply(changes({ removedSheets: ["様式2"] }));
  expect(partsOf(workbook.save())["xl/workbook.xml"]).toContain('activeTab="1" firstSheet="1"');
});

test.each([
  ["all sheets", [undefined, undefined, undefined], ["方針", GONE, "様式2"]],
  ["the only one that is shown", ["hidden", undefined, "veryHidden"], [GONE]],
] as const)(
  "%s cannot go: Excel opens no workbook without a sheet to show",
  async (_, states, removedSheets) => {
    const before = packageFile(parts(states));
    const workbook = opened(before);
    expect(await workbook.apply(changes({ removedSheets }))).toMatchObject({
      kind: "refused",
      refusals: removedSheets.map((sheet) => ({ part: "sheet", cell: at(`${sheet}!A1`), why: "last-sheet" })),
    });
    expect(Buffer.from(workbook.save()).equals(before)).toBe(true);
  },
);

test("a sheet that formulas elsewhere look at stays", async () => {
  const some = parts();
  const sheet = "xl/worksheets/sheet3.xml";
  const workbook = opened(
    packageFile({ ...some, [sheet]: String(some[sheet]).replace("1+2", "評価設定!A1") }),
  );
  expect(await workbook.apply(changes({ removedSheets: [GONE] }))).toMatchObject({
    kind: "refused",
    refusals: [{ why: "sheet-in-use" }],
  });
});

test("a protected structure keeps every sheet", async () => {
  const workbook = opened(fixture("torture.xlsx"));
  expect(await workbook.apply(changes({ removedSheets: ["総括表"] }))).toMatchObject({
    kind: "refused",
    refusals: [{ why: "structure-locked" }],
  });
});
