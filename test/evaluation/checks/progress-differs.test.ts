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
  isSilent: { "全体 rules": { sheet: { 戦略4_1: { 全体: "B", 進捗状況: "b" } } } },
});
