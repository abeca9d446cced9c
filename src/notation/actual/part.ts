/** 「参加者62人（うち男性41人）」 of what only men are asked for: the part may be the result. */
import { isFigure, isWord } from "../cursor";
import type { Lexed, Token } from "../lexer";
import { nameKey } from "../naming";
import { nounBefore } from "./about";
import { type Candidate, candidatesWithin } from "./candidates";
import type { Expectation } from "./reading";

/** Whether a part of the chosen figure is told by a word of the indicator's name that the figure itself lacks. */
export function tellsOwnPart(
  lexed: Lexed,
  tokens: readonly Token[],
  { token, among, at }: Candidate,
  { name }: Expectation,
): boolean {
  const key = nameKey(name);
  const whole = nounBefore(lexed, among, at) ?? "";
  return candidatesWithin(tokens).some((part) => {
    if (part.token === token || part.token.unit.dimension !== token.unit.dimension) return false;
    const opening = part.among.findLastIndex(
      (one, place) => place < part.at && (isWord(one, "of-which") || isFigure(one)),
    );
    if (!isWord(part.among[opening], "of-which")) return false;
    const noun = nounBefore(lexed, part.among, part.at)?.replace(/^うち/u, "") ?? "";
    return noun.length > 1 && key.includes(noun) && !whole.includes(noun);
  });
}
