/**
 * Whether the words before a figure speak of the indicator, or of something else that was counted as well:
 * 回収率85％, 定員120人, 不満足 85％ are no results of 満足度 or 参加者数.
 */
import { isFigure, isMark, isNote, isWord, typed } from "../cursor";
import type { FigureToken, Lexed, Token } from "../lexer";
import { nameKey, subjectMeans } from "../naming";
import { fold, foldedKey } from "../text";
import { saysOtherwise } from "./predicate";
import { PERCENT } from "../unit";
import type { Expectation } from "./reading";

/** Nouns that name a measure: the whole subject has to be the indicator's; of other subjects their last noun. */
export const MEASURE = /(?:率|割合|比率|度|数|件|額|量|定員|枠|時間|倍率|点|指数)$/u;
const COUNT = /[数額量]$/u;
const RATE = /(?:[率度]|割合)$/u;
/** Whom a survey asked. */
const SURVEY = /([\p{sc=Han}\p{sc=Katakana}ー]+(?:[民者員]|モニター))アンケート/u;
/** Whoever comes, by the event's own word for it. */
const COMING = /(?:来場|入場|来館|出席|受講|聴講|参加)/gu;
/** The noun that a subject ends with: 「策定に向けた会議」 speaks of meetings. */
const LAST_NOUN = /[\p{sc=Han}\p{sc=Katakana}ー々]{2,}[A-Z]?$/u;
/** Nouns that say that something was counted, how or when, whatever it is. */
const OF_ANYTHING =
  /^(?:実績|結果|合計|総計|総数|全体|全員|全部|本区|当区|年間|通年|最終|区民|市民|住民|うち|参加者?|修了者?|影響|開設|設置|締結|決定|実施|開催|達成|獲得|回答者?|[年月週]?平均|割合|評価|新規|毎月|毎週|隔月|四半期|(?:暫定|速報|確定|確報)値)+$|(?:現在|時点|[年月]度?末?|調査|アンケート)$/u;
/** Words that make a value one of something else, whatever is measured: 「最大60人」「参考：52%」. */
const OF_SOMETHING_ELSE =
  /(?:スタッフ|職員|関係者|講師|役員|来賓)(?:等|など)?(?:を|も)?含|別事業|打ち?合わ?せ|開会式|初日|午[前後]|(?:他|別|隣接|近隣|関連)[^、]*(?:含め|[あ合]わせ)|参考|推計|(?:来|次|翌)年|訂正前|修正前|他区|不参加|欠席|最大|最低|最高|残り|例年|下から|未達成|[上下]半期|1[日回人]平均|計画$/u;
/** 「関心があると回答した割合」 is the 「関心がある割合」. */
const ANSWERED = /との?(?:回答し|答え)た(?=割合|比率)/u;
/** Those who came are not yet those who got what they came for. */
const ATTAINED = /修了|終了者|取得|合格|就職|認定|回答|登録|会員/u;
export const APPLYING = /申込|申し込み|応募/u;
/** Those who asked to come are not those who came. */
export function isOnlyAppliedFor(words: string, name: string): boolean {
  return APPLYING.test(words) && !APPLYING.test(name) && !name.includes("募集");
}
const NEARLY = /やや|どちらかと(?:言|い)えば|まあ|ある程度/u;
export const OPPOSITE =
  /不満|不安|不十分|どちら(?:でも|とも)|わからない|非該当|未(?:利用|受診|参加|回答)|無回答|思わない|感じない|知らない|(?:して|できて|でき)い?ない(?=と|人|者|割合|区民|方|$)/u;

/** @param at  the figure's place among the tokens */
export function isAboutAnother(
  lexed: Lexed,
  tokens: readonly Token[],
  at: number,
  expected: Expectation,
): boolean {
  return (
    namesAnother(lexed.folded.text.slice(tokens[0]?.start, tokens[at]?.start), expected.name) ||
    speaksOfAnother(subjectBefore(lexed, tokens, at), expected)
  );
}

/** Figures that only name: 中学2年生, 65歳, 3級, 第2期, 3日分, 過去1年間; 「週1回以上」「6か月以内」「人口10万人あたり」. */
const NAMING =
  /(?:年間?|月|週|日)?[0-9][0-9.,]*(?:年生|歳|才|級|丁目|期|次|[日月年週]間(?!分)|(?:日|週間?|か月|年)(分)|[^0-9、。\s]{1,4}?(?:以[上下内]|未満|[あ当]た?り))/gu;

/** 「中学2年生65人」 of what is asked of 中学3年生: a figure of a name, and another one than the indicator's. */
function namesAnother(before: string, name: string): boolean {
  const [told, asked] = [namingIn(before), namingIn(fold(name))];
  return told.some(
    ({ words, kind }) => asked.some((one) => one.kind === kind) && !asked.some((one) => one.words === words),
  );
}

function namingIn(text: string): readonly { readonly words: string; readonly kind: string }[] {
  return [...text.replace(/[カヵケヶ箇]月/gu, "か月").matchAll(NAMING)].map(([words, stock]) => ({
    words,
    kind: stock ?? words.replace(/^.*[0-9]/u, ""),
  }));
}

/** Of another measure for certain, or only of somebody else: 「事業者75%」 beside 「区民82%」. */
type Relation = "own" | "another" | "another-noun";

/** @param subject  the words that name a value, as typed */
export function speaksOfAnother(subject: string, expected: Expectation): boolean {
  return relationOf(subject, expected) !== "own";
}

/** Whether all that sets a figure aside is a noun that the indicator's name does not have. */
export function isOfAnotherNoun(
  lexed: Lexed,
  tokens: readonly Token[],
  at: number,
  expected: Expectation,
): boolean {
  return relationOf(subjectBefore(lexed, tokens, at), expected) === "another-noun";
}

/** The noun that the words before a figure end with; undefined where they have none. */
export function nounBefore(lexed: Lexed, tokens: readonly Token[], at: number): string | undefined {
  return LAST_NOUN.exec(withoutEnding(subjectBefore(lexed, tokens, at)))?.[0];
}

function withoutEnding(subject: string): string {
  return nameKey(subject).replace(/(?:が|は|も|の|を|で|に|まで|計|約|実績|結果|延べ|のべ)+$/u, "");
}

function relationOf(typedSubject: string, expected: Expectation): Relation {
  const subject = typedSubject.replace(QUOTED_MEASURE, "$1");
  if (namesAnother(fold(subject), expected.name)) return "another";
  const whole = withoutEnding(withoutPlace(subject, expected));
  const name = nameKey(expected.name);
  if (whole === "" || name === "") return "own";
  // People counted once, or each time they come: 実人数 and 延べ人数.
  if (
    (/^実/u.test(whole) && name.includes("延べ")) ||
    (/^延べ/u.test(whole) && /実(?=人|数|参加|利用|来場|受講|登録|相談)/u.test(name))
  )
    return "another";
  if (quotesDiffer(subject, expected.name) || isOneAnswerOf(whole, expected.name)) return "another";
  // 「やや満足87%」 of what 「満足」 alone is asked of.
  if (NEARLY.test(whole) && !NEARLY.test(name) && expected.name.includes("「")) return "another";
  const key = whole.replace(/^(?:実(?=人|数|利)|延べ)/u, "");
  const other = OF_SOMETHING_ELSE.exec(key);
  if (other && !name.includes(other[0])) return "another";
  if (isOnlyAppliedFor(key, name + (expected.unit?.label ?? ""))) return "another";
  // 「登録者総数」 of those newly registered.
  if (/新規|新た/u.test(name) && /総数|総計/u.test(key)) return "another";
  // 「登録者数1,840人」 of 新規登録者数 may be of all there are.
  if (/新規|新た/u.test(name) && /.{2}数$/u.test(key) && !/新規|新た/u.test(key)) return "another";
  // 「平均14日」 of what is asked of every one, or of the longest.
  if (/平均$/u.test(key) && /全件|全て|すべて|いずれも|最[長短大小高低]/u.test(name)) return "another";
  const [survey, asked] = [SURVEY.exec(key)?.[1], SURVEY.exec(name)?.[1]];
  if (survey !== undefined && asked !== undefined && survey !== asked) return "another";
  // 「出席率95%」 of those who came to 80% or more.
  if (/[0-9](?:%|パーセント|割)/u.test(name) && /(?:割合|数)$/u.test(name) && /[率度]$/u.test(key))
    return "another";
  // 「出生数620人」 of a 出生率.
  if (COUNT.test(key) && RATE.test(name)) return "another";
  const opposite = OPPOSITE.exec(key);
  if (opposite && !name.includes(opposite[0])) return "another";
  const answers = [...subject.matchAll(ANSWER)].map(([, answer = ""]) => answer);
  if (answers.length > 0) return answers.some((answer) => answersTo(name, answer)) ? "own" : "another";
  if (saysOtherwise(key, name)) return "another";
  const noun = MEASURE.test(key) ? key.replace(ANSWERED, "") : (LAST_NOUN.exec(key)?.[0] ?? "");
  const same = (text: string): string => text.replace(COMING, "参加");
  if (ATTAINED.test(name) && !same(name).includes("参加") && /^参加者?数?$/u.test(same(noun)))
    return "another";
  const isOwn =
    OF_ANYTHING.test(same(noun)) || subjectMeans(same(noun), same(name) + (expected.unit?.label ?? ""));
  if (isOwn) return "own";
  return MEASURE.test(key) ? "another" : "another-noun";
}

/** 「駅前で10回」: where it was done that is counted; a name that has a place itself may ask for that place alone. */
function withoutPlace(subject: string, { name, unit }: Expectation): string {
  const isOfAll = unit && unit !== PERCENT && unit.dimension !== "人" && !/[駅路園校]|会場/u.test(name);
  return isOfAll ? subject.replace(PLACE, "") : subject;
}

const PLACE = /(?:区内の)?(?:駅前|駅周辺|道路|通学路|公園|会場|[小中]*学校)[でに]$/u;

/** 「満足」 of a 満足度, 「知っている」 of those who know: an answer to the indicator's question shares its words. */
export function answersTo(name: string, answer: string): boolean {
  return AGREEING.test(answer) || (answer.match(/\p{sc=Han}/gu) ?? []).some((kanji) => name.includes(kanji));
}

const ANSWER = /「([^「」]+)」/gu;
/** Answers that say yes to whatever was asked. */
const AGREEING =
  /はい|やすい|思う|思った|よい|よかった|良|でき|ある|あった|わか|分か|役|肯定|当てはまる|あてはまる/u;

/** 「「満足度」90%」: a name in quotation marks, and no answer. */
const QUOTED_MEASURE = /「([^「」]*(?:割合|比率|率|度|数))」/gu;

const QUOTED = /「([^「」]*)」|『([^『』]*)』/gu;

/** 「満足」 of what is asked of 「大変満足」: other answers than the indicator's own. */
function quotesDiffer(subject: string, name: string): boolean {
  const quoted = (text: string): string =>
    [...foldedKey(text).matchAll(QUOTED)].map(([answer]) => answer).join("");
  return quoted(subject) !== "" && quoted(name) !== "" && quoted(subject) !== quoted(name);
}

/** 「良い78.8%」 of what is asked of 「良い」「やや良い」 together. */
function isOneAnswerOf(whole: string, name: string): boolean {
  const answers = [...foldedKey(name).matchAll(QUOTED)].map(([, answer]) => answer);
  return answers.length > 1 && answers.includes(whole.replace(/[「」]/gu, ""));
}

/** From the last pause, note or figure up to the figure. */
function subjectBefore(lexed: Lexed, tokens: readonly Token[], at: number): string {
  let from = at;
  while (from > 0 && !(isPause(tokens[from - 1]) && !isOfName(tokens, from - 1))) from--;
  return tokens
    .slice(from, at)
    .filter(
      (token) =>
        token.kind !== "date" &&
        !isWord(token, "about", "cumulative", "this-year", "provisional", "out-of") &&
        !(isWord(token, "total") && !typed(lexed, token).startsWith("総")),
    )
    .map((token) => typed(lexed, token))
    .join("");
}

/** 「週1回以上参加した区民の割合　42％」: a figure with its comparator, in the middle of a name. */
function isOfName(tokens: readonly Token[], at: number): boolean {
  return (
    isFigure(tokens[at]) &&
    isWord(tokens[at + 1], "at-least", "at-most", "below") &&
    tokens[at + 2]?.kind === "name"
  );
}

function isPause(token: Token | undefined): boolean {
  return (
    isMark(token, "、", "。", "\n", "/", "⇒") ||
    (isFigure(token) && !isOne(token)) ||
    (isNote(token) && token.bracket !== "「")
  );
}

/** 「1回平均120人」: the occasion, not a figure of its own. */
function isOne({ value, unit }: FigureToken): boolean {
  return value.eq(1) && /^[回日人]$/u.test(unit.label);
}
