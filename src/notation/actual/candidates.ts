/** The figures of a result, and which of them can be the result itself. */
import { hasWord, isFigure, isMark, isNote, isParticle, isWord } from "../cursor";
import type { FigureToken, Lexed, Token } from "../lexer";
import { subjectMeans } from "../naming";
import { speaksOfRunningTotal } from "../running-total";
import { isAboutAnother, isOfAnotherNoun, nounBefore } from "./about";
import { type Unit, NO_UNIT, PERCENT, POINT, SCALE } from "../unit";
import { extentBehind } from "./extent";
import type { Expectation } from "./reading";
import { clauseFrom, ofSomethingElse } from "./tail";

export interface Candidate {
  readonly token: FigureToken;
  /** Its place among the tokens it stands with. */
  readonly at: number;
  readonly among: readonly Token[];
}

export function candidatesIn(tokens: readonly Token[]): readonly Candidate[] {
  return tokens.flatMap((token, at) => (isFigure(token) ? [{ token, at, among: tokens }] : []));
}

/** The figures of a result, and those in its brackets. */
export function candidatesWithin(tokens: readonly Token[]): readonly Candidate[] {
  return [tokens, ...tokens.filter(isNote).map((note) => note.tokens)].flatMap(candidatesIn);
}

/** What the result is compared with: 「前年度（58.0％）」, or before words that compare, 「他区（62.0％）を上回った」「コロナ前（15回）の水準」. */
export function isOfBase(lexed: Lexed, tokens: readonly Token[], note: Token): boolean {
  const at = tokens.indexOf(note);
  const [next, verb] = tokens.slice(at + 1, at + 3);
  return (
    isWord(tokens[at - 1], "prior", "earlier", "target", "average", "base-value") ||
    isWord(next, "compared", "same-level") ||
    isParticle(lexed, next, /^(?:の(?:水準|規模|レベル)|並み)/u) ||
    isWord(verb, "exceeds", "falls-below") ||
    (isWord(next, "from") && hasWord(clauseFrom(tokens, at), "increase", "decrease"))
  );
}

/** A value that stands only in brackets: 「1,200人中660人（55.0％）が…」. */
export function candidatesInNotes(
  lexed: Lexed,
  tokens: readonly Token[],
  expected: Expectation,
): readonly Candidate[] {
  if (!expected.unit || expected.unit === NO_UNIT) return [];
  return tokens
    .filter(isNote)
    .filter(
      (note) =>
        note.bracket !== "「" &&
        !isOfBase(lexed, tokens, note) &&
        !hasWord(
          note.tokens,
          "prior",
          "earlier",
          "average",
          "target",
          "of-which",
          "inner",
          "achievement-rate",
        ),
    )
    .flatMap((note) => candidatesIn(note.tokens))
    .filter(
      (candidate) =>
        candidate.token.unit.dimension === expected.unit?.dimension &&
        !candidate.token.signed &&
        isOwn(lexed, candidate, expected),
    );
}

export function fits(candidates: readonly Candidate[], unit: Unit | undefined): boolean {
  return (
    unit === undefined ||
    candidates.some(({ token }) => token.unit.dimension === unit.dimension || token.unit === NO_UNIT)
  );
}

/** Those of the target's unit; else those without one; else all. */
export function byUnit(candidates: readonly Candidate[], unit: Unit | undefined): readonly Candidate[] {
  if (!unit || unit === NO_UNIT) return candidates;
  const same = candidates.filter(({ token }) => token.unit.dimension === unit.dimension);
  if (same.length > 0) return withRangePartner(same, candidates);
  const without = candidates.filter(({ token }) => token.unit === NO_UNIT);
  return without.length > 0 ? without : candidates;
}

/** 「41,800～42,500部」: the unit stands only once. */
function withRangePartner(same: readonly Candidate[], all: readonly Candidate[]): readonly Candidate[] {
  const [first] = same;
  if (!first) return same;
  const before = all.find(
    (candidate) => candidate.at === first.at - 2 && isMark(first.among[first.at - 1], "~", "-"),
  );
  return before && before.token.unit === NO_UNIT ? [before, ...same] : same;
}

/** Whether a figure can be the result: not last year's, the target's, a part, a rate of achievement … */
export function isOwn(lexed: Lexed, { token, at, among }: Candidate, expected: Expectation): boolean {
  const isOtherScale = [POINT.dimension, SCALE].includes(token.unit.dimension);
  if (isOtherScale && token.unit.dimension !== expected.unit?.dimension) return false;
  const previous = previousMeaning(among, at);
  const beforePrevious = previous === undefined ? undefined : previousMeaning(among, among.indexOf(previous));
  const introducing = isParticle(lexed, previous) || isMark(previous, ":") ? beforePrevious : previous;
  if (isWord(introducing, "prior", "earlier", "target", "average", "base-value", "of-which", "inner"))
    return false;
  if (isWord(introducing, "compared") || isWord(previous, "compared")) {
    return !isWord(
      previousMeaning(among, among.indexOf(introducing ?? token)),
      "prior",
      "earlier",
      "target",
      "average",
    );
  }
  if (isWord(introducing, "achievement-rate") && !/達成率|達成度|進捗率/u.test(expected.name)) return false;
  const next = among[at + 1];
  if (isWord(next, "out-of") || isWholeOfShare(among, at, expected)) return false;
  // 「…のうち」「100人に対し」: the whole of which the result is a part.
  if (isParticle(lexed, next, /^(?:に|の)$/u) && isWord(among[at + 2], "compared")) return false;
  // 「18/20校（90%）」: the count of a share, where the share is asked for.
  const isCount = token.unit.dimension !== PERCENT.dimension;
  if (isMark(next, "/") && isFigure(among[at + 2]) && isCount && expected.unit === PERCENT) return false;
  const arrow = isMark(next, " ") ? at + 2 : at + 1;
  if ((isWord(next, "from") || isMark(among[arrow], "⇒")) && isFigureAhead(among, arrow + 1)) return false;
  if (isAboutAnother(lexed, among, at, expected)) return false;
  return true;
}

/** 「18/20か所」: 18 of 20. Without a unit, or where the first is no part of the second, nobody knows. */
function isWholeOfShare(among: readonly Token[], at: number, { aimed }: Expectation): boolean {
  const [before, own, behind] = [among[at - 2], among[at], among[at + 2]];
  if (isMark(among[at - 1], "/") && isFigure(before)) {
    if (before.unit === NO_UNIT) return true;
    // 「9校/11校」 of a target of 11校
    const isAlike = isFigure(own) && before.unit.dimension === own.unit.dimension;
    if (isAlike && aimed?.value.eq(own.value) === true && before.value.lte(own.value)) return true;
  }
  return (
    isMark(among[at + 1], "/") &&
    isFigure(own) &&
    own.unit === NO_UNIT &&
    isFigure(behind) &&
    (behind.unit === NO_UNIT || own.value.gt(behind.value))
  );
}

function isFigureAhead(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from, from + 4).some(isFigure);
}

/**
 * Whether a figure is one of several that stand side by side, and no word says that it is the indicator's:
 * 「区民82%、事業者75%」, 「参加者120人のうち、区民は85人」, 「最大20分、平均12分」.
 */
export function isOneOfSeveral(
  lexed: Lexed,
  tokens: readonly Token[],
  { token, at, among }: Candidate,
  expected: Expectation,
): boolean {
  const names = (noun: string | undefined): boolean =>
    noun !== undefined && subjectMeans(noun, expected.name);
  const noun = nounBefore(lexed, among, at);
  const isAverage = noun?.endsWith("平均") === true && !expected.name.includes("平均");
  if (names(noun) || OF_THE_WARD.test(noun ?? "") || OF_ALL.test(noun ?? "")) return false;
  return candidatesIn(tokens).some(
    (other) =>
      other.token !== token &&
      other.token.unit.dimension === token.unit.dimension &&
      (isAverage ||
        isOfAnotherNoun(lexed, tokens, other.at, expected) ||
        (noun !== undefined &&
          WHOLE.test(lexed.folded.text.slice(other.token.end)) &&
          names(nounBefore(lexed, tokens, other.at)))),
  );
}

/** 「男性82%、女性76%、全体79.5%」 */
const OF_ALL = /^(?:全体|総合)$/u;
const OF_THE_WARD = /^(?:本|当)?区$/u;

/** Behind a whole, before its part. */
const WHOLE = /^(?:の?うち|中)/u;

/** 「速報値61.2%、確定値59.7%」 */
export function isFinal(lexed: Lexed, { among, at }: Candidate): boolean {
  return /(?:確定|確報)値?$/u.test(nounBefore(lexed, among, at) ?? "");
}

/** What stands before a place, gaps and 約 left aside. */
export function previousMeaning(tokens: readonly Token[], at: number): Token | undefined {
  for (let before = at - 1; before >= 0; before--) {
    const token = tokens[before];
    if (token && !isMark(token, " ") && !isWord(token, "about")) return token;
  }
  return undefined;
}

/** 「累計登録者数」 of the target, 「120人（累計590人）」 of the result: the running total is meant. */
export function runningTotal(tokens: readonly Token[], expected: Expectation): Candidate | undefined {
  if (!expected.isCumulative && !speaksOfRunningTotal(expected.name)) return undefined;
  const totals = candidatesWithin(tokens).filter(({ at, among }) =>
    isWord(previousMeaning(among, at), "cumulative"),
  );
  return totals.length === 1 ? totals[0] : undefined;
}

/**
 * Of several figures those that can be the result: 「3団体増の121団体」 tells a change as well, 「90%に迫る89.5%」
 * what the result lies below. All of them where that leaves none.
 */
export function withoutAsides(
  lexed: Lexed,
  candidates: readonly Candidate[],
  name: string,
): readonly Candidate[] {
  const ofAll = candidates.filter(
    (candidate) =>
      isFinal(lexed, candidate) || OF_ALL.test(nounBefore(lexed, candidate.among, candidate.at) ?? ""),
  );
  if (ofAll.length === 1) return ofAll;
  const own = candidates.filter(({ among, at }) => !ofSomethingElse(lexed, among, at + 1, name));
  const chosen = own.length > 0 ? own : candidates;
  const extents = chosen.map(({ among, at }) => extentBehind(lexed, among, at + 1));
  const exact = chosen.filter((_, at) => !extents[at]?.openAbove && !extents[at]?.openBelow);
  const [only] = exact;
  if (exact.length !== 1 || !only) return chosen;
  const isBounded = chosen.every(({ token: { value } }, at) =>
    extents[at]?.openAbove
      ? value.lte(only.token.value)
      : extents[at]?.openBelow
        ? value.gte(only.token.value)
        : true,
  );
  return isBounded ? exact : chosen;
}

export function isRange(first: Candidate, second: Candidate): boolean {
  return (
    first.among === second.among && second.at === first.at + 2 && isMark(first.among[first.at + 1], "~", "-")
  );
}
