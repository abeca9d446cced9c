/** The words that compare, and how. */
import type { Token } from "../lexer";
import type { Comparator } from "../reading";
import type { Word } from "../vocabulary";

const COMPARATORS: Readonly<Partial<Record<Word, Comparator>>> = {
  "at-least": "≥",
  "not-falls-below": "≥",
  reach: "≥",
  "at-most": "≤",
  "stays-at": "≤",
  "not-exceeds": "≤",
  below: "<",
  "falls-below": "<",
  "not-reach": "<",
  above: ">",
  exceeds: ">",
};

/** undefined of what does not compare. */
export function comparatorOfWord(token: Token | undefined): Comparator | undefined {
  return token?.kind === "word" ? COMPARATORS[token.word] : undefined;
}
