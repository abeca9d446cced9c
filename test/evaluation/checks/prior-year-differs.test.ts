import { percent } from "../sheet";
import { cases } from "./cases";

cases("prior-year-differs", {
  raises: {
    "前年度 against 現状": {
      sheet: { 戦略4_1: { 前年度: [percent("0.55"), percent("0.28")] } },
      at: ["戦略4_1 個別.1"],
      says: ["55.0%", "57.0%", "−2ポイント", "経営課題4「現状」"],
      severity: "要確認",
    },
    "beside the result": {
      sheet: { 取組4_1_1: { プロセス実績: "61.0％（前年度54.0％）" } },
      at: ["取組4_1_1 前年度までの実績"],
      says: ["54.0%", "55.0%"],
    },
    "the same indicator of another block": {
      sheet: {
        取組4_1_2: {
          プロセス指標: "区政会議に参加した区民の割合：60％以上",
          前年度までの実績: "【令和2年度】52.0％",
          プロセス実績: "61.0％",
        },
      },
      at: ["取組4_1_2 前年度までの実績"],
      says: ["具体的取組4-1-1"],
    },
    "in the line of its name in 現状": {
      sheet: { 課題4: { 現状: "意見が反映されていると思う区民の割合：R2：50.0％（R元：57.0％）" } },
      at: ["戦略4_1 個別.1"],
      says: ["57.0%", "50.0%"],
    },
    "below an earlier year in 現状, in other signs": {
      sheet: {
        課題4: {
          現状: "意見が反映されていると思う区民の割合\n（令和元年度：57.0％\n 【令和2年度】 は 50.0％）",
        },
      },
      at: ["戦略4_1 個別.1"],
    },
    "in brackets behind another year's": {
      sheet: { 課題4: { 現状: "意見が反映されていると思う区民の割合\n⇒R3：61.5％（R2：50.0％）" } },
      at: ["戦略4_1 個別.1"],
      says: ["57.0%", "50.0%"],
    },
    "beside a strategy's result": {
      sheet: { 戦略4_1: { アウトカム実績: ["①61.5％（前年度56.0％）", "②31.0％"] } },
      at: ["戦略4_1 個別.1"],
      says: ["「アウトカム指標の達成状況」"],
    },
    "a count in another scale": {
      sheet: {
        取組4_1_1: {
          プロセス指標: "相談の時間：10時間以上",
          撤退再構築基準: "7時間以下であれば再構築する。",
          前年度までの実績: "【令和2年度】9時間",
          プロセス実績: "11時間（前年度500分）",
        },
      },
      at: ["取組4_1_1 前年度までの実績"],
    },
  },
  isSilent: {
    "no value of last year": {
      sheet: { 取組4_1_1: { 前年度までの実績: "", プロセス実績: "61.0％（前年度54.0％）" } },
    },
    "last year's value is not exact": {
      sheet: {
        取組4_1_1: { 前年度までの実績: "【令和2年度】約55.0％", プロセス実績: "61.0％（前年度54.0％）" },
      },
    },
    "現状 is not exact": {
      sheet: { 課題4: { 現状: "意見が反映されていると思う区民の割合\n⇒R2：約50.0％" } },
    },
    "現状 of the year holds words": {
      sheet: { 課題4: { 現状: "意見が反映されていると思う区民の割合\n⇒R2：未実施" } },
    },
    "the next indicator's value in 現状": {
      sheet: {
        課題4: {
          現状: "意見が反映されていると思う区民の割合\n⇒R2：57.0％\n来庁した区民の満足度\n⇒R2：50.0％",
        },
      },
    },
    "what stands above the name in 現状": {
      sheet: { 課題4: { 現状: "⇒R2：50.0％\n意見が反映されていると思う区民の割合\n⇒R2：57.0％" } },
    },
    "the year of the sheet is not known": {
      sheet: { 方針: { 年度: "" }, 戦略4_1: { 前年度: [percent("0.55"), percent("0.28")] } },
    },
    "a target without a name": {
      sheet: { 取組4_1_1: { プロセス指標: "60％以上" }, 課題4: { 現状: "⇒R2：50.0％" } },
    },
    "the same value in another scale": {
      sheet: {
        取組4_1_1: {
          プロセス指標: "相談の時間：10時間以上",
          撤退再構築基準: "7時間以下であれば再構築する。",
          前年度までの実績: "【令和2年度】9時間",
          プロセス実績: "11時間（前年度540分）",
        },
      },
    },
    "in another unit": {
      sheet: { 取組4_1_1: { プロセス実績: "61.0％（前年度54人）" } },
    },
    "the value of another month beside the result": {
      sheet: { 取組4_1_1: { プロセス実績: "61.0％（全国平均54.0％）" } },
    },
    "the same value to other decimals": {
      sheet: { 戦略4_1: { 前年度: [percent("0.57", "0%"), percent("0.28")] } },
    },
    "another indicator in 現状": {
      sheet: { 課題4: { 現状: "反映されている割合\n⇒R2：50.0％" } },
    },
    "another year in 現状": {
      sheet: { 課題4: { 現状: "意見が反映されていると思う区民の割合\n⇒R元：50.0％" } },
    },
  },
});
