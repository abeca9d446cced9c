/** What a condition speaks of: the words before its comparison, and how it counts. */
import { hasWord, isFigure, isMark, isNote, isParticle, isWord, typed } from "../cursor";
import { periodBefore } from "../frequency";
import type { Lexed, Token } from "../lexer";
import type { Counted } from "../reading";
import { isPlainNote } from "./note";

export function countedBefore(lexed: Lexed, tokens: readonly Token[], at: number): Counted {
  if (hasWord(tokens.slice(0, at), "cumulative")) return { kind: "cumulative" };
  if (hasWord(tokens.slice(0, at), "each-time")) return { kind: "each" };
  const token = tokens[at];
  return (token && periodBefore(lexed, token)) ?? { kind: "plain" };
}

/** 「3月末の登録者数」 is the year's result, 「9月末の登録者数」 is another figure. */
function isOfYearsEnd({ month }: Extract<Token, { kind: "date" }>): boolean {
  return month === undefined || month === 3;
}

/** The words before a comparison that say what is compared; undefined where they could change its meaning. */
export function subjectOf(lexed: Lexed, tokens: readonly Token[]): string | undefined {
  const harmful = tokens.some(
    (token, at) =>
      isWord(token, "although", "about", "expected", "excluding", "negated", "out-of", "denied") ||
      isMark(token, "~", "/") ||
      // 「目標30%下回った」: the target itself is compared, and in a way that was not understood.
      (isWord(token, "target") && tokens.slice(at + 1).every((after) => isParticle(lexed, after))) ||
      // 「平成30年度の70%」 is a share of that year's result.
      (token.kind === "date" && at === tokens.length - 2 && isParticle(lexed, tokens[at + 1], /^の$/u)) ||
      // A figure in a subject is a part of a name; one before a particle that compares is not.
      (isFigure(token) && isWord(tokens[at + 1], "falls-below", "exceeds", "below", "not-reach")),
  );
  if (harmful) return undefined;
  return tokens
    .filter(
      (token) =>
        !isWord(token, "cumulative", "each-time", "this-year") &&
        !(token.kind === "date" && isOfYearsEnd(token)) &&
        !(isNote(token) && token.bracket !== "「" && isPlainNote(lexed, token)),
    )
    .map((token) => typed(lexed, token))
    .join("")
    .replace(/^[・●○■◆◇※\s-]+/u, "")
    .replace(/(?:年間?|月|週|毎月|毎週|四半期に)$/u, "")
    .replace(/(?:が|は|の|を|で|に|も|時点|において|について(?:は)?|に関して|における|、|:)+$/u, "")
    .replace(/^(?:の|が|は|に|で|、)+/u, "");
}
