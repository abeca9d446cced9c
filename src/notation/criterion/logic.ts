/** かつ, または, N年連続: how the parts of a condition are joined. */
import { isWord, spanOf, typed, wordsOf } from "../cursor";
import type { Lexed, Token } from "../lexer";
import type { Condition } from "../reading";
import { readAtom } from "./atom";
import type { ConditionReading } from "./reading";

export function readLogic(
  lexed: Lexed,
  tokens: readonly Token[],
  labels: readonly string[],
): ConditionReading {
  const consecutive = tokens.findIndex((token) => isWord(token, "consecutive"));
  if (consecutive >= 0) {
    const years = Number(
      /[0-9]/.exec(
        typed(lexed, tokens[consecutive]).replace(/[二三四五]/u, (kanji) =>
          String("〇一二三四五".indexOf(kanji)),
        ),
      )?.[0] ?? 0,
    );
    const inner = readLogic(
      lexed,
      tokens.filter((_, at) => at !== consecutive),
      labels,
    );
    if (inner.kind === "failure") return inner;
    const span = spanOf(lexed, tokens[0], tokens.at(-1));
    return { kind: "read", condition: { kind: "consecutive", years, condition: inner.condition, span } };
  }
  for (const [word, kind] of [
    ["or", "or"],
    ["and", "and"],
  ] as const) {
    const pieces = splitAt(tokens, word);
    if (pieces.length > 1) return readParts(lexed, pieces, kind, labels);
  }
  const condition = readAtom(lexed, tokens, labels);
  return condition
    ? { kind: "read", condition }
    : { kind: "failure", why: "unknown-words", unread: wordsOf(lexed, tokens) };
}

function splitAt(tokens: readonly Token[], word: "or" | "and"): readonly (readonly Token[])[] {
  const pieces: Token[][] = [[]];
  for (const token of tokens) {
    if (isWord(token, word)) pieces.push([]);
    else pieces.at(-1)?.push(token);
  }
  return pieces;
}

function readParts(
  lexed: Lexed,
  pieces: readonly (readonly Token[])[],
  kind: "or" | "and",
  labels: readonly string[],
): ConditionReading {
  const parts: Condition[] = [];
  for (const [at, piece] of pieces.entries()) {
    // 「50%または前年度を下回った場合」: the comparator stands once, at the end.
    const last = pieces.at(-1) ?? [];
    const comparator = last.findIndex((token) =>
      isWord(token, "at-most", "below", "at-least", "falls-below", "exceeds", "not-reach"),
    );
    const isBare =
      at < pieces.length - 1 &&
      !piece.some(
        (token) =>
          token.kind === "word" && !isWord(token, "target", "prior", "average", "achievement-rate", "half"),
      );
    const completed = isBare && comparator >= 0 ? [...piece, ...last.slice(comparator)] : piece;
    const read = readLogic(lexed, completed, labels);
    if (read.kind === "failure") return read;
    parts.push(read.condition);
  }
  return { kind: "read", condition: { kind, parts } };
}
