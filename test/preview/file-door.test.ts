/** The pane's door to a file: what it writes, the sheet shows. */
import { unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Book } from "../../src/preview/book";
import { fileDoor } from "../../src/preview/file-door";
import { publishedName, savedName } from "../../src/preview/file-names";
import { publicationCopy } from "../../src/preview/publication-copy";
import type { Run } from "../../src/taskpane/door";
import { XlsxWorkbook } from "../../src/xlsx";
import { drawSheet } from "../../src/xlsx/picture";

const FILE = "fukushima-r3-before.xlsx";
const SHEET = "様式2_経営課題4";
const RUN: Run = { language: "ja", onStep: () => undefined, signal: new AbortController().signal };

function fixture(): Uint8Array {
  return readFileSync(join(__dirname, "../fixtures/workbooks", FILE));
}

function aBook(bytes = fixture()): Book {
  return new Book(FILE, new XlsxWorkbook(bytes));
}

function textOf(book: Book, row: number, column: number): string {
  const { value } = book.workbook.parts.contents(SHEET)?.cell(row, column) ?? {};
  return value?.kind === "text" ? value.text : "";
}

describe("a check of an open file", () => {
  it("writes the ratings, which the sheet shows in colour, and does not call its own report old", async () => {
    const book = aBook();
    const events: string[] = [];
    book.listen(({ kind }) => events.push(kind));
    const before = drawSheet(book.workbook.parts, SHEET);
    const answer = await fileDoor(book).carryOut({ kind: "evaluate" }, RUN);
    expect(answer).toMatchObject({ kind: "done", value: { isWritten: true } });
    expect(textOf(book, 36, 9)).toBe("③");
    expect(events).toEqual(["written"]);
    expect(drawSheet(book.workbook.parts, SHEET)).not.toEqual(before);
    expect(savedName(book)).toBe("fukushima-r3-before.evaluated.xlsx");
  });

  it("can be taken back: the file is as it was", async () => {
    const book = aBook();
    const door = fileDoor(book);
    await door.carryOut({ kind: "evaluate" }, RUN);
    await door.takeBack(RUN);
    expect(textOf(book, 36, 9)).toBe("");
    expect(book.workbook.parts.sheet("点検結果")).toBeUndefined();
  });

  it("only looks where it is asked to", async () => {
    const book = aBook();
    await fileDoor(book).look(RUN);
    expect(book.workbook.save()).toEqual(new Uint8Array(fixture()));
  });
});

describe("the copy for publication", () => {
  it("has the ratings and nothing else of ours; the open book keeps its marks", async () => {
    const book = aBook();
    await fileDoor(book).carryOut({ kind: "evaluate" }, RUN);
    const copy = await publicationCopy(book, "ja");
    if (copy.kind !== "made") throw new Error(copy.explain);
    const published = aBook(copy.bytes);
    expect(textOf(published, 36, 9)).toBe("③");
    expect(published.workbook.parts.sheets.map(({ name }) => name)).not.toContain("点検結果");
    expect(Object.values(unzipSync(copy.bytes)).some((part) => Buffer.from(part).includes("hyoka"))).toBe(
      false,
    );
    expect(book.workbook.parts.sheet("点検結果")).toBeDefined();
  });

  it.each([
    ["運営方針.xlsx", "運営方針.published.xlsx"],
    ["運営方針.evaluated.xlsm", "運営方針.published.xlsm"],
    ["v1.2.xlsx", "v1.2.published.xlsx"],
  ])("of %s is named %s", (file, name) => {
    expect(publishedName(file)).toBe(name);
  });
});
