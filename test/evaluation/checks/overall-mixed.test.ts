import { cases } from "./cases";

const MIXED = { アウトカム実績: ["①61.5％", "②29.0％"], 個別: ["A", "B"], 全体: "B", 進捗状況: "b" } as const;

cases("overall-mixed", {
  raises: {
    "A and B entered": {
      sheet: { 戦略4_1: MIXED },
      at: ["戦略4_1 全体"],
      says: ["A 1件", "B 1件", "（全体「B」）"],
      severity: "要確認",
    },
    "two A and one B": {
      sheet: {
        戦略4_1: {
          アウトカム指標: "①成果の割合：60％以上\n②参加の割合：30％以上\n③満足の割合：30％以上",
          アウトカム実績: ["①61.5％", "②29.0％", "③31.0％"],
          個別: ["A", "B", "A"],
          前年度: ["", "", ""],
          全体: "",
          進捗状況: "",
        },
      },
      at: ["戦略4_1 全体"],
      says: ["A 2件と", "B 1件が"],
    },
    "A and B written now": {
      sheet: { 戦略4_1: { ...MIXED, 個別: ["", ""], 全体: "", 進捗状況: "" } },
      at: ["戦略4_1 全体"],
    },
    "by the majority, too": {
      sheet: { 戦略4_1: MIXED },
      policy: { overall: "majority" },
      at: ["戦略4_1 全体"],
      says: ["多数"],
    },
  },
  isSilent: { "all B": { sheet: { 戦略4_1: { 個別: ["B", "B"], 全体: "B", 進捗状況: "b" } } } },
});
