/**
 * Bringing two ways of counting together: 月1回 is twelve in a year, 四半期に1回 four.
 *
 * Source: domain, "Writing that is seen in real sheets" (年1回以上, 月1回程度, 8月を除く毎月1回).
 */
import Big from "big.js";
import type { Actual, Counted, Figure, Target } from "../../notation/reading";
import { speaksOfRunningTotal } from "../../notation/running-total";
import { TIMES, type Unit, isCountedWhole } from "../../notation/unit";

/** What two figures are multiplied by before they are compared. */
export interface CountingScale {
  readonly target: Big;
  readonly actual: Big;
}

const ONE = new Big(1);
const SAME: CountingScale = { target: ONE, actual: ONE };

/**
 * By how much a level and a result are to be multiplied before they compare; several where a year does not
 * divide evenly, and only what holds for all of them is certain. None where they do not compare at all.
 *
 * Only occasions add up over a year for certain: 月平均20時間 and 20時間30分 may be the same month's.
 */
export function countingScales(
  target: Counted,
  actual: Counted,
  name: string,
  unit: Unit,
): readonly CountingScale[] {
  if (isSame(target, actual)) return [SAME];
  if (actual.kind === "cumulative" || target.kind === "cumulative")
    return target.kind === "plain" && speaksOfRunningTotal(name) ? [SAME] : [];
  if (target.kind === "each" || actual.kind === "each") return [];
  if (target.kind === "plain" && actual.kind === "per" && saysPeriod(name, actual)) return [SAME];
  const [one, other] = [yearly(target), yearly(actual)];
  if (!one || !other) return [];
  const isEven =
    one.least.eq(one.most) &&
    other.least.eq(other.most) &&
    one.least.times(other.over).eq(other.least.times(one.over));
  return isEven || unit.dimension === TIMES.dimension
    ? [
        { target: one.least.times(other.over), actual: other.most.times(one.over) },
        { target: one.most.times(other.over), actual: other.least.times(one.over) },
      ]
    : [];
}

function isSame(target: Counted, actual: Counted): boolean {
  if (target.kind !== "per" || actual.kind !== "per") return target.kind === actual.kind;
  return (
    target.period === actual.period &&
    target.periods.times(actual.years).eq(actual.periods.times(target.years))
  );
}

/** 「月平均の残業時間」: the name itself is counted over the result's period. */
function saysPeriod(name: string, { period }: Extract<Counted, { kind: "per" }>): boolean {
  return new RegExp(`毎${period}|${period}平均|${period}あたり|1${period}`, "u").test(name);
}

/** How many periods a year has, at least and at most; each ÷ `over`. */
interface Yearly {
  readonly least: Big;
  readonly most: Big;
  readonly over: Big;
}

/** A year has 52 weeks and a day or two, and some of them are holidays: 毎週 is 48 to 53 times [our reading]. */
const WEEKS = { least: 48, most: 53, periods: 52 };

/** How many periods a year has; undefined for days, of which nobody knows which are meant. */
function yearly(counted: Counted): Yearly | undefined {
  if (counted.kind === "plain") return { least: ONE, most: ONE, over: ONE };
  if (counted.kind !== "per" || counted.period === "日") return undefined;
  const { periods, years } = counted;
  return counted.period === "週"
    ? {
        least: periods.times(WEEKS.least),
        most: periods.times(WEEKS.most),
        over: years.times(WEEKS.periods),
      }
    : { least: periods, most: periods, over: years };
}

/**
 * The period of which a bare count may be, instead of the year: beside 月2回, 「2回」 may be a month's or the
 * year's. One that is twice as high or more is the year's.
 *
 * 「11.9件」 is nobody's total.
 *
 * @returns the period as the target writes it; undefined where there is no doubt
 */
export function periodOfBareCount(target: Target, actual: Actual): string | undefined {
  if (target.kind !== "bound" || actual.kind !== "measured") return undefined;
  const { counted, bound } = target;
  const isInDoubt =
    counted.kind === "per" &&
    counted.periods.gt(counted.years) &&
    bound.level.kind === "value" &&
    actual.counted.kind === "plain" &&
    isWhole(actual.figure) &&
    actual.figure.low?.gt(0) === true &&
    actual.figure.low.lt(bound.level.value.times(2));
  return isInDoubt ? counted.label : undefined;
}

function isWhole({ low, unit }: Figure): boolean {
  return !isCountedWhole(unit) || low === undefined || low.round().eq(low);
}
