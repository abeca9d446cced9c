import { percent } from "../sheet";
import { cases } from "./cases";

cases("prior-year-differs", {
  raises: {
    "前年度 against 現状": {
      sheet: { 戦略4_1: { 前年度: [percent("0.55"), percent("0.28")] } },
      at: ["戦略4_1 個別.1"],
      says: ["55.0%", "57.0%", "−2ポイント", "経営課題4「現状」"],
      severity: "要確認",
    },
    "beside the result": {
      sheet: { 取組4_1_1: { プロセス実績: "61.0％（前年度54.0％）" } },
      at: ["取組4_1_1 前年度までの実績"],
      says: ["54.0%", "55.0%"],
    },
    "the same indicator of another block": {
      sheet: {
        取組4_1_2: {
          プロセス指標: "区政会議に参加した区民の割合：60％以上",
          前年度までの実績: "【令和2年度】52.0％",
          プロセス実績: "61.0％",
        },
      },
      at: ["取組4_1_2 前年度までの実績"],
      says: ["具体的取組4-1-1"],
    },
  },
  isSilent: {
    "the same value to other decimals": {
      sheet: { 戦略4_1: { 前年度: [percent("0.57", "0%"), percent("0.28")] } },
    },
    "another indicator in 現状": {
      sheet: { 課題4: { 現状: "反映されている割合\n⇒R2：50.0％" } },
    },
    "another year in 現状": {
      sheet: { 課題4: { 現状: "意見が反映されていると思う区民の割合\n⇒R元：50.0％" } },
    },
  },
});
