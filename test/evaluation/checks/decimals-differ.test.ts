import { percent } from "../sheet";
import { cases } from "./cases";

cases("decimals-differ", {
  raises: {
    "45.10% beside 52.5%": {
      sheet: { 戦略4_1: { 前年度: [percent("0.57", "0.00%"), percent("0.28")] } },
      at: ["戦略4_1 個別.1"],
      says: ["57.00%", "61.5%"],
      severity: "参考",
    },
    "in an initiative": {
      sheet: { 取組4_1_1: { 前年度までの実績: "【令和2年度】55％" } },
      at: ["取組4_1_1 プロセス実績"],
      says: ["55%", "61.0%"],
    },
    "the longer one is last year's": {
      sheet: { 取組4_1_1: { 前年度までの実績: "【令和2年度】55.25％" } },
      at: ["取組4_1_1 前年度までの実績"],
    },
  },
  isSilent: {
    "the target is rounder": { sheet: { 取組4_1_1: { プロセス指標: "参加した区民の割合：60％以上" } } },
    "the result is not exact": { sheet: { 取組4_1_1: { プロセス実績: "約80％" } } },
    "last year's is not exact": { sheet: { 取組4_1_1: { 前年度までの実績: "【令和2年度】約55％" } } },
    "last year was counted": { sheet: { 取組4_1_1: { 前年度までの実績: "【令和2年度】55人" } } },
    "the result cannot be read": { sheet: { 取組4_1_1: { プロセス実績: "増えた" } } },
    counts: {
      sheet: {
        取組4_1_1: {
          プロセス指標: "参加者数：60人以上",
          撤退再構築基準: "42人以下であれば再構築する。",
          前年度までの実績: "【令和2年度】50.5人",
          プロセス実績: "61人",
        },
      },
    },
  },
});
