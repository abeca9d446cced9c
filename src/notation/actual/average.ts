/** Results that are asked for as an average: 「1日平均利用者」「1回あたりの参加者」; a total is none. */
import { figuresWithin, isFigure, isMark, isParticle } from "../cursor";
import type { Lexed, Token } from "../lexer";
import { fold } from "../text";
import { PERCENT } from "../unit";
import { type Candidate, candidatesWithin } from "./candidates";
import type { Expectation } from "./reading";

const OVER_OCCASIONS = /平均|[あ当]たり/u;
/** 「巡回：1校あたり」(12回): said of the value alone; a bare 12回 may be all of them. */
const SAID_OF_THE_VALUE = /(?:[1一]\p{sc=Han}{1,2}|年)(?:平均|[あ当]たり)$/u;
/** What stands before a total, in its clause. */
const TOTAL = /(?:延べ|のべ|合計|総計|計|総数|累計|年間)\s*$/u;
/** Of what an average is taken. */
const OCCASION = /^(?:回|日|講座|会場|箇所|団体|校|人|件|箇月)$/u;

export function asksForAverage(name: string): boolean {
  return OVER_OCCASIONS.test(fold(name));
}

/** 「年間7,301人（1日平均29.8人）」: the one figure that is told as an average; undefined where no average is asked for. */
export function averageIn(
  lexed: Lexed,
  tokens: readonly Token[],
  { name, unit }: Expectation,
): Candidate | undefined {
  const isMean = unit?.dimension === PERCENT.dimension && isOfOccasions(tokens, name);
  if (!asksForAverage(name) && !isMean) return undefined;
  const averages = candidatesWithin(tokens).filter(
    (candidate) =>
      candidate.token.unit.dimension === unit?.dimension &&
      OVER_OCCASIONS.test(clauseBefore(lexed, candidate)) &&
      !isOfOtherHeads(lexed, candidate, name),
  );
  return averages.length === 1 ? averages[0] : undefined;
}

/** 「第1回78.9% 第2回71.1% 平均75.0%」 of a share that is not asked for each time. */
function isOfOccasions(tokens: readonly Token[], name: string): boolean {
  return (
    tokens.filter(({ kind }) => kind === "ordinal").length > 1 && !/各|毎|いずれ|すべて|全て|とも/u.test(name)
  );
}

/** 「延べ198人」「10回開催、198人」 of what is asked for each time: a total, which nobody has divided. */
export function isUndividedTotal(
  lexed: Lexed,
  tokens: readonly Token[],
  candidate: Candidate,
  { name, aimed }: Expectation,
): boolean {
  const { unit, value } = candidate.token;
  if (unit.dimension === PERCENT.dimension) return false;
  const beyond = aimed?.value.times(aimed.unit.factor).times(FAR_BEYOND);
  const isFarBeyond = beyond?.gt(0) === true && value.times(unit.factor).gte(beyond);
  if (isFarBeyond && CUT.test(name)) return true;
  if (!asksForAverage(name)) return false;
  if (SAID_OF_THE_VALUE.test(fold(name)) && !OVER_OCCASIONS.test(lexed.folded.text)) return true;
  if (isFarBeyond || isOfOtherHeads(lexed, candidate, name)) return true;
  const isCounted = figuresWithin(tokens).some(
    (other) => other.unit.dimension !== unit.dimension && OCCASION.test(other.unit.dimension),
  );
  const before = clauseBefore(lexed, candidate);
  return TOTAL.test(before) || (isCounted && !OVER_OCCASIONS.test(before));
}

/** So many times what was aimed at is more likely the whole than what comes to each, or what was cut from it. */
const FAR_BEYOND = 5;
const CUT = /(?:削減|縮減|低減|減少)(?:量|額|数|時間)/u;

/** 「人口1万人あたり12人」「刑法犯認知件数 700件」 of what is asked for among 人口10万人. */
function isOfOtherHeads({ folded: { text } }: Lexed, { token }: Candidate, name: string): boolean {
  const asked = HEADS.exec(fold(name))?.[0];
  const told = HEADS.exec(text)?.[0];
  if (asked === undefined || asked.startsWith("1人")) return false;
  return told === undefined ? /数[:は\s]*$/u.test(text.slice(0, token.start)) : told !== asked;
}

const HEADS = /[0-9,百千万]+人(?=[あ当]たり)/u;

/** 「1回20人」「1件5,000円」「6人1組」「1回につき」「3会場×20人」: so many of each, however many there were. */
export function isOfEach(lexed: Lexed, { among, at, token }: Candidate, { name }: Expectation): boolean {
  if (asksForAverage(name)) return false;
  const isPair = [among[at - 1], among[at + 1]].some(
    (other) =>
      isFigure(other) &&
      other.unit.dimension !== token.unit.dimension &&
      (other.value.eq(1) || token.value.eq(1)),
  );
  const { text } = lexed.folded;
  const isFactor = text[token.start - 1] === "×" || text[token.end] === "×";
  return isPair || isFactor || (token.value.eq(1) && text.startsWith("につき", token.end));
}

/** 「第1回は25人、第2回は中止」: of one occasion, unless the indicator's own name speaks of it. */
export function isOfOneOccasion(lexed: Lexed, { among, at }: Candidate, { name }: Expectation): boolean {
  const before = among
    .slice(0, at)
    .findLast((token) => !isMark(token, " ", ":") && !isParticle(lexed, token));
  return before?.kind === "ordinal" && !/第[0-9]|回目|日目/u.test(fold(name));
}

/** The words from the last pause or figure of more than one to a figure. */
function clauseBefore(lexed: Lexed, { among, at, token }: Candidate): string {
  const from = among.findLastIndex((one, place) => place < at && isFigure(one) && !one.value.eq(1));
  const text = lexed.folded.text.slice(from < 0 ? among[0]?.start : among[from]?.end, token.start);
  return /[^、。\n]*$/u.exec(text)?.[0] ?? "";
}
