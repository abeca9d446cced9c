import { cases } from "./cases";

cases("criterion-missing", {
  raises: {
    blank: {
      sheet: { 取組4_1_1: { 撤退再構築基準: "" } },
      at: ["取組4_1_1 撤退再構築基準"],
      says: ["③"],
      severity: "要確認",
    },
    "no such field": {
      sheet: { 取組4_1_1: { 撤退再構築基準: undefined } },
      at: ["取組4_1_1 プロセス指標"],
      severity: "要確認",
    },
  },
  isSilent: {
    "no target either": { sheet: { 取組4_1_1: { プロセス指標: "設定になじまない", 撤退再構築基準: "" } } },
    "a target that is no figure": {
      sheet: { 取組4_1_1: { プロセス指標: { kind: "error", code: "#N/A" } } },
    },
    "in the cell of the target": {
      sheet: {
        取組4_1_1: {
          プロセス指標: "参加の割合：60％以上\n【撤退・再構築基準】\n目標値の70％以下であれば再構築する。",
          撤退再構築基準: undefined,
        },
      },
    },
  },
});
