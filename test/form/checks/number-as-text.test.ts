import { percent } from "../../evaluation/sheet";
import { cases } from "../../evaluation/checks/cases";

cases("number-as-text", {
  raises: {
    "text among numbers": {
      sheet: { 戦略4_1: { 前年度: [percent("0.57"), "28.0％"] } },
      at: ["戦略4_1 個別.2"],
      says: ["「前年度」", "文字列"],
      severity: "参考",
    },
    "an amount": {
      sheet: {
        取組4_1_1: {
          決算額: { kind: "number", digits: "178", format: "0" },
          前年度予算額: "203千円",
          当年度予算額: { kind: "number", digits: "396", format: "0" },
        },
        取組4_1_2: { 決算額: "", 前年度予算額: "", 当年度予算額: "" },
      },
      at: ["取組4_1_1 前年度予算額"],
    },
    "######": { sheet: { 取組4_1_1: { 決算額: "######" } }, at: ["取組4_1_1 決算額"], says: ["######"] },
    "a trailing tab": {
      sheet: { 取組4_1_1: { プロセス実績: "61.0％\t" } },
      at: ["取組4_1_1 プロセス実績"],
      says: ["タブ"],
    },
  },
  isSilent: {
    "all are text": { sheet: { 戦略4_1: { 前年度: ["57.0％", "28.0％"] } } },
    "a sentence with a figure": {
      sheet: { 戦略4_1: { アウトカム実績: ["①割合：61.5％", "②割合：31.0％"] } },
    },
  },
});
