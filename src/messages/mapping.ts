/** Every word of 対応付け in the pane, in Japanese and English: a part of the script that comes late. */
import type { Language } from "./because";
import { quoted } from "./quoted";

export type MappingWords = typeof JA;

/** The words of a language; a text that one language lacks is a type error. */
export function mappingWords(language: Language): MappingWords {
  return language === "ja" ? JA : EN;
}

/** How a label leads to a field. */
export interface Evidence {
  /** What the label says, and its cell. */
  readonly text: string;
  readonly cell: string;
  readonly direction: "below" | "right" | "itself" | "legend";
  /** "" for what stands outside of all sections. */
  readonly section: "plan" | "midterm" | "self" | "";
}

/** Why cells that a person chose cannot be the field. */
export type Unfit =
  /** Several areas, whole rows or columns, or nothing at all. */
  | { readonly why: "no-cells" }
  | { readonly why: "several-cells"; readonly cells: number }
  | { readonly why: "several-columns" }
  | { readonly why: "gaps" }
  | { readonly why: "uneven"; readonly rows: number; readonly wanted: number; readonly heading: string }
  | { readonly why: "taken"; readonly block: string; readonly heading: string }
  | { readonly why: "label" };

/** A cell without its sheet, which is the field's own. */
const onSheet = (cell: string): string => cell.split("!").at(-1) ?? cell;

const JA = {
  explain:
    "見出しから見つけた欄です。セルを見て確かめ、「確認」を押してください。「名前を付ける」を押すまで、ブックは変わりません。",
  counts: (certain: number, open: number, missing: number): string =>
    `確か ${String(certain)}・確認が必要 ${String(open)}・見つからない ${String(missing)}`,
  confirmAll: (count: number): string => `確かなものをまとめて確認（${String(count)}）`,
  useOwnNames: (count: number): string =>
    `このブックの名前を使う（${String(count)} 欄。シート「名前の対応」に書きます）`,
  policy: "運営方針（年度・所属）",
  state: {
    certain: "確か",
    "to-confirm": "確認が必要",
    missing: "見つからない",
    confirmed: "確認済み",
    faulty: "様式の不備",
    named: "名前あり",
  },
  folded: {
    certain: (count: number): string => `確かな欄（${String(count)}）`,
    confirmed: (count: number): string => `確認済みの欄（${String(count)}）`,
    optional: (count: number): string => `見つからない欄のうち、なくてもよいもの（${String(count)}）`,
    named: (count: number): string => `名前のある欄（${String(count)}）`,
  },
  evidence: ({ text, cell, direction, section }: Evidence): string => {
    const where = section === "" ? "" : `${SECTIONS.ja[section]}の`;
    const label = `${quoted(text)}（${onSheet(cell)}）`;
    return {
      below: `${where}見出し${label}の下のセルです。`,
      right: `${where}見出し${label}の右のセルです。`,
      itself: `${where}見出し${label}と同じセルです。`,
      legend: `${where}判定の凡例${label}の隣のセルです。`,
    }[direction];
  },
  content: (text: string): string => (text.trim() === "" ? "今は空欄です。" : `今の内容：${quoted(text)}`),
  chosen: "選んだセルです。",
  column: "指標の数だけ、縦に並んだセルです。",
  doubt: "見当はつきますが、決め手がありません。セルを見て確かめてください。",
  candidates: (count: number): string =>
    `候補が${String(count)}か所あります。セルを見て、正しい方を選んでください。`,
  candidate: (number: number): string => `候補${String(number)}`,
  missing: "見出しが見つかりません。シートでセルを選び、「選択中のセルにする」を押してください。",
  ownName: (name: string): string => `ブックの名前「${name}」を使います。`,
  faulty: {
    "name-broken": "付いている名前が壊れています（#REF!）。［数式］→［名前の管理］で直してください。",
    "name-duplicate":
      "二つの名前が別々のセルを指しています。［数式］→［名前の管理］で、余分な名前を消してください。",
    "name-shape": "付いている名前の行数か列数が合いません。［数式］→［名前の管理］で範囲を直してください。",
    "name-shared":
      "ほかの欄の名前と同じセルを指しています。［数式］→［名前の管理］で、別のセルを指すように直してください。",
    "name-missing": "名前がありません。",
    "mapping-unknown": "シート「名前の対応」の項目が正しくありません。",
  },
  confirm: "確認",
  choose: "こちらにする",
  withdraw: "確認を取り消す",
  bindSelected: "選択中のセルにする",
  fromOwnNames: "ブックの名前から選ぶ",
  noOwnName: "（選択してください）",
  of: (action: string, field: string): string => `${field}：${action}`,
  unfit: (unfit: Unfit): string => {
    switch (unfit.why) {
      case "no-cells":
        return "セルが選ばれていません。行や列の全体ではなく、セルを選んでから押してください。";
      case "several-cells":
        return `この欄は一つのセルです。選ばれているのは${String(unfit.cells)}個のセルです。一つ（結合したセルは一つと数えます）を選んでください。`;
      case "several-columns":
        return "この欄は縦に一列です。同じ列に並んだセルだけを選んでください。";
      case "gaps":
        return "2行以上にわたって結合されたセルがあるため、一列の欄にできません。結合を解くか、1行ずつのセルを選んでください。";
      case "uneven":
        return `「${unfit.heading}」は${String(unfit.wanted)}行ですが、選ばれているのは${String(unfit.rows)}行です。同じ行数を選んでください。`;
      case "taken":
        return `そのセルは「${unfit.heading}」の欄です。別のセルを選ぶか、先にその欄の確認を取り消してください。`;
      case "label":
        return "そのセルは見出しです。記入するセルを選んでください。";
    }
  },
  confirmed: (field: string, cell: string): string => `「${field}」を ${cell} に決めました`,
  confirmedMany: (count: number): string => `${String(count)} 個の欄を確認しました`,
  withdrawn: (field: string): string => `「${field}」の確認を取り消しました`,
  excluded: {
    title: "対象外のシート",
    explain: "次のシートは判定しません。問題がないという意味ではありません。",
  },
  headless: {
    title: "番号の見出しのない取組",
    explain:
      "次のセルから始まる取組には、番号の見出し（例：具体的取組4-1-1）がありません。どの取組か決められないので、見出しを書いてから、もう一度探してください。",
  },
  none: "様式2の見出しが見つかりません。様式2のブックを開いて、もう一度探してください。",
  name: (count: number): string => `名前を付ける（${String(count)}）`,
  again: "もう一度探す",
  leave: "やめる",
  region: "欄の対応付け",
};

const SECTIONS = {
  ja: { plan: "計画", midterm: "中間振り返り", self: "自己評価" },
  en: { plan: "plan", midterm: "midterm review", self: "self-evaluation" },
} as const;

const EN: MappingWords = {
  explain:
    "These fields were found by the labels of the form. Look at the cell and choose Confirm. The workbook does not change until you choose Name them.",
  counts: (certain, open, missing) =>
    `${String(certain)} certain, ${String(open)} to confirm, ${String(missing)} missing`,
  confirmAll: (count) => `Confirm all that are certain (${String(count)})`,
  useOwnNames: (count) =>
    `Use the workbook's own names (${String(count)} fields; listed on the sheet 名前の対応)`,
  policy: "Workbook (year and office)",
  state: {
    certain: "Certain",
    "to-confirm": "To confirm",
    missing: "Missing",
    confirmed: "Confirmed",
    faulty: "Fault of the form",
    named: "Named",
  },
  folded: {
    certain: (count) => `Certain (${String(count)})`,
    confirmed: (count) => `Confirmed (${String(count)})`,
    optional: (count) => `Missing, but not required (${String(count)})`,
    named: (count) => `Named already (${String(count)})`,
  },
  evidence: ({ text, cell, direction, section }) => {
    const where = section === "" ? "" : ` in the ${SECTIONS.en[section]}`;
    const label = `${quoted(text)} (${onSheet(cell)})`;
    return {
      below: `The cell below the label ${label}${where}.`,
      right: `The cell to the right of the label ${label}${where}.`,
      itself: `The same cell as the label ${label}${where}.`,
      legend: `The cell beside the legend ${label}${where}.`,
    }[direction];
  },
  content: (text) => (text.trim() === "" ? "It is blank now." : `It holds ${quoted(text)}`),
  chosen: "The cell that you chose.",
  column: "Cells one below the other, as many as there are indicators.",
  doubt: "Likely, but not beyond doubt. Look at the cell.",
  candidates: (count) => `There are ${String(count)} candidates. Look at the cells and choose the right one.`,
  candidate: (number) => `Candidate ${String(number)}`,
  missing: 'No label was found. Select the cell on the sheet and choose "Take the selected cell".',
  ownName: (name) => `The workbook's name ${name} is used.`,
  faulty: {
    "name-broken": "Its name is broken (#REF!). Mend it in Formulas > Name Manager.",
    "name-duplicate": "Two names lead to different cells. Delete one of them in Formulas > Name Manager.",
    "name-shape": "Its name has the wrong rows or columns. Mend it in Formulas > Name Manager.",
    "name-shared":
      "Its name leads to the cell of another field. Point it at another cell in Formulas > Name Manager.",
    "name-missing": "It has no name.",
    "mapping-unknown": "The sheet 名前の対応 has an item that is no field.",
  },
  confirm: "Confirm",
  choose: "Take this one",
  withdraw: "Withdraw",
  bindSelected: "Take the selected cell",
  fromOwnNames: "Choose a name of the workbook",
  noOwnName: "(choose)",
  of: (action, field) => `${action}: ${field}`,
  unfit: (unfit) => {
    switch (unfit.why) {
      case "no-cells":
        return "No cell is selected. Select a cell, not a whole row or column.";
      case "several-cells":
        return `This field is one cell, and ${String(unfit.cells)} are selected. Select one (a merge counts as one).`;
      case "several-columns":
        return "This field is one column. Select cells of the same column only.";
      case "gaps":
        return "A merge reaches over several rows, so these cells are no column. Unmerge it, or select cells of one row each.";
      case "uneven":
        return `${quoted(unfit.heading)} has ${String(unfit.wanted)} rows, and ${String(unfit.rows)} are selected. Select as many.`;
      case "taken":
        return `That cell is the field ${quoted(unfit.heading)}. Select another one, or withdraw that field first.`;
      case "label":
        return "That cell is a label. Select the cell to be filled in.";
    }
  },
  confirmed: (field, cell) => `${field} is ${cell}`,
  confirmedMany: (count) => `${String(count)} fields confirmed`,
  withdrawn: (field) => `${field} is open again`,
  excluded: {
    title: "Sheets that are not judged",
    explain: "These sheets are left alone. That does not mean that nothing is wrong with them.",
  },
  headless: {
    title: "Initiatives without a numbered heading",
    explain:
      "The initiatives that begin at these cells lack a heading such as 具体的取組4-1-1, so nobody can tell which they are. Write the heading and look again.",
  },
  none: "No headings of form 2 (様式2) were found. Open a workbook of form 2 and look again.",
  name: (count) => `Name them (${String(count)})`,
  again: "Look again",
  leave: "Leave",
  region: "Fields",
};
