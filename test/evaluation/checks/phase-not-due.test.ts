import { blankReview, planned } from "../sheet";
import { cases } from "./cases";

cases("phase-not-due", {
  raises: {
    "one initiative not begun": {
      sheet: { 取組4_1_2: blankReview("取組4_1_2", "self") },
      at: ["取組4_1_2 達成状況"],
      says: ["自己評価"],
      severity: "参考",
    },
    "the plan": {
      blocks: planned(),
      at: ["課題4 総括", "戦略4_1 全体", "取組4_1_1 達成状況", "取組4_1_2 達成状況"],
    },
    "the whole year, as it is set": {
      blocks: planned(),
      phase: "midterm",
      at: ["課題4 総括", "戦略4_1 全体", "取組4_1_1 達成状況", "取組4_1_2 達成状況"],
      says: ["中間振り返り・自己評価"],
    },
  },
  isSilent: { "総括 is due when a strategy is": { sheet: { 課題4: { 総括: "" } } } },
});
