import { judgeTexts } from "../../../src/evaluation/judge-texts";

/** The form's own words: without a star, ③. */
const STAR = "格付け調査において星が獲得できなかった場合、事業を再構築する。";

type Kind = "process" | "outcome";

/** The result that would give a rating, and how results on both sides of it are rated. */
const reach = (target: string, criterion: string, { kind = "process" as Kind, prior = "" } = {}) =>
  judgeTexts({ target, criterion, kind, prior }).indicators.map((one) => one.reach);

const rated = (target: string, criterion: string, actual: string, kind: Kind = "process") => {
  const { outcome } = judgeTexts({ target, criterion, actual, kind });
  return outcome.kind === "judged" ? outcome.rating : outcome.kind;
};

describe("what would give ①, and what would leave ③", () => {
  test.each<[string, string, Record<string, string>]>([
    // A share of the target, and a figure of its own; the words decide the boundary.
    ["割合：78%", "目標値の70%以下であれば再構築する。", { "①": "≥ 78%", "②": "> 54.6%" }],
    ["割合：60%", "50%未満の場合は再構築する。", { "①": "≥ 60%", "②": "≥ 50%" }],
    ["割合：60%以上80%以下", "50%未満の場合は再構築する。", { "①": "≥ 60% かつ ≤ 80%" }],
    ["割合：60%を超える", "目標値の達成率90%に満たなければ再構築する。", { "①": "> 60%", "②": "≥ 54%" }],
    ["目標の達成率：90%以上", "70%以下の場合は再構築する。", { "①": "≥ 90%", "②": "> 70%" }],
    ["割合：26%から38%に引き上げる", "30%以下の場合は再構築する。", { "①": "≥ 38%", "②": "> 30%" }],
    ["満足度：60%程度", "40%以下の場合は再構築する。", { "①": "≥ 60%", "②": "> 40%" }],
    // Two tiers: the first of them that is reached.
    [
      "割合：78%",
      "目標値の70%以下であれば再構築、50%以下であれば撤退する。",
      { "①": "≥ 78%", "②": "> 54.6%" },
    ],
    [
      "割合：78%",
      "50%以下であれば撤退、目標値の70%以下であれば再構築する。",
      { "①": "≥ 78%", "②": "> 54.6%" },
    ],
    ["割合：60%", "50%以下または50%未満の場合は再構築する。", { "①": "≥ 60%", "②": "> 50%" }],
    [
      "苦情の件数：10件",
      "20件以上の場合は見直し、30件以上の場合は撤退する。",
      { "①": "≤ 10件", "②": "< 20件" },
    ],
    // Only both together: one of them is enough to leave it.
    ["参加者数：100人", "60人未満かつ目標の7割以下の場合は再構築する。", { "①": "≥ 100人", "②": "≥ 60人" }],
    // Less is better.
    ["苦情の件数：10件以下", "20件を超えた場合は再構築する。", { "①": "≤ 10件", "②": "≤ 20件" }],
    ["苦情の件数：10件", "20件以上の場合は再構築する。", { "①": "≤ 10件", "②": "< 20件" }],
    ["苦情の件数：0件", "3件以上の場合は再構築する。", { "①": "≤ 0件", "②": "< 3件" }],
    // Counted as the target counts.
    ["開催回数：月1回", "目標の5割以下の場合は再構築する。", { "①": "≥ 月1回", "②": "> 月0.5回" }],
    ["開催回数：月1回以上", "年8回を下回った場合は再構築する。", { "①": "≥ 月1回", "②": "≥ 年8回" }],
    ["累計50社以上", "目標の7割に満たない場合は再構築する。", { "①": "≥ 累計50社", "②": "≥ 累計35社" }],
    // Grades and stars.
    ["格付け調査において★以上を獲得する", STAR, { "①": "≥ ★", "②": "≥ ★" }],
    ["格付け：Bランク以上", "Dランク以下の場合は再構築する。", { "①": "≥ B", "②": "> D" }],
    // The criterion says no figure, or one of something else.
    ["参加者数：100人", "", { "①": "≥ 100人" }],
    ["割合：60%以上", "目標を達成できなかった場合は再構築する。", { "①": "≥ 60%" }],
    ["割合：60%以上", "成果が著しく低い場合は再構築する。", { "①": "≥ 60%" }],
    ["割合：78%", "70%以下または参加者が50人未満の場合は再構築する。", { "①": "≥ 78%" }],
    ["割合：78%", "70%以下かつ参加者が50人未満の場合は再構築する。", { "①": "≥ 78%", "②": "> 70%" }],
    ["参加者数：100人", "50%を下回った場合は再構築する。", { "①": "≥ 100人" }],
    ["計画を策定する", "策定できなかった場合は再構築する。", { "①": "策定" }],
    // A result at the target would meet the criterion, too.
    ["満足度：60%", "60%以下の場合は再構築する。", { "①": "> 60%", "②": "> 60%" }],
    ["満足度：60%", "65%を下回った場合は再構築する。", { "①": "≥ 65%", "②": "≥ 65%" }],
  ])("%s, %s", (target, criterion, expected) => {
    expect(reach(target, criterion)).toEqual([expected]);
  });

  test.each<[string, string, Record<string, string>]>([
    ["last year was one of the row, or is not known", "", { "①": "≥ 100人", "②": "≥ 50人" }],
    ["last year was one of the row", "R2：40人", { "①": "≥ 100人", "②": "≥ 50人" }],
    ["last year was none of the row", "R2：60人", { "①": "≥ 100人" }],
  ])("two years in a row: %s", (_, prior, expected) => {
    expect(reach("参加者数：100人", "2年連続で50人を下回った場合は再構築する。", { prior })).toEqual([
      expected,
    ]);
  });

  test("each of several indicators by its own target and criterion", () => {
    expect(
      reach("①参加の割合：60%以上\n②満足度：50%", "①目標値の70%以下\n②30%未満の場合は再構築する。"),
    ).toEqual([
      { "①": "≥ 60%", "②": "> 42%" },
      { "①": "≥ 50%", "②": "≥ 30%" },
    ]);
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
  test.each<[string, string, Record<string, string>]>([
    ["割合：60%以上", "", { A: "≥ 60%" }],
    ["苦情の件数：10件以下", "", { A: "≤ 10件" }],
    ["開催回数：月2回", "", { A: "≥ 月2回" }],
    ["計画を策定する", "", { A: "策定" }],
    ["前年度実績を上回る", "55%", { A: "> 55%" }],
    ["満足度：現状維持", "55%", { A: "≥ 55%" }],
    ["苦情の件数：現状維持", "55件", { A: "≤ 55件" }],
    ["苦情への対応件数：現状維持", "55件", { A: "= 55件" }],
    ["前年度実績を上回る", "", {}],
  ])("%s, last year %s", (target, prior, expected) => {
    expect(reach(target, "", { kind: "outcome", prior })).toEqual([expected]);
  });
});

describe("nothing is promised", () => {
  test.each([
    ["where the target is not read", "割合：75.2.1%", "50%以下の場合は再構築する。"],
    ["where there is none", "設定になじまない", ""],
    ["where target and criterion ask for more of the same", "満足度：60%以上", "30%以上の場合は再構築する。"],
    ["where they leave the direction open", "満足度：60%", "30%以上の場合は再構築する。"],
  ])("%s", (_, target, criterion) => {
    expect(reach(target, criterion)).toEqual([{}]);
  });
});
