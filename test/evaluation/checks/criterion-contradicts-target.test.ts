import { planned } from "../sheet";
import { cases } from "./cases";

cases("criterion-contradicts-target", {
  raises: {
    "the criterion at the target": {
      sheet: { 取組4_1_1: { 撤退再構築基準: "60％以下であれば再構築する。" } },
      at: ["取組4_1_1 撤退再構築基準"],
      says: ["60%以上", "60%以下"],
      severity: "要確認",
    },
    "above the target, in the plan": {
      blocks: planned({ 取組4_1_1: { 撤退再構築基準: "65％を下回った場合は再構築する。" } }),
      at: ["取組4_1_1 撤退再構築基準"],
    },
    "the same way as the target": {
      sheet: { 取組4_1_1: { 撤退再構築基準: "50％以上であれば再構築する。" } },
      at: ["取組4_1_1 撤退再構築基準"],
    },
  },
  isSilent: {
    "just below the target": { sheet: { 取組4_1_1: { 撤退再構築基準: "60％未満であれば再構築する。" } } },
    "less is better": {
      sheet: {
        取組4_1_1: {
          プロセス指標: "苦情の件数：10件以下",
          撤退再構築基準: "10件を超えた場合は再構築する。",
          前年度までの実績: "",
          プロセス実績: "9件",
        },
      },
    },
    目標未達成の場合: {
      sheet: { 取組4_1_1: { 撤退再構築基準: "目標を達成できなかった場合は再構築する。" } },
    },
  },
});
