/** Figures as a person writes them: rounded for display only, with separators, stars as stars. */
import Big from "big.js";
import { writtenActual, writtenBound, writtenValue } from "../../../src/evaluation/judge/written";
import { readActual } from "../../../src/notation/actual";
import { passage } from "../../../src/notation/text";
import { NO_UNIT, PERCENT, STAR } from "../../../src/notation/unit";

test.each([
  ["3000", PERCENT, 0, "3,000%"],
  ["1234567.5", NO_UNIT, 1, "1,234,567.5"],
  ["123", NO_UNIT, 0, "123"],
  ["-1234", NO_UNIT, 0, "-1,234"],
  ["40", PERCENT, 1, "40.0%"],
  ["54.6", PERCENT, 0, "54.6%"],
  ["54.65", PERCENT, 1, "54.65%"],
  ["33.333333", PERCENT, 0, "33.3333%"],
  ["0.1234567", NO_UNIT, 7, "0.1234567"],
  ["2", STAR, 0, "★★"],
  ["5", STAR, 0, "★★★★★"],
  ["6", STAR, 0, "星6つ"],
  ["1.4", STAR, 0, "星1.4つ"],
  ["0", STAR, 0, "星なし"],
])("%s of %j with %i decimals is written %j", (value, unit, decimals, expected) => {
  expect(writtenValue(new Big(value), unit, decimals)).toBe(expected);
});

test.each([
  ["61.0％", "61.0%"],
  ["約60％", "約60%"],
  ["62～65％", "62%～65%"],
  ["60人以上", "60人以上"],
  ["60人以下", "60人以下"],
  ["60人未満", "60人未満"],
  ["累計50社", "累計50社"],
  ["月2回", "月2回"],
  ["第1回 45人、第2回 52人", "45人、52人"],
  ["B評価", "B"],
  ["策定済", "策定済"],
  ["集計中", "集計中"],
  ["おおむね良好", "おおむね良好"],
  ["", null],
])("the result 「%s」 is shown as %j", (text, expected) => {
  const { actual } = readActual(passage(text), {
    name: "",
    unit: undefined,
    deed: undefined,
    year: undefined,
  });
  expect(writtenActual(actual)).toBe(expected);
});

test.each([
  ["≥", "≥ 78%"],
  ["=", "= 78%"],
] as const)("a bound %s is written %s", (comparator, expected) => {
  expect(writtenBound(comparator, "78%")).toBe(expected);
});
