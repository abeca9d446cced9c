/** 未着手: 自己評価 of the block wholly blank (and 中間振り返り, in the phase of it): its rules do not run yet. */
import { isMidtermReviewed, isSelfDue } from "../phase";
import { type Check, hasField } from "./check";

/** The fields of which one at least has a place where there is anything to fill in. */
const SELF = {
  issue: ["総括"],
  strategy: ["アウトカム実績", "全体", "有効性"],
  initiative: ["プロセス実績", "達成状況", "有効性"],
} as const;

const RATED = { issue: "総括", strategy: "全体", initiative: "達成状況" } as const;

export const phaseNotDue: Check = {
  id: "phase-not-due",
  name: "未着手",
  severity: "参考",
  from: "plan",
  find: ({ sheet, phase }) =>
    sheet.blocks
      .filter((block) => !isSelfDue(block, sheet) && SELF[block.kind].some((field) => hasField(block, field)))
      .map((block) => {
        const isWithoutMidterm =
          phase === "midterm" &&
          block.kind === "initiative" &&
          hasField(block, "中間.達成状況") &&
          !isMidtermReviewed(block);
        return {
          block: block.id,
          field: RATED[block.kind],
          facts: { section: isWithoutMidterm ? "中間振り返り・自己評価" : "自己評価" },
        };
      }),
};
