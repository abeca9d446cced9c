/** Whether a target is met, to the last digit; and what is said of a result that is not exact. */
import { judged } from "./judged";

const UNCERTAIN = (actual: string) => `実績${actual}は幅のある値で、判定が一つに決まらない`;
const NOT_COMPARABLE = (actual: string) => `実績「${actual}」は、目標と比べられる数値ではない`;
const OTHER_UNIT = (actual: string, target: string) =>
  `実績の単位「${actual}」と目標の単位「${target}」が異なり、比べられない`;

describe("a range", () => {
  test.each([
    ["60％", "①", "実績60%は、目標60%以上かつ80%以下を満たす。目標達成"],
    ["80％", "①", "実績80%は、目標60%以上かつ80%以下を満たす。目標達成"],
    ["59％", "②", "実績59%は、目標60%以上かつ80%以下を満たさない。撤退・再構築基準はない"],
    ["81％", "②", "実績81%は、目標60%以上かつ80%以下を満たさない。撤退・再構築基準はない"],
    ["約60％", "undecided", UNCERTAIN("約60%")],
    ["約80％", "undecided", UNCERTAIN("約80%")],
    ["70～85％", "undecided", UNCERTAIN("70%～85%")],
    ["61人", "undecided", OTHER_UNIT("人", "%")],
    ["B評価", "undecided", NOT_COMPARABLE("B")],
  ])("60％以上80％以下, %s: %s", (actual, rating, why) => {
    expect(judged("割合：60％以上80％以下", "", actual)).toMatchObject({ rating, why });
  });
});

describe("the difference is told where it is one figure of one unit", () => {
  test.each([
    ["割合：60％", "58.4％", "（目標との差 −1.6ポイント）"],
    ["苦情の件数：10件以下", "12件", "（目標との差 +2件）"],
    ["参加者：100人を超える", "100人", "（目標との差 ±0人）"],
    ["相談の時間：10時間以上", "9", "（目標との差 −1時間）"],
    ["相談：10", "9時間", "（目標との差 −1）"],
    ["発信：月2回", "月1回", "（目標との差 −1回）"],
    ["相談の時間：10時間以上", "590分", ""],
    ["発信：月2回", "年20回", ""],
    ["★★以上", "★", ""],
    ["評価：A評価以上", "B評価", ""],
    ["参加者：100人", "90人以下", ""],
    ["参加者：100人", "80～90人", ""],
    ["参加者：各回50人", "第1回 45人、第2回 52人", ""],
  ])("%s, %s: %j", (target, actual, gap) => {
    const { why } = judged(target, "", actual);
    expect(/（目標との差 [^）]*）/u.exec(why)?.[0] ?? "").toBe(gap);
    expect(why).toContain("を満たさない");
  });

  test("not of a level that does not come out even", () => {
    expect(judged("参加者：前年度の3分の2", "", "60人", "100人").why).toBe(
      "実績60人は、目標66.6667人以上を満たさない。撤退・再構築基準はない",
    );
  });
});

describe("a target without a figure is judged by plain words alone", () => {
  test.each([
    ["策定済", "①", "実績「策定済」により、目標を達成"],
    ["未策定", "②", "実績「未策定」により、目標は未達成。撤退・再構築基準はない"],
    ["50％", "undecided", "数値のない目標で、実績から実施・未実施がはっきり読み取れない"],
    ["B評価", "undecided", "数値のない目標で、実績から実施・未実施がはっきり読み取れない"],
  ])("%s: %s", (actual, rating, why) => {
    expect(judged("計画の策定", "", actual)).toMatchObject({ rating, why, target: "策定" });
  });
});

describe("現状維持: the same or better is met, worse is undecided", () => {
  const KEPT = (actual: string, prior: string) =>
    `実績${actual}は、もとの値${prior}と同じかそれよりよい。現状維持を達成`;
  const WORSE = (actual: string) => `実績${actual}がもとの値より悪く、現状維持といえるか決められない`;

  test.each([
    ["満足度", "55％", "55％", "①", KEPT("55%", "55%")],
    ["満足度", "55.1％", "55％", "①", KEPT("55.1%", "55%")],
    ["満足度", "54.9％", "55％", "undecided", WORSE("54.9%")],
    ["満足度", "約60％", "55％", "①", KEPT("約60%", "55%")],
    ["満足度", "約55％", "55％", "undecided", UNCERTAIN("約55%")],
    ["満足度", "約50％", "55％", "undecided", WORSE("約50%")],
    ["満足度", "56人", "55％", "undecided", OTHER_UNIT("人", "%")],
    ["苦情の件数", "54件", "55件", "①", KEPT("54件", "55件")],
    ["苦情の件数", "56件", "55件", "undecided", WORSE("56件")],
    // Which way is better, nobody knows: the same is the same all the same.
    ["苦情への対応件数", "55件", "55件", "①", KEPT("55件", "55件")],
    ["苦情への対応件数", "56件", "55件", "undecided", "実績56件は、目標55件を満たさない（目標との差 +1件）"],
    ["満足度", "55％", "", "undecided", "前年度の実績が分からない"],
  ])("%s, %s after %s: %s", (name, actual, prior, rating, why) => {
    expect(judged(`${name}：現状維持`, "", actual, prior)).toMatchObject({ rating, why });
  });
});

describe("a result that is a limit, or a rounded share", () => {
  test.each([
    ["参加者：100人", "100人以上", "①"],
    ["参加者：100人を超える", "100人以上", "undecided"],
    ["参加者：100人", "90人以下", "②"],
    ["参加者：100人", "100人以下", "undecided"],
    ["参加者：100人", "100人弱", "②"],
    ["参加者：100人以下", "100人未満", "①"],
    ["割合：60％", "61以上", "①"],
    ["割合：60％", "70以下", "undecided"],
    // Worked out from its counts: 60.9%, 59.1%, 60.4%, 59.9%.
    ["実施率：60％", "61％（1000件中609件）", "①"],
    ["実施率：60％", "59％（1000件中591件）", "②"],
    ["実施率：60％", "60％（1000件中604件）", "①"],
    ["実施率：60％以下", "60％（1000件中604件）", "undecided"],
    ["実施率：60％", "60％（1000件中599件）", "undecided"],
  ])("%s, %s: %s", (target, actual, rating) => {
    expect(judged(target, "", actual).rating).toBe(rating);
  });

  test("a rounded share tells what it comes to", () => {
    expect(judged("実施率：60％", "", "60％（1000件中599件）").why).toBe(
      "実績60%は丸めた値で、内訳から計算すると59.9%になり、判定が一つに決まらない",
    );
  });
});

describe("a figure without a unit takes the other's, unless it may be a fraction", () => {
  test.each([
    ["相談の時間：10時間以上", "11", "①"],
    ["相談：10", "9時間", "②"],
    ["割合：60％", "61", "①"],
    ["割合：60％", "2", "②"],
    ["割合：60％", "1", "undecided"],
    ["割合：60％", "0.61", "undecided"],
    ["割合：60％", "0.5以下", "undecided"],
    ["割合：60％", "0", "②"],
    ["割合：0.6以上", "61％", "undecided"],
    ["割合：0.6以上", "0％", "②"],
    ["参加者：1以上", "0.5", "②"],
  ])("%s, %s: %s", (target, actual, rating) => {
    expect(judged(target, "", actual).rating).toBe(rating);
  });
});

describe("a base that stands beside the result", () => {
  test.each([
    ["全国平均以上", "61％（全国平均60％）", "", "①"],
    ["全国平均以上", "61％（全国平均約60％）", "", "undecided"],
    ["全国平均以上", "61％（全国平均60％、大阪市平均62％）", "", "①"],
    ["大阪市平均以上", "61％（全国平均60％、大阪市平均62％）", "", "②"],
    ["全国平均以上", "61％（前年度60％）", "", "undecided"],
    ["前年度以上", "61％（前年度60％）", "", "①"],
    ["前年度以上", "61％（全国平均60％）", "", "undecided"],
    // Two values of last year: which of them holds, nobody can say.
    ["前年度以上", "61％（前年度60％）", "62％", "undecided"],
    ["前年度以上", "61％（前年度60％）", "60％", "①"],
    ["前年度以上", "61％", "約60％", "undecided"],
  ])("%s, %s (%s): %s", (target, actual, prior, rating) => {
    expect(judged(`割合：${target}`, "", actual, prior).rating).toBe(rating);
  });
});

describe("a share of the target, and what the criterion works out of it", () => {
  const NEITHER = "undecided";

  test.each([
    ["参加者：100人", "目標の5割（50人）未満", "49人", "③"],
    ["参加者：100人", "目標の5割（50人）未満", "50人", "②"],
    ["参加者：100人", "目標の5割（60人）未満", "40人", NEITHER],
    ["参加者：100人", "目標の5割（50件）未満", "40人", NEITHER],
    ["苦情：10件以下", "目標の2倍以上", "20件", "③"],
    ["苦情：0件", "目標の2倍以上", "1件", NEITHER],
    ["参加者：前年度以上", "目標の5割未満", "40人", NEITHER],
    ["計画の策定", "目標の5割未満", "未策定", NEITHER],
    ["割合：60％以上80％以下", "目標を下回った", "50％", NEITHER],
    ["参加者：100人", "目標より10ポイント以上下回った", "80人", NEITHER],
    ["満足度：60％", "目標より10人以上下回った", "40％", NEITHER],
    ["満足度：60％", "目標より10ポイント以上下回った", "50％", "③"],
  ])("%s, %s, %s: %s", (target, criterion, actual, rating) => {
    expect(judged(target, `${criterion}場合は再構築する。`, actual).rating).toBe(rating);
  });
});
