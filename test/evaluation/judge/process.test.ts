/** Target and criterion together: ①, ② or ③, and none of them where the two do not fit. */
import { judged } from "./judged";

const missed = (actual: string, target: string, gap = "") =>
  `実績${actual}は、目標${target}を満たさない${gap === "" ? "" : `（目標との差 ${gap}）`}`;
const LOOSE = "目標が「程度」で示されており、わずかに届かない実績を未達成といえるか決められない";
const CONTRADICTED = "実績に添えられた達成・未達成などの言葉が、数値と合わない";

describe("程度: missed for certain only if the criterion applies", () => {
  test.each([
    ["目標値の70％以下", "60％", "①", "実績60%は、目標60%以上を満たす。目標達成"],
    ["目標値の70％以下", "59％", "undecided", `${missed("59%", "60%以上", "−1ポイント")}。${LOOSE}`],
    ["目標値の70％以下", "42％", "③", "実績42%は、目標60%の70%（42%）以下。撤退・再構築基準に該当"],
    // That the target is missed is what is not certain.
    [
      "目標を達成できなかった",
      "59％",
      "undecided",
      `${missed("59%", "60%以上", "−1ポイント")}。撤退・再構築基準は目標の未達成。${LOOSE}`,
    ],
    [
      "目標値の70％以下",
      "40％（達成）",
      "undecided",
      `${missed("40%", "60%以上", "−20ポイント")}。${CONTRADICTED}`,
    ],
    ["65％以下", "約60％", "undecided", "実績約60%は幅のある値で、判定が一つに決まらない"],
    ["", "30％", "undecided", `${missed("30%", "60%以上", "−30ポイント")}。${LOOSE}`],
  ])("60％程度, %s, %s: %s", (criterion, actual, rating, why) => {
    expect(judged("満足度：60％程度", criterion && `${criterion}場合は再構築する。`, actual)).toMatchObject({
      rating,
      why,
    });
  });
});

describe("what could not be done", () => {
  test.each([
    ["of a plan", "計画の策定", "策定できなかった場合は再構築する。", "策定できなかった", "③"],
    [
      "of a plan, in general words",
      "計画の策定",
      "実施できなかった場合は再構築する。",
      "策定できなかった",
      "③",
    ],
    ["of a plan, said in general words", "計画の策定", "策定できなかった場合は再構築する。", "未実施", "③"],
    [
      "of another step of it",
      "計画の策定",
      "着手できなかった場合は再構築する。",
      "策定できなかった",
      "undecided",
    ],
    ["of a step that was reached", "計画の策定", "着手できなかった場合は再構築する。", "策定済", "①"],
    [
      "of what is counted, in plain words",
      "開催回数：3回",
      "開催できなかった場合は再構築する。",
      "開催できなかった",
      "③",
    ],
    [
      "of what is counted, by a figure",
      "開催回数：3回",
      "1回以下の場合は再構築する。",
      "開催できなかった",
      "undecided",
    ],
    ["of what is counted, without a criterion", "開催回数：3回", "", "開催できなかった", "undecided"],
    // 未実施 of a count is no figure (domain rule 13).
    ["said of a count", "開催回数：3回", "開催できなかった場合は再構築する。", "未実施", "undecided"],
    ["none held", "開催回数：3回", "開催できなかった場合は再構築する。", "0回", "③"],
    ["one held", "開催回数：3回", "開催できなかった場合は再構築する。", "1回", "②"],
    ["one held at least", "開催回数：3回", "開催できなかった場合は再構築する。", "2回以下", "undecided"],
    ["nobody satisfied", "満足度：60％", "実施できなかった場合は再構築する。", "0％", "undecided"],
    // None came, so there was nothing to be done.
    ["nothing came that is unwelcome", "苦情の件数：0件", "対応できなかった場合は再構築する。", "0件", "①"],
  ])("%s: %s, %s, %s", (_, target, criterion, actual, rating) => {
    expect(judged(target, criterion, actual).rating).toBe(rating);
  });

  test("says so, in either case", () => {
    expect(judged("開催回数：3回", "開催できなかった場合は再構築する。", "開催できなかった").why).toBe(
      "撤退・再構築基準は「開催」ができなかった場合。撤退・再構築基準に該当",
    );
    expect(judged("計画の策定", "着手できなかった場合は再構築する。", "策定できなかった").why).toBe(
      "実績「策定できなかった」により、目標は未達成。撤退・再構築基準「着手」に当たるかは、この欄の実績からは分からない",
    );
  });
});

describe("less is better: no share of the target is certain", () => {
  test.each([
    ["苦情の件数：10件以下", "目標の5割以下"],
    ["苦情の件数：10件未満", "目標の5割以下"],
    ["苦情の件数：10件未満", "達成率が70％未満"],
    ["苦情の件数：10件未満", "達成率が120％未満"],
  ])("%s, %s", (target, criterion) => {
    const found = judged(target, `${criterion}の場合は再構築する。`, "12件");
    expect(found.rating).toBe("undecided");
    expect(found.why).toContain("少ないほどよい指標では、目標に対する割合や達成率の読み方が決まらない");
  });
});

describe("a criterion that grows in the target's own direction", () => {
  const SAME_WAY = "目標と撤退・再構築基準の向きが同じで、どちらが正しいか決められない";

  test.each([
    ["満足度：60％以上", "30％以上の場合は再構築する。", "50％", "undecided"],
    ["満足度：60％以上", "30％以上または70％以上の場合は再構築する。", "50％", "undecided"],
    ["苦情の件数：0件", "5件未満の場合は再構築する。", "3件", "undecided"],
    // One of its parts is turned as it should be.
    ["満足度：60％", "30％未満または70％以上の場合は再構築する。", "50％", "②"],
  ])("%s, %s", (target, criterion, actual, rating) => {
    const found = judged(target, criterion, actual);
    expect(found.rating).toBe(rating);
    expect(found.why.includes(SAME_WAY)).toBe(rating === "undecided");
  });
});

describe("a grade", () => {
  test.each([
    ["目標を下回った場合は再構築する。", "B評価", "③", "実績Bは、目標（A）未満。撤退・再構築基準に該当"],
    ["目標を下回った場合は再構築する。", "S評価", "①", "実績Sは、目標A以上を満たす。目標達成"],
    [
      "目標の70％以下の場合は再構築する。",
      "B評価",
      "undecided",
      `${missed("B", "A以上")}。目標が段階のため、目標に対する割合や差は計算できない`,
    ],
    [
      "達成率が70％以下の場合は再構築する。",
      "B評価",
      "undecided",
      `${missed("B", "A以上")}。目標が段階のため、目標に対する割合や差は計算できない`,
    ],
    [
      "50人以下の場合は再構築する。",
      "B評価",
      "undecided",
      `${missed("B", "A以上")}。実績「B」は、目標と比べられる数値ではない`,
    ],
  ])("of A, %s, %s: %s", (criterion, actual, rating, why) => {
    expect(judged("評価：A評価以上", criterion, actual)).toMatchObject({ rating, why });
  });

  test("says nothing of a count", () => {
    expect(judged("参加者：100人", "D評価以下の場合は再構築する。", "80人")).toMatchObject({
      rating: "undecided",
      why: `${missed("80人", "100人以上", "−20人")}。実績「80人」は、目標と比べられる数値ではない`,
    });
  });
});
