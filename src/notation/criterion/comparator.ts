/** The comparator of a condition, from a place to its end; every word until there is understood. */
import { figureOf, figuresWithin, isFigure, isMark, isNote, isParticle, isWord, typed } from "../cursor";
import type { FigureToken, Lexed, Token } from "../lexer";
import { measureIn } from "../measure";
import { comparatorOf } from "../rank";
import type { Comparator, Figure } from "../reading";
import { NO_UNIT, type Unit } from "../unit";

export const NEGATION: Readonly<Record<Comparator, Comparator | undefined>> = {
  "≥": "<",
  ">": "≤",
  "≤": ">",
  "<": "≥",
  "=": undefined,
};

interface FoundComparator {
  readonly comparator: Comparator;
  readonly worked: Figure | undefined;
  /** What is short of the figure: 「60％以上の満足度が得られない」. */
  readonly measure?: string | undefined;
}

/** The comparator from a place to the end of the condition; every word until there is understood. */
export function comparatorIn(
  lexed: Lexed,
  tokens: readonly Token[],
  from: number,
  unit: Unit = NO_UNIT,
): FoundComparator | undefined {
  let at = from;
  let worked: FigureToken | undefined;
  const takeNotes = (): boolean => {
    for (; isNote(tokens[at]); at++) {
      const note = tokens[at];
      if (!isNote(note)) break;
      const figures = figuresWithin(note.tokens);
      const [figure] = figures;
      if (figures.length === 1 && figure) worked = figure;
      else if (!harmless(note.tokens)) return false;
    }
    return true;
  };
  if (!takeNotes()) return undefined;
  if (isParticle(lexed, tokens[at], /^(?:を|に|が|も|は|まで|までに|すら|にも|をも|にすら|をすら)$/u)) at++;
  let word = tokens[at];
  while (isWord(word, "at-least", "at-most", "below") && isSameWord(word, tokens[at + 1]))
    word = tokens[++at];
  let comparator: Comparator | undefined;
  if (isWord(word, "at-least")) comparator = "≥";
  else if (isWord(word, "at-most", "stays-at")) comparator = "≤";
  else if (isWord(word, "below", "falls-below", "not-reach")) comparator = "<";
  else if (isWord(word, "above", "exceeds")) comparator = ">";
  else if (isWord(word, "not-falls-below", "reach")) comparator = "≥";
  else if (isWord(word, "not-exceeds")) comparator = "≤";
  else if (isWord(word, "negated", "not-obtained"))
    return isEnd(lexed, tokens.slice(at + 1))
      ? { comparator: "<", worked: worked && figureOf(lexed, worked) }
      : undefined;
  comparator = comparator && comparatorOf(comparator, typed(lexed, word), unit);
  if (!comparator) return undefined;
  at++;
  if (!takeNotes()) return undefined;
  // 「10団体以下に減少した」: the same said with a verb.
  const isFall = comparator === "≤" || comparator === "<";
  if (
    isParticle(lexed, tokens[at], /^(?:に|へ|まで|にまで)$/u) &&
    isWord(tokens[at + 1], isFall ? "decrease" : "increase", isFall ? "falls-below" : "exceeds")
  )
    at += 2;
  if (
    isParticle(lexed, tokens[at], /^(?:を|に|と|が|の|の回答を|の割合を|の水準を|の評価を)$/u) &&
    isWord(tokens[at + 1], "negated", "not-obtained", "not-reach", "stays-at")
  )
    at++;
  const measure = tokens[at]?.kind === "name" ? measureIn(typed(lexed, tokens[at])) : undefined;
  const isMissing = isWord(tokens[at + 1], "negated", "not-obtained", "not-reach", "none-at-all");
  if (measure !== undefined && isMissing) at++;
  const after = tokens[at];
  if (isWord(after, "negated", "not-obtained", "not-reach") || (measure !== undefined && isMissing)) {
    comparator = NEGATION[comparator];
    at++;
  } else if (isWord(after, "stays-at")) at++;
  if (!comparator || !isEnd(lexed, tokens.slice(at))) return undefined;
  return { comparator, worked: worked && figureOf(lexed, worked), measure: isMissing ? measure : undefined };
}

function isSameWord(one: Token | undefined, other: Token | undefined): boolean {
  return one?.kind === "word" && other?.kind === "word" && one.word === other.word;
}

/** A note that only says by what survey or when. */
export function harmless(tokens: readonly Token[]): boolean {
  return tokens.every(
    (token) =>
      token.kind === "name" ||
      token.kind === "mark" ||
      token.kind === "date" ||
      isFigure(token) ||
      isWord(token, "this-year", "target"),
  );
}

/** Words that may end a condition without changing it: 「…となった」「…の実績」「…である」. */
const CLOSING =
  /^(?:(?:と|に|で)?(?:な(?:った|る|り|っている)|ある|あった|落ち込ん?だ|低下した|低迷した|かかった|した|終わった|判定された|評価された|発生した|満たす|達成)|の(?:場合|結果|実績|評価|状態|もの|指標|水準|とき|値)?(?:が|は|と|を)?(?:出た|なった|得た|受けた)?|である|であり|だった|状態|と評価された|の評価と|の評価を受けた|結果(?:と(?:な(?:った|る))?)?|指標が?|項目が?|もの|が|は|も|、|であること|評価|と判定された|の回答|で|よう(?:で|に)?|こと(?:と|に)?|という(?:結果|状況|状態)(?:と|に|で)?)$/u;

export function isEnd(lexed: Lexed, tokens: readonly Token[]): boolean {
  return tokens.every((token) => {
    if (token.kind === "name") return CLOSING.test(typed(lexed, token).replace(/\s/gu, ""));
    return (
      isMark(token, "、", "。") ||
      isWord(token, "arises", "if", "rebuild") ||
      (isNote(token) && harmless(token.tokens) && figuresWithin(token.tokens).length === 0)
    );
  });
}
