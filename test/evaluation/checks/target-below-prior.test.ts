import { planned } from "../sheet";
import { cases } from "./cases";

cases("target-below-prior", {
  raises: {
    "last year was better": {
      sheet: { 取組4_1_1: { 前年度までの実績: "【令和2年度】62.0％" } },
      at: ["取組4_1_1 プロセス指標"],
      says: ["60%以上", "62.0%", "−2ポイント"],
      severity: "参考",
    },
    "the same, in the plan": {
      blocks: planned({ 取組4_1_1: { 前年度までの実績: "【令和2年度】60％" } }),
      at: ["取組4_1_1 プロセス指標"],
    },
    "less is better": {
      sheet: {
        取組4_1_1: {
          プロセス指標: "苦情の件数：10件以下",
          撤退再構築基準: "20件を超えた場合は再構築する。",
          前年度までの実績: "【令和2年度】8件",
          プロセス実績: "9件",
        },
      },
      at: ["取組4_1_1 プロセス指標"],
    },
  },
  isSilent: {
    "just above": { sheet: { 取組4_1_1: { 前年度までの実績: "【令和2年度】59.9％" } } },
    現状維持: {
      sheet: {
        取組4_1_1: { プロセス指標: "参加した区民の割合：現状維持（55.0％）", プロセス実績: "55.0％" },
      },
    },
  },
});
