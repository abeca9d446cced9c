/** The difference of two figures of one unit, as a person would write it: "−1.6ポイント", "+20件". */
import type { Figure } from "../notation/reading";
import { PERCENT, POINT, comparable } from "../notation/unit";
import { writtenValue } from "./judge/written";

/** @returns "" where a figure is not exact or the units do not compare */
export function writtenDifference(one: Figure, other: Figure): string {
  if (!one.low || !other.low || !one.high?.eq(one.low) || !other.high?.eq(other.low)) return "";
  if (!comparable(one.unit, other.unit) || !one.unit.factor.eq(other.unit.factor)) return "";
  const difference = one.low.minus(other.low);
  const own = one.unit.label === "" ? other.unit : one.unit;
  const unit = own.dimension === PERCENT.dimension ? POINT : own;
  const sign = difference.lt(0) ? "−" : difference.gt(0) ? "+" : "±";
  return sign + writtenValue(difference.abs(), unit);
}
