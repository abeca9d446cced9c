import { cases } from "./cases";

cases("actual-unreadable", {
  raises: {
    words: {
      sheet: { 取組4_1_1: { プロセス実績: "おおむね良好" } },
      at: ["取組4_1_1 プロセス実績"],
      says: ["おおむね良好"],
      severity: "要確認",
    },
    "an error value": {
      sheet: { 取組4_1_1: { プロセス実績: { kind: "error", code: "#DIV/0!" } } },
      at: ["取組4_1_1 プロセス実績"],
      says: ["#DIV/0!"],
    },
    "a formula without its result": {
      sheet: { 取組4_1_1: { プロセス実績: { kind: "uncalculated" } } },
      at: ["取組4_1_1 プロセス実績"],
      says: ["計算されていない数式", "Excelで開いて保存"],
    },
    "a date": {
      sheet: { 取組4_1_1: { プロセス実績: { kind: "date", serial: "44652", format: "yyyy/m/d" } } },
      at: ["取組4_1_1 プロセス実績"],
    },
    "two figures": {
      sheet: { 取組4_1_1: { プロセス実績: "満足55％、やや満足20％" } },
      at: ["取組4_1_1 プロセス実績"],
    },
    "one row of a strategy": {
      sheet: { 戦略4_1: { アウトカム実績: ["①61.5％", "②増えた"] } },
      at: ["戦略4_1 個別.2"],
    },
  },
  isSilent: {
    "not measured": { sheet: { 取組4_1_1: { プロセス実績: "未測定" } } },
    blank: { sheet: { 取組4_1_1: { プロセス実績: "" } } },
    "before the 自己評価": { sheet: { 取組4_1_1: { プロセス実績: "おおむね良好" } }, phase: "plan" },
  },
});
