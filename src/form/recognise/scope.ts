/**
 * Sheets that are not ours to judge: 様式1, 様式3, the form from 令和5年度 on, and what is no form at all.
 *
 * Told by their own titles and labels, never by a word inside a sentence. Source: domain, "The document";
 * published 運営方針 from 令和5年度 on.
 */
import { fold } from "../../notation/text";
import type { Box, Grid } from "./grid";
import { labelCore } from "./labels";

export type ExclusionReason =
  /** 様式1: goals and mission of the ward. */
  | "form-1"
  /** 様式3: items of the reform plan. */
  | "form-3"
  /** The simpler form from 令和5年度 on. */
  | "form-since-2023"
  | "no-form"
  /** Too many cells for a form. */
  | "too-large";

const LONGEST_TITLE = 60;

const FORM_1 = [
  "区の目標",
  "局の目標",
  "区の使命",
  "局の使命",
  "区運営の基本的な考え方",
  "局運営の基本的な考え方",
  "所属運営の基本的な考え方",
  "自己評価結果の総括",
  "自己評価結果の総括シート",
];
const FORM_3 = [
  "取組項目",
  "改革の柱",
  "改革項目",
  "取組項目名",
  "市政改革プランに基づく取組等",
  "市政改革プランに基づく取組",
];
const SINCE_2023 = ["定量評価", "定性評価", "今後の方針", "課題認識", "主な戦略"];

/** How many of a form's labels tell it from a sheet that happens to use one of them. */
const ENOUGH = 2;

/** The reason to leave a sheet without a block of ours alone. */
export function exclusionOf(grid: Grid): ExclusionReason {
  const titles = grid.filled.filter(({ text }) => text.length <= LONGEST_TITLE);
  if (isSince2023(grid)) return "form-since-2023";
  const printed = titles.map(printedNumber).find((number) => number !== undefined);
  if (printed === 3 || count(titles, FORM_3) >= ENOUGH) return "form-3";
  if (printed === 1 || count(titles, FORM_1) >= ENOUGH) return "form-1";
  return "no-form";
}

/** Whether a sheet is the form from 令和5年度 on; it has 経営課題, too, so this is asked first. */
export function isSince2023(grid: Grid): boolean {
  const titles = grid.filled.filter(({ text }) => text.length <= LONGEST_TITLE);
  const evaluations = titles.filter(({ key }) =>
    /^[【[■]?(?:アウトカム指標の達成状況|自己評価)?[(【[<]?(?:運営方針全体の)?定[量性]評価[)】\]>]*$/u.test(
      key,
    ),
  ).length;
  return evaluations >= 1 && count(titles, SINCE_2023) + evaluations >= ENOUGH;
}

function count(titles: readonly Box[], wordings: readonly string[]): number {
  const found = new Set<string>();
  for (const { key } of titles) {
    const core = labelCore(key)
      .replace(/^(?:令和|平成)?(?:[0-9]{1,2}|元)年度(?:末)?の?/u, "")
      .replace(/[0-9]+$/u, "");
    const wording = wordings.find((one) => core === one);
    if (wording !== undefined) found.add(wording);
  }
  return found.size;
}

/** 「【様式３】」, 「様式3 令和3年度 …」 → 3. */
function printedNumber({ text }: Box): number | undefined {
  const match = /^[\s【[(<(]*様式\s?(?:第)?([0-9])(?![0-9])/u.exec(fold(text));
  return match ? Number(match[1]) : undefined;
}

/** The title of another form, which ends the block above it on the same sheet. */
export function isForeignForm(box: Box): boolean {
  if (box.text.length > LONGEST_TITLE) return false;
  const number = printedNumber(box);
  return number !== undefined && number !== 2;
}
