/**
 * A cell's text without what only lays it out, place for place: bullets before lines, the heading of its own
 * cell, blanks and a full stop at the end. None of them means anything, and each rule of the language would
 * have to know all of them.
 */

/** 「・参加者数：80人」. ○ and ◎ may be a mark that somebody gives. */
const BULLET = /^([^\S\n]*)[・･•●■□◆◇▪▶](?=[^\S\n]*[^\s(（])/gmu;
/** ○ or ※ before a criterion rates nothing. */
const FIRST_MARK = /^(\s*)[○◎※](?=\s*\S)/u;
/** Looked for from the first of several blanks only: a cell may hold thousands of them. */
const END = /(?<![\s。｡])[\s。｡]+$/u;

/** 「実績：80人」「【目標】80人」: what the cell is, said once more at its beginning. */
const HEADING = {
  target: headed("目標値?"),
  criterion: headed("(?:撤退・?(?:及び|又は)?再構築|撤退|再構築)の?基準"),
  actual: headed("(?:取組|本年度|当年度)?実績値?|結果|達成状況"),
  prior: /^\s*[【（(]?(?:[前昨]年度?(?:の?実績値?|値)?|実績値?)[】）)]?(?:[:：は]|\s)*(?=[0-9０-９])/u,
} as const;

function headed(words: string): RegExp {
  return new RegExp(
    `^\\s*(?:(?:${words})(?:[:：]|\\s)\\s*|[【<＜［[](?:${words})[】>＞］\\]][:：]?)(?=\\S)`,
    "u",
  );
}

/**
 * @param field  what the cell is for, where that is known
 * @returns the text, each of its characters where it stood; shorter at its end only
 */
export function evened(text: string, field?: keyof typeof HEADING): string {
  const unmarked = text.replace(END, "").replace(BULLET, "$1 ");
  const plain = field === "criterion" ? unmarked.replace(FIRST_MARK, "$1 ") : unmarked;
  return field ? plain.replace(HEADING[field], (heading) => heading.replace(/[^\n]/gu, " ")) : plain;
}
