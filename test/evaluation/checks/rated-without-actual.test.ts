import { cases } from "./cases";

cases("rated-without-actual", {
  raises: {
    "no result at all": {
      sheet: { 取組4_1_1: { プロセス実績: "" } },
      at: ["取組4_1_1 達成状況"],
      says: ["「① (i)」", "実績"],
      severity: "要修正",
    },
    "not measured": { sheet: { 取組4_1_1: { プロセス実績: "未測定" } }, at: ["取組4_1_1 達成状況"] },
    "still being counted": { sheet: { 取組4_1_1: { プロセス実績: "集計中" } }, at: ["取組4_1_1 達成状況"] },
    "one row of a strategy": {
      sheet: { 戦略4_1: { アウトカム実績: ["①意見が反映されていると思う区民の割合：61.5％", ""] } },
      at: ["戦略4_1 個別.2"],
    },
  },
  isSilent: {
    "no rating, no result": { sheet: { 取組4_1_1: { プロセス実績: "", 達成状況: "" } } },
    "only (i) stands": { sheet: { 取組4_1_1: { プロセス実績: "", 達成状況: "(i)" } } },
  },
});
