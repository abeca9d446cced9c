/** Comparisons with the target, last year, an average: 「目標値の70%以下」「前年度を下回った」. */
import Big from "big.js";
import {
  type DateToken,
  figuresWithin,
  isFigure,
  isMark,
  isNote,
  isParticle,
  isWord,
  typed,
} from "../cursor";
import type { FigureToken, Lexed, Token } from "../lexer";
import { measureIn } from "../measure";
import { baseOfYear, namedBase } from "../named-base";
import type { Base, Comparator, Counted, Level } from "../reading";
import { evenPart, relativeTo } from "../relative-level";
import { NO_UNIT, PERCENT, POINT } from "../unit";
import { comparatorIn, isEnd } from "./comparator";
import { isPlainNote, statedIn } from "./note";
import { type Comparison, ONE, compare, value } from "./reading";

const JOINER =
  /^(?:の?(?:実績値?|値)?(?:の|に|を|も|と|が|は|より|で|から|について(?:は)?)?|×|に対して|に対する|に対し|に比べ|数値?の|人数の|割合が|の割合が)$/u;

/** Against the target, last year, an average: 「目標値の70%以下」「前年度を下回った」「全国平均を5ポイント以上下回った」. */
export function againstBase(
  lexed: Lexed,
  tokens: readonly Token[],
  at: number,
  counted: Counted,
): Comparison | undefined {
  const token = tokens[at];
  let base: Base;
  let isAchievement = false;
  if (isWord(token, "target", "achievement-rate")) {
    if (/^(?:成果|アウトカム)/u.test(typed(lexed, token))) return undefined;
    base = { kind: "target" };
    isAchievement = isWord(token, "achievement-rate");
  } else if (isWord(token, "prior")) base = { kind: "prior" };
  else if (isWord(token, "base-value", "average", "earlier")) base = namedBase(typed(lexed, token));
  else if (isYear(token) && (isYearWithValue(lexed, tokens, at) || isYearsValue(lexed, tokens, at)))
    base = baseOfYear(token.fiscalYear);
  else return undefined;

  const ofTarget = base.kind === "target" ? COUNT_OF_TARGET.exec(typed(lexed, token))?.[0] : undefined;
  const after = tokens[at + 1]?.kind === "name" ? measureIn(typed(lexed, tokens[at + 1])) : undefined;
  let next = after === undefined ? at + 1 : at + 2;
  for (; next < tokens.length; next++) {
    const joiner = tokens[next];
    if (isWord(joiner, "achievement-rate") && base.kind === "target") isAchievement = true;
    else if (
      !isParticle(lexed, joiner, JOINER) &&
      !isWord(joiner, "compared", "from") &&
      // 「達成度が目標の70%以下」
      !(isAchievement && isWord(joiner, "target")) &&
      !isSameOr(lexed, tokens, next) &&
      !(isNote(joiner) && (isPlainNote(lexed, joiner) || statedIn(lexed, joiner))) &&
      !isMark(joiner, ":") &&
      !(isMinusSign(lexed, joiner) && isFigure(tokens[next + 1]))
    )
      break;
  }
  const stated = statedBase(tokens.slice(at + 1, next));
  const isAgainst = /^対/u.test(typed(lexed, token));
  const found = measuredAgainst(lexed, tokens, { base, isAgainst, isAchievement, next, counted });
  const settled = stated && found ? onStated(found, base, stated) : found;
  const isOrSame = tokens.slice(at + 1, next).some((joiner) => isParticle(lexed, joiner, OR));
  return settled && { ...(isOrSame ? orSame(settled) : settled), measure: after ?? ofTarget };
}

/** 「目標人数」 */
const COUNT_OF_TARGET = /(?:人数|回数|件数)$/u;

/** 「目標値－20人」「目標値マイナス20ポイント」 */
function isMinusSign(lexed: Lexed, token: Token | undefined): boolean {
  return isMark(token, "-") || (isWord(token, "decrease") && typed(lexed, token) === "マイナス");
}

const A_VALUE = /^の?(?:実績値?|値)$/u;

/** 「令和2年度実績（88人）を」: a year says nothing, the value beside it does. */
function isYearWithValue(lexed: Lexed, tokens: readonly Token[], at: number): boolean {
  const isNamed = tokens[at + 1]?.kind === "name" && A_VALUE.test(typed(lexed, tokens[at + 1]));
  const note = tokens[isNamed || measureIn(typed(lexed, tokens[at + 1])) !== undefined ? at + 2 : at + 1];
  return isNote(note) && figuresWithin(note.tokens).length === 1;
}

/** 「令和元年度の値を」「令和元年度実績より」: a value that the result may tell beside its own. */
function isYearsValue(lexed: Lexed, tokens: readonly Token[], at: number): boolean {
  const named = tokens[at + 1]?.kind === "name" ? YEARS_VALUE.exec(typed(lexed, tokens[at + 1])) : null;
  return named !== null && (named[1] !== undefined || isWord(tokens[at + 2], "compared", "from"));
}

const YEARS_VALUE = /^の?(?:実績値?|値)(を|より|から|に)?$/u;

function isYear(token: Token | undefined): token is DateToken {
  return token?.kind === "date" && token.fiscalYear !== undefined && token.month === undefined;
}

/** What stands between the base and its comparator. */
interface Measure {
  readonly base: Base;
  /** 対前年度: the base's own word compares. */
  readonly isAgainst: boolean;
  readonly isAchievement: boolean;
  readonly next: number;
  readonly counted: Counted;
}

function measuredAgainst(lexed: Lexed, tokens: readonly Token[], measure: Measure): Comparison | undefined {
  const { base, isAchievement, next, counted } = measure;
  const whole = relativeTo(base);
  const amount = tokens[next];
  if (isWord(amount, "half")) {
    const compared = comparatorIn(lexed, tokens, next + 1);
    return (
      compared &&
      compare(ratio(base, ONE, new Big(2), isAchievement), compared.comparator, counted, compared.stated)
    );
  }
  if (isFigure(amount)) return amountOfBase(lexed, tokens, next, base, isAchievement, counted);
  // 「目標値の以下」: a figure is missing.
  if (isParticle(lexed, tokens[next - 1], /^の$/u)) return undefined;
  const compared = comparatorIn(
    lexed,
    tokens,
    isParticle(lexed, tokens[next - 1], /^(?:を|に|が)$/u) ? next - 1 : next,
  );
  if (isAchievement) return undefined;
  if (compared) return compare(whole, compared.comparator, counted, compared.stated);
  // 「前年度より減少した」「対前年度減」
  const isAgainst =
    measure.isAgainst ||
    isWord(tokens[next - 1], "compared", "from") ||
    isParticle(lexed, tokens[next - 1], /より$/u);
  if (!isAgainst || base.kind === "target") return undefined;
  // 「前年度から増加しなかった」
  const particle = isParticle(lexed, tokens[next + 1], /^し$/u) ? 1 : 0;
  const isDenied = isWord(tokens[next + 1 + particle], "negated");
  if (!isEnd(lexed, tokens.slice(next + (isDenied ? 2 + particle : 1)))) return undefined;
  if (isWord(amount, "decrease", "falls-below")) return compare(whole, isDenied ? "≥" : "<", counted);
  return isWord(amount, "increase", "exceeds") ? compare(whole, isDenied ? "≤" : ">", counted) : undefined;
}

/** 「前年度実績（75%）を下回った」: the base's value stands beside it. */
function statedBase(joiners: readonly Token[]): FigureToken | undefined {
  const figures = figuresWithin(joiners.filter(isNote));
  return figures.length === 1 ? figures[0] : undefined;
}

/** 「前年度と同じかそれ以下」「前年度と同数以下」: the word for "the same" and what joins it to the comparator. */
function isSameOr(lexed: Lexed, tokens: readonly Token[], at: number): boolean {
  return (
    (isWord(tokens[at], "same-level") && isWord(tokens[at + 1], "at-most", "at-least", "below")) ||
    (isWord(tokens[at], "same-level") && isParticle(lexed, tokens[at + 1], OR)) ||
    (isParticle(lexed, tokens[at], OR) &&
      (isWord(tokens[at - 1], "same-level") || isParticle(lexed, tokens[at - 1], OR)))
  );
}

const OR = /^(?:か(?:それ)?|それ)(?:を|より)?$/u;

/** 「前年度と同じか下回った」 holds for the same value, too. */
function orSame(found: Comparison): Comparison {
  const { condition } = found;
  if (condition.kind !== "compare") return found;
  const { comparator } = condition.bound;
  const wider = comparator === "<" ? "≤" : comparator === ">" ? "≥" : comparator;
  return { ...found, condition: { ...condition, bound: { ...condition.bound, comparator: wider } } };
}

/** The same comparison with the base's value put in; undefined where it does not come out even. */
function onStated(found: Comparison, base: Base, stated: FigureToken): Comparison | undefined {
  const { condition } = found;
  if (condition.kind !== "compare") return undefined;
  const own = [relativeTo(base), value(stated.value, stated.unit)] as const;
  // The target is known: beside it, its value is said once more.
  if (base.kind === "target") return { condition: { ...condition, agreeing: [...condition.agreeing, own] } };
  if (condition.bound.level.kind !== "relative") return undefined;
  const { factor, over, plus, plusUnit, share } = condition.bound.level;
  const isPercentage = stated.unit.dimension === PERCENT.dimension;
  const fits =
    plus.eq(0) ||
    (plusUnit.dimension === POINT.dimension
      ? isPercentage
      : plusUnit.label === stated.unit.label || plusUnit === NO_UNIT);
  const part = evenPart(stated.value, factor, over);
  if (!part || !fits || (share && isPercentage) || !stated.over.eq(1)) return undefined;
  const level = value(part.plus(plus), stated.unit);
  const agreeing = [own, ...condition.agreeing.map(([, other]) => [level, other] as const)];
  return { condition: { ...condition, bound: { ...condition.bound, level }, agreeing } };
}

function ratio(base: Base, factor: Big, over: Big, isAchievement: boolean): Level {
  return isAchievement ? { kind: "achievement", factor, over } : relativeTo(base, factor, over);
}

function amountOfBase(
  lexed: Lexed,
  tokens: readonly Token[],
  at: number,
  base: Base,
  isAchievement: boolean,
  counted: Counted,
): Comparison | undefined {
  const amount = tokens[at];
  if (!isFigure(amount)) return undefined;
  const change = changeIn(lexed, tokens, at);
  if (change) {
    const size = change.falls ? amount.value.neg() : amount.value;
    if (amount.unit.dimension !== PERCENT.dimension) {
      return compare({ ...relativeTo(base), plus: size, plusUnit: amount.unit }, change.comparator, counted);
    }
    const level = relativeTo(base, new Big(100).times(amount.over).plus(size), amount.over.times(100));
    return compare({ ...level, share: true }, change.comparator, counted);
  }
  // 「前年度比▲5%以下」「目標値マイナス20ポイント以下」: so much less than the base.
  const isMinus = isMinusSign(lexed, tokens[at - 1]);
  if (amount.signed || isMinus) {
    const by = isMinus ? amount.value.neg() : amount.value;
    const signed = comparatorIn(lexed, tokens, at + 1);
    const isShare = amount.unit.dimension === PERCENT.dimension;
    const level = isShare
      ? { ...relativeTo(base, new Big(100).plus(by), new Big(100)), share: true }
      : { ...relativeTo(base), plus: by, plusUnit: amount.unit };
    return signed && compare(level, signed.comparator, counted, signed.stated);
  }
  // 「目標値30%下回った」: a share of it, or a distance from it? 「目標値の30%より低い」 is a share.
  if (isWord(tokens[at + 1], "falls-below", "exceeds", "not-reach") && !comparesItself(lexed, tokens[at + 1]))
    return undefined;
  const isRatio = amount.unit.dimension === PERCENT.dimension || amount.unit.dimension === "倍";
  const compared = comparatorIn(lexed, tokens, at + 1);
  if (!isRatio || amount.unit.dimension === POINT.dimension || !compared) return undefined;
  const over = amount.unit.dimension === "倍" ? amount.over : amount.over.times(100);
  const ofBase = compare(
    ratio(base, amount.value, over, isAchievement),
    compared.comparator,
    counted,
    compared.stated,
  );
  const isBare = isWord(tokens[at - 1], "target") && amount.unit.dimension === PERCENT.dimension;
  return isBare && !isAchievement ? orItself(ofBase, value(amount.value, amount.unit)) : ofBase;
}

/** 「目標60%未満」 */
function orItself(found: Comparison, perhaps: Level): Comparison {
  const { condition } = found;
  return condition.kind === "compare" ? { ...found, condition: { ...condition, perhaps } } : found;
}

/** 「30%より低い」 holds a value against 30%; 「30%低い」 may be a distance. */
function comparesItself(lexed: Lexed, verb: Token | undefined): boolean {
  return /^より/u.test(typed(lexed, verb));
}

/** 「5ポイント以上下回った」「10%以上減少した」「20人以上減った」: how far below or above the base. */
function changeIn(
  lexed: Lexed,
  tokens: readonly Token[],
  at: number,
): { readonly falls: boolean; readonly comparator: Comparator } | undefined {
  let next = at + 1;
  const goesBeyond =
    isParticle(lexed, tokens[next], /^を$/u) && /^超えて$/u.test(typed(lexed, tokens[next + 1]));
  if (goesBeyond) next++;
  const stated = tokens[next];
  const isStrict = goesBeyond || isWord(stated, "above");
  if (isWord(stated, "at-least", "above") || goesBeyond) next++;
  if (isParticle(lexed, tokens[next], /^(?:の|も|を超えて)$/u)) next++;
  const verb = tokens[next];
  const falls = isWord(verb, "falls-below", "decrease", "not-reach");
  const rises = isWord(verb, "exceeds", "increase");
  // 「目標値より30%下回った」 is a distance; 「目標値の30%を下回った」 is a share.
  const isDistance =
    isWord(tokens[at - 1], "compared", "from") || isParticle(lexed, tokens[at - 1], /^(?:を|より|から)$/u);
  if (comparesItself(lexed, verb)) return undefined;
  const hasAmount =
    goesBeyond ||
    isWord(stated, "at-least", "above") ||
    isWord(verb, "decrease", "increase") ||
    (isDistance && next === at + 1);
  const end =
    isWord(tokens[next + 1], falls ? "at-most" : "at-least") && stated === verb ? next + 2 : next + 1;
  if ((!falls && !rises) || !hasAmount || !isEnd(lexed, tokens.slice(end))) return undefined;
  return { falls, comparator: falls ? (isStrict ? "<" : "≤") : isStrict ? ">" : "≥" };
}
