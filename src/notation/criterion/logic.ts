/** かつ, または, N年連続: how the parts of a condition are joined. */
import { hasWord, isWord, spanOf, typed, wordsOf } from "../cursor";
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
  // 「30人以上かつ60%以上でない」 denies both together.
  const denied = pieces.map((piece) => hasWord(piece, "negated", "not-obtained"));
  if (
    denied.at(-1) &&
    denied.includes(false) &&
    pieces.slice(0, -1).some((piece) => hasWord(piece, "at-least", "at-most"))
  )
    return { kind: "failure", why: "two-readings", unread: wordsOf(lexed, pieces.flat()) };
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
    if (read.kind === "read") {
      parts.push(read.condition);
      continue;
    }
    const isScoped = hasWord(piece, "excluding", "although", "not-rebuild");
    if (isScoped || piece.length === 0) return read;
    parts.push({ kind: "unknowable", words: read.unread.words, span: read.unread.span });
  }
  if (parts.every((part) => part.kind === "unknowable"))
    return { kind: "failure", why: "unknown-words", unread: wordsOf(lexed, pieces.flat()) };
  return { kind: "read", condition: { kind, parts } };
}
