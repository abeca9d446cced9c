import { cases } from "./cases";

cases("effectiveness-missing", {
  raises: {
    blank: {
      sheet: { 取組4_1_1: { 有効性: "" } },
      at: ["取組4_1_1 有効性"],
      says: ["未記入"],
      severity: "要修正",
    },
    "not in the legend": {
      sheet: { 取組4_1_1: { 有効性: "ウ" } },
      at: ["取組4_1_1 有効性"],
      says: ["「ウ」", "「ア・イ・—」"],
    },
    "— of a strategy": { sheet: { 戦略4_1: { 有効性: "—" } }, at: ["戦略4_1 有効性"], says: ["「ア・イ」"] },
  },
  isSilent: {
    "— of an initiative": { sheet: { 取組4_1_1: { 有効性: "－" } } },
    "half width": { sheet: { 取組4_1_1: { 有効性: "ｱ" } } },
  },
});
