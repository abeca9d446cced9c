/** Those of a count who were not there, or left again: 「110世帯、うち20世帯は不在」「21団体だったが、2団体が解散した」. */
import type Big from "big.js";
import { clausesIn, hasWord, isFigure, isNote, typed } from "../cursor";
import type { FigureToken, Lexed, Token } from "../lexer";
import { APPLYING } from "./about";

const LOST = /休止|閉鎖|解散|脱退|退会|不在|欠席|辞退|キャンセル|抹消/u;

/** Whether words tell of such, where it is not what the indicator counts; whoever applied may stay away. */
export function tellsOfLost(words: string, name: string): boolean {
  const told = LOST.exec(words)?.[0];
  return told !== undefined && !name.includes(told) && !APPLYING.test(name);
}

/** What is left of a figure by each later clause that tells of such: the result is one of the two. */
export function leftOver(
  lexed: Lexed,
  among: readonly Token[],
  { value, over, unit }: FigureToken,
  from: number,
  name: string,
): readonly Big[] {
  return clausesIn(among.slice(from)).flatMap((clause) => {
    const [lost, ...others] = clause.filter(isFigure);
    const words = clause.map((token) => (isNote(token) ? "" : typed(lexed, token))).join("");
    const isToldAsPart = hasWord(clause, "of-which") && hasWord(clause, "undone");
    const isLost = isToldAsPart || tellsOfLost(words, name);
    const isComparable = lost?.unit.dimension === unit.dimension && lost.over.eq(over);
    return isLost && isComparable && others.length === 0 && lost.value.lt(value)
      ? [value.minus(lost.value)]
      : [];
  });
}
