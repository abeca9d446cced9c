/** 「ア」で順調でない: 戦略の有効性 ア with 全体 B and 進捗状況 b. */
import { type Check, strategies } from "./check";
import { ratingAfterWriting } from "./standing";

export const effectiveButBehind: Check = {
  id: "effective-but-behind",
  name: "「ア」で順調でない",
  severity: "参考",
  from: "self",
  find: (evaluated) =>
    strategies(evaluated).flatMap((strategy) => {
      const { effectiveness } = strategy.self;
      const isBehind =
        ratingAfterWriting(evaluated, strategy, "全体") === "B" &&
        ratingAfterWriting(evaluated, strategy, "進捗状況") === "b";
      return isBehind && effectiveness.kind === "mark" && effectiveness.mark === "ア"
        ? [{ block: strategy.id, field: "有効性" }]
        : [];
    }),
};
