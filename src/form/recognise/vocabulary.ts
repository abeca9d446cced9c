/**
 * The form's labels and their wordings through the years, one line each. A new wording is one line here.
 *
 * Written folded: half width, no spaces, no line breaks, without what stands in brackets or behind ※, and
 * without a year in front (「令和3年度の取組内容」 is 取組内容).
 * Source: the form of 令和3年度; domain, "Terms by year" and "labels drift"; published 運営方針 of other years.
 */
import type { FormKind } from "../heading";

/** The parts of a block, from plan to evaluation. */
export type Section = "plan" | "midterm" | "self";

export const SECTION_WORDINGS: Readonly<Record<Section, readonly string[]>> = {
  plan: ["計画", "年度計画", "計画段階", "当初計画", "PLAN"],
  midterm: [
    "中間振り返り",
    "中間振返り",
    "中間ふりかえり",
    "中間振返",
    "中間評価",
    "中間",
    "中間点検",
    "中間期振り返り",
    "中間時点",
    "年度中間",
    "進捗管理",
  ],
  self: [
    "自己評価",
    "年度末自己評価",
    "期末自己評価",
    "自己点検",
    "年度末振り返り",
    "年度末振返り",
    "期末振り返り",
    "年度末評価",
    "期末評価",
    "年度末",
  ],
};

/** What a label stands for: the fields whose cells it leads to, by the section it stands in. */
export interface LabelMeaning {
  /** By section; under `any` where the section makes no difference. */
  readonly fields: Readonly<Partial<Record<Section | "any", readonly string[]>>>;
  readonly wordings: readonly string[];
}

const anywhere = (field: string, ...wordings: readonly string[]): LabelMeaning => ({
  fields: { any: [field] },
  wordings,
});
const within = (fields: LabelMeaning["fields"], ...wordings: readonly string[]): LabelMeaning => ({
  fields,
  wordings,
});

const CRITERION = [
  "撤退・再構築基準",
  "撤退再構築基準",
  "撤退・再構築の基準",
  "撤退基準・再構築基準",
  "撤退及び再構築基準",
  "撤退・再構築",
  "撤退基準",
  "再構築基準",
  "事業撤退基準",
];

const EARLIER_RESULTS = [
  "前年度までの実績",
  "前年度までの取組実績",
  "前年度までの実績値",
  "前年度までの主な実績",
  "これまでの実績",
  "過去の実績",
  "過年度の実績",
  "過年度実績",
  "前年度実績",
  "前年度の実績",
  "実績の推移",
];

const PROCESS_ACHIEVEMENT = [
  "プロセス指標の達成状況",
  "プロセス指標達成状況",
  "過程指標の達成状況",
  "業績目標の達成状況",
  "業績目標達成状況",
  "中間アウトカムの達成状況",
  "指標の達成状況",
  "目標の達成状況",
  "目標達成状況",
];

export const LABELS: Readonly<Record<FormKind, readonly LabelMeaning[]>> = {
  issue: [
    anywhere("SDGsゴール", "主なSDGsゴール", "SDGsゴール", "SDGs", "関連するSDGsゴール", "SDGsの主なゴール"),
    anywhere("将来像", "めざすべき将来像", "目指すべき将来像", "めざす将来像", "目指す将来像", "将来像"),
    anywhere("現状", "現状", "現状・データ", "現状分析"),
    anywhere("要因分析", "要因分析", "要因の分析", "要因", "原因分析"),
    anywhere("課題", "課題", "主な課題"),
    anywhere(
      "総括",
      "戦略の進捗状況を踏まえた経営課題全体としての評価結果の総括",
      "戦略の進捗状況をふまえた経営課題全体としての評価結果の総括",
      "戦略の進捗状況を踏まえた経営課題全体の評価結果の総括",
      "経営課題全体としての評価結果の総括",
      "経営課題全体の評価結果の総括",
      "経営課題全体の総括",
      "評価結果の総括",
      "総括",
    ),
  ],
  strategy: [
    anywhere("めざす状態", "めざす状態", "目指す状態", "めざすべき状態", "めざす成果"),
    anywhere("戦略", "戦略", "戦略の内容", "中期的な取組の方向性"),
    within(
      { plan: ["アウトカム指標"] },
      "アウトカム指標",
      "アウトカム成果指標",
      "成果指標",
      "アウトカム",
      "アウトカム目標",
      "成果目標",
      "中間アウトカム",
      "中間アウトカム指標",
      "最終アウトカム",
      "めざす状態を数値化した指標",
    ),
    within(
      { self: ["有効性"] },
      "戦略のアウトカム指標に対する有効性",
      "戦略のアウトカムに対する有効性",
      "戦略の成果指標に対する有効性",
      "アウトカム指標に対する有効性",
      "アウトカムに対する有効性",
      "戦略の有効性",
      "有効性",
    ),
    within(
      { self: ["アウトカム実績"] },
      "アウトカム指標の達成状況",
      "アウトカム指標達成状況",
      "アウトカムの達成状況",
      "成果指標の達成状況",
      "成果目標の達成状況",
      "アウトカム指標の実績",
      "アウトカム実績",
      "アウトカムの実績",
    ),
    within({ self: ["アウトカム実績"] }, "実績", "実績値", "当年度実績", "今年度実績", "当年度"),
    within(
      { self: ["前年度"] },
      "前年度",
      "前年度実績",
      "前年度の実績",
      "前年度実績値",
      "前年度値",
      "昨年度",
    ),
    within({ self: ["個別"] }, "個別", "個別評価", "個別判定", "個別の判定", "個別の評価"),
    within({ self: ["全体"] }, "全体", "全体評価", "全体判定", "全体の判定", "全体の評価"),
    within({ self: ["進捗状況"] }, "戦略の進捗状況", "戦略進捗状況", "進捗状況", "戦略の進捗"),
    within({ self: ["課題"] }, "課題", "戦略の課題"),
    within(
      { self: ["今後の対応方向"] },
      "今後の対応方向",
      "今後の対応方向性",
      "今後の対応方針",
      "今後の対応",
      "今後の方向性",
    ),
  ],
  initiative: [
    anywhere(
      "取組内容",
      "当年度の取組内容",
      "今年度の取組内容",
      "本年度の取組内容",
      "取組内容",
      "取組の内容",
    ),
    within(
      { plan: ["プロセス指標"] },
      "プロセス指標",
      "プロセス過程指標",
      "過程指標",
      "業績目標",
      "プロセス目標",
      "中間アウトカム",
      "プロセス指標・目標",
      "指標",
      "目標",
      "目標値",
      "数値目標",
    ),
    anywhere("撤退再構築基準", ...CRITERION),
    within({ plan: ["前年度までの実績"] }, ...EARLIER_RESULTS),
    within(
      { midterm: ["中間.達成状況", "中間.実施状況"], self: ["プロセス実績", "達成状況", "実施状況"] },
      ...PROCESS_ACHIEVEMENT,
    ),
    within(
      { self: ["プロセス実績"] },
      "プロセス指標の実績",
      "プロセス指標実績",
      "プロセス実績",
      "業績目標の実績",
      "指標の実績",
      "目標の実績",
      "実績値",
      "実績",
    ),
    within(
      { midterm: ["中間.達成状況", "中間.実施状況"], self: ["達成状況", "実施状況"] },
      "達成状況",
      "達成状況の判定",
      "達成度",
    ),
    within(
      { midterm: ["中間.実施状況"], self: ["実施状況"] },
      "実施状況",
      "取組の実施状況",
      "取組実施状況",
      "取組の進捗状況",
    ),
    within(
      { midterm: ["中間.有効性"], self: ["有効性"] },
      "戦略に対する取組の有効性",
      "戦略に対する有効性",
      "戦略への有効性",
      "取組の有効性",
      "有効性",
    ),
    within(
      { midterm: ["中間.課題と改善策"] },
      "課題と改善策",
      "課題及び改善策",
      "課題および改善策",
      "課題・改善策",
      "課題、改善策",
    ),
    within(
      { self: ["取組実績"] },
      "当年度の取組実績",
      "今年度の取組実績",
      "本年度の取組実績",
      "取組実績",
      "取組の実績",
      "主な取組実績",
    ),
    within({ self: ["課題"] }, "課題"),
    within({ self: ["改善策"] }, "改善策", "課題に対する改善策"),
  ],
};

/** The labels of amounts, without year and unit; 前年度 or 当年度 is told by their years. */
export const SETTLEMENT_WORDINGS: readonly string[] = ["決算額", "決算"];
export const BUDGET_WORDINGS: readonly string[] = ["予算額", "予算", "当初予算額", "当初予算"];

export const WARNING_WORDINGS: readonly string[] = ["警告", "点検メモ", "警告欄"];

/** Labels that are no field of ours: their cells are never taken for a value. */
export const OTHER_WORDINGS: readonly string[] = [
  "備考",
  "担当",
  "担当課",
  "担当部署",
  "所管課",
  "所管",
  "区分",
  "種別",
  "番号",
  "凡例",
  "指標名",
  "単位",
  "判定基準",
  "評価基準",
  "特記事項",
  "参考",
  "関連事業",
  "事業名",
  "記入者",
  "確認欄",
  "確認者",
];
