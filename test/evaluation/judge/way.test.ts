/** Which way is better: as the target says, as its name lets infer, or as the criterion shows – else nobody knows. */
import { judged } from "./judged";

const unclear = (word: string) =>
  `「${word}」は多いほどよいのか少ないほどよいのか決められない。目標に「以上」「以下」を書き添えてください`;
const BY_CRITERION = "撤退・再構築基準が上限を示すことから、少ないほどよい指標と読んだ";

describe("a criterion of too much tells that less is better", () => {
  test.each([
    ["of the same measure", "コピー用紙：10箱", "20箱を超えた場合", "9箱", "①"],
    ["at the target's own figure", "コピー用紙：10箱", "10箱を超えた場合", "10箱", "①"],
    ["in every part", "コピー用紙：10箱", "20箱を超えた場合または目標の3倍以上の場合", "12箱", "②"],
    ["of several years", "コピー用紙：10箱", "2年連続で20箱を超えた場合", "9箱", "①"],
    ["of more than the target", "コピー用紙：10箱", "目標の2倍を超えた場合", "21箱", "③"],
    ["of so much more than the target", "コピー用紙：10箱", "目標を3箱以上上回った場合", "13箱", "③"],
    ["in another unit of the same kind", "コピー用紙：10kg", "0.02tを超えた場合", "9kg", "①"],
    ["named by what the target counts", "応募：5団体", "応募団体が10団体を超えた場合", "5団体", "①"],
  ])("%s: %s, %s", (_, target, criterion, actual, rating) => {
    const found = judged(target, `${criterion}は再構築する。`, actual);
    expect(found.rating).toBe(rating);
    expect(found.target).toMatch(/^≤/u);
    if (rating !== "③") expect(found.why).toContain(BY_CRITERION);
  });

  test.each([
    ["below the target", "8箱を超えた場合"],
    ["one of two below the target", "8箱を超えまたは20箱を超えた場合"],
    ["the lower of the two last", "20箱を超えまたは8箱を超えた場合"],
    ["half of the target", "目標の5割を超えた場合"],
    ["less than the target by so much", "前年度より3箱以上少なくならなかった場合"],
    ["of another unit", "20人を超えた場合"],
  ])("but not %s: %s", (_, criterion) => {
    expect(judged("コピー用紙：10箱", `${criterion}は再構築する。`, "9箱").rating).toBe("undecided");
  });

  test("nor where the name speaks of what is welcome", () => {
    expect(judged("参加者数：100人", "200人を超えた場合は再構築する。", "120人")).toMatchObject({
      rating: "undecided",
      why: unclear("参加者数"),
      reach: {},
    });
  });

  test("nor where it speaks of another measure", () => {
    expect(judged("コピー用紙：10箱", "印刷枚数が2,000枚を超えた場合は再構築する。", "9箱")).toMatchObject({
      target: "≥ 10箱",
      rating: "undecided",
    });
  });

  test("nor where it speaks of too little as well", () => {
    expect(judged("コピー用紙：10箱", "5箱未満または20箱を超えた場合は再構築する。", "9箱")).toMatchObject({
      target: "≥ 10箱",
      rating: "②",
    });
  });
});

describe("a criterion of too little", () => {
  test.each([
    ["agrees with more is better", "参加者数：100人", "50人未満の場合は再構築する。", "60人", "②"],
    ["decides a name that is open", "利用の状況：10件", "5件を下回った場合は再構築する。", "8件", "②"],
    [
      "contradicts a name of what is unwelcome",
      "苦情の件数：10件",
      "5件未満の場合は再構築する。",
      "8件",
      "undecided",
    ],
    [
      "contradicts nothing where the target is none at all",
      "苦情の件数：0件",
      "5件未満の場合は再構築する。",
      "0件",
      "undecided",
    ],
  ])("%s: %s, %s", (_, target, criterion, actual, rating) => {
    expect(judged(target, criterion, actual).rating).toBe(rating);
  });
});

describe("a name that speaks for both, and nothing that decides", () => {
  test.each([
    ["利用の状況：10件", "", "12件", "≥ 10件", "①"],
    ["苦情への対応件数：10件", "", "12件", "10件", "undecided"],
    ["苦情への対応件数：10件以上", "", "12件", "≥ 10件", "①"],
    ["苦情への対応件数：10件", "5件未満の場合は再構築する。", "12件", "≥ 10件", "①"],
  ])("%s, %s: %s", (target, criterion, actual, shown, rating) => {
    expect(judged(target, criterion, actual)).toMatchObject({ rating, target: shown });
  });
});
