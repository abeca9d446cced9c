/** 判定の不一致: the entry differs from the computed rating. 進捗状況 has a rule of its own. */
import { becauseOfJudgment } from "./because-of-judgment";
import type { Check } from "./check";

export const ratingDiffers: Check = {
  id: "rating-differs",
  name: "判定の不一致",
  severity: "要修正",
  from: "self",
  find: ({ judgments }) =>
    judgments.flatMap((judgment) => {
      const { outcome, entry, field, block, index } = judgment;
      const differs = outcome.kind === "judged" && entry.kind === "rating" && entry.rating !== outcome.rating;
      if (!differs || field === "進捗状況") return [];
      return [
        {
          block,
          field,
          index,
          // 個別 and 全体 rest on our reading of the form: to be looked at, not wrong.
          severity: field === "達成状況" ? "要修正" : "要確認",
          facts: { entered: entry.text, computed: outcome.rating },
          because: becauseOfJudgment(judgment),
        },
      ];
    }),
};
