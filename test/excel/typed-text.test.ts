import fc from "fast-check";
import { typedText } from "../../src/excel/typed-text";
import { coerce } from "../excel-host/coercion";
import { EMPTY_CELL } from "../excel-host/model";

test.each(["①", "② (i)", "A", "b", "③", "実績40.7%は、目標78%の70%以下。", "ア", "未測定", "（要確認）"])(
  "%j is written without an apostrophe",
  (text) => {
    expect(typedText(text).startsWith("'")).toBe(text.startsWith("（"));
  },
);

test.each([
  "=A1",
  "+1",
  "-5",
  "@x",
  "4-1-1",
  "1/2",
  "(1)",
  "78%",
  "１２",
  "9:30",
  "true",
  "#N/A",
  "'x",
  "¥100",
  "R3.4.1",
])("%j is kept as text by an apostrophe", (text) => {
  expect(typedText(text)).toBe(`'${text}`);
});

const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.stringMatching(/^['=+@(¥$%.,:/\d年月日TRUEfalse -]{1,12}$/),
);

test("whatever the text, it is what stands in the cell", () => {
  fc.assert(
    fc.property(texts, fc.constantFrom("General", "@", "0.0%"), (text, numberFormat) => {
      const cell = coerce(typedText(text, numberFormat), { ...EMPTY_CELL, numberFormat });
      expect(cell.formula).toBeUndefined();
      expect(cell.content).toEqual(text === "" ? { kind: "blank" } : { kind: "text", text });
    }),
  );
});
