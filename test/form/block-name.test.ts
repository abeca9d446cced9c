import fc from "fast-check";
import {
  blockOfNumber,
  compareBlocks,
  fieldName,
  parseBlock,
  parseFieldName,
} from "../../src/form/block-name";
import { FIELDS } from "../../src/form/fields";

const steps = fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 3 });
const PREFIX = ["課題", "戦略", "取組"];
const KINDS = ["issue", "strategy", "initiative"] as const;

test.each([
  ["方針", "方針", "policy", ""],
  ["課題4", "課題4", "issue", "4"],
  ["戦略4_1", "戦略4_1", "strategy", "4-1"],
  ["取組4_1_1", "取組4_1_1", "initiative", "4-1-1"],
  ["取組４＿１＿１", "取組4_1_1", "initiative", "4-1-1"],
])("%s is %s", (text, id, kind, number) => {
  expect(parseBlock(text)).toEqual({ id, kind, number });
});

test.each([
  "",
  "取組",
  "取組4_1",
  "戦略4",
  "課題4_1",
  "取組4_1_1_1",
  "取組4-1-1",
  "取組4_1_a",
  "x取組4_1_1",
  "取組4_1_",
])("「%s」 is no block", (text) => {
  expect(parseBlock(text)).toBeUndefined();
});

test("a block is named by its number, and its number by its name", () => {
  fc.assert(
    fc.property(steps, (numbers) => {
      const block = blockOfNumber(numbers.join("-"));
      expect(block).toEqual({
        id: `${PREFIX[numbers.length - 1] ?? ""}${numbers.join("_")}`,
        kind: KINDS[numbers.length - 1],
        number: numbers.join("-"),
      });
      expect(parseBlock(block?.id ?? "")).toEqual(block);
    }),
  );
});

test("every field's full name is read back, in either width of its digits and letters", () => {
  const wide = (text: string) =>
    text.replace(/[0-9A-Z_.]/gi, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0));
  fc.assert(
    fc.property(steps, fc.nat(), (numbers, pick) => {
      const block = blockOfNumber(numbers.join("-"));
      const fields = block ? FIELDS[block.kind] : [];
      const field = fields[pick % fields.length];
      if (!block || !field) throw new Error("a number has a block, and a block has fields");
      const name = fieldName({ block, field });
      expect(parseFieldName(name)).toEqual({ block, field });
      expect(parseFieldName(wide(name))).toEqual({ block, field });
      expect(parseFieldName(name.toUpperCase())).toEqual({ block, field });
    }),
  );
});

test("blocks are ordered by their numbers as numbers, the outer block first", () => {
  fc.assert(
    fc.property(fc.array(steps), (lists) => {
      const blocks = lists.flatMap((numbers) => blockOfNumber(numbers.join("-")) ?? []).sort(compareBlocks);
      for (const [at, block] of blocks.entries()) {
        const next = blocks[at + 1];
        if (next) expect(compareBlocks(block, next)).toBeLessThanOrEqual(0);
      }
      expect(
        ["4-10", "4-2", "4-2-1", "4"]
          .flatMap((one) => blockOfNumber(one) ?? [])
          .sort(compareBlocks)
          .map(({ number }) => number),
      ).toEqual(["4", "4-2", "4-2-1", "4-10"]);
    }),
  );
});

test("any text at all is a name or none, and never breaks the program", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const ref = parseFieldName(text);
      if (ref) expect(parseFieldName(fieldName(ref))).toEqual(ref);
    }),
  );
});
