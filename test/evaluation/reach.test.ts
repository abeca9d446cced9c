import { judgeTexts } from "../../src/evaluation/judge-texts";

/** The form's own words: without a star, ③. */
const STAR = "格付け調査において星が獲得できなかった場合、事業を再構築する。";

type Kind = "process" | "outcome";

/** The result that would give a rating, and how results on both sides of it are rated. */
const reach = (target: string, criterion: string, kind: Kind = "process") =>
  judgeTexts({ target, criterion, kind }).indicators[0]?.reach;

const rated = (target: string, criterion: string, actual: string, kind: Kind = "process") => {
  const { outcome } = judgeTexts({ target, criterion, actual, kind });
  return outcome.kind === "judged" ? outcome.rating : outcome.kind;
};

describe("what would give ①, and what would leave ③", () => {
  test.each<[string, string, Record<string, string>]>([
    ["割合：78%", "目標値の70%以下であれば再構築する。", { "①": "≥ 78%", "②": "> 54.6%" }],
    ["割合：60%", "50%未満の場合は再構築する。", { "①": "≥ 60%", "②": "≥ 50%" }],
    ["割合：60%を超える", "目標値の達成率90%に満たなければ再構築する。", { "①": "> 60%", "②": "≥ 54%" }],
    ["苦情の件数：10件以下", "20件を超えた場合は再構築する。", { "①": "≤ 10件", "②": "≤ 20件" }],
    ["苦情の件数：10件", "20件以上の場合は再構築する。", { "①": "≤ 10件", "②": "< 20件" }],
    ["参加者数：100人", "", { "①": "≥ 100人" }],
    ["格付け調査において★以上を獲得する", STAR, { "①": "≥ ★", "②": "≥ ★" }],
    ["割合：60%以上", "目標を達成できなかった場合は再構築する。", { "①": "≥ 60%" }],
    ["計画を策定する", "", { "①": "策定" }],
  ])("%s, %s", (target, criterion, expected) => {
    expect(reach(target, criterion)).toEqual(expected);
  });

  test.each<[string, string, readonly [string, string][]]>([
    [
      "割合：78%",
      "目標値の70%以下であれば再構築する。",
      [
        ["78%", "①"],
        ["77.9%", "②"],
        ["54.61%", "②"],
        ["54.6%", "③"],
      ],
    ],
    [
      "苦情の件数：10件以下",
      "20件を超えた場合は再構築する。",
      [
        ["10件", "①"],
        ["11件", "②"],
        ["20件", "②"],
        ["21件", "③"],
      ],
    ],
    [
      "格付け調査において★以上を獲得する",
      STAR,
      [
        ["★", "①"],
        ["★★", "①"],
        ["星なし", "③"],
      ],
    ],
  ])("and so they are rated: %s", (target, criterion, results) => {
    for (const [actual, rating] of results)
      expect([actual, rated(target, criterion, actual)]).toEqual([actual, rating]);
  });
});

describe("what would give A", () => {
  test.each<[string, Record<string, string>]>([
    ["割合：60%以上", { A: "≥ 60%" }],
    ["苦情の件数：10件以下", { A: "≤ 10件" }],
  ])("%s", (target, expected) => {
    expect(reach(target, "", "outcome")).toEqual(expected);
  });
});

test("nothing is promised where the target is not read", () => {
  expect(reach("割合：75.2.1%", "50%以下の場合は再構築する。")).toEqual({ "②": "> 50%" });
  expect(reach("設定になじまない", "")).toEqual({});
});
