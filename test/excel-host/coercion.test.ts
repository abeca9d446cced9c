/** What a Japanese Excel makes of text that is written to a cell. */
import { coerce } from "./coercion";
import { EMPTY_CELL } from "./model";

test.each<[string, unknown, string]>([
  ["4-1-1", { kind: "number", number: 37987 }, "yyyy/m/d"],
  ["1/2", { kind: "number", number: 44198 }, 'm"月"d"日"'],
  ["(1)", { kind: "number", number: -1 }, "General"],
  ["78%", { kind: "number", number: 0.78 }, "0%"],
  ["1,234", { kind: "number", number: 1234 }, "#,##0"],
  ["１２", { kind: "number", number: 12 }, "General"],
  ["9:30", { kind: "number", number: 0.3958333333333333 }, "h:mm"],
  ["true", { kind: "boolean", value: true }, "General"],
  ["#N/A", { kind: "error", code: "#N/A" }, "General"],
  ["'4-1-1", { kind: "text", text: "4-1-1" }, "General"],
  ["①", { kind: "text", text: "①" }, "General"],
  ["② (i)", { kind: "text", text: "② (i)" }, "General"],
  ["2021/2/30", { kind: "text", text: "2021/2/30" }, "General"],
  ["", { kind: "blank" }, "General"],
])("%j becomes %j", (written, content, numberFormat) => {
  expect(coerce(written, EMPTY_CELL)).toMatchObject({ content, numberFormat, formula: undefined });
});

test("what begins with = is a formula", () => {
  expect(coerce("=A1", EMPTY_CELL)).toMatchObject({ formula: "=A1" });
});

test.each(["4-1-1", "=A1", "78%", "true", "1/2"])("%j stays text in a cell of text format", (written) => {
  const cell = coerce(written, { ...EMPTY_CELL, numberFormat: "@" });
  expect(cell).toMatchObject({ content: { kind: "text", text: written }, formula: undefined });
});

test("an apostrophe at the beginning is lost, even in a cell of text format", () => {
  expect(coerce("'a", { ...EMPTY_CELL, numberFormat: "@" }).content).toEqual({ kind: "text", text: "a" });
});
