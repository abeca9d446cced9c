/** The figures that stand beside a result under a name of their own: 「32人（満足度50%）」「44.0%（24区平均49.5%）」. */
import { figureOf, hasWord, isFigure, isMark, isNote, isParticle, isWord, typed } from "../cursor";
import type { FigureToken, Lexed, Token } from "../lexer";
import { measureKey } from "../measure";
import { baseOfYear, namedBase } from "../named-base";
import type { Beside } from "../reading";
import { nounBefore } from "./about";
import { type Candidate, candidatesWithin } from "./candidates";
import { extentBehind } from "./extent";
import { PERCENT, POINT } from "../unit";
import { yearOf } from "./years";

/** 「24区平均49.5％」「前年同月398件」「令和元年度：85人」「85人（R元）」「累計120件」: figures that are named by their base. */
export function besideIn(lexed: Lexed, tokens: readonly Token[]): readonly Beside[] {
  return tokens.flatMap((token, at): Beside[] => {
    const behind = isFigure(token) ? yearOf(tokens[at + 1]) : undefined;
    if (isFigure(token) && behind !== undefined)
      return [{ base: baseOfYear(behind).name, figure: figureOf(lexed, token) }];
    const year = token.kind === "date" && token.month === undefined ? token.fiscalYear : undefined;
    if (year === undefined && !isWord(token, "prior", "average", "base-value", "earlier", "cumulative"))
      return [];
    let next = at + 1;
    while (isMark(tokens[next], ":", " ", "=") || isParticle(lexed, tokens[next], /^(?:の|は|が|値|実績)$/u))
      next++;
    const told = tokens[next];
    // 「前年度（33人）から」
    const figure = isNote(told) && told.tokens.length === 1 ? told.tokens[0] : told;
    if (!isFigure(figure) || hasWord(tokens.slice(at, next), "compared")) return [];
    const base = year === undefined ? baseNamed(lexed, token) : baseOfYear(year).name;
    return [{ base, figure: figureOf(lexed, figure) }];
  });
}

/** 「412件（前年比▲58件）」: last year's result, as a result and its change tell it. */
export function priorByChange(
  lexed: Lexed,
  tokens: readonly Token[],
  { value, unit, over }: FigureToken,
): readonly Beside[] {
  const meaning = tokens.filter((token) => !isMark(token, " ", ":", "、", "。"));
  return meaning.flatMap((token, at): Beside[] => {
    if (!isWord(token, "prior") || !LAST_YEAR.test(typed(lexed, token))) return [];
    const [compared, change, verb] = meaning.slice(at + 1);
    const isChange =
      isWord(compared, "compared", "from") && isFigure(change) && over.eq(1) && change.over.eq(1);
    if (!isChange) return [];
    const isPoint = unit.dimension === PERCENT.dimension;
    const isAlike = isPoint ? change.unit.dimension === POINT.dimension : change.unit.label === unit.label;
    const isMore = change.signed ? change.value.gt(0) : isWord(verb, "increase");
    const isLess = change.signed ? change.value.lt(0) : isWord(verb, "decrease");
    if (!isAlike || isMore === isLess) return [];
    const by = change.value.abs();
    const was = isMore ? value.minus(by) : value.plus(by);
    return was.lt(0)
      ? []
      : [{ base: "prior", figure: { ...figureOf(lexed, change), low: was, high: was, unit } }];
  });
}

/** Last year, and not one month or the last survey of it. */
const LAST_YEAR = /^対?(?:前|昨)年度?末?(?:実績)?$/u;

function baseNamed(lexed: Lexed, token: Token): string {
  if (isWord(token, "cumulative")) return "cumulative";
  return isWord(token, "prior") ? "prior" : namedBase(typed(lexed, token)).name;
}

/**
 * 「参加者32人（満足度50%）」: what else was measured, by its noun; only figures that are exact. The result
 * itself is there, too, where it is told as an average: 「平均26分」.
 */
export function measuresBeside(lexed: Lexed, tokens: readonly Token[], own: Candidate): readonly Beside[] {
  return candidatesWithin(tokens)
    .filter(({ token }) => token.over.eq(1) && !token.signed)
    .flatMap(({ token, among, at }): Beside[] => {
      const before = lexed.folded.text.slice(0, token.start);
      const noun = MEASURE.exec(nounBefore(lexed, among, at) ?? "")?.[0];
      const other = noun && measureKey((SUMMED_UP.test(before) ? "延べ" : "") + noun);
      const base = token === own.token ? AVERAGE.exec(before)?.[0].slice(0, 2) : other;
      const { isAbout, openAbove, openBelow, isDecade } = extentBehind(lexed, among, at + 1);
      const isExact =
        !isAbout && !openAbove && !openBelow && !isDecade && !ABOUT.test(typed(lexed, among[at - 1]));
      if (base === undefined || !isExact) return [];
      return [{ base, figure: figureOf(lexed, token) }];
    });
}

const ABOUT = /(?:約|およそ|概ね|ほぼ|前後|程度)$/u;
const MEASURE = /^\p{sc=Han}+(?:率|割合|度|数|額|量|者)$/u;
const SUMMED_UP = /[延の]べ[^、。0-9]*$/u;
const AVERAGE = /平均[^、。0-9]*$/u;

/**
 * With last year's figure under that name, where it stands under its year.
 *
 * @param year  the result's; undefined where nobody says – then the latest year told is perhaps the last one
 */
export function withLastYear(beside: readonly Beside[], year: number | undefined): readonly Beside[] {
  const latest = beside
    .map(({ base }) => base)
    .filter((base) => YEAR.test(base))
    .toSorted()
    .at(-1);
  const last = year === undefined ? latest : baseOfYear(year - 1).name;
  const base = year === undefined ? "perhaps-prior" : "prior";
  return [...beside, ...beside.filter((one) => one.base === last).map(({ figure }) => ({ base, figure }))];
}

const YEAR = /^[0-9]{4}年度$/u;
