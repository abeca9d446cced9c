/**
 * Results: 「…の割合:40.7%」「⇒R2:27.0%(R元:28.9%)」「1,200人中660人（55.0％）」「53,000～53,400部」「29（4）」「集計中」.
 *
 * One figure has to be the result beyond doubt. Figures whose role is told by their words (last year's,
 * the target's, an average, a part, the number of answers) are set aside; if more than one is left, the
 * text is not read.
 */
import { speaksOfAnother } from "./actual/about";
import { isOfAnotherDay, isOfAnotherKindOfYear } from "./actual/as-of";
import { averageIn, isOfEach, isOfOneOccasion, isUndividedTotal } from "./actual/average";
import {
  byUnit,
  candidatesIn,
  candidatesInNotes,
  fits,
  isOneOfSeveral,
  isOwn,
  isRange,
  runningTotal,
  withoutAsides,
} from "./actual/candidates";
import { readDeed, readDoneOnce, readGradeResult, readOncePerPeriod } from "./actual/deed";
import { readDifference } from "./actual/difference";
import { apartFromEarlier } from "./actual/earlier";
import { measured, measuredRange, readOccasions, zero } from "./actual/measured";
import { MOST_FIGURES, textOf, valueRegion } from "./actual/named";
import { besideIn, withLastYear } from "./actual/beside";
import { tellsOwnPart } from "./actual/part";
import { withoutPlans } from "./actual/plans";
import { type ActualReading, type Expectation, unreadable } from "./actual/reading";
import { exactly } from "./actual/exactly";
import { shareAlone } from "./actual/share";
import { sumOf } from "./actual/sum";
import { saidOfItself, withoutVerdict } from "./actual/verdict";
import { readWhole } from "./actual/whole";
import { entryOfYear } from "./actual/years";
import { figuresWithin, hasWord, isFigure, isMark, isNote, isWord, spanOf, typed, wordsOf } from "./cursor";
import { directionOf } from "./direction";
import { comesTo, periodBefore } from "./frequency";
import { type FigureToken, type Lexed, type Token, lex } from "./lexer";
import type { Actual } from "./reading";
import { type Passage, foldedKey, passage } from "./text";
import { NO_UNIT, PERCENT, STAR, comparable } from "./unit";

/** Reads the result of one indicator. */
export function readActual(whole: Passage, expected: Expectation): ActualReading {
  const lexed = lex(whole);
  const key = foldedKey(whole.text);
  if (key === "") return nameless({ kind: "unmeasured", pending: true, words: "" });
  if (/^[-ー一]+$/u.test(key))
    return nameless({ kind: "unmeasured", pending: false, words: whole.text.trim() });

  const year = entryOfYear(lexed, expected.year);
  if (year.kind === "other-years") return nameless(unreadable(lexed, "no-figure", year.tokens));
  const difference = readDifference(lexed, year.tokens, expected);
  if (difference) return nameless(difference);
  const { own, earlier } = apartFromEarlier(lexed, year.tokens, expected.name);
  const { name, tokens } = valueRegion(lexed, own, expected);
  if (!tokens) return { name, actual: unreadable(lexed, "several-figures", year.tokens) };
  // Earlier results under another name are told as such: that is for the reader of priors to say.
  if (!expected.isPrior && (speaksOfAnother(name, expected) || isOfAnotherTime(name, expected)))
    return { name, actual: unreadable(lexed, "unknown-words", year.tokens) };
  if (isOfAnotherKindOfYear(lexed, expected.name))
    return { name, actual: unreadable(lexed, "two-readings", lexed.tokens) };
  const said = withoutPlans(lexed, tokens);
  if (expected.deed !== undefined) return { name, actual: readValue(lexed, said, expected) };
  const actual = readValue(lexed, withoutVerdict(lexed, said), expected);
  if (actual.kind !== "measured") return { name, actual };
  const elsewhere = [...earlier, ...besideIn(lexed, year.others)].filter(({ figure }) =>
    comparable(figure.unit, actual.figure.unit),
  );
  const beside = withLastYear([...actual.beside, ...elsewhere], expected.year ?? year.year);
  return {
    name,
    actual: { ...actual, beside, said: saidOfItself(lexed, year.tokens, expected.name, actual.figure) },
  };
}

/** 「前年度：83％」「目標：83％」「9月末現在：83％」 are no results of this year's. */
function isOfAnotherTime(name: string, expected: Expectation): boolean {
  const lexed = lex(passage(name));
  return (
    lexed.tokens.some(
      (token) =>
        isWord(token, "prior", "target", "expected", "average", "base-value") &&
        (lexed.tokens.length === 1 || !expected.name.includes(typed(lexed, token))),
    ) || isOfAnotherDay(lexed, lexed.tokens, expected)
  );
}

function nameless(actual: Actual): ActualReading {
  return { name: "", actual };
}

function readValue(lexed: Lexed, tokens: readonly Token[], expected: Expectation): Actual {
  const top = tokens.filter(isFigure);
  if (top.length > MOST_FIGURES) return unreadable(lexed, "several-figures", tokens);
  const isPending =
    hasWord(tokens, "unmeasured-pending", "unpublished") ||
    (expected.deed === undefined && hasWord(tokens, "unsettled"));
  const isNever = hasWord(tokens, "unmeasured", "unset") || isSurveyNotHeld(lexed, tokens, expected);
  if (expected.deed !== undefined) {
    const deed = readDeed(lexed, tokens, expected);
    if (deed) return deed;
  }
  if (isPending || isNever) {
    const isOther =
      top.length > 0 ||
      figuresWithin(withoutPriors(tokens)).some(({ unit }) => unit.dimension === expected.unit?.dimension);
    return isOther
      ? unreadable(lexed, "two-readings", tokens)
      : { kind: "unmeasured", pending: isPending, words: wordsOf(lexed, tokens).words };
  }
  const meaning = tokens.filter((token) => !isMark(token, " ", "\n", "。"));
  if (meaning.length === 0) return { kind: "unmeasured", pending: true, words: "" };
  if (meaning.every((token) => isMark(token, "-") || /^ー+$/u.test(typed(lexed, token)))) {
    return { kind: "unmeasured", pending: false, words: wordsOf(lexed, tokens).words };
  }
  const malformed = tokens.find((token) => token.kind === "malformed");
  if (malformed) return unreadable(lexed, "malformed", [malformed]);
  const grade = readGradeResult(lexed, meaning);
  if (grade) return grade;
  if (
    expected.unit === STAR &&
    /^(?:獲得なし|獲得できず|獲得ならず)。?$/u.test(foldedKey(textOf(lexed, tokens)))
  )
    return zero(lexed, tokens, STAR);
  const nothing = NOTHING.exec(foldedKey(textOf(lexed, tokens)));
  const [, spared = ""] = nothing ?? [];
  const isUnwanted = spared !== "" || directionOf(expected.name, undefined).kind === "inferred";
  if (nothing && isUnwanted && foldedKey(expected.name).includes(spared)) return zero(lexed, tokens, NO_UNIT);
  const none = NOBODY.exec(foldedKey(textOf(lexed, tokens)))?.[1];
  if (none !== undefined && foldedKey(expected.name).includes(none)) return zero(lexed, tokens, NO_UNIT);
  const zeroWord = tokens.find((token) => isWord(token, "zero"));
  if (zeroWord && top.length === 0) return zero(lexed, [zeroWord], NO_UNIT);
  return (
    readDoneOnce(lexed, tokens, expected) ??
    readFigures(lexed, tokens, expected) ??
    readWhole(lexed, tokens, expected) ??
    readOncePerPeriod(lexed, tokens, expected) ??
    readDeed(lexed, tokens, expected) ??
    unreadable(lexed, "no-figure", tokens)
  );
}

/** 「調査未実施（前年度は82.4%）」: last year's result is none of this year's. */
function withoutPriors(tokens: readonly Token[]): readonly Token[] {
  return tokens.filter((token) => !(isNote(token) && hasWord(token.tokens, "prior", "earlier")));
}

/** 「アンケートは隔年のため、本年度は実施せず」 of what only a survey can tell. */
function isSurveyNotHeld(lexed: Lexed, tokens: readonly Token[], { unit }: Expectation): boolean {
  return (
    unit?.dimension === PERCENT.dimension &&
    hasWord(tokens, "undone", "not-done") &&
    /アンケート|調査/u.test(textOf(lexed, tokens))
  );
}

/** 「発生なし」「苦情は発生しなかった」 of complaints is none; 「なし」 alone could also be no result. */
const NOTHING =
  /^(?:([^、。]+?)[はがの])?(?:発生は?(?:なし|無し|なかった)|発生していない|発生しなかった|[1一]件も(?:発生し)?なかった)。?$/u;

/** 「応募なし」「新たな締結なし」 of what counts those who apply, or what is agreed. */
const NOBODY =
  /^(?:新たな|新規の?)?(応募|申込|申請|締結|登録|寄附|寄付|提案|採択)(?:み|者|団体|件数)*(?:は|が)?(?:なし|無し|なかった|1件もなかった)。?$/u;

/** 「毎月1回、年12回開催」: the same twice. */
function isYearOf(lexed: Lexed, each: FigureToken, year: FigureToken): boolean {
  const [counted, whole] = [each, year].map((figure) => periodBefore(lexed, figure));
  const isAlike = each.unit.dimension === year.unit.dimension && whole?.period === "年";
  return isAlike && counted !== undefined && counted.period !== "年" && comesTo(counted, each, year.value);
}

function readFigures(lexed: Lexed, tokens: readonly Token[], expected: Expectation): Actual | undefined {
  const named = runningTotal(tokens, expected) ?? averageIn(lexed, tokens, expected);
  if (named) return measured(lexed, tokens, named, expected);
  const occasions = readOccasions(lexed, tokens, expected);
  if (occasions) return occasions;
  const share = shareAlone(tokens, expected);
  if (share) return exactly(share, PERCENT, spanOf(lexed, tokens[0], tokens.at(-1)), { decimals: 1 });
  const own = candidatesIn(tokens).filter((candidate) => isOwn(lexed, candidate, expected));
  const fitting = byUnit(own, expected.unit);
  const inNotes =
    fitting.length === 0 || !fits(fitting, expected.unit) ? candidatesInNotes(lexed, tokens, expected) : [];
  // 「中止（定員120人）」: what was not held has no result.
  if (inNotes.length > 0 && hasWord(tokens, "undone", "not-done", "postponed"))
    return unreadable(lexed, "two-readings", tokens);
  const chosen = withoutAsides(lexed, inNotes.length > 0 ? inNotes : fitting, expected.name);
  const [first, second] = chosen;
  if (!first) return figuresWithin(tokens).length > 0 ? unreadable(lexed, "no-figure", tokens) : undefined;
  if (chosen.length === 2 && second && isRange(first, second))
    return measuredRange(lexed, tokens, first, second, expected);
  if (chosen.length === 2 && second && isYearOf(lexed, first.token, second.token))
    return measured(lexed, tokens, second, expected);
  const sum = sumOf(lexed, tokens, chosen, expected);
  if (sum?.kind === "unclear" || (sum && tellsOwnPart(lexed, tokens, sum.candidate, expected)))
    return unreadable(lexed, "several-figures", tokens);
  if (sum) return measured(lexed, tokens, sum.candidate, expected);
  if (chosen.length > 1) {
    const isSame = chosen.every(
      ({ token }) => token.value.eq(first.token.value) && token.unit.dimension === first.token.unit.dimension,
    );
    if (!isSame) return unreadable(lexed, "several-figures", tokens);
  }
  if (isOneOfSeveral(lexed, tokens, first, expected)) return unreadable(lexed, "several-figures", tokens);
  if (
    isOfEach(lexed, first, expected) ||
    isOfOneOccasion(lexed, first, expected) ||
    isUndividedTotal(lexed, tokens, first, expected) ||
    tellsOwnPart(lexed, tokens, first, expected)
  )
    return unreadable(lexed, "two-readings", tokens);
  return measured(lexed, tokens, first, expected);
}
