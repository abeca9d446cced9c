import { cases } from "./cases";

cases("execution-missing", {
  raises: {
    "① alone": {
      sheet: { 取組4_1_1: { 達成状況: "①" } },
      at: ["取組4_1_1 達成状況"],
      says: ["(i)", "予定どおり実施したか"],
      severity: "要修正",
    },
    "the rating that is written now": {
      sheet: { 取組4_1_1: { 達成状況: "" } },
      at: ["取組4_1_1 達成状況"],
    },
    "a person's rating in a locked cell": {
      sheet: { 取組4_1_1: { 達成状況: "①" } },
      destinations: { "取組4_1_1.達成状況": { obstacle: "locked" } },
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
    "nothing stands in a locked cell": {
      sheet: { 取組4_1_1: { 達成状況: "" } },
      destinations: { "取組4_1_1.達成状況": { obstacle: "locked" } },
    },
    "nothing stands where a formula shows nothing": {
      sheet: { 取組4_1_1: { 達成状況: "" } },
      destinations: { "取組4_1_1.達成状況": { obstacle: "formula" } },
    },
    "the cell's list has no such rating": {
      sheet: { 取組4_1_1: { 達成状況: "" } },
      destinations: { "取組4_1_1.達成状況": { allowed: ["○", "×"] } },
    },
    "③": { sheet: { 取組4_1_1: { プロセス実績: "40％", 達成状況: "③" } } },
  },
});
