import { cases } from "./cases";

cases("result-missing", {
  raises: {
    プロセス実績: {
      sheet: { 取組4_1_1: { プロセス実績: "" } },
      at: ["取組4_1_1 プロセス実績"],
      says: ["具体的取組4-1-1", "未記入", "未測定"],
      severity: "要修正",
    },
    取組実績: { sheet: { 取組4_1_1: { 取組実績: "　" } }, at: ["取組4_1_1 取組実績"] },
    "one row of アウトカム実績": {
      sheet: { 戦略4_1: { アウトカム実績: ["①61.5％", ""] } },
      at: ["戦略4_1 個別.2"],
      says: ["アウトカム指標の達成状況"],
    },
    "one of two indicators has a target": {
      sheet: {
        取組4_1_1: {
          プロセス指標: "①設定なし\n②参加の割合：60％以上",
          プロセス実績: "",
          前年度までの実績: "",
        },
      },
      at: ["取組4_1_1 プロセス実績"],
    },
    総括: { sheet: { 課題4: { 総括: "" } }, at: ["課題4 総括"] },
  },
  isSilent: {
    "the form has no column of results": { sheet: { 戦略4_1: { アウトカム実績: undefined } } },
    "未測定 is written": { sheet: { 取組4_1_1: { プロセス実績: "未測定" } } },
    "nothing has to be measured": {
      sheet: { 取組4_1_1: { プロセス指標: "設定になじまない", プロセス実績: "" } },
    },
    "a row's result is still to come": { sheet: { 戦略4_1: { アウトカム実績: ["①61.5％", "②集計中"] } } },
    "a row without a target": {
      sheet: {
        戦略4_1: {
          アウトカム指標: "①意見が反映されていると思う区民の割合：60％以上\n②設定なし",
          アウトカム実績: ["①61.5％", ""],
        },
      },
    },
    "the form has no such field": { sheet: { 取組4_1_1: { 取組実績: undefined } } },
    "before the 自己評価": { sheet: { 取組4_1_1: { プロセス実績: "" } }, phase: "midterm" },
  },
});
