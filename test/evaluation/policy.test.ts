import { judgeTexts } from "../../src/evaluation/judge-texts";
import { DEFAULT_POLICY, readPolicy } from "../../src/evaluation/policy";

test("a policy that says nothing is the default one", () => {
  expect(readPolicy({})).toEqual({ kind: "policy", policy: DEFAULT_POLICY });
});

test("the default is the documented one", () => {
  expect(DEFAULT_POLICY).toMatchObject({
    individual: { method: "target-met" },
    overall: "all",
    several: "worst",
    rules: {},
  });
  expect(DEFAULT_POLICY.approximateMarginPercent.toFixed()).toBe("5");
  expect(DEFAULT_POLICY.placeholders).toEqual(expect.arrayContaining(["特になし", "同上", "－"]));
});

test("a figure may be a number or its digits, which lose nothing", () => {
  const reading = readPolicy({
    individual: { method: "ratio", percent: "66.66666666666666666667" },
    approximateMarginPercent: 2.5,
  });
  if (reading.kind !== "policy" || reading.policy.individual.method !== "ratio")
    throw new Error("a ratio was asked for");
  expect(reading.policy.individual.percent.toFixed()).toBe("66.66666666666666666667");
  expect(reading.policy.approximateMarginPercent.toFixed()).toBe("2.5");
});

test.each<[string, unknown, string, RegExp]>([
  ["a setting that there is not", { indivdual: {} }, "indivdual", /この設定はありません/u],
  [
    "a method that there is not",
    { individual: { method: "guess" } },
    "individual.method",
    /target-met・ratio・trajectory/u,
  ],
  ["a ratio without its percentage", { individual: { method: "ratio" } }, "individual.percent", /./u],
  [
    "a percentage that is no figure",
    { individual: { method: "ratio", percent: "八割" } },
    "individual.percent",
    /数値/u,
  ],
  ["a way to 全体 that there is not", { overall: "any" }, "overall", /all・majority/u],
  [
    "a year of an era",
    { individual: { method: "trajectory", baseValue: 50, baseYear: "R1", targetYear: 2025 } },
    "individual.baseYear",
    /西暦/u,
  ],
  [
    "a severity that there is not",
    { rules: { "text-repeated": "警告" } },
    "rules.text-repeated",
    /要修正・要確認・参考・off/u,
  ],
  ["placeholders that are no texts", { placeholders: [1] }, "placeholders.0", /文字列/u],
  ["no object at all", [], "", /./u],
])("%s is told by its place", (_, data, setting, message) => {
  const reading = readPolicy(data);
  expect(reading.kind === "invalid" && reading.problems).toEqual([
    { setting, message: expect.stringMatching(message) as string },
  ]);
});

test("all that is wrong is told at once", () => {
  const reading = readPolicy({ overall: "any", several: "best" });
  expect(reading.kind === "invalid" && reading.problems.map(({ setting }) => setting)).toEqual([
    "overall",
    "several",
  ]);
});

test("the margin of approximate results decides", () => {
  const judged = (margin: number) => {
    const reading = readPolicy({ approximateMarginPercent: margin });
    if (reading.kind !== "policy") throw new Error("a margin is a setting");
    const { outcome } = judgeTexts(
      { target: "満足度：60%", actual: "62%程度", kind: "process" },
      reading.policy,
    );
    return outcome.kind === "judged" ? outcome.rating : outcome.kind;
  };
  expect(judged(3)).toBe("①");
  expect(judged(5)).toBe("undecided");
});
