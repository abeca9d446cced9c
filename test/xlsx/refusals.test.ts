/** Files that are not read: each is told apart, none breaks the program, none is read in part. */
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { unreadFileSentence } from "../../src/messages/unread-files";
import { openWorkbook } from "../../src/xlsx";
import { type Parts, packageFile, workbookParts } from "./workbook-file";
import { type Entry, zipFile } from "./zip-file";

const ROWS = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>1</v></c></row>';
const STRINGS = "<si><t>福島区</t></si>";
const PARTS = workbookParts({ sheets: [{ name: "様式2", rows: ROWS }], strings: STRINGS });
const SHEET = "xl/worksheets/sheet1.xml";
const MAIN = "xl/workbook.xml";

function refusalOf(bytes: Uint8Array): string {
  const opening = openWorkbook(bytes);
  if (opening.ok) return "none";
  expect(unreadFileSentence(opening.refusal, "ja")).toMatch(/^(?!読み取れません)[^\n]*。$/u);
  expect(unreadFileSentence(opening.refusal, "en")).toMatch(/^(?!It cannot be read)[^\n。]*\.$/u);
  return opening.refusal.code;
}

const withPart = (name: string, content: string | Uint8Array): Uint8Array =>
  packageFile({ ...PARTS, [name]: content });
const withoutPart = (name: string): Uint8Array =>
  packageFile(Object.fromEntries(Object.entries(PARTS).filter(([part]) => part !== name)));
/** The workbook with one entry written otherwise. */
const withEntry = (name: string, how: Partial<Entry>): Uint8Array =>
  zipFile(
    Object.entries(PARTS).map(([part, content]) => ({ name: part, content, ...(part === name ? how : {}) })),
  );
const inSheet = (rows: string): Uint8Array =>
  packageFile(workbookParts({ sheets: [{ name: "様式2", rows }], strings: STRINGS }));
const inPart = (name: string, from: string | RegExp, to: string): Uint8Array =>
  withPart(name, String(PARTS[name]).replace(from, to));

/** A compound file with these directory names. */
function compoundFile(...names: readonly string[]): Uint8Array {
  const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return new Uint8Array(
    Buffer.concat([
      Buffer.from(signature),
      Buffer.alloc(504),
      ...names.map((name) => Buffer.from(`${name}\0`, "utf16le")),
    ]),
  );
}

test("the workbook that all of these spoil is a sound one", () => {
  expect(refusalOf(packageFile(PARTS))).toBe("none");
});

describe("files that are no zip", () => {
  test.each<[string, Uint8Array, string]>([
    ["an empty file", new Uint8Array(0), "not-a-zip"],
    ["two bytes", Buffer.from("PK"), "not-a-zip"],
    ["text", Buffer.from("令和3年度,福島区\n"), "not-a-zip"],
    ["a web page named .xlsx", Buffer.from("<html><table></table></html>"), "not-a-zip"],
    ["an .xls of before 2007", compoundFile("Workbook"), "old-xls"],
    ["a workbook with a password", compoundFile("EncryptionInfo", "EncryptedPackage"), "password"],
    [
      "a workbook with a sensitivity label that encrypts",
      compoundFile("EncryptedPackage", "\u0006DataSpaces", "DRMEncryptedDataSpace"),
      "rights-managed",
    ],
  ])("%s", (_, bytes, code) => {
    expect(refusalOf(bytes)).toBe(code);
  });
});

describe("zips that are no workbook", () => {
  const main = (target: string, content: string): Parts => ({
    "_rels/.rels": String(PARTS["_rels/.rels"]).replace("xl/workbook.xml", target),
    [target]: content,
  });

  test.each<[string, Uint8Array]>([
    ["a zip of anything", zipFile([{ name: "写真.jpg", content: "…" }])],
    ["a document of Word's", packageFile(main("word/document.xml", "<w:document xmlns:w='…'/>"))],
    ["a binary workbook", packageFile(main("xl/workbook.bin", "\u0083\u0001"))],
    [
      "a spreadsheet of LibreOffice's own format",
      zipFile([{ name: "mimetype", content: "application/vnd.oasis.opendocument.spreadsheet", method: 0 }]),
    ],
    ["a package whose main part is missing", withoutPart(MAIN)],
  ])("%s", (_, bytes) => {
    expect(refusalOf(bytes)).toBe("not-a-workbook");
  });
});

describe("damaged zips", () => {
  const entryNames = Object.keys(PARTS);

  test.each(entryNames)("a wrong checksum of %s", (name) => {
    expect(refusalOf(withEntry(name, { claims: { crc: 1 } }))).toBe("bad-crc");
  });

  test.each<[string, Partial<Entry>, string]>([
    ["a size that is not true", { claims: { size: 5 } }, "bad-crc"],
    ["a compression of its own", { method: 12 }, "unknown-compression"],
    ["a size that stands in a record of zip64", { claims: { size: 0xffffffff } }, "zip64"],
    ["a password of the zip", { flags: 1 }, "encrypted-entry"],
  ])("%s", (_, how, code) => {
    expect(refusalOf(withEntry(SHEET, how))).toBe(code);
  });

  test.each<[string, Entry, string]>([
    ["twice, with another content", { name: SHEET, content: "<worksheet/>" }, "doubled-part"],
    ["in two spellings", { name: SHEET.toUpperCase(), content: PARTS[SHEET] ?? "" }, "doubled-part"],
    ["twice, the same", { name: SHEET, content: PARTS[SHEET] ?? "" }, "none"],
  ])("a part that is there %s", (_, entry, code) => {
    const entries = Object.entries(PARTS).map(([name, content]) => ({ name, content }));
    expect(refusalOf(zipFile([...entries, entry]))).toBe(code);
  });

  test("data that is not what deflate makes", () => {
    const bytes = packageFile(PARTS);
    const at = Buffer.from(bytes).indexOf(SHEET) + SHEET.length;
    bytes.fill(0xff, at, at + 8);
    expect(refusalOf(bytes)).toBe("bad-crc");
  });

  test("cut anywhere, it is refused", () => {
    const bytes = packageFile(PARTS);
    for (let length = 4; length < bytes.length; length++) {
      expect([length, refusalOf(bytes.subarray(0, length))]).toEqual([length, "truncated"]);
    }
  });

  test("with a piece missing in the middle, it is refused", () => {
    const bytes = packageFile(PARTS);
    for (let at = 4; at < bytes.length - 40; at += 7) {
      const shorter = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 16)]);
      expect([at, refusalOf(new Uint8Array(shorter))]).not.toEqual([at, "none"]);
    }
  });
});

describe("zips that would swell", () => {
  const zeros = (megabytes: number) => new Uint8Array(megabytes * 1024 * 1024);

  test.each<[string, () => Uint8Array]>([
    ["blanks by the megabyte", () => withEntry(SHEET, { content: zeros(40) })],
    ["a size beyond any sheet's", () => withEntry(SHEET, { claims: { size: 0x7fffffff } })],
    [
      "sizes beyond any workbook's in sum",
      () =>
        zipFile(
          Array.from({ length: 600 }, (_, at) => ({
            name: `${String(at)}.xml`,
            content: "x",
            claims: { size: 60_000 * 64 },
          })),
        ),
    ],
    [
      "more entries than any workbook's",
      () =>
        zipFile(Array.from({ length: 20_001 }, (_, at) => ({ name: String(at), content: "", method: 0 }))),
    ],
  ])("%s", (_, bytes) => {
    expect(refusalOf(bytes())).toBe("too-large");
  });

  test("a small size that is not true inflates no further than it says", () => {
    expect(refusalOf(withEntry(SHEET, { content: zeros(4), claims: { size: 10 } }))).toBe("bad-crc");
  });
});

describe("markup that no workbook needs", () => {
  const DTD = '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;&lol;">]>';
  const XXE = '<!DOCTYPE x [<!ENTITY xxe SYSTEM "file:///etc/passwd">]>';

  test.each<[string, Uint8Array]>([
    ["entities that multiply, in the sheet", withPart(SHEET, DTD + String(PARTS[SHEET]))],
    ["entities of other files, in the workbook", withPart(MAIN, XXE + String(PARTS[MAIN]))],
    ["in the shared strings", withPart("xl/sharedStrings.xml", DTD + String(PARTS["xl/sharedStrings.xml"]))],
    [
      "in UTF-16",
      withPart(SHEET, new Uint8Array(Buffer.from(`\ufeff${DTD}${String(PARTS[SHEET])}`, "utf16le"))),
    ],
    [
      "an entity that nobody defines, in a cell",
      inSheet('<row r="1"><c r="A1" t="inlineStr"><is><t>&xxe;</t></is></c></row>'),
    ],
    ["an entity that nobody defines, in a string", inPart("xl/sharedStrings.xml", "福島区", "&xxe;")],
    ["an entity that nobody defines, in a sheet's name", inPart(MAIN, "様式2", "&xxe;")],
  ])("%s", (_, bytes) => {
    expect(refusalOf(bytes)).toBe("doctype");
  });
});

describe("parts that are broken or missing", () => {
  test.each<[string, Uint8Array, string]>([
    ["a sheet that ends early", inPart(SHEET, /<\/sheetData>.*$/u, ""), "broken-part"],
    ["a sheet that ends within a tag", inPart(SHEET, /<\/row>.*$/u, "<c r="), "broken-part"],
    ["a sheet whose elements overlap", inPart(SHEET, "</v></c>", "</c></v>"), "broken-part"],
    ["a sheet that is no XML", withPart(SHEET, "様式2"), "broken-part"],
    ["a sheet that is empty", withPart(SHEET, ""), "broken-part"],
    [
      "a sheet in bytes that are not UTF-8",
      withPart(
        SHEET,
        new Uint8Array(Buffer.from(String(PARTS[SHEET]).replace("<v>1", "<v>\xff1"), "latin1")),
      ),
      "broken-part",
    ],
    ["a workbook without a list of sheets", inPart(MAIN, /<sheets>.*<\/sheets>/u, ""), "broken-part"],
    [
      "a string that the table does not have",
      inSheet('<row r="1"><c r="A1" t="s"><v>1</v></c></row>'),
      "broken-part",
    ],
    [
      "a string by something that is no number",
      inSheet('<row r="1"><c r="A1" t="s"><v>x</v></c></row>'),
      "broken-part",
    ],
    ["a sheet without its part", withoutPart(SHEET), "missing-part"],
    ["shared strings without their part", withoutPart("xl/sharedStrings.xml"), "missing-part"],
  ])("%s", (_, bytes, code) => {
    expect(refusalOf(bytes)).toBe(code);
  });
});

describe("any bytes at all", () => {
  test("are refused, or read, and never break the program", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, asZip) => {
        expect(refusalOf(asZip ? Buffer.concat([Buffer.from("PK\u0003\u0004"), bytes]) : bytes)).not.toBe(
          "none",
        );
      }),
    );
  });

  test("of a real workbook with bytes changed are refused, or read as before", async () => {
    const whole = new Uint8Array(
      readFileSync(join(__dirname, "../fixtures/workbooks/fukushima-r3-before.xlsx")),
    );
    const shown = async (bytes: Uint8Array): Promise<string> => {
      const opening = openWorkbook(bytes);
      if (!opening.ok) return opening.refusal.code;
      const { sheets, names } = await opening.workbook.catalogue();
      return JSON.stringify([sheets, names]);
    };
    const before = await shown(whole);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 })), {
          minLength: 1,
          maxLength: 4,
        }),
        async (changes) => {
          const bytes = whole.slice();
          for (const [at, mask] of changes) bytes[at] = (bytes[at] ?? 0) ^ mask;
          const after = await shown(bytes);
          expect(after.startsWith("[") ? after : before).toBe(before);
        },
      ),
      { numRuns: 40 },
    );
  });
});
