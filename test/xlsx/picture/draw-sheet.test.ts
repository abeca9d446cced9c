/** Sheets drawn from workbook files: what stands where, in which look. */
import { drawSheet, type PictureCell, type SheetPicture } from "../../../src/xlsx/picture";
import { XlsxWorkbook } from "../../../src/xlsx";
import { markCondition } from "../../../src/workbook/mark";
import { workbookFile } from "../../contract/doors";
import { aWorkbook, type Parts } from "./a-workbook";

const PUBLISHED = drawn(new XlsxWorkbook(workbookFile("fukushima-r3-published.xlsx")), "様式2_経営課題4");

function drawn(workbook: XlsxWorkbook, sheet: string): SheetPicture {
  const drawing = drawSheet(workbook.parts, sheet);
  if (drawing.kind !== "drawn") throw new Error(`${sheet}: ${drawing.kind}`);
  return drawing.picture;
}

function sheet(parts: Parts): SheetPicture {
  return drawn(new XlsxWorkbook(aWorkbook(parts)), "Sheet1");
}

function cellAt(picture: SheetPicture, row: number, column: number): PictureCell {
  const cell = picture.cellsOf(row).find((one) => one.column === column);
  if (!cell) throw new Error(`nothing to see at ${String(row)}, ${String(column)}`);
  return cell;
}

describe("the Fukushima sheet", () => {
  it("has the fonts, fills and lines of its styles", () => {
    const { look, borders, lastColumn } = cellAt(PUBLISHED, 2, 1);
    expect(look.font).toMatchObject({ name: "ＭＳ ゴシック", size: 10, isBold: true });
    expect(look.fill).toBe("#d9e1f2");
    expect(look.alignment).toMatchObject({ vertical: "center", wraps: true });
    expect(borders.bottom).toEqual({ style: "thin", colour: "#404040" });
    expect(lastColumn).toBe(24);
  });

  it("draws the line on the right of a merge, which another cell of it carries", () => {
    expect(cellAt(PUBLISHED, 1, 1).borders.right).toEqual({ style: "thin", colour: "#404040" });
  });

  it("leaves out what a merge covers", () => {
    expect(PUBLISHED.cellsOf(1).map(({ column }) => column)).toEqual([1]);
  });

  it("draws a merge whose anchor is above the view", () => {
    // 計画 of 4-1-1 stands beside rows 29 and 30.
    expect(PUBLISHED.rowsShowing(30, 31)).toEqual([29, 30, 31]);
  });

  it("finds the whole merge under any of its cells", () => {
    expect(PUBLISHED.areaAt({ row: 1, column: 9 })).toMatchObject({ left: 1, right: 24 });
  });

  it("takes the heights that the file gives, in pixels", () => {
    const height = (row: number): number => (PUBLISHED.rows[row] ?? 0) - (PUBLISHED.rows[row - 1] ?? 0);
    expect(height(30)).toBe(280);
    expect(height(9)).toBe(173);
  });

  it("shows percentages as their format does", () => {
    expect(cellAt(PUBLISHED, 24, 9).text).toMatch(/^\d+\.\d%$/u);
  });
});

describe("widths and heights", () => {
  it("are those of Excel for the default font", () => {
    const { columns } = sheet({
      cols: '<col min="2" max="2" width="5.6" customWidth="1"/>',
      cells: '<c r="B1"/>',
    });
    // Calibri 11: seven pixels a digit; a column of its own width of 8 characters has 64.
    expect(columns).toEqual([0, 64, 103]);
  });

  it("are nothing for hidden rows and columns", () => {
    const picture = sheet({
      cols: '<col min="1" max="1" width="9" hidden="1"/>',
      rows: '<row r="1" hidden="1"><c r="A1" t="str"><v>x</v></c></row><row r="2"><c r="B2" t="str"><v>y</v></c></row>',
    });
    expect(picture.columns.slice(0, 2)).toEqual([0, 0]);
    expect(picture.rows.slice(0, 3)).toEqual([0, 0, 20]);
    expect(picture.cellsOf(1)).toEqual([]);
  });

  it("grow with wrapped text where the file gives no height", () => {
    const wrapped = sheet({
      styles: { xf: '<xf fontId="0"><alignment wrapText="1"/></xf>' },
      cells: `<c r="A1" s="1" t="str"><v>${"あ".repeat(12)}</v></c>`,
    });
    // Three lines of Calibri 11.
    expect(wrapped.rows[1]).toBe(60);
  });
});

describe("colours", () => {
  it.each<[string, string]>([
    ['rgb="FF123456"', "#123456"],
    ['theme="0"', "#ffffff"],
    ['theme="1"', "#000000"],
    // Excel's own "white, darker 15%" and "accent 1, lighter 80%".
    ['theme="0" tint="-0.149998474074526"', "#d9d9d9"],
    ['theme="4" tint="0.79998168889431442"', "#deebf7"],
    ['indexed="10"', "#ff0000"],
    ['indexed="64"', "#000000"],
  ])("%s is %s", (attributes, expected) => {
    const picture = sheet({
      styles: {
        fills: `<fill><patternFill patternType="solid"><fgColor ${attributes}/></patternFill></fill>`,
        xf: '<xf fillId="2"/>',
      },
      cells: '<c r="A1" s="1"/>',
    });
    expect(cellAt(picture, 1, 1).look.fill).toBe(expected);
  });

  it("of our highlights are those of their look", () => {
    const picture = sheet({
      cells: '<c r="A1" t="str"><v>③</v></c>',
      after: `<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>${markCondition("mend").replaceAll('"', "&quot;").replaceAll(">", "&gt;")}</formula></cfRule></conditionalFormatting>`,
    });
    expect(cellAt(picture, 1, 1).mark).toBe("mend");
  });
});

test("lines from corner to corner are known, also of a cell that holds nothing else", () => {
  const picture = sheet({
    styles: {
      borders:
        '<border diagonalUp="1"><left/><right/><top/><bottom/><diagonal style="thin"><color rgb="FF0000FF"/></diagonal></border>' +
        '<border><diagonal style="thin"/></border>',
      xf: '<xf borderId="1"/><xf borderId="2"/>',
    },
    cells: '<c r="A1" s="1"/><c r="B1" s="2"/>',
  });
  expect(picture.cellsOf(1).map(({ column, look }) => [column, look.diagonals])).toEqual([
    [1, { line: { style: "thin", colour: "#0000ff" }, goesUp: true, goesDown: false }],
  ]);
});

describe("text longer than its cell", () => {
  const LONG = '<c r="A1" t="str"><v>区政会議の効果的な運営について</v></c>';

  it("runs over blank neighbours", () => {
    expect(cellAt(sheet({ cells: `${LONG}<c r="D1"/>` }), 1, 1).textTo).toBeGreaterThan(2);
  });

  it("stops at the next cell that holds something", () => {
    expect(cellAt(sheet({ cells: `${LONG}<c r="B1"><v>1</v></c>` }), 1, 1).textTo).toBe(1);
  });

  it("reaches over the edge where a number may not fit in every font, and loses no digit", () => {
    const narrow = sheet({
      cols: '<col min="2" max="2" width="5.6" customWidth="1"/>',
      cells: '<c r="A1"><v>1</v></c><c r="B1"><v>12345</v></c>',
    });
    expect(cellAt(narrow, 1, 2)).toMatchObject({ text: "12345", textFrom: 1, textTo: 2 });
    expect(cellAt(narrow, 1, 1)).toMatchObject({ textFrom: 1, textTo: 1 });
  });

  it("becomes #### where it is a date in kanji, which are no narrower in any font", () => {
    const format = "ggge&quot;年&quot;m&quot;月&quot;d&quot;日&quot;";
    const dated = sheet({
      styles: { formats: `<numFmt numFmtId="164" formatCode="${format}"/>`, xf: '<xf numFmtId="164"/>' },
      cols: '<col min="1" max="1" width="12" customWidth="1"/>',
      cells: '<c r="A1" s="1"><v>44287</v></c>',
    });
    expect(cellAt(dated, 1, 1).text).toMatch(/^#+$/u);
  });

  it("becomes #### where it is a number", () => {
    const narrow = sheet({
      cols: '<col min="1" max="1" width="4" customWidth="1"/>',
      cells: '<c r="A1"><v>123456789</v></c>',
    });
    expect(cellAt(narrow, 1, 1).text).toMatch(/^#+$/u);
  });
});

describe("lines", () => {
  it("are drawn by both neighbours, the heavier of two", () => {
    const picture = sheet({
      styles: {
        borders:
          '<border><right style="thin"/></border><border><left style="medium"><color rgb="FFFF0000"/></left></border>',
        xf: '<xf borderId="1"/><xf borderId="2"/>',
      },
      cells: '<c r="A1" s="1"/><c r="B1" s="2"/>',
    });
    const heavy = { style: "medium", colour: "#ff0000" };
    expect(cellAt(picture, 1, 1).borders.right).toEqual(heavy);
    expect(cellAt(picture, 1, 2).borders.left).toEqual(heavy);
  });
});

it("draws every sheet of a workbook with a hundred features", () => {
  const workbook = new XlsxWorkbook(workbookFile("torture.xlsx"));
  for (const { name } of workbook.parts.sheets) {
    const picture = drawn(workbook, name);
    const texts = picture.rows.flatMap((_, row) => picture.cellsOf(row).map(({ text }) => text));
    expect(texts.join("")).not.toBe("");
  }
  expect(drawn(workbook, "総括表").images).toHaveLength(1);
});
