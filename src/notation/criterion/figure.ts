/** Comparisons with a figure of their own: 「50%を下回った」「0団体」「E評価」「1件でも発生した」. */
import Big from "big.js";
import { isFigure, isParticle, isWord, typed } from "../cursor";
import { readGrade } from "../grade";
import type { Lexed, Token } from "../lexer";
import type { Counted, Level } from "../reading";
import { NO_UNIT, PERCENT, STAR } from "../unit";
import { comparatorIn, isEnd } from "./comparator";
import { type Comparison, ONE, ZERO, compare, value } from "./reading";

/** Of those who were asked, in per cent. */
const HALF = new Big(50);

/** 「1件でも発生した場合」; 「1件も応募がなかった場合」 */
export function evenOne(tokens: readonly Token[], at: number, counted: Counted): Comparison | undefined {
  const token = tokens[at];
  const rest = tokens.slice(at + 1);
  if (isWord(token, "even-one")) {
    const isPlain = rest.every((one) => isWord(one, "arises") || one.kind === "name");
    return isPlain ? compare(value(ONE), "≥", counted) : undefined;
  }
  if (!isWord(token, "even-one-not")) return undefined;
  const isNegated = rest.some((one) => isWord(one, "none-at-all", "negated", "not-obtained", "not-done"));
  return isNegated ? compare(value(ONE), "<", counted) : undefined;
}

/** 「応募がなかった場合」「星が獲得できなかった場合」 */
export function noneAtAll(
  lexed: Lexed,
  tokens: readonly Token[],
  at: number,
  counted: Counted,
): Comparison | undefined {
  const token = tokens[at];
  if (at === 0 || !isEnd(lexed, tokens.slice(at + 1))) return undefined;
  const before = typed(lexed, tokens[at - 1]);
  if (isWord(token, "not-obtained", "negated") && /[星★☆][がをも]?$/u.test(before))
    return compare(value(ONE, STAR), "<", counted);
  if (
    !isWord(token, "none-at-all") ||
    !/(?:応募|参加|申込み?|申請|利用|来場|登録|希望者?|相談|実績|者|件)$/u.test(before)
  )
    return undefined;
  return compare(value(ONE), "<", counted);
}

/** 「半数に満たない」「過半数に達しない」, of those who were asked. */
export function halfOfAll(
  lexed: Lexed,
  tokens: readonly Token[],
  at: number,
  counted: Counted,
): Comparison | undefined {
  const token = tokens[at];
  const isMajority = isWord(token, "majority");
  if (!isMajority && !(isWord(token, "half") && typed(lexed, token) === "半数")) return undefined;
  const compared = comparatorIn(lexed, tokens, at + 1);
  if (!compared || (isMajority && compared.comparator !== "<")) return undefined;
  // Less than more than half: at most half.
  return compare(value(HALF, PERCENT), isMajority ? "≤" : compared.comparator, counted, compared.stated);
}

/** 「50%を下回った」「40人未満」「0団体」「E評価」「星1つ以下」 */
export function againstFigure(
  lexed: Lexed,
  tokens: readonly Token[],
  at: number,
  counted: Counted,
): Comparison | undefined {
  const token = tokens[at];
  const isGrade = token?.kind === "grade";
  if (!isFigure(token) && !isGrade && !isWord(token, "zero")) return undefined;
  const level: Level = isFigure(token)
    ? value(token.value.div(token.over), token.unit)
    : isGrade
      ? readGrade(token.grade)
      : value(ZERO);
  let next = at + 1;
  while (isGrade && isParticle(lexed, tokens[next], /^(?:評価|ランク|判定|評定)$/u)) next++;
  const compared = comparatorIn(lexed, tokens, next, isFigure(token) ? token.unit : NO_UNIT);
  if (compared)
    return { ...compare(level, compared.comparator, counted, compared.stated), measure: compared.measure };
  // A lowest value and nothing else: exactly this value, 「0団体の場合」「E評価」. 「50%」 could mean 以下 or 未満.
  const isLowest =
    level.kind === "grade" || (level.kind === "value" && (level.value.eq(0) || level.unit === STAR));
  return isLowest && isEnd(lexed, tokens.slice(next)) ? compare(level, "=", counted) : undefined;
}
