/** The comparator or verb behind a target's value: 以上, を超える, に減らす. */
import { isMark, isNote, isParticle, isWord } from "../cursor";
import type { Lexed, Token } from "../lexer";
import type { Comparator } from "../reading";

export interface FoundComparator {
  /** undefined where none is stated. */
  readonly comparator: Comparator | undefined;
  /** 程度 stands with it. */
  readonly loose: boolean;
  readonly end: number;
}

/** A comparator after a value; notes, spaces and line breaks may stand between. */
export function comparatorAt(lexed: Lexed, from: number): FoundComparator {
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
    } else if (!isMark(token, " ") && !(isMark(token, "\n") && (hasNote || statedBy(tokens[at + 1])))) break;
  }
  const stated = statedBy(tokens[at]);
  if (stated) {
    while (statedBy(tokens[at + 1]) === stated) at++;
    return { comparator: stated, loose, end: at + 1 };
  }
  const verb = isParticle(lexed, tokens[at], /^(?:を|に|が)$/u) ? at + 1 : at;
  const said = saidBy(tokens[verb]);
  return said ? { comparator: said, loose, end: verb + 1 } : { comparator: undefined, loose, end };
}

function statedBy(token: Token | undefined): Comparator | undefined {
  if (isWord(token, "at-least")) return "≥";
  if (isWord(token, "at-most")) return "≤";
  if (isWord(token, "below")) return "<";
  return isWord(token, "above", "more-than-after") ? ">" : undefined;
}

function saidBy(token: Token | undefined): Comparator | undefined {
  if (isWord(token, "falls-below")) return "<";
  if (isWord(token, "exceeds")) return ">";
  if (isWord(token, "not-falls-below")) return "≥";
  return isWord(token, "not-exceeds") ? "≤" : undefined;
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
