/** A level that is worked out from a base: 前年度実績, 目標値の70%. */
import Big from "big.js";
import type { Base, Level } from "./reading";
import { NO_UNIT } from "./unit";

const ONE = new Big(1);
const NOTHING = new Big(0);

/** So much of a base, `factor` ÷ `over`; the base itself where both are left out. */
export function relativeTo(base: Base, factor = ONE, over = ONE): Extract<Level, { kind: "relative" }> {
  return {
    kind: "relative",
    base,
    factor,
    over,
    plus: NOTHING,
    plusUnit: NO_UNIT,
    share: false,
  };
}

/** So much of a value, `factor` ÷ `over`; undefined where it does not come out even and would be rounded. */
export function evenPart(value: Big, factor: Big, over: Big): Big | undefined {
  const product = value.times(factor);
  const part = product.div(over);
  return part.times(over).eq(product) ? part : undefined;
}
