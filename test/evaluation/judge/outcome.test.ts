import { readIndicators } from "../../../src/evaluation/indicator";
import { judgeOutcomeIndicator } from "../../../src/evaluation/judge/outcome";
import { readPolicy } from "../../../src/evaluation/policy";
import { because } from "../../../src/messages/because";

/** A policy's 個別, a target, and results with what they get; the last reason's sentence, where it matters. */
function judged(individual: unknown, target: string, actual: string, year = 2021) {
  const reading = readPolicy({ individual });
  if (reading.kind !== "policy") throw new Error(JSON.stringify(reading.problems));
  const text = (of: string) => ({ kind: "text", text: of }) as const;
  const [indicator] = readIndicators({
    target: text(target),
    prior: text("R2：50%"),
    actual: [text(actual)],
  }).indicators;
  if (!indicator) throw new Error("there is an indicator");
  const { outcome, reasons, shown, reach } = judgeOutcomeIndicator(
    indicator,
    reading.policy,
    year === 0 ? undefined : year,
  );
  return {
    rating: outcome.kind === "judged" ? outcome.rating : outcome.kind,
    why: because(reasons, shown),
    reach,
  };
}

const RATIO = { method: "ratio", percent: 80 };
/** From 40% in 2019 to the target in 2023. */
const TRAJECTORY = { method: "trajectory", baseValue: 40, baseYear: 2019, targetYear: 2023 };

describe("A if the target is met", () => {
  test.each([
    ["割合：60%", "60%", "A"],
    ["割合：60%", "59.9%", "B"],
    ["割合：60%程度", "59%", "undecided"],
    ["割合：60%", "約60%", "undecided"],
    ["満足度：現状維持", "51%", "A"],
    ["満足度：現状維持", "49%", "undecided"],
  ])("%s, %s is %s", (target, actual, rating) => {
    expect(judged({ method: "target-met" }, target, actual).rating).toBe(rating);
  });
});

describe("A from a share of the target on", () => {
  test.each([
    ["割合：60%", "60%", "A"],
    ["割合：60%", "48%", "A"],
    ["割合：60%", "47.99%", "B"],
    ["割合：60%", "48%程度", "undecided"],
    ["割合：60%程度", "47%", "undecided"],
    ["割合：60%程度", "48%", "A"],
    // Counted as the target counts: 80% of twice a month is not met by once.
    ["開催回数：月2回", "月1回", "B"],
    ["開催回数：月5回", "月4回", "A"],
    ["累計50社", "累計40社", "A"],
    ["累計50社", "40社", "undecided"],
    // Less is better: a share of the target has no certain meaning.
    ["苦情の件数：10件以下", "10件", "A"],
    ["苦情の件数：10件未満", "11件", "undecided"],
    ["苦情の件数：10件以下", "11件", "undecided"],
    ["満足度：現状維持", "49%", "undecided"],
    ["割合：75.2.1%", "70%", "undecided"],
    ["計画を策定する", "未策定", "B"],
  ])("%s, %s is %s", (target, actual, rating) => {
    expect(judged(RATIO, target, actual).rating).toBe(rating);
  });

  test("and it says so, with the arithmetic", () => {
    expect(judged(RATIO, "割合：60%", "50%").why).toBe("実績50%を、目標の80%（48%）と比べた");
    expect(judged(RATIO, "苦情の件数：10件以下", "11件").why).toContain("少ないほどよい指標では");
  });

  test.each([
    ["割合：60%", RATIO, "≥ 48%"],
    ["割合：60%を超える", RATIO, "> 48%"],
    ["開催回数：月5回", RATIO, "≥ 月4回"],
    ["苦情の件数：10件以下", RATIO, "≤ 10件"],
    ["満足度：現状維持", RATIO, "≥ 50%"],
    // More than the target is never asked.
    ["割合：60%", { method: "ratio", percent: 120 }, "≥ 60%"],
  ])("%s: A takes %j %s", (target, individual, least) => {
    expect(judged(individual, target, "").reach).toEqual({ A: least });
  });
});

describe("A on the straight line from a base value to the target", () => {
  test.each([
    ["half of the way, in half of the time", "割合：60%", 2021, "50%", "A"],
    ["just below the line", "割合：60%", 2021, "49.99%", "B"],
    ["before the line begins, the base value", "割合：60%", 2018, "40%", "A"],
    ["before the line begins, below it", "割合：60%", 2018, "39.9%", "B"],
    ["after its end, the target", "割合：60%", 2024, "59.9%", "B"],
    ["after its end, the target met", "割合：60%", 2024, "60%", "A"],
    ["less is better: on the way down", "苦情の件数：20件以下", 2021, "30件", "A"],
    ["less is better: above the line", "苦情の件数：20件以下", 2021, "31件", "B"],
    ["a line that does not come out even", "割合：50%", 2020, "42.5%", "A"],
    ["a third of the target's whole", "割合：前年度の3分の4", 2021, "53%", "B"],
    ["an unknown year", "割合：60%", 0, "50%", "undecided"],
    ["an unknown year, but the target is met", "割合：60%", 0, "60%", "A"],
  ])("%s", (_, target, year, actual, rating) => {
    expect(judged(TRAJECTORY, target, actual, year).rating).toBe(rating);
  });

  test("years that do not follow each other decide nothing", () => {
    const turned = { ...TRAJECTORY, targetYear: 2019 };
    expect(judged(turned, "割合：60%", "50%")).toMatchObject({
      rating: "undecided",
      why: "設定された基準年度と目標年度の順序が正しくない",
      reach: { A: "≥ 60%" },
    });
  });

  test("and it says so, with the arithmetic", () => {
    expect(judged(TRAJECTORY, "割合：60%", "52%").why).toBe("実績52%を、2021年度の途中目標50%と比べた");
    expect(judged(TRAJECTORY, "割合：60%", "").reach).toEqual({ A: "≥ 50%" });
    expect(judged(TRAJECTORY, "苦情の件数：20件以下", "").reach).toEqual({ A: "≤ 30件" });
  });
});
