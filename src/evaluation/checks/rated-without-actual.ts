/** 実績なしの判定: a rating stands, but no result to judge it by – nor perhaps a target. */
import { becauseOfJudgment } from "./because-of-judgment";
import { type Check, hasResults, initiatives, strategies } from "./check";

export const ratedWithoutActual: Check = {
  id: "rated-without-actual",
  name: "実績なしの判定",
  severity: "要修正",
  from: "self",
  find: (evaluated) => {
    const blocks = [...initiatives(evaluated), ...strategies(evaluated)].filter(hasResults);
    const withResults = new Set(blocks.map(({ id }) => id));
    const judgments = evaluated.judgments.filter(({ block }) => withResults.has(block));
    return judgments.flatMap((judgment) => {
      const { outcome, entry, block, field, index, indicators } = judgment;
      const isOfNothing =
        indicators.length > 0 && indicators.every(({ indicator }) => indicator.actual.kind === "unmeasured");
      const isWithout = outcome.kind === "unmeasured" || (outcome.kind === "no-target" && isOfNothing);
      if (!isWithout || entry.kind !== "rating") return [];
      return [
        {
          block,
          field,
          index,
          facts: { entered: entry.text },
          because: becauseOfJudgment(judgment),
        },
      ];
    });
  },
};
