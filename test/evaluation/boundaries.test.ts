import { judgeTexts } from "../../src/evaluation/judge-texts";
import { because } from "../../src/messages/because";

const judged = (target: string, criterion: string, actual: string, prior = "") => {
  const { outcome } = judgeTexts({ target, criterion, actual, prior, kind: "process" });
  return outcome.kind === "judged" ? outcome.rating : outcome.kind;
};

describe("the form's own figures", () => {
  const target = "意見交換が行われていると感じている区政会議の委員の割合:78%";
  const criterion = "目標値の70%以下であれば事業を再構築する。";

  test.each([
    ["40.7%", "③"],
    ["54.6%", "③"],
    ["54.60000000000001%", "②"],
    ["54.7%", "②"],
    ["77.96%", "②"],
    ["77.999999999999999999%", "②"],
    ["78%", "①"],
    ["78.0%", "①"],
  ])("%s against 78%% and 70%% of it is %s", (actual, rating) => {
    expect(judged(target, criterion, actual)).toBe(rating);
  });

  test("the reason carries the arithmetic", () => {
    const { indicators } = judgeTexts({ target, criterion, actual: "40.7%", kind: "process" });
    const [first] = indicators;
    expect(first && because(first.reasons, first.shown)).toBe(
      "実績40.7%は、目標78%の70%（54.6%）以下。撤退・再構築基準に該当",
    );
    expect(first?.reach).toEqual({ "①": "≥ 78%", "②": "> 54.6%" });
  });
});

describe("the words decide the boundary", () => {
  test.each([
    ["50%以下の場合", "50%", "③"],
    ["50%以内の場合", "50%", "③"],
    ["50%未満の場合", "50%", "②"],
    ["50%に満たない場合", "50%", "②"],
    ["50%を下回る場合", "50%", "②"],
    ["50%を割り込んだ場合", "50%", "②"],
    ["50%に達しない場合", "50%", "②"],
    ["50%に届かなければ", "50%", "②"],
    ["50%を超えなければ", "50%", "③"],
    ["50%を上回らない場合", "50%", "③"],
    ["50%以上とならなかった場合", "50%", "②"],
    ["50%以上とならなかった場合", "49.9%", "③"],
  ])("「%s」再構築する with %s is %s", (condition, actual, rating) => {
    expect(judged("満足度：60%", `${condition}、再構築する。`, actual)).toBe(rating);
  });
});

describe("a rating never comes from what could be read two ways", () => {
  test.each([
    ["a fraction without a unit against a percentage", "割合：78%", "", "0.407"],
    ["a bare percentage for a count", "参加者数：100人", "50%を下回った場合は再構築する", "60人"],
    ["30%以上下回る of a percentage", "満足度：60%", "目標値を30%以上下回った場合は再構築する", "40%"],
    ["an average of several occasions against a total", "参加者数：100人", "", "第1回 45人、第2回 52人"],
    ["two figures without a role", "満足度：60%", "", "満足 55%、やや満足 20%"],
    ["a denied figure beyond the target", "満足度：60%", "", "65%に届かなかった"],
    ["an expected figure", "満足度：60%", "", "65%の見込み"],
    ["a result of another year in brackets", "満足度：60%", "", "65%（速報前の見込み）"],
    [
      "a criterion with an exception",
      "満足度：60%",
      "50%未満の場合は再構築する。ただし、災害時を除く。",
      "40%",
    ],
    ["a criterion that says when not to rebuild", "満足度：60%", "50%以上であれば再構築しない。", "40%"],
    ["a cut criterion", "参加者：150人", "目標値の70%以", "104人"],
  ])("%s is undecided", (_, target, criterion, actual) => {
    expect(judged(target, criterion, actual)).toBe("undecided");
  });
});

test("an indicator without a name is not quoted", () => {
  const [judgedOne] = judgeTexts({
    target: "60%",
    criterion: "50%以上であれば再構築する。",
    actual: "70%",
    kind: "process",
  }).indicators;
  const sentence = (language: "ja" | "en") =>
    judgedOne && because(judgedOne.reasons, judgedOne.shown, language);
  expect(sentence("ja")).toContain("この指標は多いほどよいのか");
  expect(sentence("en")).toContain("whether more or less is better");
});

describe("a criterion that names two indicators", () => {
  const targets = "①参加者数：100人\n②満足度：60%";
  const either = "参加者数が50人未満または満足度が40%未満の場合は再構築する。";
  const together = "参加者数が50人未満かつ満足度が40%未満の場合は再構築する。";

  test.each([
    ["either of them, both hold", either, "①40人\n②30%", "③"],
    ["either of them, one holds", either, "①40人\n②50%", "③"],
    ["either of them, none holds", either, "①50人\n②40%", "②"],
    // Both hold: ③ it may be, and ② it is not.
    ["both of them, both hold", together, "①40人\n②30%", "undecided"],
    ["both of them, none holds", together, "①50人\n②40%", "②"],
    ["both of them, the targets are met", together, "①100人\n②60%", "①"],
  ])("%s", (_, criterion, actual, rating) => {
    expect(judged(targets, criterion, actual)).toBe(rating);
  });

  test("each part tells what leaves it", () => {
    const reach = (criterion: string) =>
      judgeTexts({ target: targets, criterion, kind: "process" }).indicators.map((one) => one.reach["②"]);
    expect(reach(either)).toEqual(["≥ 50人", "≥ 40%"]);
    expect(reach(together)).toEqual(["≥ 50人", "≥ 40%"]);
  });
});
