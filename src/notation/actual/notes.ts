/** Brackets beside a result: which of them only tell more, and which could change it. */
import { hasWord, isFigure, isMark, isParticle, isWord, typed } from "../cursor";
import { comesTo, periodBefore, yearIn } from "../frequency";
import type { FigureToken, Lexed, NoteToken, Token } from "../lexer";
import { subjectMeans } from "../naming";
import { speaksOfRunningTotal } from "../running-total";
import { NO_UNIT, PERCENT, SCALE, STAR } from "../unit";
import { fold } from "../text";
import { RUNNING_TOTAL } from "../vocabulary";
import { isAboutAnother, speaksOfAnother } from "./about";
import { isOfAnotherDay } from "./as-of";
import { tellsOfLost } from "./lost";
import type { Expectation } from "./reading";
import { addUp } from "./sum";

/** 「84人（1回平均）」「84人（累計）」: counted over something else than the target's figure. */
const COUNTS_OTHERWISE = new RegExp(
  `${RUNNING_TOTAL.join("|")}|延べ|のべ|平均|あたり|当たり|1回|月間|(?<=^.)(?:定員|申込者?)数?(?=.$)`,
  "u",
);
/** 「（参考：前年度33人）」 */
const ONLY_LAST_YEAR = /(?<=^.)参考[: ]?(?=[前昨]年)/u;
const CHANGES_THE_FIGURE =
  /途中|中間|上半期|上期|現時点|参考|推計|見直し前|修正前|訂正|取り?消|誤り|重複|要確認|精査|再集計|再確認|正しくは|別|ほか|他に|加え|さらに|一部|限定|のみ|対象外|(?:計画|申込|申し込み|応募)(?:ベース|上)|母数|分母|(?<!全体|総数)に占める|(?:スタッフ|職員|関係者|講師|役員|来賓)(?:等|など)?(?:を|も)?含/u;

/** 「（スタッフ12人を含む）」「（実参加は35団体）」「（区の確認では480人）」: how many there were, counted in another way. */
const OTHER_COUNT = /含|実際|実(?:参加|来場|出席|受講)|名簿上|では(?=[0-9])/u;

/** 「（回収率85%）」: how the survey went, not what it found; 「（月平均40件）」 of what is counted over the year. */
function isOfAnotherCount(lexed: Lexed, tokens: readonly Token[], figure: FigureToken): boolean {
  const before = tokens
    .slice(0, tokens.indexOf(figure))
    .map((token) => typed(lexed, token))
    .join("");
  return /(?:(?:回収|回答|応答)(?:率|数)?|[月週日]平均)[:は ]?$/u.test(before);
}

/** 「（R2：62.3%、R元：61.0%）」: every figure under the date of another year. */
function isOfOtherYears(tokens: readonly Token[], evaluated: number | undefined): boolean {
  const figures = tokens.flatMap((token, at) => (isFigure(token) ? [at] : []));
  return (
    figures.length > 0 &&
    figures.every((at) => {
      const before = isMark(tokens[at - 1], ":", " ", "=") ? tokens[at - 2] : tokens[at - 1];
      return before?.kind === "date" && before.fiscalYear !== undefined && before.fiscalYear !== evaluated;
    })
  );
}

/** 「年４回（本会２回、部会２回）」: the parts that add up to the whole. */
function isBreakdown(figures: readonly FigureToken[], whole: FigureToken): boolean {
  const parts = figures.filter((figure) => figure.unit.dimension === whole.unit.dimension);
  return parts.length === figures.length && addUp(parts, whole);
}

/** 「80%（男性75%、女性85%）」: the same of several groups, around the whole. */
function isByGroup(lexed: Lexed, tokens: readonly Token[], whole: FigureToken): boolean {
  const figures = tokens.filter(isFigure);
  const isNamed = tokens.every(
    (token, at) =>
      !isFigure(token) || GROUP.test(typed(lexed, tokens[isMark(tokens[at - 1], ":") ? at - 2 : at - 1])),
  );
  return (
    figures.length > 1 &&
    isNamed &&
    figures.every(({ unit }) => unit.dimension === whole.unit.dimension) &&
    figures.some(({ value }) => value.lte(whole.value)) &&
    figures.some(({ value }) => value.gte(whole.value))
  );
}

const GROUP = /(?:男性?|女性?|男子|女子|歳|代|以上|未満|地域|会場|校|年生|区民|市民|午前|午後|の部)$/u;

/** 「79.5%（約80%）」: the result again, rounded. */
export function isRounded(note: NoteToken, value: FigureToken): boolean {
  const [about, figure, ...rest] = note.tokens;
  return (
    isWord(about, "about") &&
    isFigure(figure) &&
    rest.length === 0 &&
    figure.unit.dimension === value.unit.dimension
  );
}

/** 「年間5件（累計23件）」 of what is counted anew each year; 「累計31社（今年度5社）」 of a running total. */
function isOtherPeriod(lexed: Lexed, note: NoteToken, value: FigureToken, expected: Expectation): boolean {
  const [opening] = note.tokens;
  const before = lexed.tokens[lexed.tokens.indexOf(value) - 1];
  if (expected.isCumulative)
    return (
      isWord(before, "cumulative") &&
      (isWord(opening, "this-year") ||
        opening?.kind === "date" ||
        isParticle(lexed, opening, /^(?:うち)?新(?:規|たに)$/u))
    );
  const isYearly =
    expected.hasTotal ||
    /新規|新たな|年間|[当今]年度/u.test(expected.name) ||
    isWord(before, "this-year") ||
    periodBefore(lexed, value)?.period === "年";
  return isYearly && isWord(opening, "cumulative", "total");
}

/** 「（訓練参加者アンケート）」 of what is asked by 「（無作為抽出アンケート）」: by whom or of whom it is counted. */
function isOfAnotherBasis(words: string, name: string): boolean {
  const own = BASIS.exec(words);
  const asked = BASIS.exec(fold(name));
  return own !== null && asked !== null && own[2] === asked[2] && own[1] !== asked[1];
}

/** 「90%（回収率）」「90%（75歳以上の参加率）」: what so many are, where it is not the indicator. */
const NAMES_A_MEASURE = /(?<!占める)(?:割合|比率|[^0-9]率|[^0-9年]度|[^0-9]数)$/u;

const BASIS = /[(【[]([^()【】[\]]*(アンケート|調査|割合|による))[)】\]]/u;

/** 「66%（算数）」 of what is asked of 「平均正答率（国語）」: another noun in brackets where the name has one. */
function isOfAnotherKind({ tokens }: NoteToken, words: string, name: string): boolean {
  const isNoun = tokens.length === 1 && tokens[0]?.kind === "name";
  return (
    isNoun &&
    NOUN_IN_BRACKETS.test(fold(name)) &&
    !subjectMeans(words.slice(1, -1), fold(name).replace(/[()]/gu, ""))
  );
}

const NOUN_IN_BRACKETS = /\([\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}ー]{2,}\)/u;

/** 「月平均11.9件（年間143件）」「月2回（計24回）」: whether it is what all periods come to; undefined where none is told. */
function isWholeYear(lexed: Lexed, note: NoteToken, value: FigureToken): boolean | undefined {
  const counted = periodBefore(lexed, value);
  const year = yearIn(lexed, note);
  if (!counted || counted.period === "年" || !year) return undefined;
  const isAverage = /平均[^0-9]*$/u.test(lexed.folded.text.slice(0, value.start));
  return comesTo(counted, value, year.value, isAverage);
}

/** 「3（5段階評価）」 of what is asked on the same scale. */
function isScaleOf(lexed: Lexed, figures: readonly FigureToken[], name: string): boolean {
  const [scale, ...others] = figures;
  return scale?.unit.label === SCALE && others.length === 0 && fold(name).includes(typed(lexed, scale));
}

/** 「9校（全11校）」 */
function isOfAll(words: string, [all]: readonly FigureToken[], { value, unit }: FigureToken): boolean {
  return /^.全[0-9]/u.test(words) && all?.unit.dimension === unit.dimension && all.value.gte(value);
}

/** 「10地域（1地域は次年度に策定予定）」: none of those that are counted. */
const LEFT_FOR_NEXT_YEAR =
  /^.(?:残り?(?:の|る)?)?[0-9]+[^0-9、。]{1,4}は、?(?:次|来|翌)年度(?:に|以降)?[^0-9、。]*(?:予定|見込み?).$/u;

/** 「21箇所（新規1箇所）」 of what does not ask for the new ones. */
function isNewAmong(words: string, name: string): boolean {
  return /^.新規[0-9]/u.test(words) && !/新規|新た|新設/u.test(name);
}

/** 「（当初予定500人）」; a bare 「（見込み500人）」 may be still to come. */
const FIRST_PLANNED =
  /^.当初の?(?:予定|計画|想定|見込み?)(?:[数は:]|人数|回数|件数)*[0-9][0-9,]*[^、。0-9]{0,3}.$/u;

/** 「（前年度を上回った）」 */
const TELLS_OF_A_CHANGE = [
  "exceeds",
  "falls-below",
  "increase",
  "decrease",
  "halve",
  "double",
  "maintain",
  "same-level",
] as const;

/** Brackets that say when, by whom, out of how many, what last year or the average was – nothing else. */
export function isHarmlessNote(
  lexed: Lexed,
  note: NoteToken,
  value: FigureToken,
  expected: Expectation,
): boolean {
  if (note.bracket === "「") return true;
  const words = typed(lexed, note);
  const figures = note.tokens.filter(isFigure);
  if (/^.(?:無回答|未回答|不明|わからない)(?:者|等)?を?除く?.$/u.test(words)) return true;
  if (LEFT_FOR_NEXT_YEAR.test(words)) return true;
  if (FIRST_PLANNED.test(words)) return true;
  if (
    hasWord(note.tokens, "expected", "unmeasured-pending", "excluding", "although", "negated", "base-value")
  )
    return false;
  if (value.unit === STAR && figures.length === 0 && /サービス|レベル|水準/u.test(words)) return true;
  if (figures.length === 1 && isOfAll(words, figures, value)) return true;
  if (figures.length === 1 && isOtherPeriod(lexed, note, value, expected)) return true;
  const isWhole = isWholeYear(lexed, note, value);
  if (isWhole !== undefined) return isWhole;
  // 「8回（うち2回は中止）」
  if (hasWord(note.tokens, "of-which") && hasWord(note.tokens, "undone", "not-done")) return false;
  if (isScaleOf(lexed, figures, expected.name)) return true;
  const isPart = isWord(note.tokens[0], "of-which");
  const counting =
    !isPart && figures.every((figure) => figure.value.eq(1)) ? COUNTS_OTHERWISE.exec(words) : null;
  if (counting && value.unit.dimension !== PERCENT.dimension && !expected.name.includes(counting[0])) {
    const isAsked = expected.isCumulative && speaksOfRunningTotal(counting[0]);
    if (!isAsked) return false;
  }
  if (isOfAnotherBasis(words, expected.name) || isOfAnotherKind(note, words, expected.name)) return false;
  const told = words.slice(1, -1);
  if (NAMES_A_MEASURE.test(told) && speaksOfAnother(told, expected)) return false;
  if (figures.length > 0 && tellsOfLost(words, expected.name)) return false;
  if (CHANGES_THE_FIGURE.test(words.replace(ONLY_LAST_YEAR, ""))) return false;
  if (figures.length > 0 && OTHER_COUNT.test(words)) return false;
  // 「0人（中止のため）」: a count of nothing, or nothing to count? (domain rule 13)
  if (value.value.eq(0) && hasWord(note.tokens, "undone")) return false;
  if (
    isOfOtherYears(note.tokens, expected.year) ||
    isBreakdown(figures, value) ||
    isByGroup(lexed, note.tokens, value)
  )
    return true;
  if (hasWord(note.tokens, "prior", "earlier", "average", "target", "achievement-rate", "of-which", "inner"))
    return figures.length > 0 || hasWord(note.tokens, ...TELLS_OF_A_CHANGE);
  const [only] = figures;
  // 「29（4）」: an inner count; 「17回（令和3年度：6回）」: one year of a total.
  if (figures.length === 1 && only) {
    // 「80%（79.5%）」: which of them was rounded?
    const isShare = only.unit.dimension === PERCENT.dimension && value.unit.dimension === PERCENT.dimension;
    const isInner =
      (note.tokens.length === 1 && !isShare) ||
      isNewAmong(words, expected.name) ||
      note.tokens.some((token) => token.kind === "date");
    if (isInner && only.value.lte(value.value)) return true;
  }
  const isMidYear = isOfAnotherDay(lexed, note.tokens, expected);
  const sameKind = figures.some(
    (figure) =>
      !isOfAnotherCount(lexed, note.tokens, figure) &&
      !isAboutAnother(lexed, note.tokens, note.tokens.indexOf(figure), expected) &&
      figure.unit.dimension === value.unit.dimension &&
      !figure.value.eq(value.value) &&
      value.unit.dimension !== "人",
  );
  const isShareBeside =
    value.unit.dimension !== PERCENT.dimension &&
    figures.some(
      (figure) =>
        figure.unit.dimension === expected.unit?.dimension && expected.unit.dimension === PERCENT.dimension,
    );
  return !sameKind && !isShareBeside && !isMidYear && !(figures.length > 0 && value.unit === NO_UNIT);
}
