/** Texts without a sheet: an initiative's rating, or of several outcomes their 全体. */
import { type TextsToJudge, judgeTexts } from "../../src/evaluation/judge-texts";

const judged = (texts: TextsToJudge): string => {
  const { outcome, indicators } = judgeTexts(texts);
  return `${outcome.kind === "judged" ? outcome.rating : outcome.kind} of ${String(indicators.length)}`;
};

test.each<[string, TextsToJudge, string]>([
  ["one outcome", { target: "割合：60％以上", actual: "61％", kind: "outcome" }, "A of 1"],
  ["one outcome, missed", { target: "割合：60％以上", actual: "59％", kind: "outcome" }, "B of 1"],
  ["all of two", { target: "①60％以上\n②30件以上", actual: "①61％\n②31件", kind: "outcome" }, "A of 2"],
  ["one of two", { target: "①60％以上\n②30件以上", actual: "①61％\n②29件", kind: "outcome" }, "B of 2"],
  [
    "one still to come",
    { target: "①60％以上\n②30件以上", actual: "①61％\n②集計中", kind: "outcome" },
    "undecided of 2",
  ],
  ["no result", { target: "割合：60％以上", kind: "process" }, "unmeasured of 1"],
  ["a result of spaces", { target: "割合：60％以上", actual: " \n", kind: "process" }, "unmeasured of 1"],
  ["no target", { target: "", actual: "61％", kind: "process" }, "no-target of 1"],
  [
    "last year's value",
    { target: "前年度実績以上", actual: "61％", prior: "【令和2年度】60％", kind: "process" },
    "① of 1",
  ],
  [
    "last year's value is not told",
    { target: "前年度実績以上", actual: "61％", kind: "process" },
    "undecided of 1",
  ],
])("%s", (_, texts, expected) => {
  expect(judged(texts)).toBe(expected);
});

test("the answer of several outcomes says which of them are what", () => {
  const texts = { target: "①60％以上\n②30件以上", actual: "①61％\n②29件", kind: "outcome" } as const;
  const { indicators, reasons } = judgeTexts(texts);
  expect(indicators.map(({ outcome }) => outcome)).toEqual([
    { kind: "judged", rating: "A" },
    { kind: "judged", rating: "B" },
  ]);
  expect(reasons.length).toBeGreaterThan(0);
});
