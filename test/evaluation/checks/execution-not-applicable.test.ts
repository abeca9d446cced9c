import { cases } from "./cases";

cases("execution-not-applicable", {
  raises: {
    "③ (i)": {
      sheet: { 取組4_1_1: { プロセス実績: "40.0％", 達成状況: "③ (i)" } },
      at: ["取組4_1_1 達成状況"],
      says: ["「③」に(i)"],
      severity: "参考",
    },
    "(i) that waits, and ③ is written now": {
      sheet: { 取組4_1_1: { プロセス実績: "40.0％", 達成状況: "(i)" } },
      at: ["取組4_1_1 達成状況"],
    },
    "in 中間": { sheet: { 取組4_1_1: { "中間.達成状況": "③(ii)" } }, at: ["取組4_1_1 中間.達成状況"] },
  },
  isSilent: { "③ alone": { sheet: { 取組4_1_1: { プロセス実績: "40.0％", 達成状況: "③" } } } },
});
