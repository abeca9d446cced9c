/**
 * Brackets that leave two readings of a figure: 「20台（累計100台）」 is this year's or all years' number, 「8回（2回は
 * 中止）」 is 8 or the 6 that took place. The result lies at one of the two (domain rule 12: judged if both agree).
 */
import type Big from "big.js";
import { hasWord, isFigure, isWord } from "../cursor";
import type { FigureToken, NoteToken } from "../lexer";

/** What else the figure may mean by the bracket behind it; undefined where the bracket says no such thing. */
export function secondReading({ tokens }: NoteToken, value: FigureToken): Big | undefined {
  const [figure, ...others] = tokens.filter(isFigure);
  const isComparable =
    figure?.unit.dimension === value.unit.dimension && figure.over.eq(value.over) && !figure.signed;
  if (!isComparable || others.length > 0 || hasWord(tokens, "expected", "prior", "target")) return undefined;
  if (isWord(tokens[tokens.indexOf(figure) - 1], "cumulative"))
    return figure.value.gte(value.value) ? figure.value : undefined;
  if (!hasWord(tokens, "undone", "of-which")) return undefined;
  if (figure.value.lt(value.value)) return value.value.minus(figure.value);
  // 「1回（2回は中止）」: so many are not among them.
  return hasWord(tokens, "of-which") ? undefined : value.value;
}
