/** Names of the rules; the contract fixes the Japanese ones. */
import type { Language } from "./because";

const RULES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  "rating-differs": { ja: "判定の不一致", en: "Rating differs" },
  "rating-not-in-legend": { ja: "凡例にない判定", en: "Rating not in the legend" },
  "rated-without-actual": { ja: "実績なしの判定", en: "Rated without a result" },
  "result-missing": { ja: "実績の未記入", en: "Result missing" },
  "required-text-missing": { ja: "必須欄の未記入", en: "Required text missing" },
  "effectiveness-missing": { ja: "有効性の未記入", en: "Effectiveness missing" },
  "execution-missing": { ja: "(i)(ii)の未記入", en: "(i)/(ii) missing" },
  "number-differs": { ja: "番号の不一致", en: "Number differs" },
  "block-without-names": { ja: "名前のない欄", en: "Block without names" },
  "name-missing": { ja: "様式の不備", en: "Fault of the form" },
  "name-broken": { ja: "様式の不備", en: "Fault of the form" },
  "name-duplicate": { ja: "様式の不備", en: "Fault of the form" },
  "name-shape": { ja: "様式の不備", en: "Fault of the form" },
  "target-unreadable": { ja: "目標が読み取れない", en: "Target cannot be read" },
  "criterion-unreadable": { ja: "基準が読み取れない", en: "Criterion cannot be read" },
  "actual-unreadable": { ja: "実績が読み取れない", en: "Result cannot be read" },
  "judgment-undecided": { ja: "判定保留", en: "Rating undecided" },
  "target-missing": { ja: "目標の未設定", en: "Target missing" },
  "criterion-missing": { ja: "基準の未設定", en: "Criterion missing" },
  "criterion-contradicts-target": { ja: "目標と基準の矛盾", en: "Criterion contradicts target" },
  "unit-differs": { ja: "単位の不一致", en: "Unit differs" },
  "approximate-actual": { ja: "概数の実績", en: "Approximate result" },
  "provisional-actual": { ja: "暫定値の実績", en: "Provisional result" },
  "percentage-out-of-range": { ja: "割合が0～100％の外", en: "Share outside 0–100%" },
  "rebuild-but-effective": { ja: "③なのに「ア」", en: "③ with ア" },
  "effectiveness-unmeasured": { ja: "未測定と有効性の不一致", en: "Effectiveness does not fit measurement" },
  "progress-differs": { ja: "進捗状況の不一致", en: "Progress differs" },
  "overall-mixed": { ja: "個別A・B混在", en: "Individual A and B mixed" },
  "prior-year-differs": { ja: "前年度値の不一致", en: "Last year's value differs" },
  "indicator-name-differs": { ja: "指標名の不一致", en: "Indicator's name differs" },
  "scale-contradiction": { ja: "星・等級の説明の矛盾", en: "Scale explained in two ways" },
  "indicator-unmatched": { ja: "指標番号の不一致", en: "Indicator's number unmatched" },
  "execution-not-applicable": { ja: "③に(i)(ii)", en: "③ with (i)/(ii)" },
  "target-below-prior": { ja: "前年度以下の目標", en: "Target not above last year" },
  "midterm-optimistic": { ja: "中間①・最終③", en: "① at midterm, ③ at the end" },
  "direction-inferred": { ja: "増減の向きの推定", en: "Direction inferred" },
  "number-as-text": { ja: "文字列の数値", en: "Number stored as text" },
  "decimals-differ": { ja: "桁数の不揃い", en: "Decimals differ" },
  "numbering-gap": { ja: "番号の欠番", en: "Gap in the numbers" },
  "title-missing": { ja: "名称の未記入", en: "Title missing" },
  "text-repeated": { ja: "文章の重複", en: "Text repeated" },
  "effective-but-behind": { ja: "「ア」で順調でない", en: "ア though behind" },
  "phase-not-due": { ja: "未着手", en: "Not begun" },
};

/** The name of a rule; its id where it has none yet. */
export function ruleName(rule: string, language: Language): string {
  return RULES[rule]?.[language] ?? rule;
}
