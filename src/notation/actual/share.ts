/** 「100％（200件中199件）」: the share that a result's own counts come to, which its percentage may round. */
import Big from "big.js";
import { isFigure, isMark, isNote, isWord } from "../cursor";
import type { FigureToken, Token } from "../lexer";
import { PERCENT } from "../unit";

/** In per cent; undefined where the text gives no counts, or more than one pair of them. */
export function shareIn(tokens: readonly Token[]): Big | undefined {
  const all = tokens
    .flatMap((token) => (isNote(token) ? token.tokens : [token]))
    .filter((token) => !isMark(token, " ", "、"));
  const shares = all.flatMap((whole, at): Big[] => {
    const part = all[at + 2];
    if (!isCount(whole) || !isWord(all[at + 1], "out-of") || !isCount(part)) return [];
    return whole.value.gt(0) && part.value.lte(whole.value) ? [part.value.times(100).div(whole.value)] : [];
  });
  return shares.length === 1 ? shares[0] : undefined;
}

function isCount(token: Token | undefined): token is FigureToken {
  return isFigure(token) && token.unit.dimension !== PERCENT.dimension;
}

/** Whether a percentage with so many decimals may be the share, rounded up, down or to the nearest. */
export function mayRound(percent: Big, decimals: number, share: Big): boolean {
  return percent.minus(share).abs().lt(new Big(10).pow(-decimals));
}
