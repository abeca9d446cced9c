/** Two figures compare only where they are counted over the same, or come to the same over a year. */
import { judged } from "./judged";

const DIFFERS = "目標と実績で数え方（累計・1回ごと・月や週の回数など）が異なり、比べられない";

describe("what comes to the same over a year", () => {
  test.each([
    ["発信：月2回", "年24回", "①"],
    ["発信：月2回", "年23回", "②"],
    ["発信：月2回", "24回", "①"],
    ["発信：年24回", "月2回", "①"],
    ["発信：年25回", "月2回", "②"],
    ["発信：年24回", "月2回以上", "①"],
    ["発信：年24回以下", "月2回以下", "①"],
    ["発信：年2回", "3回", "①"],
    ["発信：四半期に1回", "年4回", "①"],
    ["発信：半年に1回", "年1回", "②"],
    ["発信：隔月1回", "年6回", "①"],
    ["発信：四半期に1回", "半年に3回", "①"],
  ])("%s, %s: %s", (target, actual, rating) => {
    expect(judged(target, "", actual).rating).toBe(rating);
  });
});

describe("a year has 48 to 53 weeks", () => {
  test.each([
    ["発信：週3回", "週3回", "①"],
    ["発信：週3回", "年159回", "①"],
    ["発信：週3回", "年158回", "undecided"],
    ["発信：週3回", "年144回", "undecided"],
    ["発信：週3回", "年143回", "②"],
    ["発信：年144回", "週3回", "①"],
    ["発信：年145回", "週3回", "undecided"],
    ["発信：年160回", "週3回", "②"],
    ["発信：月12回", "週3回", "①"],
    ["発信：年159回以下", "週3回", "①"],
    ["発信：年158回以下", "週3回", "undecided"],
  ])("%s, %s: %s", (target, actual, rating) => {
    expect(judged(target, "", actual).rating).toBe(rating);
  });
});

describe("what does not compare", () => {
  test.each([
    ["a total of several years with a year's", "会員：50社", "累計52社"],
    ["a year's with a total of several years", "会員：累計50社", "52社"],
    ["one occasion's with a year's", "参加者数：各回50人", "60人"],
    ["one occasion's with a month's", "参加者数：各回50人", "月60人"],
    ["a month's with a name that says none", "相談：20件", "月21件"],
    // Hours of a month and of its year may be the same month's.
    ["hours of a month with a year's", "相談：年240時間", "月20時間"],
    ["hours of a year with a month's", "相談：月20時間", "年240時間"],
  ])("%s: %s, %s", (_, target, actual) => {
    expect(judged(target, "", actual)).toMatchObject({ rating: "undecided", why: DIFFERS });
  });
});

describe("a name that says over what it counts", () => {
  test.each([
    ["累計会員数：50社", "累計52社", "①"],
    ["累計会員数：50社", "累計49社", "②"],
    ["毎月の相談：20件", "月21件", "①"],
    ["月平均残業時間：20時間以内", "月18時間", "①"],
    ["1月あたりの相談：20件", "月19件", "②"],
    ["年平均残業時間：20時間以内", "月18時間", "undecided"],
  ])("%s, %s: %s", (target, actual, rating) => {
    expect(judged(target, "", actual).rating).toBe(rating);
  });
});

describe("a bare count beside a target of so many a month may be a month's or the year's", () => {
  test.each([
    ["発信：月2回", "3回", "undecided", "実績3回は、月の数とも年間の数とも読める"],
    ["発信：月2回", "1回", "undecided", "実績1回は、月の数とも年間の数とも読める"],
    ["発信：月2回", "0回", "②", "実績0回は、目標月2回以上を満たさない。撤退・再構築基準はない"],
    ["発信：月2回", "4回", "②", "実績4回は、目標月2回以上を満たさない。撤退・再構築基準はない"],
    ["発信：月2回", "発信した", "undecided", "実績「発信した」は、目標と比べられる数値ではない"],
    ["発信：年2回", "1回", "②", "実績1回は、目標年2回以上を満たさない。撤退・再構築基準はない"],
  ])("%s, %s: %s", (target, actual, rating, why) => {
    expect(judged(target, "", actual)).toMatchObject({ rating, why });
  });
});

describe("last year's result counts as it was counted", () => {
  test.each([
    ["月2回", "月2回", "①", "≥ 月2回"],
    ["月2回", "月1回", "②", "≥ 月2回"],
    ["月2回", "年23回", "②", "≥ 月2回"],
    ["月2回", "3回", "undecided", "≥ 月2回"],
    ["年20回", "21回", "①", "≥ 年20回"],
    ["年20回", "月2回", "①", "≥ 年20回"],
    ["20回", "月1回", "②", "≥ 20回"],
    ["累計50回", "累計52回", "①", "≥ 累計50回"],
    ["累計50回", "60回", "undecided", "≥ 累計50回"],
    ["50回", "累計60回", "undecided", "≥ 50回"],
  ])("前年度実績以上, %s last year, %s: %s", (prior, actual, rating, target) => {
    expect(judged("発信：前年度実績以上", "", actual, prior)).toMatchObject({
      rating,
      target,
      reach: { "①": target },
    });
  });

  test.each([
    ["月3回", "月1回", "③", "< 月3回"],
    ["年3回", "月1回", "②", "< 年3回"],
    ["10回", "月1回", "②", "< 10回"],
  ])("前年度を下回った場合, %s last year, %s: %s", (prior, actual, rating, criterion) => {
    expect(judged("発信：月2回", "前年度を下回った場合は再構築する。", actual, prior)).toMatchObject({
      rating,
      criterion,
    });
  });

  test("a share of it, too", () => {
    expect(judged("発信：前年度の2倍", "", "月3回", "月2回")).toMatchObject({
      rating: "②",
      target: "≥ 月4回",
    });
    expect(judged("発信：前年度の2倍", "", "月4回", "月2回")).toMatchObject({ rating: "①" });
  });

  test("現状維持 of so many a month", () => {
    expect(judged("発信：現状維持", "", "月2回", "月2回")).toMatchObject({
      rating: "①",
      reach: { "①": "≥ 月2回" },
    });
    expect(judged("発信：現状維持", "", "月1回", "月2回").rating).toBe("undecided");
  });

  test("words beside the result are held against it as it was counted", () => {
    expect(judged("発信：年10回", "", "月1回（前年度を下回った）", "月2回").rating).toBe("①");
    expect(judged("発信：年10回", "", "月1回（前年度を上回った）", "月2回").rating).toBe("undecided");
  });
});
