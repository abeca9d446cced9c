/** 実績なしの判定: a rating stands, but no result to judge it by. */
import { becauseOfJudgment } from "./because-of-judgment";
import type { Check } from "./check";

export const ratedWithoutActual: Check = {
  id: "rated-without-actual",
  name: "実績なしの判定",
  severity: "要修正",
  from: "self",
  find: ({ judgments }) =>
    judgments.flatMap((judgment) => {
      const { outcome, entry, block, field, index } = judgment;
      if (outcome.kind !== "unmeasured" || entry.kind !== "rating") return [];
      return [
        {
          block,
          field,
          ...(index === null ? {} : { index }),
          facts: { entered: entry.text.trim() },
          because: becauseOfJudgment(judgment),
        },
      ];
    }),
};
