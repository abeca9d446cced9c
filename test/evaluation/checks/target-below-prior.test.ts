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
    "last year is not known": { sheet: { 取組4_1_1: { 前年度までの実績: "" } } },
    "last year is not exact enough": { sheet: { 取組4_1_1: { 前年度までの実績: "【令和2年度】約60％" } } },
    "the target is measured against last year": {
      sheet: {
        取組4_1_1: {
          プロセス指標: "参加した区民の割合：前年度実績を上回る",
          撤退再構築基準: "50％未満は再構築",
        },
      },
    },
    "the target has a value of its own": {
      sheet: {
        取組4_1_1: { プロセス指標: "参加した区民の割合：55％", 前年度までの実績: "【令和2年度】54％" },
      },
    },
    "whether more or less is better, nothing says": {
      sheet: {
        取組4_1_1: {
          プロセス指標: "参加した区民の割合：60％程度の増減",
          前年度までの実績: "【令和2年度】62.0％",
          撤退再構築基準: "",
        },
      },
    },
    "the target is a deed": {
      sheet: { 取組4_1_1: { プロセス指標: "計画を策定する", プロセス実績: "策定済" } },
    },
    "just above": { sheet: { 取組4_1_1: { 前年度までの実績: "【令和2年度】59.9％" } } },
    "a spare row below the last indicator's": {
      sheet: {
        戦略4_1: {
          アウトカム実績: ["①61.5％", "②31.0％", ""],
          前年度: ["57.0％", "28.0％", ""],
          個別: ["A", "A", ""],
        },
      },
    },
    現状維持: {
      sheet: {
        取組4_1_1: { プロセス指標: "参加した区民の割合：現状維持（55.0％）", プロセス実績: "55.0％" },
      },
    },
  },
});
