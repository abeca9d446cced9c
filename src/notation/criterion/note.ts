/** What stands in brackets within a condition: by what survey, when – or what the figure before it comes to. */
import { figuresWithin, isFigure, isMark, isWord, typed } from "../cursor";
import type { Lexed, NoteToken } from "../lexer";
import type { Comparator, Level } from "../reading";
import { relativeTo } from "../relative-level";
import { PERCENT, type Unit } from "../unit";
import { comparatorOfWord } from "./comparator-words";
import { value } from "./reading";

/** 「84人以下」 of 「目標値の70%以下（84人以下）」 */
export interface Stated {
  readonly level: Level;
  /** Where it is said once more. */
  readonly comparator: Comparator | undefined;
}

/** Words that tell no two results apart; 中間, 男性, 新規, オンラインを含む do. */
const PLAIN =
  /^(?:の|(?!中間|前期|前年|昨年|他)[\p{sc=Han}\p{sc=Katakana}ー]{0,12}?(?:アンケート|調査)(?:調査)?(?:結果)?(?:に(?:よる|おける)|より|で)?|実績値?|年間|通年|年度末|(?:年度末)?時点|延べ(?:人数|数)?|[当該同]*値を含む)$/u;

/** A note that only says by what survey or when, or that the figure itself is meant, too. */
export function isPlainNote(lexed: Lexed, { tokens }: NoteToken): boolean {
  return tokens.every(
    (token) =>
      token.kind === "mark" ||
      (token.kind === "date" && (token.month === undefined || token.month === 3)) ||
      isWord(token, "this-year") ||
      (token.kind === "name" && PLAIN.test(typed(lexed, token))),
  );
}

/** Words around a figure that only state it once more. */
const STATING = /^(?:の|を|に|が|は|で|となる|である|の場合|を含む|相当|以下?同じ|実績値?)$/u;

/**
 * The level that a note states; undefined where it says anything else.
 *
 * @param unit  of the figure before it, if any: per cent beside a count are a share of the target
 */
export function statedIn(lexed: Lexed, { tokens }: NoteToken, unit?: Unit): Stated | undefined {
  const [figure, another] = figuresWithin(tokens);
  if (!figure || another || figure.value.lt(0)) return undefined;
  const comparators = tokens.flatMap((token) => comparatorOfWord(token) ?? []);
  const isOfTarget = tokens.some((token) => isWord(token, "target", "achievement-rate"));
  const isStatement = tokens.every(
    (token) =>
      isFigure(token) ||
      isMark(token, "、", ":", "=", " ") ||
      isWord(token, "target", "achievement-rate", "this-year", "if") ||
      comparatorOfWord(token) !== undefined ||
      (token.kind === "name" && STATING.test(typed(lexed, token))),
  );
  if (!isStatement || comparators.length > 1) return undefined;
  const isShare = figure.unit.dimension === PERCENT.dimension;
  const isOfAnother = isShare && (isOfTarget || (unit && unit.dimension !== PERCENT.dimension));
  return {
    level: isOfAnother
      ? relativeTo({ kind: "target" }, figure.value, figure.over.times(100))
      : value(figure.value.div(figure.over), figure.unit),
    comparator: comparators[0],
  };
}
