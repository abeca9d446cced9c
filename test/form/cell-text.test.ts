/** What a cell says, whatever its format shows. */
import fc from "fast-check";
import { cellString, cellText } from "../../src/form/cell-text";

const number = (digits: string, format: string) => ({ kind: "number", digits, format }) as const;

test.each([
  ["0.407", "General", "0.407"],
  ["0.407", "0%", "40.7%"],
  ["0.407", "0.0%;-0.0%", "40.7%"],
  ["0.4649", "0%", "46.49%"],
  ["12", '0"人"', "12人"],
  ["12.5", '[DBNum1][$-411]General"人"', "12.5人"],
  ["12", "0\\人", "12人"],
  ["12", "[Red]0人", "12"],
  ["1234", "#,##0", "1234"],
  ["1234000", '#,##0,"千円"', "1234千円"],
  ["3", '"第"0"回"', "第3回"],
  ["3", '"約 "0_ ', "約 3"],
  ["0.5", "# ?/?", "0.5"],
  ["12345", "0.00E+00", "12345"],
  ["12", "@", "12"],
  ["-756", '#,##0;"▲ "#,##0', "-756"],
  ["12.5", "0", "12.5"],
  ["46.4", '"集計中"', "集計中"],
  ["46.4", '[>=48]"達成";"未達"', "達成"],
])("%s in the format %s reads %s", (digits, format, text) => {
  expect(cellString(number(digits, format))).toBe(text);
});

test.each([
  [{ kind: "blank" } as const, { kind: "blank" }],
  [{ kind: "text", text: "40.7%" } as const, { kind: "text", text: "40.7%" }],
  [number("0.407", "0.0%"), { kind: "text", text: "40.7%" }],
  [{ kind: "date", serial: "44287", format: "m/d" } as const, { kind: "not-a-figure", shown: "日付" }],
  [{ kind: "error", code: "#DIV/0!" } as const, { kind: "not-a-figure", shown: "#DIV/0!" }],
  [{ kind: "boolean", value: true } as const, { kind: "not-a-figure", shown: "TRUE" }],
  [
    { kind: "uncalculated" } as const,
    { kind: "not-a-figure", shown: "計算されていない数式（Excelで開いて保存すると計算されます）" },
  ],
])("%j is read as %j", (value, read) => {
  expect(cellText(value)).toEqual(read);
});

test("no format of percentages ever rounds", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 999_999 }),
      fc.constantFrom("0%", "0.0%", "#,##0.00%"),
      (value, format) => {
        const digits = String(value / 10_000);
        expect(Number(cellString(number(digits, format)).replace("%", ""))).toBeCloseTo(value / 100, 9);
      },
    ),
  );
});
