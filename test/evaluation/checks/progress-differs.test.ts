import { cases } from "./cases";

cases("progress-differs", {
  raises: {
    "A with b": {
      sheet: { 戦略4_1: { 進捗状況: "b" } },
      at: ["戦略4_1 進捗状況"],
      says: ["「b」", "「a」", "提案"],
      severity: "要確認",
    },
    "B with a": { sheet: { 戦略4_1: { 全体: "B" } }, at: ["戦略4_1 進捗状況"] },
  },
  isSilent: {
    "全体 rules": { sheet: { 戦略4_1: { 全体: "B", 進捗状況: "b" } } },
    "it is written now": { sheet: { 戦略4_1: { 進捗状況: "" } } },
    "it is in no legend": { sheet: { 戦略4_1: { 進捗状況: "○" } } },
    "全体 is open": {
      sheet: { 戦略4_1: { アウトカム実績: ["①増えた", "②集計中"], 個別: ["", ""], 全体: "" } },
    },
  },
});
