/** What stands in a cell, as a person would type it. */
import { Book } from "../../src/preview/book";
import { contentText } from "../../src/preview/content-text";
import { contentOf } from "../../src/preview/edit-cell";
import { XlsxWorkbook } from "../../src/xlsx";
import { drawSheet } from "../../src/xlsx/picture";
import { packageFile, workbookParts } from "../xlsx/workbook-file";

const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="0&quot;%&quot;"/></numFmts>' +
  '<cellXfs><xf/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/></cellXfs>';

function bookWith(cell: string, properties = ""): Book {
  const parts = workbookParts({
    sheets: [{ name: "Sheet1", rows: `<row r="1">${cell}</row>` }],
    styles: STYLES,
  });
  const main = String(parts["xl/workbook.xml"]).replace("<sheets>", `${properties}<sheets>`);
  return new Book("book.xlsx", new XlsxWorkbook(packageFile({ ...parts, "xl/workbook.xml": main })));
}

const A1 = { sheet: "Sheet1", row: 1, column: 1 };

it.each([
  ["a share in per cent, exactly", '<c r="A1" s="1"><v>0.2845</v></c>', "28.45%"],
  ["a number beside a sign as it is", '<c r="A1" s="3"><v>28</v></c>', "28"],
  ["a day", '<c r="A1" s="2"><v>44287</v></c>', "2021/4/1"],
  ["a time of day as it is counted", '<c r="A1" s="2"><v>44287.5</v></c>', "44287.5"],
])("%s", (_, cell, text) => {
  const book = bookWith(cell);
  const content = contentText(book, A1);
  expect(content.text).toBe(text);
  expect(contentOf(content.text, content.value)).toEqual(content.value);
});

it("a day of a workbook that counts from 1904 is the same day, on the sheet as well", () => {
  const book = bookWith('<c r="A1" s="2"><v>42825</v></c>', '<workbookPr date1904="1"/>');
  const { text, value } = contentText(book, A1);
  expect(text).toBe("2021/4/1");
  expect(contentOf("2021/4/2", value, 1462)).toMatchObject({ kind: "date", serial: "42826" });
  const drawing = drawSheet(book.workbook.parts, "Sheet1");
  expect(drawing.kind === "drawn" && drawing.picture.cellsOf(1)[0]?.text).toMatch(/2021/u);
});
