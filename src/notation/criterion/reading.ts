/** What the readers of a criterion hand to each other. */
import Big from "big.js";
import type { Comparator, Condition, Counted, Level, UnreadableWhy } from "../reading";
import type { Unread } from "../text";
import { NO_UNIT } from "../unit";

/** Something in the text that could not be read; kept as a value until the door of this module. */
export interface Failure {
  readonly kind: "failure";
  readonly why: UnreadableWhy;
  readonly unread: Unread;
}

export type ConditionReading = { readonly kind: "read"; readonly condition: Condition } | Failure;

export interface Comparison {
  /** What the base is a value of, where it is said: 「前年度の参加者数を下回った」. */
  readonly measure?: string | undefined;
  readonly condition:
    | Omit<Extract<Condition, { kind: "compare" }>, "subject" | "labels" | "span">
    | { readonly kind: "target-missed" }
    | { readonly kind: "not-done"; readonly deed: string };
}

/** @param stated  what the text itself says that the level comes to */
export function compare(
  level: Level,
  comparator: Comparator,
  counted: Counted,
  stated: readonly Level[] = [],
): Comparison {
  const agreeing = stated.map((one) => [level, one] as const);
  return { condition: { kind: "compare", bound: { comparator, level }, counted, agreeing } };
}

export function value(of: Big, unit = NO_UNIT): Level {
  return { kind: "value", value: of, unit };
}

export const ONE = new Big(1);

export const ZERO = new Big(0);
