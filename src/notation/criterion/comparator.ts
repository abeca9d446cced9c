/** The comparator of a condition, from a place to its end; every word until there is understood. */
import { isMark, isNote, isParticle, isWord, typed } from "../cursor";
import type { Lexed, Token } from "../lexer";
import { measureIn } from "../measure";
import { comparatorOf } from "../rank";
import type { Comparator, Level } from "../reading";
import { NO_UNIT, type Unit } from "../unit";
import { comparatorOfWord } from "./comparator-words";
import { type Stated, isPlainNote, statedIn } from "./note";

export const NEGATION: Readonly<Record<Comparator, Comparator | undefined>> = {
  "≥": "<",
  ">": "≤",
  "≤": ">",
  "<": "≥",
  "=": undefined,
};

interface FoundComparator {
  readonly comparator: Comparator;
  /** What brackets beside it say that the figure comes to. */
  readonly stated: readonly Level[];
  /** What is short of the figure: 「60％以上の満足度が得られない」. */
  readonly measure?: string | undefined;
}

/**
 * The comparator from a place to the end of the condition; every word until there is understood.
 *
 * @param unit  of the figure before it; undefined where that is a share of a base
 */
export function comparatorIn(
  lexed: Lexed,
  tokens: readonly Token[],
  from: number,
  unit?: Unit,
): FoundComparator | undefined {
  let at = from;
  const stated: Stated[] = [];
  const takeNotes = (): boolean => {
    for (let note = tokens[at]; isNote(note); note = tokens[++at]) {
      const read = statedIn(lexed, note, unit);
      if (read) stated.push(read);
      else if (!isPlainNote(lexed, note)) return false;
    }
    return true;
  };
  if (!takeNotes()) return undefined;
  if (
    isParticle(
      lexed,
      tokens[at],
      /^(?:の?(?:水準|相当))?(?:を|に|が|も|は|まで|までに|すら|にも|をも|にすら|をすら)$/u,
    )
  )
    at++;
  let word = tokens[at];
  while (isWord(word, "at-least", "at-most", "below") && isSameWord(word, tokens[at + 1]))
    word = tokens[++at];
  const levels = (): readonly Level[] => stated.map(({ level }) => level);
  // 「60人の参加者を確保できない」
  const named = word?.kind === "name" ? measureIn(typed(lexed, word)) : undefined;
  if (named !== undefined && isWord(tokens[at + 1], "negated") && OBTAINED.test(typed(lexed, tokens[at + 1])))
    return isEnd(lexed, tokens.slice(at + 2))
      ? { comparator: "<", stated: levels(), measure: named }
      : undefined;
  if (isWord(word, "negated", "not-obtained"))
    return isEnd(lexed, tokens.slice(at + 1)) ? { comparator: "<", stated: levels() } : undefined;
  const said = comparatorOfWord(word);
  let comparator = said && comparatorOf(said, typed(lexed, word), unit ?? NO_UNIT);
  if (!comparator) return undefined;
  at++;
  if (!takeNotes()) return undefined;
  // 「10団体以下に減少した」: the same said with a verb.
  const isFall = comparator === "≤" || comparator === "<";
  if (
    isParticle(lexed, tokens[at], /^(?:に|へ|まで|にまで)$/u) &&
    isWord(tokens[at + 1], isFall ? "decrease" : "increase", isFall ? "falls-below" : "exceeds")
  )
    at += 2;
  if (
    isParticle(lexed, tokens[at], /^(?:を|に|と|が|の|の回答を|の割合を|の水準を|の評価を)$/u) &&
    isWord(tokens[at + 1], "negated", "not-obtained", "not-reach", "stays-at")
  )
    at++;
  const measure = tokens[at]?.kind === "name" ? measureIn(typed(lexed, tokens[at])) : undefined;
  const isMissing = isWord(tokens[at + 1], "negated", "not-obtained", "not-reach", "none-at-all");
  if (measure !== undefined && isMissing) at++;
  const after = tokens[at];
  if (isWord(after, "negated", "not-obtained", "not-reach") || (measure !== undefined && isMissing)) {
    comparator = NEGATION[comparator];
    at++;
  } else if (isWord(after, "stays-at")) at++;
  if (!comparator || !isEnd(lexed, tokens.slice(at))) return undefined;
  // 「60人未満（60人以下）」: one of the two is wrong.
  if (stated.some((one) => one.comparator && one.comparator !== said && one.comparator !== comparator))
    return undefined;
  return { comparator, stated: levels(), measure: isMissing ? measure : undefined };
}

const OBTAINED = /^を?(?:確保|達成|獲得|得|集)/u;

function isSameWord(one: Token | undefined, other: Token | undefined): boolean {
  return one?.kind === "word" && other?.kind === "word" && one.word === other.word;
}

/** Words that may end a condition without changing it: 「…となった」「…の実績」「…である」. */
const CLOSING =
  /^(?:(?:と|に|で)?(?:な(?:った|る|り|っている)|ある|あった|落ち込ん?だ|低下した|低迷した|かかった|した|終わった|判定された|評価された|発生した|満たす|達成)|の(?:場合|結果|実績|評価|状態|もの|指標|水準|とき|値)?(?:が|は|と|を)?(?:出た|なった|得た|受けた)?|である|であり|だった|状[態況]|と評価された|の評価と|の評価を受けた|結果(?:と(?:な(?:った|る))?)?|指標が?|項目が?|もの|が|は|も|、|であること|評価|と判定された|の回答|で|よう(?:で|に|な)?|こと(?:と|に)?|という(?:結果|状況|状態)(?:と|に|で)?)$/u;

export function isEnd(lexed: Lexed, tokens: readonly Token[]): boolean {
  return tokens.every((token) => {
    if (token.kind === "name") return CLOSING.test(typed(lexed, token).replace(/\s/gu, ""));
    return (
      isMark(token, "、", "。") ||
      isWord(token, "arises", "if", "rebuild") ||
      (isNote(token) && isPlainNote(lexed, token))
    );
  });
}
