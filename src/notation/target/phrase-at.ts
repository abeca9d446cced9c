/** Finding the value phrase that begins at a token, whatever its kind. */
import { isMark, isParticle, isWord } from "../cursor";
import type { Lexed } from "../lexer";
import type { Counted } from "../reading";
import { fromToAt } from "./from-to";
import { type Found, PLAIN } from "./phrase";
import { relativeAt } from "./relative";
import { figureAt, gradeAt, halfOfAllAt, halveOrDoubleAt, maintainAt, zeroAt } from "./value";

/** The value phrase that begins at a token, with its prefixes; undefined where none does. */
export function phraseAt(lexed: Lexed, start: number): Found | undefined {
  const { tokens } = lexed;
  let at = start;
  let counted: Counted = PLAIN;
  let isPrefixed = false;
  for (;;) {
    const token = tokens[at];
    if (isWord(token, "cumulative")) counted = { kind: "cumulative" };
    else if (isWord(token, "each-time")) counted = { kind: "each" };
    else if (
      !isWord(token, "about", "all-of", "each-of", "total") &&
      !(
        isPrefixed &&
        (isMark(token, "、", " ", ":") ||
          isParticle(lexed, token) ||
          isParticle(lexed, token, /^(?:延べ|のべ)$/u))
      )
    )
      break;
    isPrefixed = true;
    at++;
  }
  return (
    relativeAt(lexed, at, start, counted) ??
    fromToAt(lexed, at, start, counted) ??
    zeroAt(lexed, at, start) ??
    halveOrDoubleAt(lexed, at, start) ??
    halfOfAllAt(lexed, at, start) ??
    maintainAt(lexed, at, start) ??
    gradeAt(lexed, at, start) ??
    figureAt(lexed, at, start, counted)
  );
}
