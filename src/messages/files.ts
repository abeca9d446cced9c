/** Sentences about files that cannot be read or written: what is wrong, and what to do. */
import { refusalSentence } from "./outcomes";
import { type FileProblem, unreadFileSentence } from "./unread-files";

export type { FileProblem };

/** Those that are not about opening a file; only the command line says most of them. */
const SENTENCES: Readonly<Record<string, (part: string) => string>> = {
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
export function fileSentence(problem: FileProblem): string {
  return SENTENCES[problem.code]?.(problem.part ?? "") ?? unreadFileSentence(problem, "ja");
}
