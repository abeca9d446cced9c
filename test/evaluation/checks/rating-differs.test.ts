import { cases } from "./cases";

cases("rating-differs", {
  raises: {
    "① entered where the target is missed": {
      sheet: { 取組4_1_1: { プロセス実績: "58.4％" } },
      at: ["取組4_1_1 達成状況"],
      says: ["具体的取組4-1-1「プロセス指標の達成状況」", "「① (i)」", "「②」", "−1.6ポイント"],
      severity: "要修正",
    },
    "② entered where the criterion applies": {
      sheet: { 取組4_1_1: { プロセス実績: "42.0％", 達成状況: "② (i)", 課題: "ある", 改善策: "ある" } },
      at: ["取組4_1_1 達成状況"],
      says: ["「③」", "42%"],
    },
    "B entered where the target is met, to be looked at only": {
      sheet: { 戦略4_1: { 個別: ["A", "B"], 全体: "B", 進捗状況: "b" } },
      at: ["戦略4_1 個別.2"],
      severity: "要確認",
    },
    "全体 against the 個別 that stand": {
      sheet: { 戦略4_1: { 全体: "B", 進捗状況: "b" } },
      at: ["戦略4_1 全体"],
      severity: "要確認",
    },
  },
  isSilent: {
    "the same rating in other characters": { sheet: { 取組4_1_1: { 達成状況: "①　（ⅰ）" } } },
    "進捗状況 has a rule of its own": { sheet: { 戦略4_1: { 進捗状況: "b" } } },
    "it is written now": { sheet: { 取組4_1_1: { プロセス実績: "58.4％", 達成状況: "" } } },
    "it is in no legend": { sheet: { 取組4_1_1: { 達成状況: "○" } } },
    "no rating can be worked out": { sheet: { 取組4_1_1: { プロセス実績: "集計中" } } },
    "before the 自己評価": { sheet: { 取組4_1_1: { プロセス実績: "58.4％" } }, phase: "midterm" },
  },
});
