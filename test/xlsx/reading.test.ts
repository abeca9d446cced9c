/** What programs write differently, and what is read from it all the same. */
import type { CellValue } from "../../src/workbook/cell";
import type { DefinedName } from "../../src/workbook/port";
import { parseArea } from "../../src/workbook/address";
import type { XlsxWorkbook } from "../../src/xlsx";
import { openWorkbook } from "../../src/xlsx";
import { type Parts, type WorkbookText, packageFile, workbookFile, workbookParts } from "./workbook-file";

function opened(bytes: Uint8Array): XlsxWorkbook {
  const opening = openWorkbook(bytes);
  if (!opening.ok) throw new Error(`refused: ${opening.refusal.code}`);
  return opening.workbook;
}

/** The value of a cell of the first sheet. */
async function valueAt(bytes: Uint8Array, reference: string): Promise<CellValue> {
  const workbook = opened(bytes);
  const { sheets } = await workbook.catalogue();
  const [first] = sheets;
  const area = parseArea(reference, first?.name ?? "");
  if (!first || !area) throw new Error("no such cell");
  const cells = await workbook.cells(first.used ? [first.used] : []);
  return cells.at({ sheet: area.sheet, row: area.top, column: area.left }).value;
}

const inSheet = (rows: string, more: Omit<WorkbookText, "sheets"> = {}): Uint8Array =>
  workbookFile({ sheets: [{ name: "Sheet1", rows }], ...more });
const text = (words: string): CellValue => ({ kind: "text", text: words });
const number = (digits: string, format = "General"): CellValue => ({ kind: "number", digits, format });

const ONE_CELL = '<row r="2"><c r="B2"><v>40.7</v></c></row>';
const PARTS = workbookParts({ sheets: [{ name: "Sheet1", rows: ONE_CELL }] });

function changed(parts: Parts, change: (text: string, name: string) => string | Uint8Array): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [name, change(String(content), name)]),
  );
}

describe("one cell reads the same, however it was written", () => {
  const prefixed = (xml: string): string =>
    xml
      .replace(/<(\/?)(?=[A-Za-z])/g, "<$1x:")
      .replace(/xmlns="/g, 'xmlns:x="')
      .replace(/<x:(\/?)x:/g, "<$1x:");
  const utf16 = (xml: string, isLittle: boolean): Uint8Array => {
    const bytes = Buffer.from(`\ufeff${xml}`, "utf16le");
    return new Uint8Array(isLittle ? bytes : bytes.swap16());
  };
  const strict = (xml: string): string =>
    xml
      .replaceAll(
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
      )
      .replaceAll(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        "http://purl.oclc.org/ooxml/officeDocument/relationships",
      );

  test.each<[string, Uint8Array]>([
    ["as Excel does", packageFile(PARTS)],
    ["with prefixed element names", packageFile(changed(PARTS, prefixed))],
    ["with byte order marks", packageFile(changed(PARTS, (xml) => `\ufeff${xml}`))],
    ["in UTF-16, little end first", packageFile(changed(PARTS, (xml) => utf16(xml, true)))],
    ["in UTF-16, big end first", packageFile(changed(PARTS, (xml) => utf16(xml, false)))],
    ["as strict Open XML", packageFile(changed(PARTS, strict))],
    ["with single quotes around attributes", packageFile(changed(PARTS, (xml) => xml.replaceAll('"', "'")))],
    [
      "with line breaks inside tags",
      packageFile(changed(PARTS, (xml) => xml.replace(/ (?=[a-zA-Z:]+=)/g, "\n\t"))),
    ],
    [
      "with comments and declarations",
      packageFile(
        changed(
          PARTS,
          (xml) =>
            `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<!-- <c r="B2"><v>1</v></c> -->${xml}<!-- > -->`,
        ),
      ),
    ],
    [
      "with another prefix for relationships",
      packageFile(
        changed(PARTS, (xml) => xml.replaceAll("r:id=", "rel:id=").replaceAll("xmlns:r=", "xmlns:rel=")),
      ),
    ],
    [
      "with absolute targets",
      packageFile(
        changed(PARTS, (xml) =>
          xml
            .replace('Target="xl/', 'Target="/xl/')
            .replace('Target="worksheets/', 'Target="/xl/worksheets/'),
        ),
      ),
    ],
    [
      "with roundabout targets",
      packageFile(changed(PARTS, (xml) => xml.replace('Target="worksheets/', 'Target="./../xl/worksheets/'))),
    ],
    [
      "with part names in other letters",
      packageFile(
        Object.fromEntries(
          Object.entries(PARTS).map(([name, content]) => [
            name.replace("worksheets/sheet1", "Worksheets/Sheet1"),
            content,
          ]),
        ),
      ),
    ],
    [
      "with backslashes in part names",
      packageFile(
        Object.fromEntries(
          Object.entries(PARTS).map(([name, content]) => [name.replaceAll("/", "\\"), content]),
        ),
      ),
    ],
    ["with stored entries", packageFile(PARTS, { method: 0 })],
    ["with data descriptors", packageFile(PARTS, { hasDescriptor: true })],
    ["with stored entries and data descriptors", packageFile(PARTS, { method: 0, hasDescriptor: true })],
    ["with cells that do not say where they are", inSheet("<row/><row><c/><c><v>40.7</v></c></row>")],
    ["with rows that do not say where they are", inSheet('<row r="1"/><row><c r="B2"><v>40.7</v></c></row>')],
    ["with only the cells saying where they are", inSheet('<row><c r="B2"><v>40.7</v></c></row>')],
    ["with spaces around the figure", inSheet('<row r="2"><c r="B2"><v> 40.7\n</v></c></row>')],
    ["in exponents", inSheet('<row r="2"><c r="B2" t="n"><v>4.07E1</v></c></row>')],
    ["as a binary double prints it", inSheet('<row r="2"><c r="B2"><v>40.700000000000003</v></c></row>')],
  ])("%s", async (_, bytes) => {
    expect(await valueAt(bytes, "B2")).toEqual(number("40.7"));
  });
});

describe("text", () => {
  const shared = (item: string) =>
    inSheet('<row r="1"><c r="A1" t="s"><v>1</v></c></row>', { strings: `<si><t>別</t></si>${item}` });
  const inline = (item: string) => inSheet(`<row r="1"><c r="A1" t="inlineStr"><is>${item}</is></c></row>`);

  test.each<[string, Uint8Array, string]>([
    ["of the shared table", shared("<si><t>福島区</t></si>"), "福島区"],
    ["in the cell itself", inline("<t>福島区</t>"), "福島区"],
    [
      "computed by a formula",
      inSheet('<row r="1"><c r="A1" t="str"><f>A2</f><v>福島区</v></c></row>'),
      "福島区",
    ],
    [
      "in runs of different fonts",
      shared('<si><r><rPr><b/></rPr><t>福島</t></r><r><t xml:space="preserve">区 </t></r></si>'),
      "福島区 ",
    ],
    [
      "without its furigana",
      shared('<si><t>福島区</t><rPh sb="0" eb="2"><t>フクシマ</t></rPh><phoneticPr fontId="1"/></si>'),
      "福島区",
    ],
    [
      "in runs without their furigana",
      shared('<si><r><t>福島</t></r><rPh sb="0" eb="2"><t>フクシマ</t></rPh><r><t>区</t></r></si>'),
      "福島区",
    ],
    [
      "with the five entities and character references",
      inline("<t>&lt;&amp;&gt;&quot;&apos;&#x798F;&#23798;</t>"),
      "<&>\"'福島",
    ],
    ["in CDATA", inline("<t>A<![CDATA[<b>&amp;]]>B</t>"), "A<b>&amp;B"],
    ["with line breaks of any kind as one kind", inline("<t>計_x000D_\n画&#13;&#10;1</t>"), "計\n画\n1"],
    ["with Excel's own escapes", inline("<t>_x0041__x005F_x0042_</t>"), "A_x0042_"],
    ["of characters beyond the first plane", inline("<t>𠮷&#x20BB7;</t>"), "𠮷𠮷"],
  ])("%s", async (_, bytes, words) => {
    expect(await valueAt(bytes, "A1")).toEqual(text(words));
  });

  test.each([
    ["an empty shared string", shared("<si><t></t></si>")],
    ["an empty element", shared("<si/>")],
    ["an inline string without text", inline("")],
    ["a formula without a result", inSheet('<row r="1"><c r="A1" t="str"><f>A2</f></c></row>')],
  ])("%s is a blank cell", async (_, bytes) => {
    expect(await valueAt(bytes, "A1")).toEqual({ kind: "blank" });
  });
});

describe("what is no text and no plain number", () => {
  const styles = `<numFmts count="2"><numFmt numFmtId="170" formatCode="[$-411]ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="171" formatCode="0.0&quot;人&quot;"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="10"/></cellXfs>`;
  const styled = (cell: string) => inSheet(`<row r="1">${cell}</row>`, { styles });

  test.each<[string, string, CellValue]>([
    [
      "a date by a built-in format",
      '<c r="A1" s="1"><v>44287</v></c>',
      { kind: "date", serial: "44287", format: "yyyy/m/d" },
    ],
    [
      "a date of an era",
      '<c r="A1" s="2"><v>44287</v></c>',
      { kind: "date", serial: "44287", format: '[$-411]ggge"年"m"月"d"日"' },
    ],
    [
      "a date in ISO 8601",
      '<c r="A1" t="d"><v>2021-04-01</v></c>',
      { kind: "date", serial: "2021-04-01", format: "General" },
    ],
    ["a number with a unit in its format", '<c r="A1" s="3"><v>12</v></c>', number("12", '0.0"人"')],
    ["a percentage", '<c r="A1" s="4"><v>0.40699999999999997</v></c>', number("0.407", "0.00%")],
    ["a style that the workbook does not have", '<c r="A1" s="99"><v>1</v></c>', number("1")],
    ["an error", '<c r="A1" t="e"><v>#DIV/0!</v></c>', { kind: "error", code: "#DIV/0!" }],
    ["TRUE", '<c r="A1" t="b"><v>1</v></c>', { kind: "boolean", value: true }],
    ["FALSE", '<c r="A1" t="b"><v>0</v></c>', { kind: "boolean", value: false }],
    ["a figure that is none", '<c r="A1"><v>1.2.3</v></c>', text("1.2.3")],
    ["a cell with a style only", '<c r="A1" s="1"/>', { kind: "blank" }],
  ])("%s", async (_, cell, value) => {
    expect(await valueAt(styled(cell), "A1")).toEqual(value);
  });

  test("a formula is known from its result", async () => {
    const workbook = opened(
      inSheet('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>2</v></c></row>'),
    );
    const cells = await workbook.cells([{ sheet: "Sheet1", top: 1, left: 1, bottom: 1, right: 2 }]);
    expect(cells.at({ sheet: "Sheet1", row: 1, column: 1 }).hasFormula).toBe(true);
    expect(cells.at({ sheet: "Sheet1", row: 1, column: 2 }).hasFormula).toBe(false);
  });

  test.each([
    ["without a value", "<c r='A1'><f>1+1</f></c>", { kind: "uncalculated" }],
    ["with an empty one, as openpyxl writes it", "<c r='A1'><f>1+1</f><v/></c>", { kind: "uncalculated" }],
    ["that comes to no text", "<c r='A1' t='str'><f>\"\"</f><v></v></c>", { kind: "blank" }],
  ])("a formula %s", async (_, cell, value) => {
    expect(await valueAt(inSheet(`<row r="1">${cell}</row>`), "A1")).toEqual(value);
  });
});

describe("merges", () => {
  const bytes = workbookFile({
    sheets: [
      {
        name: "Sheet1",
        rows: '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row><row r="2"><c r="B2"><v>3</v></c></row>',
        after: '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>',
      },
    ],
  });

  test("only the anchor of a merge has a value", async () => {
    expect(await valueAt(bytes, "A1")).toEqual(number("1"));
    expect(await valueAt(bytes, "B1")).toEqual({ kind: "blank" });
    expect(await valueAt(bytes, "B2")).toEqual(number("3"));
  });

  test("a merge over whole columns is taken in its stride", async () => {
    const huge = workbookFile({
      sheets: [
        { name: "Sheet1", rows: ONE_CELL, after: '<mergeCells><mergeCell ref="A1:C1048576"/></mergeCells>' },
      ],
    });
    expect(await valueAt(huge, "B2")).toEqual({ kind: "blank" });
  });
});

describe("sheets", () => {
  test("are listed in order, hidden ones for what they are", async () => {
    const workbook = opened(
      workbookFile({
        sheets: [
          { name: "様式2", rows: ONE_CELL },
          { name: "計算", state: "hidden" },
          { name: "リスト", state: "veryHidden" },
        ],
      }),
    );
    expect((await workbook.catalogue()).sheets).toEqual([
      {
        name: "様式2",
        visibility: "visible",
        used: { sheet: "様式2", top: 2, left: 2, bottom: 2, right: 2 },
      },
      { name: "計算", visibility: "hidden", used: undefined },
      { name: "リスト", visibility: "veryHidden", used: undefined },
    ]);
  });

  test("a chart sheet is none of ours, but counts for the scope of names", async () => {
    const parts = workbookParts({
      sheets: [{ name: "グラフ" }, { name: "様式2", rows: ONE_CELL }],
      names: '<definedName name="達成状況" localSheetId="1">様式2!$B$2</definedName>',
    });
    const rels = String(parts["xl/_rels/workbook.xml.rels"]).replace('/worksheet"', '/chartsheet"');
    const workbook = opened(packageFile({ ...parts, "xl/_rels/workbook.xml.rels": rels }));
    const { sheets, names } = await workbook.catalogue();
    expect(sheets.map(({ name }) => name)).toEqual(["様式2"]);
    expect(names.map(({ scope }) => scope)).toEqual(["様式2"]);
  });
});

describe("defined names", () => {
  const sheets = [{ name: "様式2", rows: ONE_CELL }, { name: "区長's 様式-2" }];
  async function targetOf(reference: string): Promise<DefinedName["target"] | undefined> {
    const workbook = opened(
      workbookFile({ sheets, names: `<definedName name="欄">${reference}</definedName>` }),
    );
    return (await workbook.catalogue()).names[0]?.target;
  }
  const area = (sheet: string, top: number, left: number, bottom = top, right = left) => ({
    kind: "area",
    area: { sheet, top, left, bottom, right },
  });

  test.each([
    ["様式2!$B$2", area("様式2", 2, 2)],
    ["様式2!B2", area("様式2", 2, 2)],
    ["'様式2'!$B$2:$B$4", area("様式2", 2, 2, 4)],
    ["'区長''s 様式-2'!$A$1", area("区長's 様式-2", 1, 1)],
    ["'区長&apos;&apos;s 様式-2'!$A$1:$C$2", area("区長's 様式-2", 1, 1, 2, 3)],
    ["#REF!", { kind: "broken" }],
    ["様式2!#REF!", { kind: "broken" }],
    ["#REF!$B$2", { kind: "broken" }],
    ["消えたシート!$A$1", { kind: "broken" }],
    ["78%", { kind: "other", formula: "78%" }],
    ["様式2!$A:$A", { kind: "other", formula: "様式2!$A:$A" }],
    ["様式2!$A$1,様式2!$C$1", { kind: "other", formula: "様式2!$A$1,様式2!$C$1" }],
    ["[1]様式2!$A$1", { kind: "other", formula: "[1]様式2!$A$1" }],
    ["OFFSET(様式2!$A$1,1,1)", { kind: "other", formula: "OFFSET(様式2!$A$1,1,1)" }],
  ])("%s", async (reference, target) => {
    expect(await targetOf(reference)).toEqual(target);
  });

  test("keep their scopes; Excel's own are left out", async () => {
    const names = [
      '<definedName name="_xlnm.Print_Area" localSheetId="0">様式2!$A$1:$C$9</definedName>',
      '<definedName name="達成状況" localSheetId="0">様式2!$B$2</definedName>',
      '<definedName name="達成状況" hidden="1">様式2!$B$3</definedName>',
    ];
    const workbook = opened(workbookFile({ sheets, names: names.join("") }));
    expect((await workbook.catalogue()).names.map(({ name, scope }) => [name, scope])).toEqual([
      ["達成状況", "様式2"],
      ["達成状況", undefined],
    ]);
  });

  test("of a scope that the workbook does not have are left out", async () => {
    const names = '<definedName name="達成状況" localSheetId="7">様式2!$B$2</definedName>';
    expect((await opened(workbookFile({ sheets, names })).catalogue()).names).toEqual([]);
  });
});
