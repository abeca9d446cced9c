import { cases } from "./cases";

cases("criterion-unreadable", {
  raises: {
    "no figure": {
      sheet: { 取組4_1_1: { 撤退再構築基準: "成果が著しく低い場合は再構築する。" } },
      at: ["取組4_1_1 撤退再構築基準"],
      says: ["著しく低い", "②か③か"],
      severity: "要確認",
    },
    "in the cell of the target": {
      sheet: {
        取組4_1_1: {
          プロセス指標: "参加の割合：60％以上\n【撤退・再構築基準】\n目標値の70％以",
          撤退再構築基準: undefined,
        },
      },
      at: ["取組4_1_1 プロセス指標"],
    },
  },
  isSilent: {
    "no criterion": { sheet: { 取組4_1_1: { 撤退再構築基準: "" } } },
    "two tiers": {
      sheet: { 取組4_1_1: { 撤退再構築基準: "目標値の70％以下であれば再構築、50％以下であれば撤退する。" } },
    },
  },
});
