/** Every word of the browser preview around the pane, in Japanese and English. */
import type { Language } from "./because";

export type PreviewWords = typeof JA;

export function previewWords(language: Language): PreviewWords {
  return language === "ja" ? JA : EN;
}

const JA = {
  product: "運営方針 判定チェック（ブラウザー版）",
  private: "ファイルはこのブラウザーの中だけで処理され、どこにも送信されません。",
  file: "ファイル",
  open: "ブックを開く",
  openFolder: "フォルダーをまとめて判定",
  drop: "ここに .xlsx・.xlsm のファイルを置くと開きます",
  save: "ブックを保存",
  publish: "公表用の写しを保存",
  publishExplain:
    "チェック表示、シート「点検結果」、理由と確認の記録、作業用のシートを除いた写しを保存します。開いているブックは変わりません。",
  cannotPublish: "公表用の写しを作れません",
  remains:
    "保護のため、取り除けないものがあります。Excel でシートとブックの保護を解除してから、もう一度保存してください。",
  sheet: "シート",
  sheets: "シートの切り替え",
  hidden: (name: string): string => `${name}（非表示）`,
  sample: "見本",
  sheetLabel: (name: string): string => `シート ${name}`,
  editHint: "ダブルクリックまたは Enter で編集",
  editKeys: "Enter で確定、Alt+Enter で改行、Esc で取り消し",
  cannotOpen: (file: string): string => `${file} を開けません`,
  discard: (file: string): string =>
    `${file} で直した内容は、まだ保存していません。保存せずに別のブックを開きますか。`,
  cannotEdit: (cell: string): string => `セル ${cell} は変更できません`,
  obstacle: {
    locked: "シートが保護されています。Excel で保護を解除してください。",
    formula: "数式が入っています。Excel で数式を直してください。",
    "inside-merge": "結合されたセルの一部です。結合の左上のセルを編集してください。",
    "table-heading": "テーブルの見出しです。Excel で編集してください。",
    "structure-locked": "ブックの構成が保護されています。Excel で保護を解除してください。",
    "format-locked": "シートの保護で書式を変更できません。Excel で保護を解除してください。",
    "read-only": "読み取り専用のブックです。写しを保存して開いてください。",
    "no-sheet": "シートがありません。ブックを開き直してください。",
    "too-long": "長すぎます。Excel のセルに入る文字数（32,767字）に収めてください。",
    "sheet-in-use": "ほかの場所から使われているシートです。Excel で確認してください。",
    "last-sheet": "ほかに表示されているシートがありません。Excel で別のシートを表示してください。",
    "name-taken": "同じ名前がすでにあります。Excel で名前を確認してください。",
  },
  changedMeanwhile: "ほかの操作で内容が変わりました。もう一度編集してください。",
  close: "閉じる",
  folder: {
    explain:
      "フォルダーの中の .xlsx・.xlsm をすべて判定し、一覧と区ごとの集計を一つのブックにまとめます。元のファイルは変わりません。",
    none: "選んだフォルダーに .xlsx・.xlsm のブックがありません。ブックの入ったフォルダーを選んでください。",
    progress: (done: number, all: number): string => `${String(all)} 件中 ${String(done)} 件を判定しました`,
    cancel: "中止",
    cancelled: "判定を中止しました。まとめは作っていません。",
    done: (all: number, failed: number): string =>
      failed === 0
        ? `${String(all)} 件を判定しました`
        : `${String(all)} 件のうち ${String(failed)} 件を読み取れませんでした（一覧に理由があります）`,
    download: "まとめを保存",
    file: "判定のまとめ.xlsx",
  },
};

const EN: PreviewWords = {
  product: "Ward policy rating check (in the browser)",
  private: "Files stay in this browser; nothing is sent anywhere.",
  file: "File",
  open: "Open a workbook",
  openFolder: "Evaluate a folder",
  drop: "Drop an .xlsx or .xlsm file here to open it",
  save: "Save the workbook",
  publish: "Save a copy to publish",
  publishExplain:
    "Saves a copy without highlights, the sheet 点検結果, recorded reasons and reviews, and working sheets. The open workbook does not change.",
  cannotPublish: "The copy to publish cannot be made",
  remains:
    "A protection keeps something of ours in it. Take the protection of sheets and workbook off in Excel and save again.",
  sheet: "Sheet",
  sheets: "Switch sheets",
  hidden: (name) => `${name} (hidden)`,
  sample: "sample",
  sheetLabel: (name) => `Sheet ${name}`,
  editHint: "Double-click or press Enter to edit",
  editKeys: "Enter to finish, Alt+Enter for a new line, Esc to cancel",
  cannotOpen: (file) => `${file} cannot be opened`,
  discard: (file) => `What you changed in ${file} is not saved yet. Open another workbook without saving?`,
  cannotEdit: (cell) => `Cell ${cell} cannot be changed`,
  obstacle: {
    locked: "The sheet is protected. Take the protection off in Excel.",
    formula: "A formula stands there. Change the formula in Excel.",
    "inside-merge": "It is part of a merge. Edit the top-left cell of the merge.",
    "table-heading": "It is the heading of a table. Edit it in Excel.",
    "structure-locked": "The structure of the workbook is protected. Take the protection off in Excel.",
    "format-locked": "The protection forbids formatting. Take it off in Excel.",
    "read-only": "The workbook is read-only. Save a copy and open that.",
    "no-sheet": "The sheet is not there. Open the workbook again.",
    "too-long": "It is too long. A cell of Excel holds 32,767 characters.",
    "sheet-in-use": "Something else refers to the sheet. Look at it in Excel.",
    "last-sheet": "No other sheet is shown. Show one in Excel.",
    "name-taken": "The name exists already. Check the names in Excel.",
  },
  changedMeanwhile: "Something else changed the cell. Edit it again.",
  close: "Close",
  folder: {
    explain:
      "Evaluates all .xlsx and .xlsm files of a folder and makes one workbook with a list and the counts of each ward. The files themselves do not change.",
    none: "There is no .xlsx or .xlsm file in this folder. Choose a folder with workbooks.",
    progress: (done, all) => `${String(done)} of ${String(all)} evaluated`,
    cancel: "Cancel",
    cancelled: "Cancelled. No summary was made.",
    done: (all, failed) =>
      failed === 0
        ? `${String(all)} evaluated`
        : `${String(failed)} of ${String(all)} could not be read (the list says why)`,
    download: "Save the summary",
    file: "判定のまとめ.xlsx",
  },
};
