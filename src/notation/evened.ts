/**
 * A cell's text without what only lays it out, place for place: bullets before lines, blanks and a full stop
 * at the end. None of them means anything, and each rule of the language would have to know all of them.
 */

/** 「・参加者数：80人」. ○ and ◎ may be a mark that somebody gives. */
const BULLET = /^([^\S\n]*)[・･•●■□◆◇▪▶](?=[^\S\n]*[^\s(（])/gmu;
const END = /[\s。｡]+$/u;

/** @returns the text, each of its characters where it stood; shorter at its end only */
export function evened(text: string): string {
  return text.replace(END, "").replace(BULLET, "$1 ");
}
