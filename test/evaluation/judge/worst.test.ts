/** From several process indicators to one rating: the worst, and none while one may still turn out to be ③. */
import { judgeTexts } from "../../../src/evaluation/judge-texts";
import { because } from "../../../src/messages/because";

const nothing = { target: null, actual: null };
const TWO = "①参加者数：100人\n②満足度：60％";

const rated = (target: string, criterion: string, actual: string) => {
  const { outcome, reasons, indicators } = judgeTexts({ target, criterion, actual, kind: "process" });
  const [first] = indicators;
  return {
    rating: outcome.kind === "judged" ? outcome.rating : outcome.kind,
    why: because(reasons, indicators.length === 1 && first ? first.shown : nothing),
  };
};

describe("nothing that could be rated", () => {
  test.each([
    ["no target at all", "", "", "no-target", "目標が設定されていない"],
    [
      "no target of either",
      "①設定困難\n②なじまない",
      "①60人\n②50％",
      "no-target",
      "目標が設定されていない（設定困難）",
    ],
    [
      "no target of one, no result of the other",
      "①設定困難\n②満足度：60％",
      "②未測定",
      "unmeasured",
      "実績は測定されていない「未測定」",
    ],
    [
      "no result of one, no target of the other",
      "①参加者数：100人\n②設定困難",
      "①集計中\n②50％",
      "unmeasured",
      "実績はまだ確定していない「集計中」",
    ],
    ["no result of either", TWO, "①未測定\n②調査中止", "unmeasured", "実績は測定されていない「未測定」"],
  ])("%s", (_, target, actual, rating, why) => {
    expect(rated(target, "", actual)).toEqual({ rating, why });
  });
});

describe("one of several without a rating", () => {
  const LEFT_OUT = "②は測定または目標がないため除いた";

  test.each([
    ["to come", TWO, "①110人\n②集計中", "undecided", "②の実績がこれから決まるため、全体はまだ判定できない"],
    ["blank", TWO, "①110人\n②", "undecided", "②の実績がこれから決まるため、全体はまだ判定できない"],
    ["never to come", TWO, "①110人\n②未測定", "①", `すべての指標が目標達成。${LEFT_OUT}`],
    [
      "without a target",
      "①参加者数：100人\n②設定困難",
      "①90人\n②50％",
      "②",
      `①が目標未達成。撤退・再構築基準に該当する指標はない。${LEFT_OUT}`,
    ],
    [
      "to come beside one not read",
      TWO,
      "①増えた\n②集計中",
      "undecided",
      "①が判定できないため、全体も判定できない",
    ],
    // What is still to come is never waited for without a target.
    [
      "without a target, and to come",
      "①参加者数：100人\n②設定困難",
      "①110人\n②集計中",
      "①",
      `すべての指標が目標達成。${LEFT_OUT}`,
    ],
  ])("%s", (_, target, actual, rating, why) => {
    expect(rated(target, "", actual)).toEqual({ rating, why });
  });

  test("an indicator without a number goes by its name", () => {
    expect(rated("参加者数：100人\n満足度：60％", "", "90人\n61％").why).toBe(
      "参加者数が目標未達成。撤退・再構築基準に該当する指標はない",
    );
  });
});

describe("a criterion that needs all of them", () => {
  const BOTH = "いずれも目標の70％以下の場合は再構築する。";

  test.each([
    ["holds for both", TWO, BOTH, "①60人\n②40％", "③"],
    ["holds for one", TWO, BOTH, "①60人\n②50％", "②"],
    ["holds for one, the other is to come", TWO, BOTH, "①60人\n②集計中", "undecided"],
    ["holds for one, the other was not measured", TWO, BOTH, "①60人\n②未測定", "undecided"],
    ["holds for one, the other is not read", TWO, BOTH, "①60人\n②増えた", "undecided"],
    ["does not hold for one, the other was not measured", TWO, BOTH, "①80人\n②未測定", "②"],
    ["of only one indicator", "参加者数：100人", BOTH, "60人", "③"],
    // ③'s own criterion has nothing to do with the two.
    [
      "beside one of another number",
      `${TWO}\n③認知度：50％`,
      "①②とも目標の70％以下の場合\n③10％以下の場合",
      "①60人\n②40％\n③40％",
      "③",
    ],
    [
      "beside one of another number that holds",
      `${TWO}\n③認知度：50％`,
      "①②とも目標の70％以下の場合\n③10％以下の場合",
      "①80人\n②40％\n③40％",
      "②",
    ],
  ])("%s", (_, target, criterion, actual, rating) => {
    expect(rated(target, criterion, actual).rating).toBe(rating);
  });
});
