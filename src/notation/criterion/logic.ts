/** かつ, または, N年連続: how the parts of a condition are joined. */
import { hasWord, isMark, isWord, spanOf, typed, wordsOf } from "../cursor";
import type { Lexed, Token } from "../lexer";
import type { Condition } from "../reading";
import { readAtom } from "./atom";
import { areOpposite, opposite } from "./continuing";
import type { ConditionReading } from "./reading";

export function readLogic(
  lexed: Lexed,
  tokens: readonly Token[],
  labels: readonly string[],
): ConditionReading {
  // 「AまたはBかつC」 could be meant both ways; 「AかつBの場合、またはC」 could not.
  const isMixed =
    hasWord(tokens, "and") &&
    tokens.some((token, at) => isWord(token, "or") && !isWord(tokens[at - 1], "if"));
  if (isMixed) return { kind: "failure", why: "two-readings", unread: wordsOf(lexed, tokens) };
  for (const kind of ["or", "and"] as const) {
    const pieces = splitAt(tokens, kind);
    if (pieces.length === 1) continue;
    // 「2年連続でAまたはB」, 「AまたはBが2年連続」: A or B, or both of them? 「Aまたは2年連続でB」 is plain.
    const isShared = pieces.some(
      (piece, at) => hasWord(piece, "consecutive") && (at === 0 || !isWord(piece[0], "consecutive")),
    );
    if (isShared) return { kind: "failure", why: "two-readings", unread: wordsOf(lexed, tokens) };
    return readParts(lexed, pieces, kind, labels);
  }
  // 「目標を達成できず、前年度も下回った」
  const [missed, ...rest] = tokens;
  if (isWord(missed, "target-missed") && typed(lexed, missed).endsWith("ず") && hasWord(rest, "prior"))
    return readParts(
      lexed,
      [tokens.slice(0, 1), rest.filter((token) => !isMark(token, "、"))],
      "and",
      labels,
    );
  const consecutive = tokens.findIndex((token) => isWord(token, "consecutive"));
  if (consecutive >= 0) return readConsecutive(lexed, tokens, consecutive, labels);
  const condition = readAtom(lexed, tokens, labels);
  return condition
    ? { kind: "read", condition }
    : { kind: "failure", why: "unknown-words", unread: wordsOf(lexed, tokens) };
}

/** 「2年連続で50%を下回った」 */
function readConsecutive(
  lexed: Lexed,
  tokens: readonly Token[],
  at: number,
  labels: readonly string[],
): ConditionReading {
  const years = /[0-9]/.exec(
    typed(lexed, tokens[at]).replace(/[二三四五]/u, (kanji) => String("〇一二三四五".indexOf(kanji))),
  );
  const inner = readLogic(
    lexed,
    tokens.filter((_, place) => place !== at),
    labels,
  );
  if (inner.kind === "failure") return inner;
  const span = spanOf(lexed, tokens[0], tokens.at(-1));
  const { condition } = inner;
  return {
    kind: "read",
    condition: { kind: "consecutive", years: Number(years?.[0] ?? 0), condition, span },
  };
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
  // 「60%または60%を下回る」 is no alternative but 「60%以下」 in other words.
  const isSaidTwice = parts.some((part, at) => {
    const denied = opposite(part);
    return denied && parts.slice(at + 1).some((other) => areOpposite(denied, other));
  });
  if (isSaidTwice) return { kind: "failure", why: "two-readings", unread: wordsOf(lexed, pieces.flat()) };
  if (parts.every((part) => part.kind === "unknowable"))
    return { kind: "failure", why: "unknown-words", unread: wordsOf(lexed, pieces.flat()) };
  return { kind: "read", condition: { kind, parts } };
}
