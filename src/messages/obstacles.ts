/** Why a rating could not be written into its cell, and what a person can do. */
import type { Obstacle } from "../workbook/change-set";
import type { Language } from "./because";

export interface UnwrittenRating {
  /** 「具体的取組4-1-1」 */
  readonly place: string;
  /** The heading of the field as printed. */
  readonly heading: string;
  /** 「2行目」; "" for a field of one cell. */
  readonly part: string;
  readonly rating: string;
  /** What stands in the cell: nothing, or a rating that we wrote before. */
  readonly entered: string;
}

type Why = Obstacle | "not-in-list" | "no-cell" | "conflict";

export function ratingObstacle(
  why: Why,
  { place, heading, part, rating, entered }: UnwrittenRating,
  language: Language,
): string {
  const { ja, en } = REASONS[why];
  // What stands in a cell that no name tells nobody knows.
  const isKnown = why !== "no-cell";
  if (language === "ja") {
    const stands = isKnown ? `${entered ? `記入は「${entered}」` : "空欄"}で、` : "";
    return `${place}「${heading}」${part}：${stands}判定は「${rating}」ですが、${ja}`;
  }
  const stands = isKnown ? `${entered ? `「${entered}」 stands there` : "blank"}, and ` : "";
  return `${place}「${heading}」${part}: ${stands}the rating works out to 「${rating}」, but ${en}`;
}

const WRONG_CELL: Readonly<Record<Language, string>> = {
  ja: "名前が指すセルには書き込めません。名前を評価欄に付け直してください。",
  en: "the cell that is named cannot be written. Name the rating cell instead.",
};

const REASONS: Readonly<Record<Why, Readonly<Record<Language, string>>>> = {
  locked: {
    ja: "シートの保護でロックされているため記入していません。保護を解除してもう一度判定チェックをするか、手で記入してください。",
    en: "the cell is locked by the sheet's protection. Unprotect it and evaluate again, or enter it by hand.",
  },
  "read-only": {
    ja: "ブックが読み取り専用のため記入していません。編集できる状態で開き直してください。",
    en: "the workbook is read-only. Open it for editing.",
  },
  formula: {
    ja: "数式があるため上書きしていません。数式を直すか、消して記入してください。",
    en: "a formula stands there. Mend it, or clear it and enter the rating.",
  },
  "not-in-list": {
    ja: "セルの入力規則のリストにこの判定がありません。リストを直すか、リストから選んで記入してください。",
    en: "the cell's validation list has no such rating. Mend the list, or choose from it.",
  },
  "inside-merge": {
    ja: "結合されたセルの左上ではないため記入していません。名前を左上のセルに付け直してください。",
    en: "the cell is not the top left one of its merge. Name that one instead.",
  },
  "no-cell": {
    ja: "評価欄のセルが名前から分からないため記入していません。名前を直してもう一度判定チェックをしてください。",
    en: "no name tells the rating cell. Mend its name and evaluate again.",
  },
  conflict: {
    ja: "判定の間にブックが書き換えられたため記入していません（競合）。もう一度判定チェックをしてください。",
    en: "the workbook was changed while we worked, so nothing was entered (conflict). Evaluate again.",
  },
  "table-heading": WRONG_CELL,
  "no-sheet": WRONG_CELL,
  "sheet-in-use": WRONG_CELL,
  "last-sheet": WRONG_CELL,
  "too-long": WRONG_CELL,
  "structure-locked": WRONG_CELL,
  "format-locked": WRONG_CELL,
  "name-taken": WRONG_CELL,
};
