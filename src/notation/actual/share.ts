/** 「100％（200件中199件）」: the share that a result's own counts come to, which its percentage may round. */
import type Big from "big.js";
import { hasWord, isFigure, isMark, isNote, isWord } from "../cursor";
import type { FigureToken, Token } from "../lexer";
import { fold } from "../text";
import { PERCENT } from "../unit";
import type { Expectation } from "./reading";

/** In per cent; undefined where the text gives no counts, or more than one pair of them. */
export function shareIn(tokens: readonly Token[]): Big | undefined {
  const all = tokens
    .flatMap((token) => (isNote(token) ? token.tokens : [token]))
    .filter((token) => !isMark(token, " ", "、"));
  const shares = all.flatMap((whole, at): Big[] => {
    if (!isCount(whole)) return [];
    const next = all.findIndex((token, place) => place > at && isFigure(token));
    const part = all[next];
    if (!isCount(part) || !isPartOf(all.slice(at + 1, next), all[next + 1])) return [];
    return whole.value.gt(0) && part.value.lte(whole.value) ? [part.value.times(100).div(whole.value)] : [];
  });
  return shares.length === 1 ? shares[0] : undefined;
}

/** 「100人中80人」 and nothing else, of what is asked as a rate; in per cent. */
export function shareAlone(tokens: readonly Token[], { name, unit }: Expectation): Big | undefined {
  const told = tokens.filter((token) => !isMark(token, " ", "、", "。"));
  const isAsked = unit?.dimension === PERCENT.dimension && A_RATE.test(fold(name));
  const [whole, , part] = told;
  const isOfOneKind =
    told.length === 3 && isCount(whole) && isCount(part) && whole.unit.dimension === part.unit.dimension;
  return isAsked && isOfOneKind ? shareIn(told) : undefined;
}

/** Of 欠席率 or 未受診率 the part may be those who came. */
const A_RATE = /^[^未不欠]*(?:[^倍0-9]率|割合)$/u;

/** 「200件中199件」, and 「対象者812人に対し受診者764人（95.1％）」 with the share itself right behind. */
function isPartOf(between: readonly Token[], behind: Token | undefined): boolean {
  if (between.length === 1) return isWord(between[0], "out-of");
  const isShare = isFigure(behind) && behind.unit.dimension === PERCENT.dimension;
  return isShare && hasWord(between, "compared", "of-which", "out-of");
}

function isCount(token: Token | undefined): token is FigureToken {
  return isFigure(token) && token.unit.dimension !== PERCENT.dimension;
}
