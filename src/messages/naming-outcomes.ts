/** What came of naming the fields that a person has confirmed. */
import type { CellAddress } from "../workbook/address";
import type { LeftOut } from "../workbook/change-set";
import type { Language } from "./because";
import {
  type RefusalName,
  conflictSentence,
  halfWrittenSentence,
  listedCells,
  refusalSentence,
} from "./outcomes";

export type NamingResult =
  | { readonly kind: "named"; readonly fields: number }
  | { readonly kind: "moved" | "conflict"; readonly cells: readonly CellAddress[] }
  | { readonly kind: "refused"; readonly refusal: { readonly why: RefusalName | "no-headings" } }
  | { readonly kind: "not-applied"; readonly refusals: readonly LeftOut[] }
  | { readonly kind: "half-written"; readonly cells: readonly CellAddress[] };

export function namingSentence(result: NamingResult, language: Language): string {
  const isJapanese = language === "ja";
  switch (result.kind) {
    case "named":
      return isJapanese
        ? `${String(result.fields)}個の欄に名前を付けました。「書き込みを元に戻す」で取り除けます。`
        : `${String(result.fields)} fields were named. "Take the writing back" removes the names again.`;
    case "moved": {
      const list = listedCells(result.cells, language);
      return isJapanese
        ? `欄を探したあとでセルが変わったため、何も書き込みませんでした（${list}）。「もう一度探す」を押してください。`
        : `Cells have changed since the fields were looked for, so nothing was written (${list}). Choose "Look again".`;
    }
    case "refused":
      if (result.refusal.why !== "no-headings") return refusalSentence(result.refusal.why, language);
      return isJapanese
        ? "シート「名前の対応」に見出し「項目」と「名前」がないため、何も書き込みませんでした。見出しを書くか、シートの名前を変えてください。"
        : "The sheet 名前の対応 lacks the headings 項目 and 名前, so nothing was written. Write them, or rename the sheet.";
    case "not-applied":
      return notNamedSentence(result.refusals, language);
    case "conflict":
      return conflictSentence(result.cells, language);
    case "half-written":
      return halfWrittenSentence(result.cells, language);
  }
}

function notNamedSentence(refusals: readonly LeftOut[], language: Language): string {
  const isJapanese = language === "ja";
  const [first] = refusals;
  switch (first?.why) {
    case "name-taken":
      return isJapanese
        ? "同じ名前がすでにあるため、何も書き込みませんでした。「もう一度探す」を押してください。"
        : 'A name of that spelling is there already, so nothing was written. Choose "Look again".';
    case "structure-locked":
      return isJapanese
        ? "ブックの構成が保護されているため、シート「名前の対応」を作れません。保護を解除するか、「このブックの名前を使う」を外してください。"
        : "The workbook's structure is protected: the sheet 名前の対応 cannot be made. Unprotect it, or do not use the workbook's own names.";
    default: {
      const list = listedCells(
        refusals.flatMap(({ cell }) => cell ?? []),
        language,
      );
      return isJapanese
        ? `名前を付けられないセルがあるため、何も書き込みませんでした（${list}）。シートとセルを確認してください。`
        : `Some cells cannot be named, so nothing was written (${list}). Check the sheet and the cells.`;
    }
  }
}
