import { cases } from "./cases";

cases("approximate-actual", {
  raises: {
    "程度, with one rating": {
      sheet: { 取組4_1_1: { プロセス実績: "80％程度" } },
      at: ["取組4_1_1 プロセス実績"],
      says: ["実績約80%", "概数", "5%", "「①」"],
      severity: "要確認",
    },
    "約, with two": {
      sheet: { 取組4_1_1: { プロセス実績: "約60％" } },
      at: ["取組4_1_1 プロセス実績"],
      says: ["一つに決まりません"],
    },
    "a range": {
      sheet: { 取組4_1_1: { プロセス実績: "62～65％" } },
      at: ["取組4_1_1 プロセス実績"],
      says: ["幅のある値"],
    },
  },
  isSilent: {
    "an exact result": { sheet: { 取組4_1_1: { プロセス実績: "60％" } } },
    "a result that cannot be read": { sheet: { 取組4_1_1: { プロセス実績: "おおむね良好" } } },
  },
});
