/** Every word of the pane, in Japanese and English. Sentences of findings come with the report. */
import type { Language } from "./because";

export type PaneWords = typeof JA;

/** The words of a language; a text that one language lacks is a type error. */
export function paneWords(language: Language): PaneWords {
  return language === "ja" ? JA : EN;
}

/** Names of the rules; the contract fixes the Japanese ones. */
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

const JA = {
  product: "運営方針 判定チェック",
  evaluate: "判定チェック",
  cancel: "中止",
  language: "English",
  loading: "読み込んでいます…",

  state: {
    unchecked: "未チェック",
    current: "最新",
    stale: "再チェックが必要",
    running: "チェック中",
    failed: "チェックできませんでした",
  },
  phase: { plan: "計画", midterm: "中間振り返り", self: "自己評価" },
  sheetUnknown: "年度・所属の記載なし",

  first: {
    title: "このブックの判定を計算します",
    explain:
      "目標・撤退・再構築基準・実績を読み、達成状況・個別・全体・進捗状況の判定と、記入もれや食い違いを一覧にします。ブックには何も書き込みません。",
    next: "「判定チェック」を押してください。",
  },
  noBlocks: {
    title: "運営方針の欄が見つかりません",
    explain:
      "このブックには、どのセルが何の欄かを示す名前（例：取組4_1_1.達成状況）がありません。名前のない欄は判定しません。",
    next: "名前を付けた運営方針の様式2のブックを開いて、もう一度「判定チェック」を押してください。",
  },
  cancelled: {
    title: "チェックを中止しました",
    explain: "ブックは変わっていません。",
    next: "もう一度始めるには「判定チェック」を押してください。",
  },
  progress: {
    names: "欄の名前を読んでいます",
    cells: "セルを読んでいます",
    judging: "判定しています",
  },

  summary: {
    remaining: (count: number, kept: number): string =>
      kept === 0 ? `残り ${String(count)} 件` : `残り ${String(count)} 件（うち理由付き ${String(kept)} 件）`,
    nothing: "対応の必要な指摘はありません",
    allKept: (kept: number): string => `残りは理由を付けて残した ${String(kept)} 件だけです`,
    judgments: (count: number): string => `判定 ${String(count)} 件`,
  },
  severity: { 要修正: "要修正", 要確認: "要確認", 参考: "参考" },
  severityMeaning: {
    要修正: "必ず直す必要があります",
    要確認: "人が見て決める必要があります",
    参考: "お知らせです",
  },
  status: {
    written: "記入予定",
    agrees: "一致",
    differs: "不一致",
    undecided: "判定保留",
    unmeasured: "未測定",
    "no-target": "目標なし",
    protected: "保護",
    "not-writable": "書き込み不可",
    conflict: "競合",
  },
  statusWritten: "記入済",

  filters: {
    title: "絞り込み",
    show: "表示",
    everything: "すべて",
    findingsOnly: "指摘のみ",
    judgmentsOnly: "判定のみ",
    attention: "③・イ・不一致・理由付きのみ",
    rule: "指摘の種類",
    block: "欄",
    text: "語句",
    textHint: "語句で探す",
    clear: "絞り込みを解除",
    shown: (shown: number, all: number): string =>
      shown === all ? `${String(all)} 件を表示` : `${String(all)} 件中 ${String(shown)} 件を表示`,
    none: "この条件に当てはまるものはありません。",
  },

  block: { issue: "経営課題", strategy: "めざす成果及び戦略", initiative: "具体的取組" },
  untitled: "（名称なし）",
  workbook: "ブック全体",
  formFaults: {
    title: "様式の不備",
    explain: "欄の名前の問題です。様式を管理する担当者に伝えてください。",
  },

  judgment: {
    computed: "計算した判定",
    none: "判定なし",
    entered: "記入されている判定",
    blank: "空欄",
    because: "理由",
    details: "数値と根拠",
    target: "目標",
    actual: "実績",
    threshold: "撤退・再構築基準",
    prior: "前年度",
    reach: (rating: string): string => `${rating}になる実績`,
    field: (field: string): string => field.replace(/^個別\.(\d+)$/u, "個別 $1"),
    change: (change: string): string => `前年度から ${change}`,
    points: "ポイント",
    chart: "目標・基準・前年度・実績の位置",
  },

  finding: {
    same: (count: number): string => `同じ指摘 ${String(count)} か所`,
    kept: (choice: string, reason: string): string => (reason === "" ? choice : `${choice}：${reason}`),
    keptTitle: "理由を付けて残した指摘",
    keptBy: (by: string, on: string): string => [by, on].filter((part) => part !== "").join("　"),
    noCell: "セルの指定なし",
  },
  place: {
    goTo: "セルへ移動",
    goToNamed: (cell: string): string => `セル ${cell} へ移動`,
    back: "元のセルに戻る",
    arrived: (cell: string): string => `${cell} を選択しました`,
  },

  more: "ほかの操作",
  problem: {
    title: "うまくいきませんでした",
    code: (code: string): string => `問い合わせの際は、次の符号をお伝えください：${code}`,
    retry: "もう一度",
    unexpected: {
      sentence: "プログラムに思わぬ誤りが起きました。",
      next: "ウィンドウを閉じて開き直し、もう一度お試しください。",
    },
    incomplete: {
      sentence: "プログラムの一部を読み込めませんでした。",
      next: "ネットワークを確認して、もう一度お試しください。",
    },
  },
  announce: {
    running: "判定チェックを始めました",
    done: (remaining: number): string =>
      remaining === 0
        ? "判定チェックが終わりました。対応の必要な指摘はありません。"
        : `判定チェックが終わりました。残り ${String(remaining)} 件です。`,
    failed: (sentence: string): string => `判定チェックができませんでした。${sentence}`,
  },
  regions: { header: "操作と状態", filters: "絞り込み", results: "結果" },
};

const EN: PaneWords = {
  product: "Ward policy rating check",
  evaluate: "Evaluate",
  cancel: "Cancel",
  language: "日本語",
  loading: "Loading…",

  state: {
    unchecked: "Not checked",
    current: "Up to date",
    stale: "Check again",
    running: "Checking",
    failed: "Could not check",
  },
  phase: { plan: "Plan", midterm: "Midterm review", self: "Self-evaluation" },
  sheetUnknown: "Year and office not given",

  first: {
    title: "Works out the ratings of this workbook",
    explain:
      "Reads targets, rebuild criteria and results, and lists the ratings with what is missing or does not fit. Nothing is written to the workbook.",
    next: "Choose Evaluate.",
  },
  noBlocks: {
    title: "No fields of a policy sheet were found",
    explain:
      "This workbook has no names that tell which cell is which field (for example 取組4_1_1.達成状況). Fields without a name are not judged.",
    next: "Open a workbook of form 2 (様式2) with names, and choose Evaluate again.",
  },
  cancelled: {
    title: "The check was cancelled",
    explain: "The workbook has not changed.",
    next: "Choose Evaluate to start again.",
  },
  progress: {
    names: "Reading the names of the fields",
    cells: "Reading the cells",
    judging: "Judging",
  },

  summary: {
    remaining: (count, kept) =>
      kept === 0 ? `${String(count)} left` : `${String(count)} left (${String(kept)} kept with a reason)`,
    nothing: "Nothing is left to be done",
    allKept: (kept) => `Only the ${String(kept)} kept with a reason are left`,
    judgments: (count) => (count === 1 ? "1 rating" : `${String(count)} ratings`),
  },
  severity: { 要修正: "Must fix", 要確認: "To review", 参考: "For information" },
  severityMeaning: {
    要修正: "has to be put right",
    要確認: "a person has to look and decide",
    参考: "for information",
  },
  status: {
    written: "To be filled in",
    agrees: "Agrees",
    differs: "Differs",
    undecided: "Undecided",
    unmeasured: "Not measured",
    "no-target": "No target",
    protected: "Protected",
    "not-writable": "Cannot be written",
    conflict: "Conflict",
  },
  statusWritten: "Filled in",

  filters: {
    title: "Filter",
    show: "Show",
    everything: "Everything",
    findingsOnly: "Findings only",
    judgmentsOnly: "Ratings only",
    attention: "Only ③, イ, differing and kept",
    rule: "Kind of finding",
    block: "Block",
    text: "Words",
    textHint: "Search for words",
    clear: "Clear the filter",
    shown: (shown, all) =>
      shown === all ? `${String(all)} shown` : `${String(shown)} of ${String(all)} shown`,
    none: "Nothing fits this filter.",
  },

  block: { issue: "Issue", strategy: "Strategy", initiative: "Initiative" },
  untitled: "(no title)",
  workbook: "Whole workbook",
  formFaults: {
    title: "Faults of the form",
    explain: "These concern the names of fields. Tell whoever looks after the form.",
  },

  judgment: {
    computed: "Computed rating",
    none: "No rating",
    entered: "Rating in the cell",
    blank: "blank",
    because: "Why",
    details: "Figures and reasons",
    target: "Target",
    actual: "Result",
    threshold: "Rebuild criterion",
    prior: "Last year",
    reach: (rating) => `Result needed for ${rating}`,
    field: (field) => field.replace(/^個別\.(\d+)$/u, "個別 $1"),
    change: (change) => `${change} from last year`,
    points: " points",
    chart: "Where target, criterion, last year and result stand",
  },

  finding: {
    same: (count) => `The same in ${String(count)} places`,
    kept: (choice, reason) => (reason === "" ? choice : `${choice}: ${reason}`),
    keptTitle: "Kept with a reason",
    keptBy: (by, on) => [by, on].filter((part) => part !== "").join(", "),
    noCell: "No cell given",
  },
  place: {
    goTo: "Go to cell",
    goToNamed: (cell) => `Go to cell ${cell}`,
    back: "Back to where I was",
    arrived: (cell) => `${cell} is selected`,
  },

  more: "More",
  problem: {
    title: "That did not work",
    code: (code) => `When you ask for help, give this code: ${code}`,
    retry: "Try again",
    unexpected: {
      sentence: "The program has met an unexpected fault.",
      next: "Close the pane, open it again, and try once more.",
    },
    incomplete: {
      sentence: "A part of the program could not be loaded.",
      next: "Check the network and try again.",
    },
  },
  announce: {
    running: "The check has started",
    done: (remaining) =>
      remaining === 0
        ? "The check is done. Nothing is left to be done."
        : `The check is done. ${String(remaining)} left.`,
    failed: (sentence) => `The check could not be done. ${sentence}`,
  },
  regions: { header: "Actions and state", filters: "Filter", results: "Results" },
};
