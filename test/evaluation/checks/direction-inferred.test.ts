import { cases } from "./cases";

const COMPLAINTS = { 前年度までの実績: "", 撤退再構築基準: "" } as const;

cases("direction-inferred", {
  raises: {
    "fewer complaints": {
      sheet: { 取組4_1_1: { ...COMPLAINTS, プロセス指標: "苦情の件数：10件", プロセス実績: "8件" } },
      at: ["取組4_1_1 プロセス指標"],
      says: ["苦情", "10件以下", "実績8件", "「①」"],
      severity: "参考",
    },
  },
  isSilent: {
    "the target says so": {
      sheet: { 取組4_1_1: { ...COMPLAINTS, プロセス指標: "苦情の件数：10件以下", プロセス実績: "8件" } },
    },
    "nothing is decided": {
      sheet: { 取組4_1_1: { ...COMPLAINTS, プロセス指標: "苦情の件数：10件", プロセス実績: "約10件" } },
    },
    "either way met": {
      sheet: { 取組4_1_1: { ...COMPLAINTS, プロセス指標: "苦情の件数：10件", プロセス実績: "10件" } },
    },
    "a target of zero": {
      sheet: {
        取組4_1_1: { ...COMPLAINTS, プロセス指標: "苦情の件数：0件", プロセス実績: "3件", 達成状況: "② (i)" },
      },
    },
  },
});
