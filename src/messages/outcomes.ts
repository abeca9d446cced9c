/** Sentences about what came of changing a workbook: what happened, and what to do next. */
import type { LeftOut } from "../workbook/change-set";
import { formatCell } from "../workbook/address";
import type { CellAddress } from "../workbook/address";
import type { Language } from "./because";

type Words = Readonly<Record<Language, string>>;

/** Why nothing was changed. */
export type RefusalName =
  | "no-names"
  | "record-newer"
  | "record-unreadable"
  | "read-only"
  | "no-such-field"
  | "no-such-finding"
  | "no-rating"
  | "no-execution"
  | "reason-missing"
  | "obstacle";

const REFUSALS: Readonly<Record<RefusalName, Words>> = {
  "no-names": {
    ja: "評価欄の名前（取組4_1_1.達成状況 など）が一つもありません。運営方針（様式2）のブックか確認し、欄に名前を付けるか、シート「名前の対応」を用意してください。",
    en: "No cell is named as a field of the form (such as 取組4_1_1.達成状況). Check that this is a workbook of 様式2, and name its fields or add a sheet 名前の対応.",
  },
  "record-newer": {
    ja: "ブックの記録（理由・確認の状況）が、より新しい版の判定チェックで書かれています。失わないよう何も書き込みません。新しい版で開いてください。",
    en: "The record in this workbook (reasons, reviews) was written by a later version. Nothing was written, so that nothing is lost. Use the later version.",
  },
  "record-unreadable": {
    ja: "ブックの記録（理由・確認の状況）が読み取れません。失わないよう何も書き込みません。記録が不要なら、Excelの「ドキュメント検査」で「カスタム XML データ」を削除してからやり直してください。",
    en: "The record in this workbook (reasons, reviews) cannot be read. Nothing was written, so that nothing is lost. If it is not needed, remove the custom XML data with Excel's Document Inspector and try again.",
  },
  "read-only": {
    ja: "ブックが読み取り専用のため書き込めません。編集できる状態で開き直してください。",
    en: "The workbook is read-only. Open it for editing and try again.",
  },
  "no-such-field": {
    ja: "この欄に付いた名前が見つかりません。名前の定義を確認し、もう一度判定チェックをしてください。",
    en: "This field is not named in the workbook any more. Check its names and evaluate again.",
  },
  "no-such-finding": {
    ja: "この指摘は今はありません。もう一度判定チェックをして一覧を確認してください。",
    en: "This finding is not there any more. Evaluate again and look at the list.",
  },
  "no-rating": {
    ja: "判定が出ていないため、合わせられません。目標・実績の記入を確認してください。",
    en: "There is no computed rating to adopt. Check the target and the result.",
  },
  "no-execution": {
    ja: "この評価欄には (i)(ii) を付けられません（③には付けません）。先に達成状況の①または②を確認してください。",
    en: "(i)/(ii) cannot be added to this rating (③ has none). Check for ① or ② first.",
  },
  "reason-missing": {
    ja: "理由を選ぶか記入してください。",
    en: "Choose or enter a reason.",
  },
  obstacle: {
    ja: "このセルには書き込めません（保護・数式・入力規則など）。セルの状態を確認してください。",
    en: "This cell cannot be written (protection, formula or validation). Check the cell.",
  },
};

/** One sentence or two for a refusal. */
export function refusalSentence(why: RefusalName, language: Language = "ja"): string {
  return REFUSALS[why][language];
}

/** Cells that somebody changed while we worked. */
export function conflictSentence(cells: readonly CellAddress[], language: Language = "ja"): string {
  const list = listedCells(cells, language);
  return language === "ja"
    ? `判定の間に書き換えられたセルがあるため、何も書き込みませんでした（${list}）。もう一度判定チェックをしてください。`
    : `Cells were changed while we worked, so nothing was written (${list}). Evaluate again.`;
}

/** What had to be left out, and where it can be seen instead; "" where nothing was. */
export function leftOutSentence(leftOut: readonly LeftOut[], language: Language = "ja"): string {
  const parts = new Set(leftOut.map(({ part }) => part));
  const sentences: readonly (readonly [LeftOut["part"], Words])[] = [
    [
      "report",
      {
        ja: "ブックの構成が保護されているため、シート「点検結果」は作れませんでした。",
        en: "The workbook's structure is protected: the sheet 点検結果 could not be made.",
      },
    ],
    [
      "mark",
      {
        ja: "書式の変更が禁じられたシートには、色を付けられませんでした。",
        en: "Sheets that forbid formatting got no highlights.",
      },
    ],
    [
      "sheet",
      {
        ja: "ブックの構成が保護されているため、作業用のシートを取り除けませんでした。保護を解除してやり直してください。",
        en: "The workbook's structure is protected: working sheets could not be removed. Unprotect it and try again.",
      },
    ],
  ];
  return sentences
    .filter(([part]) => parts.has(part))
    .map(([, words]) => words[language])
    .join("");
}

/** The host failed in the middle, and these cells could not be put back. */
export function halfWrittenSentence(cells: readonly CellAddress[], language: Language = "ja"): string {
  const list = listedCells(cells, language);
  return language === "ja"
    ? `書き込みの途中で失敗し、元に戻せなかったセルがあります（${list}）。セルの内容を確かめ、保存せずに閉じれば書き込む前に戻ります。`
    : `Writing failed half-way, and these cells could not be put back: ${list}. Check them; closing without saving undoes all of it.`;
}

/** The workbook cannot take the changes at all. */
export function notAppliedSentence(refusals: readonly LeftOut[], language: Language = "ja"): string {
  const list = listedCells(
    refusals.flatMap(({ cell }) => cell ?? []),
    language,
  );
  const places = list === "" ? "" : language === "ja" ? `（${list}）` : ` (${list})`;
  return language === "ja"
    ? `書き込めないセルがあるため、何も書き込みませんでした${places}。保護・数式・入力規則を確認してください。`
    : `Some cells cannot be written, so nothing was${places}. Check their protection, formulas and validation.`;
}

/**
 * 書き込みを元に戻す: what came of it.
 *
 * @param restored  cells that hold again what they held
 * @param unnamed   fields that lost the name that was given to them
 */
export function revertedSentence(
  restored: number,
  unnamed: number,
  notRestored: readonly (CellAddress | undefined)[],
  language: Language = "ja",
): string {
  const list = listedCells(
    notRestored.flatMap((cell) => cell ?? []),
    language,
  );
  if (language === "ja")
    return [
      unnamed > 0 ? `${String(unnamed)}個の欄に付けた名前を取り除きました。` : "",
      unnamed > 0 && restored === 0
        ? "色・警告・シート「点検結果」も消しました。"
        : `${String(restored)}個のセルを書き込む前の内容に戻し、色・警告・シート「点検結果」を消しました。`,
      notRestored.length > 0 ? `そのあと変更されたなどで戻さなかったセルがあります（${list}）。` : "",
    ].join("");
  return [
    unnamed > 0 ? `The names given to ${String(unnamed)} fields are gone. ` : "",
    `${String(restored)} cells are as they were; highlights, warnings and the sheet 点検結果 are gone.`,
    notRestored.length > 0 ? ` Not put back, because changed since or not writable: ${list}.` : "",
  ].join("");
}

export function nothingToRevertSentence(language: Language = "ja"): string {
  return language === "ja"
    ? "元に戻す書き込みはありません。ブックは変わっていません。"
    : "There is no writing to take back. The workbook has not changed.";
}

/** チェック表示を消す: what came of it. @param decisions  kept reasons and reviews that went */
export function clearedSentence(decisions: number, language: Language = "ja"): string {
  if (language === "ja")
    return [
      "色・警告・シート「点検結果」を消しました。判定はそのまま残っています。",
      decisions > 0 ? `理由と確認の記録（${String(decisions)}件）も消えました。` : "",
    ].join("");
  return [
    "Highlights, warnings and the sheet 点検結果 are gone. The ratings stay.",
    decisions > 0 ? ` ${String(decisions)} recorded reasons and reviews went with them.` : "",
  ].join("");
}

/** Cells in a sentence. */
export function listedCells(cells: readonly CellAddress[], language: Language): string {
  return cells.map(formatCell).join(language === "ja" ? "、" : ", ");
}
