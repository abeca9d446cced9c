import { cases } from "./cases";

cases("effectiveness-unmeasured", {
  raises: {
    "— though measured": {
      sheet: { 取組4_1_1: { 有効性: "—" } },
      at: ["取組4_1_1 有効性"],
      says: ["「—」"],
      severity: "要確認",
    },
    "ア though not measured": {
      sheet: { 取組4_1_1: { プロセス実績: "未測定" } },
      at: ["取組4_1_1 有効性"],
      says: ["「ア」"],
    },
    "a strategy": { sheet: { 戦略4_1: { アウトカム実績: ["未測定", "未測定"] } }, at: ["戦略4_1 有効性"] },
  },
  isSilent: {
    "— and not measured": { sheet: { 取組4_1_1: { プロセス実績: "未測定", 有効性: "—" } } },
    "中間, where nothing is measured yet": { sheet: { 取組4_1_1: { "中間.有効性": "ア" } } },
  },
});
