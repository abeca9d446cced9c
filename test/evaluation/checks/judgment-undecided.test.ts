import { blankReview, planned } from "../sheet";
import { cases } from "./cases";

cases("judgment-undecided", {
  raises: {
    "no cell is known for the target": {
      sheet: { 取組4_1_1: { プロセス指標: undefined } },
      at: ["取組4_1_1 達成状況"],
      says: ["指標のセルが名前から分からない"],
    },
    "no cells are known for the results": {
      sheet: { 戦略4_1: { アウトカム実績: undefined, 個別: ["", ""], 全体: "", 進捗状況: "" } },
      at: ["戦略4_1 個別.1", "戦略4_1 個別.2"],
      says: ["実績のセルが名前から分からない"],
    },
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
    "個別 is in no legend, and the rule for that is off": {
      sheet: { 戦略4_1: { 個別: ["○", "A"] } },
      policy: { rules: { "rating-not-in-legend": "off" } },
      at: ["戦略4_1 全体"],
      says: ["判定できない個別がある", "「A」が正しいか"],
    },
    "全体 is in no legend, and the rule for that is off": {
      sheet: { 戦略4_1: { 全体: "○", 進捗状況: "" } },
      policy: { rules: { "rating-not-in-legend": "off" } },
      at: ["戦略4_1 進捗状況"],
      says: ["全体が決まらない", "どの判定に当たるか"],
    },
    "in the plan: which results could not be rated": {
      blocks: planned({ 取組4_1_1: { プロセス指標: "参加した区民の割合：全国平均以上" } }),
      at: ["取組4_1_1 プロセス指標"],
      says: ["（全国平均が分からない）", "年度が始まる前に"],
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
    "a block that is not begun": {
      sheet: {
        取組4_1_2: {
          ...blankReview("取組4_1_2", "self"),
          プロセス指標: "参加した区民の割合：全国平均以上",
        },
      },
    },
    "in the plan: a deed, which a result will tell": {
      blocks: planned({ 取組4_1_1: { プロセス指標: "計画を策定する", 撤退再構築基準: "" } }),
    },
    "one indicator is open, and another one decides": {
      sheet: {
        取組4_1_1: {
          プロセス指標: "①参加の割合：60％以上\n②満足の割合：全国平均以上",
          撤退再構築基準: "①42％以下であれば再構築する。",
          前年度までの実績: "",
          プロセス実績: "①40.0％\n②50.0％",
          達成状況: "③",
        },
      },
    },
    "a plan that can be judged": { blocks: planned() },
  },
});
