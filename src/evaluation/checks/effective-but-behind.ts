/** 「ア」で順調でない: 戦略の有効性 ア with 全体 B and 進捗状況 b. */
import { type Check, strategies } from "./check";
import { judgmentOf, standingRating } from "./standing";

export const effectiveButBehind: Check = {
  id: "effective-but-behind",
  name: "「ア」で順調でない",
  severity: "参考",
  from: "self",
  find: (evaluated) =>
    strategies(evaluated).flatMap((strategy) => {
      const { effectiveness } = strategy.self;
      const standing = (["全体", "進捗状況"] as const).map((field) => {
        const judgment = judgmentOf(evaluated, strategy, field);
        return judgment && standingRating(judgment);
      });
      const isBehind = standing[0] === "B" && standing[1] === "b";
      return isBehind && effectiveness.kind === "mark" && effectiveness.mark === "ア"
        ? [{ block: strategy.id, field: "有効性" }]
        : [];
    }),
};
