/** Whether a criterion applies: what this result alone decides, and what it does not. */
import { judged } from "./judged";

const ELSEWHERE = (words: string) => `撤退・再構築基準「${words}」に当たるかは、この欄の実績からは分からない`;

describe("a part that the sheet does not tell", () => {
  const NO_HOPE = ELSEWHERE("改善の見込みがない");

  test.each([
    ["and, the figure applies", "50％未満で、かつ改善の見込みがない", "45％", "undecided", NO_HOPE],
    [
      "and, the figure does not apply",
      "50％未満で、かつ改善の見込みがない",
      "55％",
      "②",
      "実績55%は、50%未満ではない",
    ],
    ["or, the figure applies", "50％未満または改善の見込みがない", "45％", "③", "実績45%は、50%未満"],
    ["or, the figure does not apply", "50％未満または改善の見込みがない", "55％", "undecided", NO_HOPE],
  ])("%s", (_, criterion, actual, rating, why) => {
    const found = judged("満足度：60％", `${criterion}場合は再構築する。`, actual);
    expect(found.rating).toBe(rating);
    expect(found.why).toContain(why);
    expect(found.criterion).toBe("< 50%");
  });
});

describe("a figure of another measure", () => {
  test.each([
    ["満足度：60％", "30人未満の場合", "50％", "30人未満"],
    ["参加者：100人", "3回未満の場合", "80人", "3回未満"],
    ["参加者：100人", "参加者が3回未満の場合", "80人", "参加者3回未満"],
    ["参加者：100人", "回答が50％未満の場合", "80人", "回答"],
    ["満足度：60％", "参加者数が80人未満の場合", "50％", "参加者数"],
  ])("%s, %s, %s is asked elsewhere", (target, criterion, actual, words) => {
    const found = judged(target, `${criterion}は再構築する。`, actual);
    expect(found.rating).toBe("undecided");
    expect(found.why).toContain(ELSEWHERE(words));
    expect(Object.keys(found.reach)).toEqual(["①"]);
  });
});

describe("several years in a row", () => {
  const OPEN = "年連続に当たるかは、今年度の実績だけでは分からない";
  const BROKEN = "前年度の実績は当たらず、連続していない。撤退・再構築基準には該当しない";

  test.each([
    [
      "two, both below",
      "2年連続で50％未満",
      "45％",
      "48％",
      "③",
      "実績45%は、50%未満。撤退・再構築基準に該当",
    ],
    ["two, last year not", "2年連続で50％未満", "45％", "50％", "②", BROKEN],
    ["two, this year not", "2年連続で50％未満", "50％", "48％", "②", "実績50%は、50%未満ではない"],
    ["two, last year not known", "2年連続で50％未満", "45％", "", "undecided", `2${OPEN}`],
    ["two, last year perhaps", "2年連続で50％未満", "45％", "約50％", "undecided", `2${OPEN}`],
    ["two, this year perhaps", "2年連続で50％未満", "約50％", "48％", "undecided", "実績約50%は幅のある値"],
    ["two, this year perhaps, last year not", "2年連続で50％未満", "約50％", "58％", "②", BROKEN],
    ["three, this and last year below", "3年連続で50％未満", "45％", "48％", "undecided", `3${OPEN}`],
    ["three, last year not", "3年連続で50％未満", "45％", "58％", "②", BROKEN],
    ["three, this year not", "3年連続で50％未満", "55％", "48％", "②", "実績55%は、50%未満ではない"],
    // Last year had a target, a last year and an average of its own.
    ["of the target", "2年連続で目標の80％未満", "45％", "40％", "undecided", `2${OPEN}`],
    ["of the rate of achievement", "2年連続で達成率80％未満", "45％", "40％", "undecided", `2${OPEN}`],
    ["of the year before", "2年連続で前年度を下回った", "45％", "48％", "undecided", `2${OPEN}`],
    ["of missed targets", "2年連続で目標を達成できなかった", "45％", "48％", "undecided", `2${OPEN}`],
    ["of an average", "2年連続で全国平均を下回った", "45％（全国平均50％）", "40％", "undecided", `2${OPEN}`],
  ])("%s: %s, %s after %s", (_, criterion, actual, prior, rating, why) => {
    const found = judged("満足度：60％", `${criterion}場合は再構築する。`, actual, prior);
    expect(found.rating).toBe(rating);
    expect(found.why).toContain(why);
  });
});

describe("what is counted as the target is", () => {
  test.each([
    ["参加者：各回50人", "30人未満の場合", "第1回 25人、第2回 28人", "③", "< 各回30人"],
    ["参加者：各回50人", "30人未満の場合", "第1回 25人、第2回 38人", "②", "< 各回30人"],
    ["参加者：各回50人", "目標の5割以下の場合", "第1回 25人、第2回 24人", "③", "≤ 各回25人"],
    ["会員：累計100社", "80社以下の場合", "累計80社", "③", "≤ 累計80社"],
    ["会員：累計100社", "達成率が80％以下の場合", "累計80社", "③", "≤ 累計80社"],
    ["会員：累計100社", "年10社未満の場合", "累計80社", "undecided", "< 年10社"],
    ["講座：月2回", "月1回未満の場合", "月1回", "②", "< 月1回"],
    ["講座：月2回", "目標の5割以下の場合", "月1回", "③", "≤ 月1回"],
    ["講座：月2回", "20回以下の場合", "月1回", "③", "≤ 20回"],
  ])("%s, %s, %s: %s", (target, criterion, actual, rating, shown) => {
    expect(judged(target, `${criterion}は再構築する。`, actual)).toMatchObject({ rating, criterion: shown });
  });
});
