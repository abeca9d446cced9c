/** Every word of the pane, in Japanese and English. Sentences of findings come with the report. */
import type { Language } from "./because";

export type PaneWords = typeof JA;

/** The words of a language; a text that one language lacks is a type error. */
export function paneWords(language: Language): PaneWords {
  return language === "ja" ? JA : EN;
}

/** A fiscal year as the sheets write it in brief: R元, R2, H30. */
function yearShort(year: number): string {
  const [era, number] = year > 2018 ? ["R", year - 2018] : ["H", year - 1988];
  return era + (number === 1 ? "元" : String(number));
}

const JA = {
  product: "運営方針 判定チェック",
  evaluate: "判定チェック",
  cancel: "中止",
  language: "English",

  state: {
    unchecked: "未チェック",
    current: "最新",
    stale: "再チェックが必要",
    running: "チェック中",
    mapping: "対応付け",
    failed: "チェックできませんでした",
    "no-fields": "判定する欄なし",
  },
  phase: { plan: "計画", midterm: "中間振り返り", self: "自己評価" },
  sheetUnknown: "年度・所属の記載なし",

  first: {
    title: "判定を計算し、空欄に記入します",
    explain:
      "目標・撤退・再構築基準・実績を読み、空欄の判定（達成状況・個別・全体・進捗状況）を記入します。見直す所に色を付け、シート「点検結果」を作ります。人が記入した内容は書き換えません。書き込みはあとで元に戻せますが、Excel の「元に戻す」の履歴は消えることがあります。",
    next: "「判定チェック」を押してください。書き込まずに確かめるには「ほかの操作」を開いてください。",
  },
  noBlocks: {
    title: "運営方針の欄が見つかりません",
    explain:
      "このブックには、どのセルが何の欄かを示す名前（例：取組4_1_1.達成状況）がありません。名前のない欄は判定しません。",
    next: "様式2のブックなら、「欄を探す」を押してください。様式の見出しから欄を見つけます。",
  },
  mapping: {
    title: "欄の対応付け",
    open: "欄を対応付ける",
    start: {
      title: "どのセルが何の欄かを決めます",
      explain: "様式の見出しから欄を見つけ、根拠を示します。確かめた欄にだけ名前を付けます。",
      next: "「欄を探す」を押してください。",
    },
    undo: "探すと、Excel の「元に戻す」の履歴が消えます。付けた名前は、あとで「書き込みを元に戻す」で取り除けます。セルの数が多すぎるシート（200万を超えるもの）は調べません。",
    find: "欄を探す",
    leave: "戻る",
    found: (certain: number, open: number): string =>
      `欄を探し終わりました。確かな欄 ${String(certain)}、確かめる欄 ${String(open)} です。`,
    finding: "欄を探しています",
    left: "欄の対応付けをやめました",
  },
  named: {
    title: "欄に名前を付けました",
    next: "判定するには「判定チェック」を押してください。",
  },
  cancelled: {
    title: "チェックを中止しました",
    explain: "ブックは変わっていません。",
    next: "もう一度始めるには「判定チェック」を押してください。",
  },
  takenBack: {
    title: "書き込みを元に戻す",
    next: "もう一度判定するには「判定チェック」を押してください。",
  },
  cleared: {
    title: "チェック表示を消す",
    next: "もう一度判定するには「判定チェック」を押してください。",
  },
  progress: {
    names: "欄の名前を読んでいます",
    cells: "セルを読んでいます",
    labels: "見出しから欄を探しています",
    judging: "判定しています",
    writing: "書き込んでいます",
  },

  summary: {
    remaining: (count: number, kept: number): string =>
      kept === 0 ? `残り ${String(count)} 件` : `残り ${String(count)} 件（うち理由付き ${String(kept)} 件）`,
    unread: "読み取れた欄がないため、判定も点検もしていません",
    nothing: "対応の必要な指摘はありません",
    allKept: (kept: number): string => `残りは理由を付けて残した ${String(kept)} 件だけです`,
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
    target: "目標",
    actual: "実績",
    threshold: "撤退・再構築基準",
    prior: "前年度",
    reach: (rating: string): string => `${rating}になる実績`,
    field: (field: string): string => field.replace(/^個別\.(\d+)$/u, "個別 $1"),
    change: (change: string): string => `前年度から ${change}`,
    points: "ポイント",
    trend: "推移",
    ofYear: (year: number, result: string): string => `${yearShort(year)} ${result}`,
  },

  finding: {
    same: (count: number): string => `同じ指摘 ${String(count)} か所`,
    kept: (choice: string, reason: string): string => (reason === "" ? choice : `${choice}：${reason}`),
    keptTitle: "理由を付けて残した指摘",
    keptBy: (by: string, on: string): string => [by, on].filter((part) => part !== "").join("　"),
  },
  place: {
    goToNamed: (cell: string): string => `セル ${cell} へ移動`,
    back: "元のセルに戻る",
    arrived: (cell: string): string => `${cell} を選択しました`,
  },

  writing: {
    done: (count: number): string =>
      count === 0 ? "新しく記入した判定はありません" : `${String(count)} 件の判定を記入しました`,
    would: (count: number): string =>
      count === 0
        ? "記入する判定はありません（書き込みはしていません）"
        : `${String(count)} 件の判定を記入できます（まだ書き込んでいません）`,
    write: "この内容で書き込む",
    look: "書き込まずに確かめる",
    takeBack: "書き込みを元に戻す",
    clear: "チェック表示を消す",
    clearExplain:
      "色・警告・シート「点検結果」と、理由・確認の記録を消します。判定と欄の名前は残ります。記録は元に戻せません。",
    clearNow: "消す",
    clearNot: "消さない",
  },
  decision: {
    adopt: "判定に合わせる",
    change: (before: string, after: string): string => `${before === "" ? "空欄" : before} → ${after}`,
    keep: "理由を付けて残す",
    keepNow: "この理由で残す",
    choice: "主な理由",
    choose: "（選択してください）",
    choices: [
      "実績の集計方法による",
      "目標・基準の趣旨を確認した",
      "年度途中の変更による",
      "所属長の評価による",
      "その他（下に記入）",
    ],
    reason: "理由（自由記入）",
    by: "氏名",
    on: "日付",
    reopen: "理由を取り消す",
    plan: "当年度の取組内容（計画）",
    done: "取組実績",
    execution: { "(i)": "(i) 予定どおり実施", "(ii)": "(ii) 予定どおり実施しなかった" },
  },
  review: {
    view: "確認する人の表示",
    viewExplain: "③・イ・不一致・理由付きだけを欄ごとに示します。",
    print: "印刷",
    begin: "確認済・差戻しを記入する",
    confirm: "確認済にする",
    sendBack: "差戻しにする",
    withdraw: "未確認に戻す",
    reason: "差戻しの理由",
    state: { 未確認: "未確認", 確認済: "確認済", 差戻し: "差戻し" },
    changed: (fields: readonly string[]): string => `前回確認後に変わった項目：${fields.join("、")}`,
    others: (count: number): string => `③・イ・不一致・理由付きのない欄（${String(count)}）`,
  },
  versions: (product: string, rules: string): string => `版 ${product}・判定ルール第${rules}版`,

  more: "ほかの操作",
  problem: {
    title: "うまくいきませんでした",
    code: (code: string): string => `問い合わせの際は、次の符号をお伝えください：${code}`,
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

  state: {
    unchecked: "Not checked",
    current: "Up to date",
    stale: "Check again",
    running: "Checking",
    mapping: "Mapping",
    failed: "Could not check",
    "no-fields": "No fields to judge",
  },
  phase: { plan: "Plan", midterm: "Midterm review", self: "Self-evaluation" },
  sheetUnknown: "Year and office not given",

  first: {
    title: "Works out the ratings and fills them in",
    explain:
      "Reads targets, rebuild criteria and results, and fills in the ratings that are blank. Cells to look at get a colour, and a sheet 点検結果 is made. What people have entered is never overwritten. You can take the writing back later; Excel's own undo history may be lost.",
    next: "Choose Evaluate. To look without writing, open More.",
  },
  noBlocks: {
    title: "No fields of a policy sheet were found",
    explain:
      "This workbook has no names that tell which cell is which field (for example 取組4_1_1.達成状況). Fields without a name are not judged.",
    next: "If this is form 2 (様式2), choose Find the fields: they are found by the labels of the form.",
  },
  mapping: {
    title: "Map the fields",
    open: "Map the fields",
    start: {
      title: "Say which cell is which field",
      explain:
        "The fields are found by the labels of the form, each with its evidence. Only what you confirm is named.",
      next: "Choose Find the fields.",
    },
    undo: "Looking for them clears Excel's own undo history. The names can be removed later by Take the writing back. Sheets with too many cells (above two million) are left out.",
    find: "Find the fields",
    leave: "Back",
    found: (certain, open) =>
      `The fields have been looked for: ${String(certain)} are certain, ${String(open)} are to be settled.`,
    finding: "Looking for the fields",
    left: "Left the mapping of fields",
  },
  named: { title: "The fields have names now", next: "Choose Evaluate to judge." },
  cancelled: {
    title: "The check was cancelled",
    explain: "The workbook has not changed.",
    next: "Choose Evaluate to start again.",
  },
  takenBack: { title: "Take the writing back", next: "Choose Evaluate to judge again." },
  cleared: { title: "Clear the marks", next: "Choose Evaluate to judge again." },
  progress: {
    names: "Reading the names of the fields",
    cells: "Reading the cells",
    labels: "Looking for the fields by their labels",
    judging: "Judging",
    writing: "Writing",
  },

  summary: {
    remaining: (count, kept) =>
      kept === 0 ? `${String(count)} left` : `${String(count)} left (${String(kept)} kept with a reason)`,
    unread: "No field could be read, so nothing was judged or checked",
    nothing: "Nothing is left to be done",
    allKept: (kept) => `Only the ${String(kept)} kept with a reason are left`,
  },
  severity: { 要修正: "Must fix", 要確認: "To review", 参考: "Note" },
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
    target: "Target",
    actual: "Result",
    threshold: "Rebuild criterion",
    prior: "Last year",
    reach: (rating) => `Result needed for ${rating}`,
    field: (field) => field.replace(/^個別\.(\d+)$/u, "個別 $1"),
    change: (change) => `${change} from last year`,
    points: " points",
    trend: "Trend",
    ofYear: (year, result) => `FY${String(year)} ${result}`,
  },

  finding: {
    same: (count) => `The same in ${String(count)} places`,
    kept: (choice, reason) => (reason === "" ? choice : `${choice}: ${reason}`),
    keptTitle: "Kept with a reason",
    keptBy: (by, on) => [by, on].filter((part) => part !== "").join(", "),
  },
  place: {
    goToNamed: (cell) => `Go to cell ${cell}`,
    back: "Back to where I was",
    arrived: (cell) => `${cell} is selected`,
  },

  writing: {
    done: (count) =>
      count === 0
        ? "No rating had to be filled in"
        : count === 1
          ? "1 rating filled in"
          : `${String(count)} ratings filled in`,
    would: (count) =>
      count === 0
        ? "No rating has to be filled in (nothing was written)"
        : `${String(count)} ratings can be filled in (nothing is written yet)`,
    write: "Write this",
    look: "Look without writing",
    takeBack: "Take the writing back",
    clear: "Clear the marks",
    clearExplain:
      "Takes highlights, warnings, the sheet 点検結果 and the recorded reasons and reviews away. Ratings and names stay. The records cannot be brought back.",
    clearNow: "Clear",
    clearNot: "Do not clear",
  },
  decision: {
    adopt: "Adopt the computed rating",
    change: (before, after) => `${before === "" ? "blank" : before} → ${after}`,
    keep: "Keep with a reason",
    keepNow: "Keep with this reason",
    choice: "Main reason",
    choose: "(choose)",
    choices: [
      "How the result was counted",
      "What target and criterion mean was checked",
      "Changed during the year",
      "The director's evaluation",
      "Other (enter below)",
    ],
    reason: "Reason in words",
    by: "Name",
    on: "Date",
    reopen: "Take the reason back",
    plan: "Planned this year (取組内容)",
    done: "Carried out (取組実績)",
    execution: { "(i)": "(i) carried out as planned", "(ii)": "(ii) not carried out as planned" },
  },
  review: {
    view: "View for reviewers",
    viewExplain: "Only ③, イ, differing and kept, by block.",
    print: "Print",
    begin: "Enter a review",
    confirm: "Mark as reviewed",
    sendBack: "Send back",
    withdraw: "Back to not reviewed",
    reason: "Why it is sent back",
    state: { 未確認: "Not reviewed", 確認済: "Reviewed", 差戻し: "Sent back" },
    changed: (fields) => `Changed since the last review: ${fields.join(", ")}`,
    others: (count) => `Blocks without ③, イ, differing or kept (${String(count)})`,
  },
  versions: (product, rules) => `Version ${product}, rules version ${rules}`,

  more: "More",
  problem: {
    title: "That did not work",
    code: (code) => `When you ask for help, give this code: ${code}`,
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
