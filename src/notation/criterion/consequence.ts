/** What follows from a condition: a rebuild – unless the words behind it take it back, or leave it open. */
import { isWord, typed } from "../cursor";
import type { Lexed, Token } from "../lexer";

/** Whether a consequence names a rebuild and denies it, puts it off, or leaves it to a person. */
export function isOpen(lexed: Lexed, consequence: readonly Token[]): boolean {
  const textOf = (tokens: readonly Token[]): string => tokens.map((token) => typed(lexed, token)).join("");
  const rebuildAt = consequence.findLastIndex((token) => isWord(token, "rebuild"));
  const behind = rebuildAt < 0 ? "" : textOf(consequence.slice(rebuildAt + 1));
  return TAKEN_BACK.test(behind) || LEFT_OPEN.test(textOf(consequence));
}

/** 再構築「の必要はない」「しなくてよい」「とはしません」「せず、様子を見る」「を見送る」 */
const TAKEN_BACK = /な(?:い|く|し(?![にで]))|ません|せず|不要|見送|見合わ|延期|猶予|保留/u;

/** 「必要に応じて」「総合的に判断し」再構築する: the figure does not decide it alone. */
const LEFT_OPEN =
  /(?:必要|状況|実情|事情)(?:等)?(?:に応じ|を踏まえ|を考慮し)|場合によって|総合的|別途(?:判断|検討|協議)/u;
