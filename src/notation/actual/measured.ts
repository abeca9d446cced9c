/** From the chosen figure to a measured result: exact, about, a range, per occasion. */
import Big from "big.js";
import { figureOf, hasWord, isFigure, isNote, isWord, spanOf, typed } from "../cursor";
import { periodBefore } from "../frequency";
import type { FigureToken, Lexed, Token } from "../lexer";
import { isOfEachNamed } from "../of-each";
import type { Actual, Counted, Figure } from "../reading";
import { fold } from "../text";
import { PERCENT, TIMES, type Unit } from "../unit";
import { monthOf } from "./as-of";
import { asksForAverage } from "./average";
import { type Candidate, byUnit, candidatesIn } from "./candidates";
import { exactly } from "./exactly";
import { type Expectation, unreadable } from "./reading";
import { mayRound } from "../rounding";
import { shareIn } from "./share";
import { sumOf } from "./sum";
import { surroundings } from "./surroundings";
import { tellsOfChange } from "./tail";

export function measured(
  lexed: Lexed,
  tokens: readonly Token[],
  candidate: Candidate,
  expected: Expectation,
): Actual {
  const around = surroundings(lexed, tokens, candidate, expected);
  if (around.unread) return unreadable(lexed, "unknown-words", around.unread);
  const { token } = candidate;
  const isOdd = (expected.isPrior || !isOutOfRange(token)) && !isSignedMeasure(expected);
  if (token.signed && (isOdd || isFallBelowNothing(token, expected)))
    return unreadable(lexed, "two-readings", [token]);
  const month = monthOf(lexed, token);
  const isFlow = token.unit.dimension === TIMES.dimension;
  // 「12月：30人」: of what was counted then, or in that month? March's may be the year's last.
  if (month !== undefined && !isFlow && month !== 3 && token.unit.dimension !== PERCENT.dimension)
    return unreadable(lexed, "two-readings", tokens);
  const counted = countedAt(lexed, candidate, expected);
  if (counted.kind === "per" && counted.period === "年" && PART_OF_YEAR.test(fold(expected.name)))
    return unreadable(lexed, "two-readings", tokens);
  const value = token.value.div(token.over);
  const others = around.others.map((other) => other.div(token.over));
  const share = token.unit.dimension === PERCENT.dimension ? shareIn(tokens) : undefined;
  if (share && around.exactness === "exact" && !mayRound(value, token.decimals, share))
    return unreadable(lexed, "two-readings", tokens);
  const before = lexed.folded.text.slice(0, token.start);
  const openBelow = around.openBelow || AT_MOST.test(before) || mayCountTwice(lexed, candidate, expected);
  // 「12月：3回」: of that month; nobody says that there were no others.
  const openAbove =
    around.openAbove ||
    AT_LEAST.test(before) ||
    (isFlow && month !== undefined) ||
    (token.unit.dimension !== PERCENT.dimension && isOneOfASum(before, expected.name));
  const figure: Figure = {
    low: openBelow ? undefined : least([value, ...others]),
    high: openAbove ? undefined : around.isDecade ? value.plus(decadeOf(value)) : most([value, ...others]),
    unit: token.unit,
    ...(share && !share.eq(value) ? { workedOut: share } : {}),
    ...(around.isDecade || around.isBelow ? { isBelowHigh: true } : {}),
    decimals: token.decimals,
    span: spanOf(lexed, token, token),
  };
  const isRange = openAbove || openBelow || around.isDecade || others.length > 0;
  return {
    kind: "measured",
    figure,
    exactness: isRange ? "range" : around.exactness,
    provisional: around.provisional,
    counted,
    beside: around.beside,
    span: spanOf(lexed, tokens[0], tokens.at(-1)),
  };
}

/** 「上半期に6回」「9月末までに6回」: what the whole year came to does not tell. */
const PART_OF_YEAR = /[上下前後]半?期(?:に|まで|中)?$|(?<![0-9])(?:[1245-9]|1[0-2])月(?:末|中)?までに?$/u;

/** 「講座8回」 of 「講座及び相談会の開催回数」: what the others add, nobody says. */
function isOneOfASum(before: string, name: string): boolean {
  const parts = name.split(/及び|および|並びに|と/u).map((part) => /^[^の]{2,}/u.exec(part)?.[0]);
  const told = parts.filter((part) => part !== undefined && before.includes(part));
  return told.length > 0 && told.length < parts.length;
}

const AT_LEAST = /(?:少なくとも|最低でも)$/u;
const AT_MOST = /(?:多くて|多くとも|最大でも)$/u;

function least(values: readonly Big[]): Big | undefined {
  return values.reduce((one, other) => (other.lt(one) ? other : one));
}

function most(values: readonly Big[]): Big | undefined {
  return values.reduce((one, other) => (other.gt(one) ? other : one));
}

export function measuredRange(
  lexed: Lexed,
  tokens: readonly Token[],
  first: Candidate,
  second: Candidate,
  expected: Expectation,
): Actual {
  const around = surroundings(lexed, tokens, second, expected);
  if (around.unread || around.others.length > 0 || first.token.value.gt(second.token.value))
    return unreadable(lexed, "unknown-words", around.unread ?? tokens);
  const figure: Figure = {
    low: first.token.value,
    high: second.token.value,
    unit: second.token.unit,
    decimals: Math.max(first.token.decimals, second.token.decimals),
    span: spanOf(lexed, first.token, second.token),
  };
  return {
    kind: "measured",
    figure,
    exactness: "range",
    provisional: around.provisional,
    counted: countedAt(lexed, first, expected),
    beside: around.beside,
    span: spanOf(lexed, tokens[0], tokens.at(-1)),
  };
}

/** A share below nothing is none: the check of shares says so (割合が0～100％の外). */
function isOutOfRange({ unit, value }: FigureToken): boolean {
  return unit.dimension === PERCENT.dimension && value.lt(0);
}

/** 「削減率：▲6.2%」: a cut of so much, or a cut that became growth? */
function isFallBelowNothing({ value }: FigureToken, { name, isBelowZero }: Expectation): boolean {
  return (
    value.lt(0) &&
    isBelowZero !== true &&
    /(?:削減|減少|低減|低下|縮減|縮小|軽減|短縮)(?:率|量|額|幅|数)/u.test(name)
  );
}

/** Of what is counted, 「▲2件」 tells a change; only of a change or a balance it is the value itself. */
function isSignedMeasure({ name, isBelowZero }: Expectation): boolean {
  return isBelowZero === true || tellsOfChange(name) || /比|差|収支|損益|黒字|赤字|超過|過不足/u.test(name);
}

/**
 * 「延べ120人」 for a target of 「100人」: nobody says how many came twice, so it is as many or fewer.
 * What is counted over several occasions (5回開催、延べ320人) is a number of visits anyway.
 */
function mayCountTwice(lexed: Lexed, { among, at, token }: Candidate, { name }: Expectation): boolean {
  const sumsUp = /(?:延|の)べ$/u;
  return (
    token.unit.dimension === "人" &&
    !/(?:延|の)べ|累計/u.test(name) &&
    sumsUp.test(typed(lexed, among[at - 1]).trimEnd()) &&
    !among.some((one) => isFigure(one) && one.unit.dimension === "回")
  );
}

/** The step of 「…台」: ten for 50, a thousand for 5,000. */
function decadeOf(value: Big): Big {
  const zeros = /0*$/.exec(value.toFixed())?.[0].length ?? 0;
  return new Big(10).pow(Math.max(zeros, 1));
}

function countedAt(lexed: Lexed, candidate: Candidate, { name, isCumulative }: Expectation): Counted {
  const before = candidate.among.slice(0, candidate.at);
  if (hasWord(before, "cumulative") || isCalledCumulative(candidate, isCumulative))
    return { kind: "cumulative" };
  // 「1回あたり19.8人」 of an average is one figure, not every occasion's.
  const isOfEach =
    (hasWord(before, "each-time") && !asksForAverage(name)) ||
    (isOfEachNamed(name) && EACH.test(lexed.folded.text.slice(0, candidate.token.start)));
  return isOfEach ? { kind: "each" } : (periodBefore(lexed, candidate.token) ?? { kind: "plain" });
}

/** 「各12回」 of what is asked as 「各10回」. */
const EACH = /(?:各|それぞれ)$/u;

/** 「59件（累計）」; 「計12回（うち令和3年度4回）」 of what is asked over several years */
function isCalledCumulative({ among, at }: Candidate, isAsked = false): boolean {
  const note = among[at + 1];
  const isWhole = isNote(note) && isWord(note.tokens[0], "of-which") && note.tokens[1]?.kind === "date";
  if (isAsked && isWhole) return true;
  return isNote(note) && note.tokens.length === 1 && isWord(note.tokens[0], "cumulative");
}

/** 「第1回 45人、第2回 52人」: every figure has its occasion, and no total is given. */
export function readOccasions(
  lexed: Lexed,
  tokens: readonly Token[],
  expected: Expectation,
): Actual | undefined {
  const ordinals = tokens.filter((token) => token.kind === "ordinal");
  if (ordinals.length < 2 || hasWord(tokens, "total", "about", "about-after")) return undefined;
  const figures = byUnit(candidatesIn(tokens), expected.unit);
  if (figures.length !== ordinals.length || sumOf(lexed, tokens, figures, expected)) return undefined;
  return {
    kind: "occasions",
    figures: figures.map(({ token }) => figureOf(lexed, token)),
    span: spanOf(lexed, tokens[0], tokens.at(-1)),
  };
}

export function zero(lexed: Lexed, tokens: readonly Token[], unit: Unit): Actual {
  return exactly(new Big(0), unit, spanOf(lexed, tokens[0], tokens.at(-1)));
}
