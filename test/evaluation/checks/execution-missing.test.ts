import { cases } from "./cases";

cases("execution-missing", {
  raises: {
    "① alone": {
      sheet: { 取組4_1_1: { 達成状況: "①" } },
      at: ["取組4_1_1 達成状況"],
      says: ["(i)"],
      severity: "要修正",
    },
    "the rating that is written now": {
      sheet: { 取組4_1_1: { 達成状況: "" } },
      at: ["取組4_1_1 達成状況"],
    },
    "② in 中間": {
      sheet: { 取組4_1_1: { "中間.達成状況": "②", "中間.課題と改善策": "ある" } },
      at: ["取組4_1_1 中間.達成状況"],
      says: ["進捗"],
    },
  },
  isSilent: {
    "(i) in a cell of its own": { sheet: { 取組4_1_1: { 達成状況: "①", 実施状況: "(i)" } } },
    "only (i), and the number is written now": { sheet: { 取組4_1_1: { 達成状況: "(i)" } } },
    "③": { sheet: { 取組4_1_1: { プロセス実績: "40％", 達成状況: "③" } } },
  },
});
