/** 進捗状況の不一致: 戦略の進捗状況 differs from the proposal, which is all it is. */
import { becauseOfJudgment } from "./because-of-judgment";
import type { Check } from "./check";

export const progressDiffers: Check = {
  id: "progress-differs",
  name: "進捗状況の不一致",
  severity: "要確認",
  from: "self",
  find: ({ judgments }) =>
    judgments.flatMap((judgment) => {
      const { outcome, entry, field, block } = judgment;
      const differs = outcome.kind === "judged" && entry.kind === "rating" && entry.rating !== outcome.rating;
      if (!differs || field !== "進捗状況") return [];
      return [
        {
          block,
          field,
          facts: { entered: entry.text, computed: outcome.rating },
          because: becauseOfJudgment(judgment),
        },
      ];
    }),
};
