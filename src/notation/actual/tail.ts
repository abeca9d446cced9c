/**
 * What stands behind a result's figure in its clause: 「の参加があった」 tells the same again, 「増」「が未回答」「の定員」
 * make it a figure of something else.
 */
import { AFTER_RESULT, AFTER_VALUE } from "../after-value";
import { hasWord, isFigure, isMark, isNote, isParticle, isWord, typed } from "../cursor";
import type { Lexed, Token } from "../lexer";
import { subjectMeans } from "../naming";
import { isSameDeed } from "../same-deed";
import { foldedKey } from "../text";
import { PERCENT } from "../unit";
import { OPPOSITE, answersTo, isOnlyAppliedFor } from "./about";
import type { Expectation } from "./reading";

/** Words that make the figure before them one of something else, unless the indicator's own name has them. */
const OF_SOMETHING_ELSE =
  /未回答|回答なし|不参加|欠席|辞退|キャンセル|休止|廃止|解散|脱退|退会|定員|ずつ|不足|(?:策定|作成|準備|協議|調整|検討|申請|整備|工事)中|今後|予定|見送|延期|招[いきへ聘]|従事|体制|目指|めざ|期待|可能|はず|推測|思われ|用意|枠|求め|[次来翌]年度|日程調整|に向け|決ま|交付決定|対象とし/u;
/** What comes before the deed that is counted: 「1,000個を購入した」 of what is to be handed out. */
const ONLY_PREPARED = /作成|購入|調達|印刷|発注|申請|検討|協議|依頼|募集|案内|呼びかけ|周知/u;
/** 「令和元年度は105人であったが、今年度は中止」「…との報告を受けたが、確認できていない」 */
const TAKEN_BACK = /[今本当]年度は|確認でき(?:な|てい?な)/u;
/** Words that put the figure itself right. */
const CORRECTED = /誤り|訂正|修正/u;

/** The tokens behind the figure that make it another one; undefined where they only tell it again. */
export function changedBehind(
  lexed: Lexed,
  among: readonly Token[],
  from: number,
  { name, unit }: Expectation,
): readonly Token[] | undefined {
  const first = among[from];
  const share = among[from + 1];
  // 「15分以内が82％」: what so many of them kept to.
  if (
    isParticle(lexed, first, /^(?:[がでは]|の割合[がは]?)$/u) &&
    isFigure(share) &&
    share.unit.dimension === PERCENT.dimension &&
    unit?.dimension !== PERCENT.dimension
  )
    return [share];
  if (first?.kind === "name" && !AFTER_RESULT.test(typed(lexed, first)) && !opensAnother(lexed, among, from))
    return [first];
  const rest = among.slice(from);
  if (TAKEN_BACK.test(wordsIn(lexed, rest))) return rest;
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
  // 「15回に減少」 tells what it came to.
  const isReached = isParticle(lexed, among[from], /^に$/u);
  if (isWord(word, "increase", "decrease", "halve", "double", "half") && !isReached && !tellsOfChange(key))
    return [word as Token];
  // 「前年度を10人下回った」; 「100人を下回った」 tells a bound.
  if (isWord(among[from], "exceeds", "falls-below")) return [among[from] as Token];
  const tail = clauseFrom(among, from);
  if (saysAnother(lexed, tail, among[from - 1], key)) return tail;
  if (isOfOthers(wordsIn(lexed, tail), among[from - 1], key)) return tail;
  if (tail.some(isFigure)) return undefined;
  const told = tail.filter((token) => !isNote(token));
  if (hasWord(told, "undone", "not-done") && !hasWord(told, "stays-at")) return tail;
  const words = wordsIn(lexed, tail);
  if (isOnlyPrepared(words, key)) return tail;
  if (isOnlyAppliedFor(words, key) || isOfAnotherThing(words, among[from - 1], key)) return tail;
  const denied = /[不未](\p{sc=Han}{2})/u.exec(words);
  if (denied?.[1] !== undefined && key.includes(denied[1]) && !key.includes(denied[0])) return tail;
  const other = OF_SOMETHING_ELSE.exec(words) ?? OPPOSITE.exec(words) ?? /^のうち/u.exec(words);
  return other && !key.includes(other[0]) ? tail : undefined;
}

/** 「110件の予約があった」 of what counts 相談: a noun that the indicator's name does not have. */
function isOfAnotherThing(words: string, figure: Token | undefined, name: string): boolean {
  const deed = OWN_DEED.exec(words)?.[1];
  if (deed !== undefined)
    return !(WHATEVER_DONE.test(deed) || isSameDeed(name, deed) || subjectMeans(deed, name));
  const noun = OWN_NOUN.exec(words)?.[1];
  if (noun === undefined || !isFigure(figure) || AFTER_VALUE.test(words)) return false;
  const isKnown = WHOEVER_ANSWERS.test(noun) || noun.includes(figure.unit.label);
  return !isKnown && !subjectMeans(noun, name);
}

/** 「32店舗を訪問し」 */
const OWN_DEED = /^を(\p{sc=Han}{2,4})(?=[しさ]|でき|$)/u;
const WHATEVER_DONE = /実施|開催|達成|獲得|確保|記録|動員|集客|突破|維持|計上|実現|完了/u;

const OWN_NOUN = /^の([\p{sc=Han}\p{sc=Katakana}ー]{2,}|問い?合わ?せ)(?:[がをの]|$)/u;

/** Right behind a figure: what was planned, aimed at, or comes on top of it. */
const NOT_THE_RESULT = /^の?(?:計画|予定|想定|募集|ほか|他)|^[をが]?対象|^に加え/u;
/** 「70人が登録」 of those who were to come. */
const COMING = /参加|来場|来館|受講|聴講|出席/u;
const NOT_COMING = /^が(?:登録|予約|回答)/u;
/** 「85％の職員が」「8割の施設で」: a share of whom or what. */
const SHARE_OF = /^の([\p{sc=Han}\p{sc=Katakana}ー]{2,}?)(?:が|で|は|に(?!なる)|から|において)/u;
const WHOEVER_ANSWERS = /民|者|人|方$|児童|生徒|世帯|家庭|員|回答|評価|満足|水準|結果/u;

function isOfOthers(words: string, figure: Token | undefined, name: string): boolean {
  if (NOT_THE_RESULT.test(words)) return !/計画|対象/u.test(name);
  if (COMING.test(name) && NOT_COMING.test(words)) return true;
  if (!isFigure(figure) || figure.unit.dimension !== PERCENT.dimension) return false;
  const of = SHARE_OF.exec(words)?.[1];
  return of !== undefined && !name.includes(of) && (of.includes("職員") || !WHOEVER_ANSWERS.test(of));
}

/** 「92％が「また受講したい」と回答」「85％が女性」 of a 理解度 or 満足度: what so many say or are is not what was asked. */
function saysAnother(lexed: Lexed, tail: readonly Token[], figure: Token | undefined, name: string): boolean {
  if (!isFigure(figure) || figure.unit.dimension !== PERCENT.dimension || !/[度率]|割合/u.test(name))
    return false;
  const told = tail.map((token) => typed(lexed, token)).join("");
  const said = SAYING.exec(told)?.[1] ?? "";
  if (!/\p{sc=Han}/u.test(said)) return false;
  return (said.includes("たい") && !name.includes("たい")) || !answersTo(name, said);
}

const SAYING = /^(?:の[^がか]{2,}?)?(?:が|から)(.+?)(?:と(?:の)?(?:回答|答|評価)|が(?:あっ|寄せ)|$)/u;

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
