/** Our record survives as XML whatever people type, and one that we do not understand is told apart. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { validateXML } from "xmllint-wasm";
import { EMPTY_RECORD, type HyokaRecord } from "../../src/session/record";
import { readRecord, writeRecord } from "../../src/session/record-xml";
import type { Content } from "../../src/workbook/change-set";

const SCHEMA = readFileSync(join(__dirname, "../../docs/record.xsd"), "utf8");

const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    "",
    "③",
    "② (ⅰ)",
    "一行目\n二行目\r\n\t三",
    "_x000D_",
    "_x005F_x000D_",
    "&amp;<b>\"'",
    "\u000b\ufffe",
  ),
  fc.string({ unit: fc.integer({ min: 0xd800, max: 0xdfff }).map((code) => String.fromCharCode(code)) }),
);
const decimal = fc.constantFrom("0", "-1.5", "0.29", "44561");
const content: fc.Arbitrary<Content> = fc.oneof(
  fc.constant({ kind: "blank" } as const),
  fc.record({ kind: fc.constant("text" as const), text }),
  fc.record({ kind: fc.constant("number" as const), digits: decimal, format: text }),
  fc.record({ kind: fc.constant("date" as const), serial: decimal, format: text }),
  fc.record({ kind: fc.constant("boolean" as const), value: fc.boolean() }),
);
const place = { block: text, field: text };
const signed = { reason: text, by: text, on: text, values: fc.dictionary(text, text) };
const record: fc.Arbitrary<HyokaRecord> = fc.record({
  seal: text,
  written: fc.array(fc.record({ ...place, text })),
  kept: fc.array(fc.record({ ...place, rule: text, choice: text, ...signed, rules: text })),
  reviews: fc.array(
    fc.record({ block: text, state: fc.constantFrom("確認済" as const, "差戻し" as const), ...signed }),
  ),
  lastWriting: fc.array(fc.record({ ...place, before: content, after: content })),
  naming: fc.option(
    fc.record({
      names: fc.array(fc.record({ name: text, area: text })),
      mapped: fc.array(fc.record({ item: text, name: text })),
      addsSheet: fc.boolean(),
      isOlder: fc.boolean(),
    }),
    { nil: undefined },
  ),
});

const FULL: HyokaRecord = {
  seal: "9f",
  written: [{ block: "取組4_1_1", field: "達成状況", text: "③" }],
  kept: [
    {
      block: "取組4_1_1",
      field: "有効性",
      rule: "rebuild-but-effective",
      choice: "計画どおり",
      reason: "次年度に\n再構築",
      by: "福島 花子",
      on: "令和4年6月1日",
      values: { 有効性: "ア" },
      rules: "1",
    },
  ],
  reviews: [
    { block: "戦略4_1", state: "差戻し", reason: "数値を確認", by: "課長", on: "6/2", values: { 全体: "B" } },
  ],
  lastWriting: [
    {
      block: "取組4_1_1",
      field: "達成状況",
      before: { kind: "number", digits: "3", format: "0" },
      after: { kind: "text", text: "③" },
    },
  ],
  naming: {
    names: [{ name: "取組4_1_1.達成状況", area: "様式2!I36" }],
    mapped: [{ item: "取組4_1_1.課題", name: "様式2!kadai" }],
    addsSheet: true,
    isOlder: false,
  },
};

test("what is written is read again, to the last character", () => {
  fc.assert(
    fc.property(record, (one) => {
      expect(readRecord(writeRecord(one))).toEqual({ kind: "record", record: one });
    }),
  );
});

test("reading a record and writing it again gives the same text", () => {
  fc.assert(
    fc.property(record, (one) => {
      const reading = readRecord(writeRecord(one));
      expect(reading.kind === "record" && writeRecord(reading.record)).toBe(writeRecord(one));
    }),
  );
});

test.each([
  ["an empty one", EMPTY_RECORD],
  ["one with everything", FULL],
])("%s is valid by the schema in docs/", async (_, one) => {
  const { errors } = await validateXML({
    xml: { fileName: "record.xml", contents: writeRecord(one) },
    schema: { fileName: "record.xsd", contents: SCHEMA },
  });
  expect(errors).toEqual([]);
});

test("a workbook without a record has none", () => {
  expect(readRecord(undefined)).toEqual({ kind: "none" });
});

const xml = writeRecord(FULL);

test("another program may have given our namespace a prefix and indented the document", () => {
  const prefixed = xml
    .replaceAll(/<(\/?)(?=[a-zA-Z])/gu, "<$1h:")
    .replace("xmlns=", "xmlns:h=")
    .replaceAll("\n", "\r\n\t");
  expect(readRecord(prefixed)).toEqual({ kind: "record", record: FULL });
});

test("a record of a later version is told apart, whatever stands in it", () => {
  const later = xml
    .replace(' version="1"', ' version="2" mood="good"')
    .replace("<written>", "<novelty/><written>");
  expect(readRecord(later)).toEqual({ kind: "newer" });
});

test.each([
  ["no XML", "記録"],
  ["nothing", ""],
  ["cut off", xml.slice(0, -20)],
  ["of another namespace", xml.replace("urn:hyoka:record:1", "urn:other")],
  ["without a version", xml.replace(' version="1"', "")],
  ["with an attribute that the schema does not know", xml.replace("<cell ", '<cell colour="red" ')],
  ["without an attribute of the schema", xml.replace(' rule="rebuild-but-effective"', "")],
  ["with an element that the schema does not know", xml.replace("<reviews>", "<review/><reviews>")],
  ["with text between its elements", xml.replace("<kept>", "<kept>大事なこと")],
  ["with a state of review that nobody knows", xml.replace("差戻し", "保留")],
  ["with a document type", xml.replace("<record", "<!DOCTYPE record><record")],
  ["with a number that is none", xml.replace('digits="3"', 'digits="three"')],
])("one that is %s is unreadable", (_, broken) => {
  expect(broken).not.toBe(xml);
  expect(readRecord(broken)).toEqual({ kind: "unreadable" });
});
