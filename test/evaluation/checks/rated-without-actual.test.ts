import { cases } from "./cases";

cases("rated-without-actual", {
  raises: {
    "no result at all": {
      sheet: { 取組4_1_1: { プロセス実績: "" } },
      at: ["取組4_1_1 達成状況"],
      says: ["「① (i)」", "実績"],
      severity: "要修正",
    },
    "not measured": { sheet: { 取組4_1_1: { プロセス実績: "未測定" } }, at: ["取組4_1_1 達成状況"] },
    "still being counted": { sheet: { 取組4_1_1: { プロセス実績: "集計中" } }, at: ["取組4_1_1 達成状況"] },
    "no target and no result": {
      sheet: { 取組4_1_1: { プロセス指標: "設定なし", プロセス実績: "" } },
      at: ["取組4_1_1 達成状況"],
    },
    "全体 alone": {
      sheet: { 戦略4_1: { アウトカム実績: ["", ""], 個別: ["", ""] } },
      at: ["戦略4_1 全体"],
    },
    "one row of a strategy": {
      sheet: { 戦略4_1: { アウトカム実績: ["①意見が反映されていると思う区民の割合：61.5％", ""] } },
      at: ["戦略4_1 個別.2"],
    },
  },
  isSilent: {
    "the form has no such field": { sheet: { 取組4_1_1: { プロセス実績: undefined } } },
    "the form has no such column": { sheet: { 戦略4_1: { アウトカム実績: undefined } } },
    "no rating, no result": { sheet: { 取組4_1_1: { プロセス実績: "", 達成状況: "" } } },
    "no target, and one result of two": {
      sheet: {
        取組4_1_1: {
          プロセス指標: "①設定なし\n②設定なし",
          プロセス実績: "①61.0％",
          前年度までの実績: "",
          撤退再構築基準: "",
        },
      },
    },
    "no target, but a result": { sheet: { 取組4_1_1: { プロセス指標: "設定なし" } } },
    "no target, no result and no rating": {
      sheet: { 取組4_1_1: { プロセス指標: "設定なし", プロセス実績: "", 達成状況: "", 有効性: "—" } },
    },
    "a strategy without any target": {
      sheet: { 戦略4_1: { アウトカム指標: "設定なし", 個別: ["", ""] } },
    },
    "only (i) stands": { sheet: { 取組4_1_1: { プロセス実績: "", 達成状況: "(i)" } } },
  },
});
