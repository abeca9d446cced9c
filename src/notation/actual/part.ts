/** 「参加者62人（うち男性41人）」 of what only men are asked for: the part may be the result. */
import { hasWord, isFigure, isWord } from "../cursor";
import type { Lexed, Token } from "../lexer";
import { foldedKey } from "../text";
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
  const key = foldedKey(name);
  const whole = nounBefore(lexed, among, at) ?? "";
  const isAsked = (part: Candidate): boolean => {
    const noun = nounBefore(lexed, part.among, part.at)?.replace(/^うち/u, "") ?? "";
    return noun.length > 1 && key.includes(noun) && !whole.includes(noun);
  };
  const parts = candidatesWithin(tokens).filter(
    (part) => part.token !== token && part.token.unit.dimension === token.unit.dimension,
  );
  const told = lexed.folded.text.slice(tokens[0]?.start, tokens.at(-1)?.end);
  return (
    parts.some((part) => isOfWhich(part) && isAsked(part)) ||
    isSomeOf(
      parts.filter((part) => part.among !== among && isBreakdown(part.among)),
      isAsked,
    ) ||
    countsOthersToo(told, whole, key)
  );
}

function isOfWhich({ among, at }: Candidate): boolean {
  const opening = among.findLastIndex(
    (one, place) => place < at && (isWord(one, "of-which") || isFigure(one)),
  );
  return isWord(among[opening], "of-which");
}

/** 「（小学生640人、中学生410人）」 */
function isBreakdown(note: readonly Token[]): boolean {
  return note.filter(isFigure).length > 1 && !hasWord(note, "prior", "earlier", "target", "average");
}

function isSomeOf(parts: readonly Candidate[], isAsked: (part: Candidate) => boolean): boolean {
  return parts.some(isAsked) && !parts.every(isAsked);
}

/** Those who are counted apart, on either side. */
const COUNTERPARTS: readonly (readonly [RegExp, RegExp])[] = [
  [/区民|区内/u, /区外|市外/u],
  [/会場|対面|来場/u, /オンライン|リモート|配信/u],
  [/男/u, /女/u],
];

/** 「70人（うちオンライン20人）」 of what is asked of those who came in person. */
function countsOthersToo(told: string, whole: string, name: string): boolean {
  return COUNTERPARTS.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]).some(
    ([asked, other]) => asked.test(name) && !other.test(name) && other.test(told) && !asked.test(whole),
  );
}
