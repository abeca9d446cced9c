/** A result that is one figure, beyond doubt. */
import type Big from "big.js";
import type { Actual, Counted } from "../reading";
import type { Span } from "../text";
import type { Unit } from "../unit";

const PLAIN: Counted = { kind: "plain" };

export function exactly(
  value: Big,
  unit: Unit,
  span: Span,
  { counted = PLAIN, decimals = 0 }: { readonly counted?: Counted; readonly decimals?: number } = {},
): Extract<Actual, { kind: "measured" }> {
  return {
    kind: "measured",
    figure: { low: value, high: value, unit, decimals, span },
    exactness: "exact",
    provisional: false,
    counted,
    beside: [],
    span,
  };
}
