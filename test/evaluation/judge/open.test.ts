import { judgeTexts } from "../../../src/evaluation/judge-texts";
import { because } from "../../../src/messages/because";

const judged = (target: string, actual: string, criterion = "", prior = "") => {
  const { outcome, indicators } = judgeTexts({ target, actual, criterion, prior, kind: "process" });
  const [first] = indicators;
  return {
    kind: outcome.kind,
    why: first && because(first.reasons, first.shown),
    unread: first?.unread.map(({ words, from }) => [from, words]),
    shown: first?.shown,
  };
};

describe("nothing to rate an indicator by", () => {
  test.each([
    ["割合：60%", "", "unmeasured", "実績が記入されていない"],
    ["割合：60%", "集計中", "unmeasured", "実績はまだ確定していない「集計中」"],
    ["割合：60%", "未測定", "unmeasured", "実績は測定されていない「未測定」"],
    ["割合：60%", "おおむね良好", "undecided", "実績の数値が読み取れない「おおむね良好」"],
    ["設定なし", "61%", "no-target", "目標が設定されていない（設定なし）"],
    ["", "61%", "no-target", "目標が設定されていない"],
    // What is not set needs no result.
    ["設定なし", "", "no-target", "目標が設定されていない（設定なし）"],
    // A result that is not there says more than a target that is not read.
    ["割合：75.2.1%", "", "unmeasured", "実績が記入されていない"],
    ["割合：75.2.1%", "70%", "undecided", expect.stringContaining("目標の書き方に誤りがある")],
  ])("target %j, result %j: %s", (target, actual, kind, why) => {
    expect(judged(target, actual)).toMatchObject({ kind, why });
  });
});

describe("words that were not understood", () => {
  test.each([
    ["of the target", "割合：75.2.1%", "70%", "", [["target", "75.2.1"]]],
    ["of the criterion", "割合：60%", "70%", "著しく低い場合", [["criterion", "著しく低い"]]],
    ["of the result", "割合：60%", "おおむね良好", "", [["actual", "おおむね良好"]]],
    ["none", "割合：60%", "70%", "50%以下の場合", []],
  ])("%s", (_, target, actual, criterion, unread) => {
    expect(judged(target, actual, criterion).unread).toEqual(unread);
  });
});

test("target, result, last year's and criterion are shown as a person writes them", () => {
  expect(judged("割合：60%", "61.50%", "目標値の70%以下の場合", "【令和2年度】55%").shown).toEqual({
    target: "≥ 60%",
    actual: "61.50%",
    prior: "55%",
    criterion: "≤ 42%",
  });
  expect(judged("割合：60%", "").shown).toEqual({
    target: "≥ 60%",
    actual: null,
    prior: null,
    criterion: null,
  });
});
