/** Targets against something else: 「前年度実績を上回る」「全国平均以上」「令和元年度（500台）から4割減」. */
import { isFigure, isMark, isNote, isParticle, isWord, typed } from "../cursor";
import type { FigureToken, Lexed, Token } from "../lexer";
import { measureIn } from "../measure";
import { baseOfYear, namedBase } from "../named-base";
import type { Base, Counted, Level } from "../reading";
import { relativeTo } from "../relative-level";
import { changeFrom, scaled, signInWords } from "./change";
import { comparatorAt } from "./comparator";
import { type Found, ONE, TWO, figureInNote, simple } from "./phrase";

/** 「前年度比5%増」「前年度実績を上回る」「基準値（33.0%）から7ポイント向上」「全国平均以上」「令和元年度（500台）から4割減」 */
export function relativeAt(lexed: Lexed, at: number, start: number, counted: Counted): Found | undefined {
  const measure =
    lexed.tokens[at + 1]?.kind === "name" ? measureIn(typed(lexed, lexed.tokens[at + 1])) : undefined;
  const found = comparedAt(lexed, at, start, counted, measure === undefined ? at + 1 : at + 2);
  return found?.kind === "phrase" && measure !== undefined
    ? { kind: "phrase", phrase: { ...found.phrase, measure } }
    : found;
}

/** @param behind  behind the base, and the measure that it may name: 「前年度の参加者数」 */
function comparedAt(
  lexed: Lexed,
  at: number,
  start: number,
  counted: Counted,
  behind: number,
): Found | undefined {
  const { tokens } = lexed;
  const token = tokens[at];
  let base: Base | undefined;
  if (isWord(token, "prior")) base = { kind: "prior" };
  else if (isWord(token, "base-value", "average", "earlier")) base = namedBase(typed(lexed, token));
  const ofYear = token?.kind === "date" ? figureOfYear(lexed, token, behind) : undefined;
  if (ofYear) base = { kind: "named", name: typed(lexed, token) };
  else if (token?.kind === "date" && token.month === undefined && isParticle(lexed, tokens[at + 1], A_RESULT))
    base = baseOfYear(token.fiscalYear);
  if (!base) return undefined;

  let next = behind;
  let stated = ofYear;
  for (; next < tokens.length; next++) {
    const joiner = tokens[next];
    if (isNote(joiner)) stated = figureInNote(joiner.tokens) ?? stated;
    else if (
      !isWord(joiner, "compared", "from") &&
      !isMark(joiner, " ") &&
      !isParticle(lexed, joiner, JOINER)
    )
      break;
  }
  const from: Level = stated ? { kind: "value", value: stated.value, unit: stated.unit } : relativeTo(base);
  const isSigned = signInWords(lexed, tokens[next]) !== 0 && isFigure(tokens[next + 1]);
  if (isFigure(tokens[next]) || isWord(tokens[next], "about") || isSigned) {
    return changeFrom(lexed, start, from, isFigure(tokens[next]) ? next : next + 1);
  }
  if (isWord(tokens[next], "double")) return simple(start, next + 1, scaled(from, TWO, ONE), "≥", counted);
  if (isWord(tokens[next], "halve", "half")) {
    const isStrict = isWord(tokens[next + 1], "below");
    const end = isStrict || isWord(tokens[next + 1], "at-most") ? next + 2 : next + 1;
    return simple(start, end, scaled(from, ONE, TWO), isStrict ? "<" : "≤", counted);
  }
  const isAgainst =
    /^対/u.test(typed(lexed, token)) ||
    tokens
      .slice(at + 1, next)
      .some((joiner) => isWord(joiner, "compared", "from") || isParticle(lexed, joiner, /^より$/u));
  if (isAgainst && isWord(tokens[next], "increase")) return simple(start, next + 1, from, ">", counted);
  if (isAgainst && isWord(tokens[next], "decrease")) return simple(start, next + 1, from, "<", counted);
  if (isWord(tokens[next], "maintain", "same-level")) {
    const isFloor = isWord(tokens[next + 1], "at-least");
    return isFloor
      ? simple(start, next + 2, from, "≥", counted)
      : {
          kind: "phrase",
          phrase: { start, end: next + 1, level: from, comparator: "=", loose: false, counted },
        };
  }
  const { comparator, end } = comparatorAt(lexed, next);
  const back = comparator ? undefined : comparatorAt(lexed, next - 1);
  const chosen = comparator ?? back?.comparator;
  return chosen ? simple(start, comparator ? end : (back?.end ?? end), from, chosen, counted) : undefined;
}

const JOINER = /^(?:(?:の?(?:実績値?|値|水準|結果))?(?:の|に|を|と|より|で)?|比で)$/u;
const A_RESULT = /^の?(?:実績値?|結果|水準)/u;

/** A year's value: 「令和2年度（431件）より減少」「令和2年度より減少（令和2年度：431件）」. */
function figureOfYear(
  lexed: Lexed,
  year: Extract<Token, { kind: "date" }>,
  behind: number,
): FigureToken | undefined {
  const { tokens } = lexed;
  const beside = tokens[isParticle(lexed, tokens[behind], /^の?(?:実績値?|値)$/u) ? behind + 1 : behind];
  if (isNote(beside)) return figureInNote(beside.tokens);
  if (!isWord(beside, "compared", "from") && !isParticle(lexed, beside, /^より$/u)) return undefined;
  const own = tokens
    .slice(behind)
    .filter(isNote)
    .filter((note) =>
      note.tokens.some((token) => token.kind === "date" && token.fiscalYear === year.fiscalYear),
    );
  return own.length === 1 && own[0] ? figureInNote(own[0].tokens) : undefined;
}
