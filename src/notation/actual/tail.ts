/**
 * What stands behind a result's figure in its clause: 「の参加があった」 tells the same again, 「増」「が未回答」「の定員」
 * make it a figure of something else.
 */
import { AFTER_RESULT } from "../after-value";
import { hasWord, isFigure, isMark, isNote, isParticle, isWord, typed } from "../cursor";
import type { Lexed, Token } from "../lexer";
import { isSameDeed } from "../same-deed";
import { foldedKey } from "../text";
import { OPPOSITE } from "./about";
import type { Expectation } from "./reading";

/** Words that make the figure before them one of something else, unless the indicator's own name has them. */
const OF_SOMETHING_ELSE =
  /未回答|回答なし|不参加|欠席|辞退|キャンセル|休止|廃止|解散|脱退|退会|定員|ずつ|不足|申込み?(?:が|者)|応募(?:が|者)|(?:策定|作成|準備|協議|調整|検討|申請|整備|工事)中|今後|予定|見送|延期/u;
/** What comes before the deed that is counted: 「1,000個を購入した」 of what is to be handed out. */
const ONLY_PREPARED = /作成|購入|調達|印刷|発注|申請|検討|協議|依頼|募集|案内|呼びかけ/u;
/** Words that put the figure itself right. */
const CORRECTED = /誤り|訂正|修正/u;

/** The tokens behind the figure that make it another one; undefined where they only tell it again. */
export function changedBehind(
  lexed: Lexed,
  among: readonly Token[],
  from: number,
  { name }: Expectation,
): readonly Token[] | undefined {
  const first = among[from];
  if (first?.kind === "name" && !AFTER_RESULT.test(typed(lexed, first)) && !opensAnother(lexed, among, from))
    return [first];
  const tail = clauseFrom(among, from);
  const isLone = !tail.some(isFigure);
  // 「72%から…との回答を得た」 is a result, 「72%から修正」 was one.
  const isAnswered = isWord(first, "from") && /回答|評価|声/u.test(wordsIn(lexed, tail));
  if (isLone && !isAnswered && isWord(first, "excluding", "from", "of-which", "out-of")) return tail;
  return isLone && CORRECTED.test(wordsIn(lexed, tail)) ? tail : ofSomethingElse(lexed, among, from, name);
}

/** The words behind a figure that say that it counts something else: 「3団体増」「5地域で策定中」「10%が不満」. */
export function ofSomethingElse(
  lexed: Lexed,
  among: readonly Token[],
  from: number,
  name: string,
): readonly Token[] | undefined {
  const at = isParticle(lexed, among[from], /^[のがをに]$/u) ? from + 1 : from;
  const word = among[at];
  if (isWord(word, "target") && at > from) return [word as Token];
  const key = foldedKey(name);
  if (isWord(word, "increase", "decrease", "halve", "half") && !tellsOfChange(key)) return [word as Token];
  const tail = clauseFrom(among, from);
  if (tail.some(isFigure)) return undefined;
  const told = tail.filter((token) => !isNote(token));
  if (hasWord(told, "undone", "not-done") && !hasWord(told, "stays-at")) return tail;
  const words = wordsIn(lexed, tail);
  if (isOnlyPrepared(words, key)) return tail;
  const other = OF_SOMETHING_ELSE.exec(words) ?? OPPOSITE.exec(words) ?? /^のうち/u.exec(words);
  return other && !key.includes(other[0]) ? tail : undefined;
}

function isOnlyPrepared(words: string, name: string): boolean {
  const deed = ONLY_PREPARED.exec(words)?.[0];
  return deed !== undefined && !isSameDeed(name, deed);
}

/** 「4回　延べ120人参加」: behind a gap the words of the next figure begin. */
function opensAnother(lexed: Lexed, among: readonly Token[], from: number): boolean {
  return isMark(among[from - 1], " ") && isFigure(among[from + 1]) && /べ$/u.test(typed(lexed, among[from]));
}

function wordsIn(lexed: Lexed, tokens: readonly Token[]): string {
  return tokens
    .filter((token) => !isNote(token))
    .map((token) => typed(lexed, token))
    .join("");
}

/** 増減率, 削減量, 減少した台数: a change is what the indicator counts. */
export function tellsOfChange(name: string): boolean {
  return /増|減|縮|伸び|向上|上昇|改善|変化/u.test(name);
}

/** The tokens from a place to the end of its clause. */
export function clauseFrom(tokens: readonly Token[], from: number): readonly Token[] {
  const end = tokens.findIndex((token, at) => at >= from && isMark(token, "、", "。", "\n"));
  return tokens.slice(from, end < 0 ? tokens.length : end);
}
