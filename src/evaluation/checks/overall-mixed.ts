/** 個別A・B混在: 全体 from individual A and B; whether B or the majority is meant, no public text decides. */
import { judgmentsOf } from "../judgment";
import { type Check, strategies } from "./check";
import { judgmentOf, standingRating } from "./standing";

export const overallMixed: Check = {
  id: "overall-mixed",
  name: "個別A・B混在",
  severity: "要確認",
  from: "self",
  find: (evaluated) =>
    strategies(evaluated).flatMap((strategy) => {
      const ratings = judgmentsOf(evaluated.judgments, strategy.id)
        .filter(({ field }) => field === "個別")
        .map(standingRating);
      const count = (wanted: string): number => ratings.filter((one) => one === wanted).length;
      const [good, bad] = [count("A"), count("B")];
      if (good === 0 || bad === 0) return [];
      const overall = judgmentOf(evaluated, strategy, "全体");
      return [
        {
          block: strategy.id,
          field: "全体",
          facts: {
            good: String(good),
            bad: String(bad),
            overall: (overall && standingRating(overall)) ?? "",
            method: evaluated.policy.overall,
          },
        },
      ];
    }),
};
