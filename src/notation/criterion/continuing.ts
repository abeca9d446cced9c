/** What is continued, and what becomes of the rest: 「40%以上なら継続し、それ以外の場合は再構築する」. */
import { hasWord } from "../cursor";
import type { Condition, Level } from "../reading";
import type { Clause } from "./clauses";
import { NEGATION } from "./comparator";

/** Whether a clause says when nothing is rebuilt. */
export function continues({ consequence }: Clause): boolean {
  return hasWord(consequence, "not-rebuild") && !hasWord(consequence, "rebuild", "if", "excluding");
}

/** The condition that holds where another does not; undefined where that is not one comparison. */
export function opposite(condition: Condition): Condition | undefined {
  if (condition.kind !== "compare") return undefined;
  const comparator = NEGATION[condition.bound.comparator];
  return comparator && { ...condition, bound: { ...condition.bound, comparator } };
}

/** Whether two conditions are each other's opposite, so that they leave nothing between them, and share nothing. */
export function areOpposite(one: Condition, other: Condition): boolean {
  const denied = opposite(one);
  return (
    denied?.kind === "compare" &&
    other.kind === "compare" &&
    denied.bound.comparator === other.bound.comparator &&
    isSameLevel(denied.bound.level, other.bound.level)
  );
}

function isSameLevel(one: Level, other: Level): boolean {
  if (one.kind === "value" && other.kind === "value")
    return one.value.eq(other.value) && one.unit === other.unit;
  if (one.kind === "achievement" && other.kind === "achievement")
    return one.factor.times(other.over).eq(other.factor.times(one.over));
  return (
    one.kind === "relative" &&
    other.kind === "relative" &&
    one.base.kind === other.base.kind &&
    one.base.kind !== "named" &&
    one.factor.times(other.over).eq(other.factor.times(one.over)) &&
    one.plus.eq(other.plus)
  );
}
