import { cases } from "./cases";

const MISSED = { プロセス実績: "50.0％", 達成状況: "② (i)" } as const;

cases("required-text-missing", {
  raises: {
    "② without 課題 and 改善策": {
      sheet: { 取組4_1_1: { ...MISSED, 課題: "", 改善策: "" } },
      at: ["取組4_1_1 課題", "取組4_1_1 改善策"],
      says: ["未記入", "「②」", "必須"],
      severity: "要修正",
    },
    "a placeholder counts as blank": {
      sheet: { 取組4_1_1: { ...MISSED, 課題: "・特になし。", 改善策: "－" } },
      at: ["取組4_1_1 課題", "取組4_1_1 改善策"],
      says: ["特になし"],
    },
    "the rating that is written now counts": {
      sheet: { 取組4_1_1: { ...MISSED, 達成状況: "(i)", 課題: "ある", 改善策: "" } },
      at: ["取組4_1_1 改善策"],
    },
    "a person's rating in a locked cell counts": {
      sheet: { 取組4_1_1: { ...MISSED, 課題: "ある", 改善策: "" } },
      destinations: { "取組4_1_1.達成状況": { obstacle: "locked" } },
      at: ["取組4_1_1 改善策"],
    },
    "イ alone": { sheet: { 取組4_1_1: { 有効性: "イ", 課題: "ある" } }, at: ["取組4_1_1 改善策"] },
    "中間 by its own ratings": {
      sheet: { 取組4_1_1: { "中間.達成状況": "② (i)" } },
      at: ["取組4_1_1 中間.課題と改善策"],
    },
    "a strategy by its 有効性": {
      sheet: { 戦略4_1: { 有効性: "イ" } },
      at: ["戦略4_1 課題", "戦略4_1 今後の対応方向"],
    },
    "the heading of another form": {
      sheet: { 取組4_1_1: { 課題: "" } },
      headings: { "取組.課題": "課題 ※「①」の場合は必須" },
      at: ["取組4_1_1 課題", "取組4_1_2 課題"],
    },
    "a heading without a condition": {
      headings: { "取組.改善策": "改善策（必須）" },
      at: ["取組4_1_1 改善策", "取組4_1_2 改善策"],
      says: ["「改善策（必須）」とあり、必須です"],
    },
    "a heading over several lines, and two marks of it": {
      sheet: { 取組4_1_1: { ...MISSED, 有効性: "イ", 課題: "ある" } },
      headings: { "取組.改善策": "改善策\n※左記に「②」、\n「イ」がある場合は必須" },
      at: ["取組4_1_1 改善策"],
      says: ["「改善策 ※左記に「②」、 「イ」がある場合は必須」", "「②・イ」に当たる"],
    },
    "a rating with its (ii)": {
      sheet: { 取組4_1_1: { ...MISSED, 達成状況: "② (ii)", 課題: "ある" } },
      headings: { "取組.改善策": "改善策 ※左記に「②(ii)」がある場合は必須" },
      at: ["取組4_1_1 改善策"],
    },
    "a strategy by its 全体 or 進捗状況": {
      sheet: { 戦略4_1: { 進捗状況: "b" } },
      headings: {
        "戦略.課題": "課題 ※左記に「B」、「b」がある場合は必須",
        "戦略.今後の対応方向": "今後の対応方向 ※左記に「A」がある場合は必須",
      },
      at: ["戦略4_1 課題", "戦略4_1 今後の対応方向"],
      says: ["「b」に当たる", "「A」に当たる"],
    },
    "all others but the ones named": {
      sheet: { 取組4_1_1: { ...MISSED, 課題: "ある" } },
      headings: { "取組.改善策": "改善策 ※左記が「①」以外の場合は必須" },
      at: ["取組4_1_1 改善策"],
    },
  },
  isSilent: {
    "the rating cannot be written, so that none stands": {
      sheet: { 取組4_1_1: { ...MISSED, 達成状況: "", 課題: "", 改善策: "" } },
      destinations: { "取組4_1_1.達成状況": { obstacle: "locked" } },
    },
    "a rating with (i), where (ii) is asked for": {
      sheet: { 取組4_1_1: { ...MISSED, 課題: "ある" } },
      headings: { "取組.改善策": "改善策 ※左記に「②(ii)」がある場合は必須" },
    },
    "a mark of the other legend": {
      sheet: { 戦略4_1: { 個別: ["A", "B"], 全体: "○", 進捗状況: "b" } },
      headings: { "戦略.課題": "課題 ※左記に「B」がある場合は必須" },
    },
    "a strategy before its 自己評価": { sheet: { 戦略4_1: { 有効性: "イ" } }, phase: "midterm" },
    "the sheet has no such field": { sheet: { 取組4_1_1: { ...MISSED, 課題: undefined, 改善策: "ある" } } },
    "有効性 outside the legend": { sheet: { 取組4_1_1: { 有効性: "○" }, 戦略4_1: { 有効性: "○" } } },
    "(ii) alone": { sheet: { 取組4_1_1: { 達成状況: "① (ii)" } } },
    filled: { sheet: { 取組4_1_1: { ...MISSED, 課題: "周知が足りない。", 改善策: "広報する。" } } },
    "②, but the heading asks for ③ only": {
      sheet: { 取組4_1_1: { ...MISSED } },
      headings: { "取組.課題": "課題 ※左記が「③」の場合は必須", "取組.改善策": "改善策" },
    },
    "the heading does not say 必須": {
      sheet: { 取組4_1_1: { ...MISSED } },
      headings: { "取組.課題": "課題", "取組.改善策": "改善策" },
    },
    "what somebody wrote is no heading": {
      sheet: { 取組4_1_1: { ...MISSED, 課題: "研修を②の場合は必須とする。", 改善策: "" } },
      headings: { "取組.課題": "課題", "取組.改善策": "改善策" },
    },
    "another placeholder by policy": {
      sheet: { 取組4_1_1: { ...MISSED, 課題: "特になし", 改善策: "特になし" } },
      policy: { placeholders: ["同上"] },
    },
    "blank 中間 with ①": { sheet: { 取組4_1_1: { "中間.達成状況": "① (ii)" } } },
  },
});
