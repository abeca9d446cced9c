/** Any change set, on workbooks as any program writes them: what was asked is read back, and goes again. */
import fc from "fast-check";
import { RECORD_NAMESPACE, type ChangeSet, type ReportSheet } from "../../src/workbook/change-set";
import { BLANK } from "../../src/workbook/cell";
import { isSameValue } from "../../src/workbook/same-value";
import { differingParts, changes, opened } from "./opened";
import { type Parts, packageFile, workbookParts } from "./workbook-file";

/** Rows with places, without them, with a style only, none at all. */
const ROWS = [
  '<row r="2" spans="2:2"><c r="B2"><v>40.7</v></c></row>',
  "<row/><row><c/><c><v>40.7</v></c></row>",
  '<row r="1"><c r="A1" s="1"/></row><row r="4" s="1" customFormat="1"/>',
  "",
] as const;

const prefixed = (xml: string): string =>
  xml.replace(/<(\/?)(?=[A-Za-z])/gu, "<$1x:").replace(/xmlns="/gu, 'xmlns:x="');
const utf16 = (xml: string): Uint8Array => new Uint8Array(Buffer.from(`\ufeff${xml}`, "utf16le"));
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
/** As openpyxl writes a blank cell: `<c r="A1"></c>`, with the type that numbers have anyway. */
const openEmpty = (xml: string): string => xml.replace(/<c( [^>]*?)?\/>/gu, '<c$1 t="n"></c>');
const WRITERS: Readonly<Record<string, (xml: string) => string | Uint8Array>> = {
  plain: (xml) => xml,
  prefixed,
  "byte order mark": (xml) => `\ufeff${xml}`,
  "UTF-16": utf16,
  strict,
  "open empty cells": openEmpty,
  "single quotes": (xml) => openEmpty(xml).replaceAll("'", "&apos;").replaceAll('"', "'"),
};
const STYLES =
  '<fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders>' +
  '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';

/** Names as Excel allows them. */
const sheetName = fc.constantFrom("様式2", "it's", "A&B <1>", "2 年度", "Ａ－１", "𠮷野", "a!b");
/** Any text: control characters, halves of pairs, Excel's own escapes, what looks like a formula. */
const anyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 8 })
    .map((units) => String.fromCharCode(...units)),
  fc.constantFrom(
    "_x000D_",
    "=1+1",
    "4-1-1",
    "78%",
    "  ",
    "\n",
    "_x005F_x000D_",
    "]]>",
    "<b>&amp;",
    "①",
    "\u0000",
    "\ud800",
  ),
);
const content = fc.oneof(
  anyText.map((text) => ({ kind: "text" as const, text })),
  fc.boolean().map((value) => ({ kind: "boolean" as const, value })),
  fc
    .constantFrom("0.29", "-3", "78")
    .map((digits) => ({ kind: "number" as const, digits, format: "General" })),
);

const file = fc.record({
  name: sheetName,
  rows: fc.constantFrom(...ROWS),
  writer: fc.constantFrom(...Object.keys(WRITERS)),
  hasStyles: fc.boolean(),
  hasDescriptor: fc.boolean(),
  method: fc.constantFrom(0, 8),
});

const asked = fc.record({
  cells: fc.uniqueArray(
    fc.record({ row: fc.integer({ min: 1, max: 6 }), column: fc.integer({ min: 1, max: 5 }), content }),
    { maxLength: 5, selector: ({ row, column }) => `${String(row)} ${String(column)}` },
  ),
  marks: fc.uniqueArray(
    fc.record({
      row: fc.integer({ min: 1, max: 6 }),
      column: fc.integer({ min: 1, max: 5 }),
      look: fc.constantFrom("mend" as const, "look" as const, "inform" as const),
    }),
    { maxLength: 4, selector: ({ row, column }) => `${String(row)} ${String(column)}` },
  ),
  reportText: anyText,
  recordText: fc.constantFrom("", "あ", "&lt;"),
});

function bytesOf(one: typeof file extends fc.Arbitrary<infer T> ? T : never): Uint8Array {
  const parts = workbookParts({
    sheets: [{ name: one.name, rows: one.rows }],
    ...(one.hasStyles ? { styles: STYLES } : {}),
  });
  const write = WRITERS[one.writer] ?? String;
  const written: Parts = Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, write(String(xml))]),
  );
  return packageFile(written, { method: one.method, hasDescriptor: one.hasDescriptor });
}

const CLEAR: Partial<ChangeSet> = {
  marks: { kind: "remove" },
  report: { kind: "remove" },
  record: { kind: "remove" },
};

test("what was asked is read back from the saved file, and goes again without a trace", async () => {
  await fc.assert(
    fc.asyncProperty(file, asked, async (one, wanted) => {
      const before = bytesOf(one);
      const workbook = opened(before);
      const sheet = one.name;
      const area = { sheet, top: 1, left: 1, bottom: 8, right: 8 };
      const cells = await workbook.cells([area]);
      const valued = wanted.cells.map(({ row, column, content: next }) => ({
        cell: { sheet, row, column },
        content: next,
        expected: cells.at({ sheet, row, column }).value,
      }));
      const report: ReportSheet = {
        name: "点検結果",
        columns: [10],
        rows: [
          [{ text: wanted.reportText, style: "text" }],
          [{ text: "→", style: "link", link: { sheet, row: 1, column: 1 } }],
        ],
        headingRows: 1,
      };
      const record = `<記録 xmlns="${RECORD_NAMESPACE}">${wanted.recordText}</記録>`;
      const name = { name: "取組9_9_9.達成状況", area: { sheet, top: 2, left: 2, bottom: 3, right: 2 } };
      const set = changes({
        cells: valued,
        marks: {
          kind: "set",
          value: wanted.marks.map(({ row, column, look }) => ({ cell: { sheet, row, column }, look })),
        },
        report: { kind: "set", value: report },
        names: [name],
        record: { kind: "set", value: record },
      });
      expect(await workbook.apply(set)).toEqual({ kind: "applied", leftOut: [] });
      const saved = workbook.save();

      const again = opened(saved);
      const catalogue = await again.catalogue();
      const read = await again.cells([area, { ...area, sheet: "点検結果" }]);
      for (const { cell, content: next } of valued) {
        expect([next, isSameValue(read.at(cell).value, next)]).toEqual([next, true]);
      }
      const shown = read.at({ sheet: "点検結果", row: 1, column: 1 }).value;
      expect([shown, isSameValue(shown, { kind: "text", text: wanted.reportText })]).toEqual([shown, true]);
      expect(catalogue.names).toContainEqual({
        name: name.name,
        scope: undefined,
        target: { kind: "area", area: name.area },
      });
      expect((await again.snapshot({ areas: [], destinations: [] })).record).toBe(record);
      // Another record by itself gives the file that it gives together with all else.
      const other = { kind: "set", value: record.replace("<記録 ", '<記録 n="2" ') } as const;
      const [apart, together] = [opened(before), opened(before)];
      await apart.apply(set);
      await apart.apply(changes({ record: other }));
      await together.apply({ ...set, record: other });
      expect(Buffer.from(apart.save()).equals(together.save())).toBe(true);

      // Asked for once more, nothing differs.
      await again.apply({ ...set, cells: [] });
      expect(Buffer.from(again.save()).equals(saved)).toBe(true);

      // What was blank is blank again; a figure that somebody had is no longer spelled as it was.
      const blank = valued.filter(({ expected }) => expected.kind === "blank");
      const isWhole = blank.length === valued.length;
      const back = changes({
        ...CLEAR,
        cells: blank.map(({ cell, content: next }) => ({ cell, content: BLANK, expected: next })),
        names: [{ name: name.name, area: undefined }],
      });
      expect(await again.apply(back)).toEqual({ kind: "applied", leftOut: [] });
      const cleared = differingParts(before, again.save());
      expect(cleared).toEqual(isWhole ? [] : cleared.filter((part) => part.endsWith("sheet1.xml")));
      if (isWhole) {
        expect(await workbook.apply(back)).toEqual({ kind: "applied", leftOut: [] });
        expect(Buffer.from(workbook.save()).equals(before)).toBe(true);
      }
    }),
    { numRuns: 40 },
  );
});
