import { cases } from "./cases";

cases("midterm-optimistic", {
  raises: {
    "① then ③": {
      sheet: { 取組4_1_1: { プロセス実績: "40.0％", 達成状況: "③" } },
      at: ["取組4_1_1 中間.達成状況"],
      says: ["「① (i)」", "「③」"],
      severity: "参考",
    },
  },
  isSilent: {
    "① then ②": { sheet: { 取組4_1_1: { プロセス実績: "50.0％", 達成状況: "② (i)" } } },
    "② then ③": {
      sheet: { 取組4_1_1: { "中間.達成状況": "② (i)", プロセス実績: "40.0％", 達成状況: "③" } },
    },
  },
});
