/** Figures that add up: 「大人60人、子ども45人、計105人」「50％＋32％＝82％」「地域10回、学校8回（計18回）」. */
import Big from "big.js";
import { isFigure, isMark, isNote, isWord } from "../cursor";
import type { FigureToken, Lexed, Token } from "../lexer";
import { OPPOSITE, nounBefore } from "./about";
import { asksForAverage } from "./average";
import { type Candidate, candidatesIn, isOfBase, isOwn, previousMeaning } from "./candidates";
import type { Expectation } from "./reading";

type Sum =
  | { readonly kind: "sum"; readonly candidate: Candidate }
  /** A total is given, and its parts do not add up to it, or it is of more than the indicator counts. */
  | { readonly kind: "unclear" };

/** Of what is new, a total without its parts may be of all there are. */
const OF_THE_NEW = /新規|新た/u;

/** The total among a result's figures, or in brackets behind its parts; undefined where none is given. */
export function sumOf(
  lexed: Lexed,
  tokens: readonly Token[],
  chosen: readonly Candidate[],
  expected: Expectation,
): Sum | undefined {
  const unit = chosen[0]?.token.unit;
  const all = (among: readonly Token[]): readonly Candidate[] =>
    candidatesIn(among).filter(({ token }) => token.unit.dimension === unit?.dimension);
  // A part has a name of its own: 大人, 学校.
  const parts = all(tokens).filter(
    (candidate) => isOwn(lexed, candidate, { ...expected, name: "" }) || isOfHalf(lexed, candidate),
  );
  const figures = parts.map(({ token }) => token);
  const inNotes =
    parts.length > 1
      ? tokens.filter(isNote).flatMap((note) => (isOfBase(lexed, tokens, note) ? [] : all(note.tokens)))
      : [];
  const totals = inNotes.filter((candidate) => isTotal(candidate) || addUp(figures, candidate.token));
  const [total, ...others] = [...totals, ...chosen.filter(isTotal)];
  if (!total || others.some(({ token }) => token !== total.token)) return undefined;
  const summands = figures.filter((token) => token !== total.token);
  const isLone = summands.length < 2;
  const isUnclear = isLone
    ? OF_THE_NEW.test(expected.name) || (summands.length === 1 && total.among !== tokens)
    : !addUp(summands, total.token);
  const named = parts.filter(({ token }) => token !== total.token);
  return isUnclear || tellsOthersToo(lexed, named, expected.name) || asksForAverage(expected.name)
    ? { kind: "unclear" }
    : { kind: "sum", candidate: total };
}

/** 「上半期140人、下半期150人、計310人」 */
function isOfHalf(lexed: Lexed, { among, at }: Candidate): boolean {
  return /(?:[上下]半期|[上下]期|[前後]期)$/u.test(nounBefore(lexed, among, at) ?? "");
}

/**
 * Whether the name asks for some of the parts, and not for the others: 「区民50人、区外20人、計70人」 of
 * 区民の参加者数, 「良い50%、やや良い32%、計82%」 of those who say 「悪い」.
 */
function tellsOthersToo(lexed: Lexed, parts: readonly Candidate[], name: string): boolean {
  if (parts.length < 2) return false;
  const answers = parts.map(({ among, token }) => answerIn(lexed, among, token));
  const opposite = OPPOSITE.exec(name)?.[0];
  if (opposite !== undefined && !answers.some((answer) => answer === "" || answer.includes(opposite)))
    return true;
  const quoted = ANSWERS.test(name) ? [...name.matchAll(QUOTED)].map(([, answer = ""]) => answer) : [];
  const asked = parts.filter((part, at) => {
    const answer = answers[at] ?? "";
    if (quoted.length > 0) return quoted.some((one) => isAnswer(answer, one, answers));
    const noun = nounBefore(lexed, part.among, part.at);
    const told = noun !== undefined && name.includes(noun) ? noun : name.includes(answer) ? answer : "";
    return told !== "" && !answers.some((one) => one !== told && one.endsWith(told) && name.includes(one));
  });
  if (asked.length === 0) return quoted.length > 0;
  return asked.length < parts.length && !areDegrees(lexed, parts, name);
}

/** 「高まった」 of 「意識が高まった」; 「ずっと住みたい」 of 「住みたい」, where nobody just answers that. */
function isAnswer(answer: string, quoted: string, answers: readonly string[]): boolean {
  if (answer === "" || answer === quoted) return answer !== "";
  return !answers.includes(quoted) && (quoted.endsWith(answer) || answer.endsWith(quoted));
}

const QUOTED = /「([^「」]+)」/gu;
/** Quotation marks around answers, and not around the name of an event. */
const ANSWERS = /」[^「」]{0,4}(?:と|の(?:割合|合計|回答|比率))/u;

/** The words right before a figure, without quotation marks; "" where there are none. */
function answerIn(lexed: Lexed, among: readonly Token[], { start }: FigureToken): string {
  const before = lexed.folded.text.slice(among[0]?.start, start).replace(/[「」]/gu, "");
  const words = /([^、。\n\s:()+0-9%]+)[\s:]*$/u.exec(before)?.[1] ?? "";
  return words.replace(/(?<=.)(?:と(?:の)?(?:回答|答え?)(?:した[人方者])?)?[はがもの]?$/u, "");
}

/** 「大変満足52%、満足35%、計87%」: each says the same, more or less so, and the name asks for none of them alone. */
export function areDegrees(lexed: Lexed, parts: readonly Candidate[], name: string): boolean {
  const answers = parts.map(({ among, token }) => answerIn(lexed, among, token));
  const [least = ""] = answers.toSorted((one, other) => one.length - other.length);
  const isDegree = (answer: string): boolean =>
    answer.endsWith(least) &&
    DEGREE.test(answer.slice(0, -least.length)) &&
    !name.includes(answer === least ? `「${answer}」` : answer);
  return least !== "" && answers.every(isDegree);
}

const DEGREE =
  /^(?:(?:大変|とても|非常に|大いに|よく|十分|やや|概ね|まあ|ある程度|どちらかと(?:い|言)えば)(?:は|に)?)?$/u;

/** 「前期：150人、後期：160人、計310人」: parts under names of their own, and what they add up to. */
export function endsInSum(tokens: readonly Token[]): boolean {
  const figures = tokens.filter(isFigure);
  const sum = figures.at(-1);
  const parts = figures.slice(0, -1);
  return (
    sum !== undefined &&
    tokens.slice(0, tokens.indexOf(sum)).some((token) => isWord(token, "total")) &&
    parts.every(({ unit }) => unit.dimension === sum.unit.dimension) &&
    addUp(parts, sum)
  );
}

function isTotal({ at, among, token }: Candidate): boolean {
  if (isMark(among[at - 1], "=")) return addUp(among.slice(0, at).filter(isFigure), token);
  const previous = previousMeaning(among, at);
  return (
    isWord(previous, "total", "cumulative") ||
    (previous !== undefined &&
      isMark(previous, ":") &&
      isWord(previousMeaning(among, among.indexOf(previous)), "total"))
  );
}

/** Whether several figures add up to another, signs between them left aside. */
export function addUp(parts: readonly FigureToken[], sum: FigureToken): boolean {
  return (
    parts.length > 1 && parts.reduce((total, { value }) => total.plus(value.abs()), new Big(0)).eq(sum.value)
  );
}
