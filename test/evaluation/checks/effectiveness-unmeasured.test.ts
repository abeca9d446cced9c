import { cases } from "./cases";

cases("effectiveness-unmeasured", {
  raises: {
    "— though measured": {
      sheet: { 取組4_1_1: { 有効性: "—" } },
      at: ["取組4_1_1 有効性"],
      says: ["「—」", "実績が記入されています"],
      severity: "要確認",
    },
    "ア though not measured": {
      sheet: { 取組4_1_1: { プロセス実績: "未測定" } },
      at: ["取組4_1_1 有効性"],
      says: ["「ア」", "実績が一つもありません"],
    },
    "a strategy": { sheet: { 戦略4_1: { アウトカム実績: ["未測定", "未測定"] } }, at: ["戦略4_1 有効性"] },
  },
  isSilent: {
    "the form has no field of results": { sheet: { 取組4_1_1: { プロセス実績: undefined } } },
    "the form has no column of results": { sheet: { 戦略4_1: { アウトカム実績: undefined } } },
    "one of two results is measured": { sheet: { 戦略4_1: { アウトカム実績: ["①61.5％", "未測定"] } } },
    "— of a strategy, which is in no legend": { sheet: { 戦略4_1: { 有効性: "—" } } },
    "有効性 outside the legend": { sheet: { 取組4_1_1: { 有効性: "○" } } },
    "有効性 outside the legend, and nothing measured": {
      sheet: { 取組4_1_1: { 有効性: "○", プロセス実績: "未測定" } },
    },
    "— and not measured": { sheet: { 取組4_1_1: { プロセス実績: "未測定", 有効性: "—" } } },
    "中間, where nothing is measured yet": { sheet: { 取組4_1_1: { "中間.有効性": "ア" } } },
  },
});
