/** The comparator or verb behind a target's value: 以上, を超える, に減らす. */
import { isMark, isNote, isParticle, isWord } from "../cursor";
import type { Lexed } from "../lexer";
import type { Comparator } from "../reading";

/** A comparator after a value; notes and spaces may stand between. */
export function comparatorAt(
  lexed: Lexed,
  from: number,
): { readonly comparator: Comparator | undefined; readonly loose: boolean; readonly end: number } {
  const { tokens } = lexed;
  let at = from;
  let loose = false;
  let end = from;
  let hasNote = false;
  for (; at < tokens.length; at++) {
    const token = tokens[at];
    if (isNote(token)) hasNote = true;
    else if (isWord(token, "about-after")) {
      loose = true;
      end = at + 1;
    } else if (!isMark(token, " ") && !(hasNote && isMark(token, "\n"))) break;
  }
  const token = tokens[at];
  const particled = isParticle(lexed, token, /^(?:を|に|が)$/u) ? at + 1 : at;
  const verb = tokens[particled];
  if (isWord(token, "at-least")) return { comparator: "≥", loose, end: at + 1 };
  if (isWord(token, "at-most")) return { comparator: "≤", loose, end: at + 1 };
  if (isWord(token, "below") || isWord(verb, "falls-below"))
    return { comparator: "<", loose, end: particled + 1 };
  if (isWord(token, "above", "more-than-after") || isWord(verb, "exceeds"))
    return { comparator: ">", loose, end: particled + 1 };
  if (isWord(verb, "not-falls-below")) return { comparator: "≥", loose, end: particled + 1 };
  if (isWord(verb, "not-exceeds")) return { comparator: "≤", loose, end: particled + 1 };
  return { comparator: undefined, loose, end };
}

/** A verb after the value that tells the direction: に減らす, に引き上げる. */
export function verbDirection(lexed: Lexed, from: number): Comparator | undefined {
  const { tokens } = lexed;
  let at = from;
  while (isNote(tokens[at]) || isMark(tokens[at], " ")) at++;
  if (!isParticle(lexed, tokens[at], /^(?:に|へ|まで|までに|にまで)$/u)) return undefined;
  if (isWord(tokens[at + 1], "increase")) return "≥";
  return isWord(tokens[at + 1], "decrease") ? "≤" : undefined;
}
