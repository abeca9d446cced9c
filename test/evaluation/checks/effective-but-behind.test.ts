import { cases } from "./cases";

const BEHIND = {
  アウトカム実績: ["①50.0％", "②20.0％"],
  個別: ["B", "B"],
  全体: "B",
  進捗状況: "b",
} as const;

cases("effective-but-behind", {
  raises: {
    "ア with B and b": {
      sheet: { 戦略4_1: BEHIND },
      at: ["戦略4_1 有効性"],
      says: ["「ア」", "「B」", "「b」"],
      severity: "参考",
    },
    "B and b that are written now": {
      sheet: { 戦略4_1: { ...BEHIND, 個別: ["", ""], 全体: "", 進捗状況: "" } },
      at: ["戦略4_1 有効性"],
    },
  },
  isSilent: {
    イ: { sheet: { 戦略4_1: { ...BEHIND, 有効性: "イ" } } },
    "A, but not on the way": { sheet: { 戦略4_1: { ...BEHIND, 全体: "A" } } },
    "B, but on the way": { sheet: { 戦略4_1: { ...BEHIND, 進捗状況: "a" } } },
  },
});
