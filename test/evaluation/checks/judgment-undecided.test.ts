import { planned } from "../sheet";
import { cases } from "./cases";

cases("judgment-undecided", {
  raises: {
    "a base that stands nowhere": {
      sheet: { 取組4_1_1: { プロセス指標: "参加した区民の割合：全国平均以上", プロセス実績: "61.0％" } },
      at: ["取組4_1_1 達成状況"],
      says: ["全国平均が分からない", "「①」"],
      severity: "要確認",
    },
    "未測定, and nobody rated it": {
      sheet: { 取組4_1_1: { プロセス実績: "未測定", 達成状況: "", 有効性: "—" } },
      at: ["取組4_1_1 達成状況"],
      says: ["測定されていない"],
    },
    "one row of a strategy, but not what waits for it": {
      sheet: { 戦略4_1: { アウトカム実績: ["①61.5％", "②集計中"], 個別: ["A", ""], 全体: "", 進捗状況: "" } },
      at: ["戦略4_1 個別.2"],
    },
    "in the plan: which results could not be rated": {
      blocks: planned({ 取組4_1_1: { プロセス指標: "参加した区民の割合：全国平均以上" } }),
      at: ["取組4_1_1 プロセス指標"],
      says: ["年度が始まる前に"],
    },
    "also where the rule that names the cause is off": {
      sheet: { 取組4_1_1: { プロセス実績: "おおむね良好" } },
      policy: { rules: { "actual-unreadable": "off" } },
      at: ["取組4_1_1 達成状況"],
    },
  },
  isSilent: {
    "the result cannot be read": { sheet: { 取組4_1_1: { プロセス実績: "おおむね良好" } } },
    "the units differ": {
      sheet: {
        取組4_1_1: {
          プロセス指標: "参加者数：60人以上",
          プロセス実績: "61件",
          撤退再構築基準: "42人以下であれば再構築する。",
        },
      },
    },
    "the result is missing": { sheet: { 取組4_1_1: { プロセス実績: "", 達成状況: "" } } },
    "no target": { sheet: { 取組4_1_1: { プロセス指標: "設定になじまない" } } },
    "a plan that can be judged": { blocks: planned() },
  },
});
