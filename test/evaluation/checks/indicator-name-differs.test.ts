import { cases } from "./cases";

cases("indicator-name-differs", {
  raises: {
    "earlier results under another question": {
      sheet: { 取組4_1_1: { 前年度までの実績: "情報が届いていると思う区民の割合\n【令和2年度】47.0％" } },
      at: ["取組4_1_1 前年度までの実績"],
      says: ["情報が届いている", "区政会議に参加した", "前年度までの実績は"],
      severity: "要確認",
    },
    "the result under another name": {
      sheet: { 取組4_1_1: { プロセス実績: "満足した来庁者の割合：61.0％" } },
      at: ["取組4_1_1 プロセス実績"],
      says: ["満足した来庁者", "区政会議に参加した", "実績は"],
    },
    "the result as another kind of figure": {
      sheet: { 取組4_1_1: { プロセス実績: "人数：61.0％" } },
      at: ["取組4_1_1 プロセス実績"],
      says: ["人数"],
    },
  },
  isSilent: {
    "notes and width": {
      sheet: { 取組4_1_1: { プロセス実績: "区政会議に参加した区民の割合（アンケート）:61.0%" } },
    },
    "the target has no name": {
      sheet: { 取組4_1_1: { プロセス指標: "60％以上", 前年度までの実績: "" } },
    },
    "before the 自己評価, a result is not looked at": {
      sheet: { 取組4_1_1: { プロセス実績: "満足した来庁者の割合：61.0％" } },
      phase: "midterm",
    },
    "the value as what its name ends with": {
      sheet: { 取組4_1_1: { プロセス実績: "割合：61.0％" } },
    },
    "the value alone": { sheet: { 取組4_1_1: { プロセス実績: "61.0％" } } },
  },
});
