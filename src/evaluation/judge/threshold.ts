/**
 * Working out what an actual is compared with, and comparing – exactly, on decimals and whole ratios.
 *
 * Source: domain rules 3, 11, 12, 14, 15.
 */
import Big from "big.js";
import { readGrade, scaleOf } from "../../notation/grade";
import type { Actual, Base, Comparator, Counted, Figure, Level } from "../../notation/reading";
import { NO_UNIT, PERCENT, POINT, type Unit, comparable, sumOf } from "../../notation/unit";
import type { Reason, ReasonCode } from "../judgment";
import type { Prior } from "../model";
import { countingScales } from "./counting";
import { type Truth, and, truth } from "./truth";
import { writtenValue } from "./written";

/** A worked-out level: `value` ÷ `over`, or a grade's rank. */
export type Resolved =
  | {
      readonly kind: "value";
      readonly value: Big;
      readonly over: Big;
      readonly unit: Unit;
      /** Over what last year's result was counted, where it was worked out from that: 月2回. */
      readonly counted?: Counted;
    }
  | { readonly kind: "grade"; readonly rank: number; readonly grade: string }
  | { readonly kind: "unknown"; readonly reason: Reason };

/** What a level may refer to. */
export interface Known {
  readonly target: Resolved | undefined;
  /** Whether less is better for this indicator. */
  readonly lessIsBetter: boolean;
  readonly prior: Prior;
  readonly actual: Actual;
}

const ONE = new Big(1);
/** From this factor on a unit is one that figures are divided by for a table: 千円, 百万円, 万人. */
const SCALED = new Big(1000);
/** A bare number this many times smaller may be in 万 or 千. */
const LOST_SCALE = 100;

export function unknown(
  code: ReasonCode,
  facts: Readonly<Record<string, string>> = {},
): Extract<Resolved, { kind: "unknown" }> {
  return { kind: "unknown", reason: { code, facts } };
}

/** Works out a level. */
export function resolve(level: Level, known: Known): Resolved {
  switch (level.kind) {
    case "value":
      return { kind: "value", value: level.value, over: ONE, unit: level.unit };
    case "grade":
      return { kind: "grade", rank: level.rank, grade: level.grade };
    case "achievement":
      return ofTarget(level.factor, level.over, known, "achievement");
    case "relative":
      return level.base.kind === "target" ? relativeToTarget(level, known) : relativeToBase(level, known);
  }
}

function ofTarget(factor: Big, over: Big, known: Known, how: "achievement" | "ratio"): Resolved {
  const { target } = known;
  if (target?.kind !== "value") return withoutFigure(target);
  if (target.value.eq(0)) return unknown("ratio-of-zero");
  if (known.lessIsBetter && (how === "achievement" || factor.lt(over)))
    return unknown("ratio-where-less-is-better");
  return { ...target, value: target.value.times(factor), over: target.over.times(over) };
}

/** Of a target that is none, not known, or a grade there is no share and nothing to add to. */
function withoutFigure(target: Exclude<Resolved, { kind: "value" }> | undefined): Resolved {
  return target?.kind === "grade" ? unknown("ratio-of-grade") : (target ?? unknown("target-unknown"));
}

type Relative = Extract<Level, { kind: "relative" }>;

function relativeToTarget(level: Relative, known: Known): Resolved {
  const { target } = known;
  if (target && level.factor.eq(level.over) && level.plus.eq(0)) return target;
  if (target?.kind !== "value") return withoutFigure(target);
  if (level.share && target.unit.dimension === PERCENT.dimension) return unknown("share-of-percentage");
  const scaled = level.factor.eq(level.over) ? target : ofTarget(level.factor, level.over, known, "ratio");
  if (scaled.kind !== "value") return scaled;
  return shifted(scaled, level);
}

/** Whether two levels that a text says to be the same are; what cannot be worked out contradicts nothing. */
export function disagreement(
  agreeing: readonly (readonly [Level, Level])[],
  known: Known,
): Extract<Resolved, { kind: "unknown" }> | undefined {
  for (const [one, other] of agreeing) {
    const computed = resolve(one, known);
    const stated = resolve(other, known);
    const isKnown = computed.kind !== "unknown" && stated.kind !== "unknown";
    if (isKnown && compareLevels(computed, stated) !== 0)
      return unknown("worked-value-differs", { worked: written(stated), computed: written(computed) });
  }
  return undefined;
}

function relativeToBase(level: Relative, known: Known): Resolved {
  const base = baseValue(level.base, known);
  if (base.kind !== "value") return base;
  if (level.share && base.unit.dimension === PERCENT.dimension) return unknown("share-of-percentage");
  return shifted(
    { ...base, value: base.value.times(level.factor), over: base.over.times(level.over) },
    level,
  );
}

function shifted(base: Extract<Resolved, { kind: "value" }>, level: Relative): Resolved {
  if (level.plus.eq(0)) return base;
  const isPoint = level.plusUnit.dimension === POINT.dimension;
  const sum = sumOf(base, { value: level.plus.times(base.over), unit: isPoint ? PERCENT : level.plusUnit });
  return sum
    ? { ...base, ...sum }
    : unknown("unit-differs", { actual: level.plusUnit.label, target: base.unit.label });
}

function baseValue(base: Base, known: Known): Resolved {
  if (base.kind === "target") return known.target ?? unknown("target-unknown");
  const name = base.kind === "prior" ? "前年度の実績" : base.name;
  const beside = besideOf(known.actual, base.kind === "prior" ? "prior" : base.name);
  const [figure] = beside;
  if (base.kind === "prior" && known.prior.kind === "known") {
    const prior = ofPrior(known.prior.actual);
    const told = [...beside, ...besideOf(known.actual, "perhaps-prior")];
    // 「231人（前年度225人）」 beside last year's column with 220人: which of them holds?
    const isDoubted =
      prior.kind === "value" && told.some((one) => compareLevels(exact(one, name), prior) !== 0);
    return isDoubted ? unknown("base-unknown", { base: name }) : prior;
  }
  const isOne = figure && beside.every((one) => compareLevels(exact(one, name), exact(figure, name)) === 0);
  return isOne ? exact(figure, name) : unknown("base-unknown", { base: name });
}

/** About as much as last year, 約60%, is no figure that another could be held against. */
function ofPrior({ figure, exactness, counted }: Extract<Prior, { kind: "known" }>["actual"]): Resolved {
  if (exactness === "approximate") return unknown("base-unknown", { base: "前年度" });
  const level = exact(figure, "前年度");
  return level.kind === "value" && counted.kind !== "plain" ? { ...level, counted } : level;
}

/** 「61%（全国平均60%）」 */
export function besideOf(actual: Actual, base: string): readonly Figure[] {
  const found = actual.kind === "measured" ? actual.beside.filter((one) => one.base === base) : [];
  return found.map(({ figure }) => figure);
}

function exact(figure: Figure, name: string): Resolved {
  return figure.low && figure.high?.eq(figure.low)
    ? { kind: "value", value: figure.low, over: ONE, unit: figure.unit }
    : unknown("base-unknown", { base: name });
}

/** Over what a level is counted: as last year's result that it comes from, else as the target or criterion says. */
export function countedOf(level: Resolved, said: Counted): Counted {
  return level.kind === "value" ? (level.counted ?? said) : said;
}

/** Above 0 where the first level is the higher one; undefined where they do not compare. */
export function compareLevels(one: Resolved, other: Resolved): number | undefined {
  if (one.kind === "grade" && other.kind === "grade")
    return scaleOf(one.grade) === scaleOf(other.grade) ? one.rank - other.rank : undefined;
  if (one.kind !== "value" || other.kind !== "value" || !comparable(one.unit, other.unit)) return undefined;
  const isBare = one.unit === NO_UNIT || other.unit === NO_UNIT;
  const inBase = ({ value, unit }: typeof one): Big => (isBare ? value : value.times(unit.factor));
  return inBase(one).times(other.over).cmp(inBase(other).times(one.over));
}

/** A worked-out level as a person would write it. */
export function written(level: Resolved): string {
  if (level.kind === "value")
    return writtenValue(level.over.eq(1) ? level.value : level.value.div(level.over), level.unit);
  return level.kind === "grade" ? level.grade : "";
}

export interface Comparison {
  readonly truth: Truth;
  /** Why it is unknown; undefined where it is known. */
  readonly reason: Reason | undefined;
}

const KNOWN = (value: Truth): Comparison => ({ truth: value, reason: undefined });
const UNKNOWN = (code: ReasonCode, facts: Readonly<Record<string, string>> = {}): Comparison => ({
  truth: "unknown",
  reason: { code, facts },
});

/**
 * Compares a result with a worked-out level. An approximate result counts as its value give or take the
 * margin; where the ends differ, the answer is unknown.
 *
 * @param marginPercent  the margin of 約 and 程度, in per cent of the value
 */
export function compareActual(
  actual: Actual,
  comparator: Comparator,
  level: Resolved,
  counted: { readonly target: Counted; readonly name: string },
  marginPercent: Big,
): Comparison {
  if (level.kind === "unknown") return { truth: "unknown", reason: level.reason };
  if (actual.kind === "grade") {
    if (level.kind !== "grade") return UNKNOWN("actual-not-comparable", { actual: actual.grade });
    const sign = compareLevels(readGrade(actual.grade), level);
    return sign === undefined
      ? UNKNOWN("actual-not-comparable", { actual: actual.grade })
      : KNOWN(truth(holds(sign, comparator)));
  }
  if (level.kind === "grade") return UNKNOWN("actual-not-comparable", { actual: "" });
  const over = countedOf(level, counted.target);
  if (actual.kind === "occasions") {
    if (over.kind !== "each") return UNKNOWN("several-occasions");
    const each = actual.figures.map((figure) =>
      compareFigure(figure, comparator, level, marginPercent, false),
    );
    const unknownOne = each.find((one) => one.reason);
    return unknownOne ?? KNOWN(and(each.map((one) => one.truth)));
  }
  if (actual.kind !== "measured") return UNKNOWN("actual-not-comparable", { actual: "" });
  // Beside last year's 月2回, 「3回」 may be a month's or the year's.
  if (isOftenerThanYearly(level.counted) && actual.counted.kind === "plain")
    return UNKNOWN("counted-differs");
  const scales = countingScales(over, actual.counted, counted.name, level.unit);
  const compared = scales.map((scale) => {
    const scaled = scale.target.eq(1) ? level : { ...level, value: level.value.times(scale.target) };
    const figure = scale.actual.eq(1) ? actual.figure : scaledFigure(actual.figure, scale.actual);
    return compareFigure(figure, comparator, scaled, marginPercent, actual.exactness === "approximate");
  });
  const [first] = compared;
  return first && compared.every(({ truth }) => truth === first.truth) ? first : UNKNOWN("counted-differs");
}

function isOftenerThanYearly(counted: Counted | undefined): boolean {
  return counted?.kind === "per" && counted.periods.gt(counted.years);
}

function scaledFigure(figure: Figure, by: Big): Figure {
  return { ...figure, low: figure.low?.times(by), high: figure.high?.times(by) };
}

function compareFigure(
  figure: Figure,
  comparator: Comparator,
  level: Extract<Resolved, { kind: "value" }>,
  marginPercent: Big,
  isApproximate: boolean,
): Comparison {
  if (!comparable(figure.unit, level.unit))
    return UNKNOWN("unit-differs", { actual: figure.unit.label, target: level.unit.label });
  if (mayBeOfAnotherScale(figure, level))
    return UNKNOWN("unit-differs", { actual: "なし", target: level.unit.label });
  // 0.407 against 78%: a share written as a fraction, or a tiny percentage? (domain rule 8)
  const maybeFraction =
    (figure.unit === NO_UNIT &&
      level.unit.dimension === PERCENT.dimension &&
      (figure.high?.abs().lte(1) ?? false)) ||
    (level.unit === NO_UNIT &&
      figure.unit.dimension === PERCENT.dimension &&
      level.value.abs().lte(level.over));
  if (maybeFraction && !(figure.low?.eq(0) && figure.high?.eq(0))) return UNKNOWN("fraction-or-percentage");
  const isBare = figure.unit === NO_UNIT || level.unit === NO_UNIT;
  const own = (isBare ? ONE : figure.unit.factor).times(level.over);
  const limit = level.value.times(isBare ? ONE : level.unit.factor);
  const margin = isApproximate ? marginPercent.div(100) : new Big(0);
  const { low, high, workedOut } = figure;
  const ends = [
    workedOut && low?.gt(workedOut) ? workedOut : low?.minus(low.abs().times(margin)),
    workedOut && high?.lt(workedOut) ? workedOut : high?.plus(high.abs().times(margin)),
  ].map((end, at) => (end ? end.times(own).cmp(limit) : at === 0 ? -1 : 1));
  if (figure.isBelowHigh && !isApproximate && ends[1] === 0) ends[1] = -1;
  const answers = ends.map((sign) => holds(sign, comparator));
  if (comparator === "=" && ends[0] !== ends[1]) return UNKNOWN("approximate-straddles");
  if (answers[0] === answers[1]) return KNOWN(truth(answers[0] ?? false));
  return workedOut && !isApproximate
    ? UNKNOWN("rounding-straddles", { share: writtenValue(workedOut, figure.unit) })
    : UNKNOWN("approximate-straddles");
}

/** 1,150,000 against 1,200千円, 250 against 250万円: in the unit of the level, or in another one of its kind? */
function mayBeOfAnotherScale({ unit, high }: Figure, level: Extract<Resolved, { kind: "value" }>): boolean {
  if (unit !== NO_UNIT || level.unit === NO_UNIT || level.unit.dimension === PERCENT.dimension) return false;
  if (!high?.gt(0)) return false;
  const own = high.times(level.over);
  const isUndivided =
    level.unit.factor.gte(SCALED) && own.times(10).gte(level.value.times(level.unit.factor));
  return isUndivided || own.times(LOST_SCALE).lte(level.value);
}

function holds(sign: number, comparator: Comparator): boolean {
  switch (comparator) {
    case "≥":
      return sign >= 0;
    case ">":
      return sign > 0;
    case "≤":
      return sign <= 0;
    case "<":
      return sign < 0;
    case "=":
      return sign === 0;
  }
}
