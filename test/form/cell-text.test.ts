/** What a cell says: its value, whatever its format rounds it to, and the words shown in a value's place. */
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
  ["50", '[>=48]"達成";"未達"', "達成"],
  ["46.4", '[>=48]"達成";"未達"', "未達"],
  ["46.4", '[<50]0"人";0', "46.4人"],
  ["0", '0;-0;"－"', "－"],
  ["0", "0;-0;-", "-"],
  ["0", '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', "-"],
  ["0", '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-"],
  ["12", '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ', "12"],
  ["0", '[=0]"なし";0"件"', "なし"],
  ["3", '[=0]"なし";0"件"', "3件"],
  ["0", '0"件";-0"件";0"件"', "0件"],
  ["0", '0"件";"▲"0', "0件"],
  ["0.3", '0;-0;"－"', "0.3"],
  ["-3", '0;"－";0', "－"],
  ["0", '#"件"', "件"],
  ["0", "# ?/?", "0"],
  ["0", "G/標準", "0"],
  ["0", "", "0"],
  // What nobody sees is still an entry.
  ["0", "#,###", "0"],
  ["5", ";;;", "5"],
])("%s in the format %s reads %s", (digits, format, text) => {
  expect(cellString(number(digits, format))).toBe(text);
});

test.each([
  [{ kind: "blank" } as const, { kind: "blank" }],
  [{ kind: "text", text: "40.7%" } as const, { kind: "text", text: "40.7%" }],
  [number("0.407", "0.0%"), { kind: "text", text: "40.7%" }],
  [number("0", '0;-0;"－"'), { kind: "text", text: "－" }],
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

test.each(["#,###", "0;-0;", "0;-0;;@", ";;;"])("a zero that %s hides is no figure to judge by", (format) => {
  expect(cellText(number("0", format))).toEqual({
    kind: "not-a-figure",
    shown: "表示形式で隠れた数値（数式バーで確かめられます）",
  });
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
