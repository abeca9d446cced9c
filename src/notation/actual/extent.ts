/**
 * How far a result's figure reaches, by the words right behind it: 「60人以上」「50%台」「6割弱」「100人を超えた」
 * 「60%に届かなかった」 name an end of what it may be.
 */
import { hasWord, isMark, isParticle, isWord, typed } from "../cursor";
import type { Lexed, Token } from "../lexer";
import type { Word } from "../vocabulary";

export interface Extent {
  readonly isAbout: boolean;
  /** It may be any higher. */
  readonly openAbove: boolean;
  /** It may be any lower. */
  readonly openBelow: boolean;
  /** 弱, 未満: not the figure itself. */
  readonly isBelow: boolean;
  /** 50%台: somewhere from 50 up to 60. */
  readonly isDecade: boolean;
  /** Behind the last of these words. */
  readonly end: number;
}

const ABOVE: readonly Word[] = ["more-than-after", "at-least", "above"];
const BELOW: readonly Word[] = ["less-than-after", "below"];
const GOES_ABOVE: readonly Word[] = ["exceeds", "not-falls-below"];
const STAYS_BELOW: readonly Word[] = ["falls-below", "not-reach"];

/** @param from  the place behind the figure */
export function extentBehind(lexed: Lexed, among: readonly Token[], from: number): Extent {
  const extent = { isAbout: false, openAbove: false, openBelow: false, isBelow: false, isDecade: false };
  let end = from;
  for (; ; end++) {
    const token = among[end];
    if (isWord(token, "about-after")) extent.isAbout = true;
    else if (isWord(token, ...ABOVE)) extent.openAbove = true;
    else if (isWord(token, ...BELOW)) extent.openBelow = extent.isBelow = true;
    else if (isWord(token, "at-most")) extent.openBelow = true;
    else if (!isMark(token, " ")) break;
  }
  if (/^台(?!帳|湾|数)/u.test(typed(lexed, among[end]))) return { ...extent, isDecade: true, end: end + 1 };
  const verb = among[isParticle(lexed, among[end], /^[をにが]$/u) ? end + 1 : end];
  // 「目標の60%を上回った」 compares, 「60%を上回った」 tells.
  if (!verb || hasWord(among.slice(0, from), "target", "prior", "earlier", "average", "base-value"))
    return { ...extent, end };
  const behind = among.indexOf(verb) + 1;
  if (isWord(verb, ...GOES_ABOVE)) return { ...extent, openAbove: true, end: behind };
  if (isWord(verb, ...STAYS_BELOW)) return { ...extent, openBelow: true, isBelow: true, end: behind };
  return isWord(verb, "not-exceeds") ? { ...extent, openBelow: true, end: behind } : { ...extent, end };
}
