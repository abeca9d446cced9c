/**
 * Brackets that leave two readings of a figure: 「20台（累計100台）」 is this year's or all years' number, 「8回（2回は
 * 中止）」 is 8 or the 6 that took place, 「延べ200人（実人数50人）」 counts visits or people.
 * The result lies at one of the two (domain rule 12: judged if both agree).
 */
import type Big from "big.js";
import { hasWord, isFigure, isWord, typed } from "../cursor";
import type { FigureToken, Lexed, NoteToken } from "../lexer";
import { fold } from "../text";
import { tellsOfLost } from "./lost";

/**
 * What else the figure may mean by the bracket behind it; undefined where the bracket says no such thing.
 *
 * @param name  of the indicator
 */
export function secondReading(
  lexed: Lexed,
  note: NoteToken,
  value: FigureToken,
  name: string,
): Big | undefined {
  const { tokens } = note;
  const [figure, ...others] = tokens.filter(isFigure);
  const isComparable =
    figure?.unit.dimension === value.unit.dimension && figure.over.eq(value.over) && !figure.signed;
  if (!isComparable || others.length > 0 || hasWord(tokens, "expected", "prior", "target")) return undefined;
  if (isWord(tokens[tokens.indexOf(figure) - 1], "cumulative"))
    return figure.value.gte(value.value) ? figure.value : undefined;
  const words = typed(lexed, note);
  if (COUNTS_HEADS.test(words)) return figure.value;
  if (!tellsOfLost(words, name) && !hasWord(tokens, "undone", "of-which")) return undefined;
  if (figure.value.lt(value.value)) return value.value.minus(figure.value);
  // 「1回（2回は中止）」: so many are not among them.
  return hasWord(tokens, "of-which") ? undefined : value.value;
}

/** 「（実人数50人）」「（延べ200人）」 of people whom the indicator's name counts neither way. */
export function countsHeadsOtherwise(
  lexed: Lexed,
  note: NoteToken,
  { unit }: FigureToken,
  name: string,
): boolean {
  const isOfHeads = unit.dimension === "人" && COUNTS_HEADS.test(typed(lexed, note));
  return isOfHeads && !/[延の]べ|実(?:人数|数)|累計/u.test(fold(name));
}

const COUNTS_HEADS = /^.(?:(?:延|の)べ|実(?:人数|数|人員)|実参加者数?)[^、。0-9]{0,6}[0-9,]+[人名].$/u;
