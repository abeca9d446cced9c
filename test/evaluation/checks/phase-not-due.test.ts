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
      says: ["具体的取組4-1-1「プロセス指標の達成状況」：自己評価はまだ"],
    },
    "the whole year, as it is set": {
      blocks: planned(),
      phase: "midterm",
      at: ["課題4 総括", "戦略4_1 全体", "取組4_1_1 達成状況", "取組4_1_2 達成状況"],
      says: ["中間振り返り・自己評価"],
    },
    "中間振り返り is done, or has no place": {
      blocks: planned({
        取組4_1_1: { "中間.達成状況": "① (i)", "中間.有効性": "—" },
        取組4_1_2: { "中間.達成状況": undefined, "中間.有効性": undefined, "中間.課題と改善策": undefined },
      }),
      phase: "midterm",
      at: ["課題4 総括", "戦略4_1 全体", "取組4_1_1 達成状況", "取組4_1_2 達成状況"],
      says: [
        "具体的取組4-1-1「プロセス指標の達成状況」：自己評価はまだ",
        "具体的取組4-1-2「プロセス指標の達成状況」：自己評価はまだ",
      ],
    },
  },
  isSilent: {
    "総括 is due when a strategy is": { sheet: { 課題4: { 総括: "" } } },
    "no cell of the 自己評価 is known": {
      sheet: {
        取組4_1_1: {
          取組実績: undefined,
          プロセス実績: undefined,
          達成状況: undefined,
          有効性: undefined,
          課題: undefined,
          改善策: undefined,
        },
      },
    },
  },
});
