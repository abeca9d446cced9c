/** Sentences about files that cannot be read or written: what is wrong, and what to do. */
import { refusalSentence } from "./outcomes";

export interface FileProblem {
  readonly code: string;
  readonly part?: string;
}

const SENTENCES: Readonly<Record<string, (part: string) => string>> = {
  "not-a-zip": () =>
    "Excelブック（.xlsx・.xlsm）ではありません。Excelで開き、「Excelブック」形式で保存し直してください。",
  truncated: () => "ファイルが途中で切れています。もとのファイルをもう一度コピーしてください。",
  "too-large": () =>
    "展開後の大きさが異常に大きいため開きません。信頼できるファイルか確認し、Excelで保存し直してください。",
  zip64: () =>
    "読み取れない形式（ZIP64）で圧縮されています。Excelで開き、「Excelブック（.xlsx）」形式で保存し直してください。",
  "bad-crc": (part) =>
    `ファイルが壊れています（${part}の検査値が合いません）。Excelの「開いて修復する」で開き、保存し直してください。`,
  "unknown-compression": (part) =>
    `読み取れない圧縮形式の部分があります（${part}）。Excelで開き、保存し直してください。`,
  "encrypted-entry": (part) =>
    `暗号化された部分があります（${part}）。ZIPのパスワードを外したファイルを指定してください。`,
  doctype: () =>
    "安全でない記述（DTDまたは実体参照）を含むため開きません。Excelで開き、保存し直してください。",
  "broken-part": (part) =>
    `ブックの内部が壊れています（${part}）。Excelの「開いて修復する」で開き、保存し直してください。`,
  "missing-part": (part) =>
    `ブックの一部が欠けています（${part}）。Excelの「開いて修復する」で開き、保存し直してください。`,
  "old-xls": () =>
    "古い形式（.xls）のブックです。Excelで開き、「Excelブック（.xlsx）」形式で保存し直してください。",
  password: () => "パスワードで保護されています。Excelで開き、パスワードを解除して保存し直してください。",
  "rights-managed": () =>
    "秘密度ラベルまたは閲覧制限で暗号化されています。所属の情報管理担当に確認し、暗号化のないラベルで保存し直してください。",
  "not-a-workbook": () =>
    "Excelブックではありません（別の種類のファイル、またはバイナリブック .xlsb）。Excelで「Excelブック（.xlsx）」として保存し直してください。",
  "no-names": () => refusalSentence("no-names"),
  "record-newer": () => refusalSentence("record-newer"),
  "record-unreadable": () => refusalSentence("record-unreadable"),
  "read-only": () => refusalSentence("read-only"),
  recognisable: () =>
    "評価欄の名前がありませんが、様式2の見出しはあります。--recognise を付けると、見出しから欄を探して判定し、名前を付けます。",
  "nothing-certain": () =>
    "様式2の見出しはありますが、確かに読み取れる欄がありません（同じ取組が二つのシートにある、見出しがない など）。余分なシートを除くか、欄に名前を付けてください。",
  "out-of-scope": (part) =>
    `判定の対象となる運営方針（様式2）がありません（${part}）。様式2のブックを指定してください。`,
  "not-found": () => "ファイルがありません。場所と名前を確認してください。",
  "no-workbooks": () =>
    "フォルダに .xlsx・.xlsm のブックがありません。ブックのあるフォルダを指定してください。",
  defect: (part) =>
    `プログラムの不具合で判定できません（${part}）。ファイルを添えて、このツールの保守担当に知らせてください。`,
  "cannot-read": () => "ファイルを読めません。ほかで開いていないか、読み取りの権限があるか確認してください。",
  "cannot-write": (part) =>
    `結果を書き込めません（${part}）。書き込み先の権限と空き容量、ほかで開いていないかを確認してください。`,
  "cannot-back-up": (part) =>
    `控え（${part}.bak）を作れないため、書き込みませんでした。フォルダの権限と空き容量を確認してください。`,
  "output-edited": (part) =>
    `${part} は、書き込んだ後に編集されているか、判定チェックが書いたものと確かめられません。置き換えてよければ --force を付け、残すなら名前を変えるか --out で別の場所を指定してください。`,
  "open-in-excel": (part) =>
    `Excelで開かれています（${part} があります）。閉じてからやり直してください。Excelが終わっていても残っている場合は、このファイルを削除してください。`,
  "changed-meanwhile": () =>
    "判定の間にファイルが書き換えられたため、書き込みませんでした。もう一度実行してください。",
  "cells-refused": (part) =>
    `書き込めないセルがあるため、何も書き込みませんでした（${part}）。保護や数式を確認してください。`,
};

/** One sentence for a file; unknown codes keep their code for support. */
export function fileSentence({ code, part = "" }: FileProblem): string {
  return SENTENCES[code]?.(part) ?? `読み取れません（${code}）。ファイルを確認してください。`;
}
