/** The name before a result, and several 「name：value」 pairs told apart by it. */
import { isFigure, isMark, isNote, isWord, typed, wordsOf } from "../cursor";
import type { Lexed, Token } from "../lexer";
import { nameKey, sameName } from "../naming";
import { fold, foldedKey } from "../text";
import { MEASURE } from "./about";
import type { Expectation } from "./reading";
import { endsInSum } from "./sum";

/** With more figures than this, nobody could tell which one is the result. */
export const MOST_FIGURES = 60;

/** Takes the name off; several 「name：value」 pairs are told apart by the indicator's name. */
export function valueRegion(
  lexed: Lexed,
  tokens: readonly Token[],
  expected: Expectation,
): { readonly name: string; readonly tokens: readonly Token[] | undefined } {
  const colons = tokens.flatMap((token, at) =>
    isMark(token, ":") && introducesValue(lexed, tokens, at) ? [at] : [],
  );
  const heading = headingLine(lexed, tokens);
  if (colons.length === 0 && heading > 0)
    return { name: textOf(lexed, tokens.slice(0, heading)), tokens: tokens.slice(heading + 1) };
  if (colons.length === 0)
    return { name: leadingName(lexed, tokens, expected), tokens: afterName(lexed, tokens, expected) };
  if (colons.length > MOST_FIGURES) return { name: "", tokens: undefined };
  const pairs = colons.map((colon, at) => {
    const from = at === 0 ? 0 : valueEnd(tokens, colons[at - 1] ?? 0, colon);
    const to =
      at === colons.length - 1 ? tokens.length : valueEnd(tokens, colon, colons[at + 1] ?? tokens.length);
    return { name: textOf(lexed, tokens.slice(from, colon)), tokens: tokens.slice(colon + 1, to) };
  });
  const [only] = pairs;
  if (pairs.length === 1 && only && !OCCASION.test(fold(only.name))) return only;
  const own = pairs.filter((pair) => sameName(pair.name, expected.name));
  const [match] = own;
  if (own.length === 1 && match) return match;
  const [result, ...others] = pairs.filter(({ name }) => RESULT.test(name));
  if (result && others.length === 0 && pairs.every(({ name }) => RESULT.test(name) || ASIDE.test(name)))
    return { ...result, name: "" };
  const isWhole =
    own.length === 0 && (endsInSum(tokens) || pairs.every(({ name }) => OCCASION.test(fold(name))));
  return { name: "", tokens: isWhole ? tokens : undefined };
}

/** 「目標：2,000人 実績：1,800人 達成率：90%」 */
const RESULT = /^(?:実績|結果)値?$/u;
const ASIDE = /^(?:目標値?|(?:目標)?達成[率度])$/u;

/** 「第1回：78.9% 第2回：73.7%」 */
const OCCASION = /^第\s?[0-9]{1,2}\s?回$/u;

/** Where a first line ends that only names what the next one tells: 「来庁者の満足度⏎90%」; 0 where none does. */
function headingLine(lexed: Lexed, tokens: readonly Token[]): number {
  const end = tokens.findIndex((token) => isMark(token, "\n"));
  const isOne = tokens.slice(end).filter(isFigure).length === 1;
  const isName =
    end > 0 &&
    isOne &&
    isFigure(tokens[end + 1]) &&
    MEASURE.test(nameKey(textOf(lexed, tokens.slice(0, end))));
  return isName ? end : 0;
}

/** Where the value of one pair ends and the name of the next begins: at the line's end, if there is one. */
function valueEnd(tokens: readonly Token[], colon: number, nextColon: number): number {
  const between = tokens.flatMap((token, at) => (at > colon && at < nextColon ? [{ token, at }] : []));
  const end =
    between.findLast(({ token }) => isMark(token, "\n")) ??
    between.find(({ token }) => isMark(token, "、", "/", "。", " "));
  return (end?.at ?? nextColon) + 1;
}

/** Whether a colon stands between a name and a value, not inside a name. */
function introducesValue(lexed: Lexed, tokens: readonly Token[], colon: number): boolean {
  for (const token of tokens.slice(colon + 1)) {
    if (isFigure(token) || token.kind === "malformed" || token.kind === "grade") return true;
    if (isWord(token, "unmeasured", "unmeasured-pending", "done", "undone", "zero")) return true;
    if (isMark(token, "-") && isEmptyAfter(tokens, token)) return true;
    const isPrefix =
      isMark(token, " ", "⇒", "\n") ||
      isWord(token, "about", "cumulative", "total", "each-time", "provisional", "this-year", "compared") ||
      isNote(token) ||
      token.kind === "date" ||
      (token.kind === "name" && typed(lexed, token).length <= 6);
    if (!isPrefix) return false;
  }
  return false;
}

function isEmptyAfter(tokens: readonly Token[], token: Token): boolean {
  return tokens.slice(tokens.indexOf(token) + 1).every((one) => isMark(one, " ", "\n", "-", "。"));
}

export function textOf(lexed: Lexed, tokens: readonly Token[]): string {
  return tokens.length === 0
    ? ""
    : wordsOf(lexed, tokens)
        .words.replace(/(?<![\s:：、。⇒])[\s:：、。⇒]+$/u, "")
        .replace(/^[\s、。・⇒]+/u, "");
}

/** Without a colon: the indicator's own name at the beginning, and numbers inside it, are no result. */
function afterName(lexed: Lexed, tokens: readonly Token[], expected: Expectation): readonly Token[] {
  const name = foldedKey(expected.name);
  const first = tokens[0];
  if (name.length < 2 || !first) return tokens;
  let key = "";
  for (const [at, token] of tokens.entries()) {
    key += typed(lexed, token).replace(/\s+/gu, "");
    if (key === name) return tokens.slice(at + 1);
    if (!name.startsWith(key)) break;
  }
  return tokens;
}

function leadingName(lexed: Lexed, tokens: readonly Token[], expected: Expectation): string {
  const rest = afterName(lexed, tokens, expected);
  return rest.length < tokens.length ? textOf(lexed, tokens.slice(0, tokens.length - rest.length)) : "";
}
