/**
 * Whether two texts name the same indicator.
 *
 * Names are compared without spaces, width and brackets; a subject of a criterion (「参加者数が」) may be
 * shorter than the name it means.
 */
import { foldedKey } from "./text";

/** The name without notes, joining particles and punctuation, for comparing. */
export function nameKey(name: string): string {
  return foldedKey(name)
    .replace(/がん(?=検|患|予)/gu, "癌")
    .replace(/[カヵケヶ箇](?=[月所年])/gu, "か")
    .replace(/\([^()]*\)|\[[^[\]]*\]|【[^【】]*】/gu, "")
    .replace(/[「」『』、。・:,\-]/gu, "")
    .replace(/^[①-⑳]+/u, "")
    .replace(/(?:について|に関して|における|が|は|を|の)$/u, "");
}

/** Whether two indicator names are the same but for spaces, width, notes and punctuation. */
export function sameName(one: string, other: string): boolean {
  const first = nameKey(one);
  const second = nameKey(other);
  return (
    first !== "" &&
    second !== "" &&
    (first === second || shortened(first, second) || shortened(second, first))
  );
}

/** 「満足度」 alone stands for the long name that ends with it. */
function shortened(short: string, long: string): boolean {
  return short.length >= 3 && long.endsWith(short) && !ELSEWHERE.test(long.slice(0, -short.length));
}

/** 「別の事業の参加者数」 */
const ELSEWHERE = /^(?:別|他|ほか|隣)/u;

/** Words that mean the indicator itself, whatever it is. */
const GENERIC =
  /^(?:(?:(?:本?取組|本?事業|[本当]?該?指標|プロセス指標|(?:当該?)?年度末?|最終|年間)の?)?実績値?|達成値|数値|値|結果|本?指標|当該(?:指標|割合|実績)|同(?:割合|比率|率|数|件数|人数|回数|指標)|プロセス指標|アウトカム指標|成果指標|業績|割合|比率|率|人数|件数|回数|数|参加者数?|実績の割合|アンケート結果|調査結果|評価|達成状況|目標|星|格付け|上記(?:の?割合|指標)?)$/u;

/** 「割合」 alone tells nothing but the kind of an indicator whose name ends with it: it is no other name. */
export function isKindOf(kind: string, name: string): boolean {
  const key = nameKey(kind);
  return GENERIC.test(key) && nameKey(name).endsWith(key);
}

/** Endings that do not tell two counts or shares apart. */
const ENDING = /(?:の?(?:割合|比率|人数|者数|件数|回数|合計|総数|実績値?|結果|状況)|率|数|度|者|値)$/u;
/** 「受講者の満足度」 of 「講座の満足度」: those who came, where the name speaks of nobody else. */
const WHOEVER_CAME = /^(?:受講|参加|利用|来場|来館|来庁|出席|受診|回答)者の?/u;
const PEOPLE_NAMED = /[者員師民童生体人親]の/u;
const CONTENT = /[\p{sc=Han}\p{sc=Katakana}ー々A-Za-z0-9]{2,}/gu;
/** Words between nouns that tell no two things apart; 「子どもの」, 「とても」 and 「していない」 do. */
const JOINING =
  /^(?:延べ|に(?!お[いけ])|と(?!答|回答|感|思)|や(?!や)|[のがをはでもな])+|(?:と(?:答え|回答し|感じ|思)[たうる]|し(?:た|て|ている)|する|ある|こと|において|における|星|延べ|(?<!や)や|[のにがをはでともな])+$/gu;
/** 「参加者アンケートで満足と答えた割合」 is 「満足と答えた割合」. */
const ASKED =
  /^(?!中間|前|他)[\p{sc=Han}]{0,6}アンケート(?:調査)?(?:の?結果(?:で)?|で|において|における|による)(?=.)/u;

/** 「満足度の実績」 is 「満足度」. */
export const OF_RESULT = /(?<=.)の(?:実績値?|値|数値)$/u;

/**
 * Whether the subject of a criterion means the indicator.
 *
 * @param subject  the words before the comparison; "" where there are none
 * @param name     the indicator's name as in its target
 */
export function subjectMeans(subject: string, name: string): boolean {
  const key = nameKey(subject).replace(
    /^(?:本取組の|当該|上記の?|この|年間の?|当年度の?|今年度の?|年度末(?:時点)?の?|最終(?!年)の?(?=.)|令和[0-9元]+年度の?)/u,
    "",
  );
  if (key === "" || GENERIC.test(key)) return true;
  const asked = ASKED.exec(key);
  if (asked) return subjectMeans(key.slice(asked[0].length), name);
  const ofResult = OF_RESULT.exec(key);
  if (ofResult) return subjectMeans(key.slice(0, ofResult.index), name);
  const whole = nameKey(name);
  if (says(whole, key)) return true;
  const rest = key.replace(WHOEVER_CAME, "");
  if (rest.length > 1 && !PEOPLE_NAMED.test(whole) && says(whole, rest)) return true;
  const pieces = (key.match(CONTENT) ?? []).map(withoutEnding).filter((piece) => piece !== "");
  return (
    pieces.length > 0 &&
    pieces.every((piece) => isMadeOf(piece, whole)) &&
    key.split(CONTENT).every((words) => whole.includes(words.replace(JOINING, "")))
  );
}

/** 参加 of 参加者; 若者, 再度 are words of their own, 年度 and 人数 tell nothing. */
function withoutEnding(noun: string): string {
  const rest = noun === "年度" ? "" : noun.replace(ENDING, "");
  return rest.length === 1 ? noun : rest;
}

const LONGEST_NOUN = 16;

/** 「参加世帯」 of 「参加した世帯」: a noun whose parts, of two characters or more, all stand in the name. */
function isMadeOf(piece: string, name: string): boolean {
  if (says(name, piece)) return true;
  if (piece.length > LONGEST_NOUN) return false;
  for (let end = piece.length - 2; end >= 2; end--)
    if (says(name, piece.slice(0, end))) return isMadeOf(piece.slice(end), name);
  return false;
}

/** Whether a name has a noun, and not only its opposite or a kind of it: 「未受診者」 does not speak of 「受診者」. */
function says(name: string, noun: string): boolean {
  const before = noun.startsWith("癌") ? BEFORE_CANCER : OPPOSED;
  return name
    .split(noun)
    .some(
      (piece, at, pieces) =>
        at < pieces.length - 1 && !before.test(piece) && !TURNED.test(pieces[at + 1] ?? ""),
    );
}

const OPPOSED = /[未不非無]$/u;
/** 乳がん検診 is one of several がん検診. */
const BEFORE_CANCER = /(?!種)[\p{sc=Han}ん]$/u;
/** What makes another thing of the noun before it: 転入超過, 差押予告, 登録抹消, 就職希望者. */
const TURNED = /^(?:超過|予告|抹消|希望|予定|辞退|取り?消|解除|停止)/u;
