/** Before the year begins: what every result would give, so that a target which cannot be judged shows. */
import { foreseeOutcome, foreseeProcess } from "../../src/evaluation/foresee";
import { readIndicators } from "../../src/evaluation/indicator";
import type { IndicatorJudgment } from "../../src/evaluation/judgment";
import { DEFAULT_POLICY } from "../../src/evaluation/policy";

const ratings = (judgments: readonly IndicatorJudgment[]) =>
  judgments.map(({ outcome }) => (outcome.kind === "judged" ? outcome.rating : outcome.kind));

function indicatorOf(target: string, criterion: string) {
  const { indicators } = readIndicators({
    target: { kind: "text", text: target },
    criterion: { kind: "text", text: criterion },
    actual: [{ kind: "blank" }],
  });
  const [only] = indicators;
  if (!only || indicators.length > 1) throw new Error(`${target} is not one indicator`);
  return only;
}

test.each([
  [
    "nothing, just below, at, just above, far above",
    "割合：60％以上",
    "目標値の70％以下であれば再構築する。",
    "③ ② ① ① ①",
    "B B A A A",
  ],
  ["less is better", "苦情の件数：10件以下", "20件を超えた場合は再構築する。", "① ① ① ② ③", "A A A B B"],
  ["a star", "★★以上", "", "② ② ① ① ①", "B B A A A"],
  ["a grade: the best, its own, the worst", "評価：A評価以上", "", "① ① ②", "A A B"],
  ["a grade at the criterion, too", "評価：A評価以上", "E評価以下の場合は再構築する。", "① ① ③", "A A B"],
  ["a range", "割合：60％以上80％以下", "50％以下の場合は再構築する。", "③ ② ① ① ① ① ② ②", "B B A A A A B B"],
  [
    "as last year's was counted",
    "発信：月2回以上",
    "月1回以下の場合は再構築する。",
    "③ ② ① ① ①",
    "B B A A A",
  ],
  ["a deed: done, and not done", "計画の策定", "策定できなかった場合は再構築する。", "① ③", "A B"],
  [
    "a criterion at the target",
    "割合：60％以上",
    "60％以下であれば再構築する。",
    "③ ③ undecided ① ①",
    "B B A A A",
  ],
  ["a base that stands nowhere", "割合：全国平均以上", "", "undecided undecided", "undecided undecided"],
  ["no target", "設定困難", "", "", ""],
  ["a target that cannot be read", "割合：75.2.1％", "", "", ""],
])("%s 「%s」, 「%s」: %s, or %s", (_, target, criterion, process, outcome) => {
  const indicator = indicatorOf(target, criterion);
  expect(ratings(foreseeProcess(indicator, DEFAULT_POLICY)).join(" ")).toBe(process);
  expect(ratings(foreseeOutcome(indicator, DEFAULT_POLICY, undefined)).join(" ")).toBe(outcome);
});
