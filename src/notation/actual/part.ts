/** 「参加者62人（うち男性41人）」 of what only men are asked for: the part may be the result. */
import { datesIn, hasWord, isFigure, isMark, isWord } from "../cursor";
import type { FigureToken, Lexed, Token } from "../lexer";
import { foldedKey } from "../text";
import { nounBefore } from "./about";
import { type Candidate, candidatesWithin } from "./candidates";
import type { Expectation } from "./reading";
import { areDegrees } from "./sum";

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
  const breakdown = parts.filter((part) => part.among !== among && isBreakdown(part.among));
  const told = sentenceOf(lexed, tokens, token);
  return (
    parts.some((part) => isOfWhich(part) && isAsked(part)) ||
    (isSomeOf(breakdown, isAsked) && !areDegrees(lexed, breakdown, name)) ||
    parts.some((part) => part.among !== among && isOnlyPart(part, token) && isAsked(part)) ||
    countsOthersToo(told, whole, key) ||
    isListedWithOthers(told, key)
  );
}

/** What stands before a figure, and what is said of it. */
function sentenceOf(lexed: Lexed, tokens: readonly Token[], figure: FigureToken): string {
  const end = tokens.find((token) => token.start >= figure.end && isMark(token, "。", "\n")) ?? tokens.at(-1);
  return lexed.folded.text.slice(tokens[0]?.start, end?.end);
}

function isOfWhich({ among, at }: Candidate): boolean {
  const opening = among.findLastIndex(
    (one, place) => place < at && (isWord(one, "of-which") || isFigure(one)),
  );
  return isWord(among[opening], "of-which");
}

/** 「（小学生640人、中学生410人）」 */
function isBreakdown(note: readonly Token[]): boolean {
  return note.filter(isFigure).length > 1 && isOfThisYear(note);
}

/** 「合計120人（会場80人）」 */
function isOnlyPart({ token, among }: Candidate, { value }: FigureToken): boolean {
  return among.filter(isFigure).length === 1 && isOfThisYear(among) && !token.value.eq(value);
}

function isOfThisYear(note: readonly Token[]): boolean {
  return !hasWord(note, "prior", "earlier", "target", "average") && datesIn(note).length === 0;
}

function isSomeOf(parts: readonly Candidate[], isAsked: (part: Candidate) => boolean): boolean {
  return parts.some(isAsked) && !parts.every(isAsked);
}

/** Those who are counted apart, on either side. */
const COUNTERPARTS: readonly (readonly [RegExp, RegExp])[] = [
  [/区民|区内/u, /区外|市外/u],
  [/会場|対面|来[場所庁]|窓口|面談/u, /オンライン|リモート|配信|電話|メール|郵送|書面/u],
  [/男/u, /女/u],
  [/大人|成人|保護者/u, /子ども|こども|子供|児童|生徒/u],
  [/高齢者/u, /子育て|若者|児童|生徒/u],
  [/新規/u, /継続|更新|再来/u],
  [/本庁|本所/u, /出張所|支所/u],
  [/平日/u, /休日|土日|週末/u],
  [/小学/u, /中学/u],
];

/** 「70人（うちオンライン20人）」 of what is asked of those who came in person. */
function countsOthersToo(told: string, whole: string, name: string): boolean {
  return COUNTERPARTS.flatMap(([one, other]) => [[one, other] as const, [other, one] as const]).some(
    ([asked, other]) => asked.test(name) && !other.test(name) && other.test(told) && !asked.test(whole),
  );
}

const WORD = String.raw`[\p{sc=Han}\p{sc=Katakana}ー]{2,}`;
const LISTED = new RegExp(
  `(${WORD})(?:・|、|及び|および|並びに|と|\\+)(${WORD}?)(?=\\)|[のを]?(?:[合あ]わせ|合計|で))`,
  "gu",
);

/** 「本庁舎・出張所あわせて120件」 of what is asked of one of them. */
function isListedWithOthers(told: string, name: string): boolean {
  return [...told.matchAll(LISTED)].some(
    ([, one = "", other = ""]) => name.includes(one) !== name.includes(other),
  );
}
