/** What-if: the result that would give a rating, worked out from the target and the criterion. */
import type { Comparator, Counted } from "../../notation/reading";
import { type Resolved, compareLevels, written } from "./threshold";
import { writtenBound, writtenCounted } from "./written";

interface Bound {
  readonly kind: "bound";
  readonly comparator: Comparator;
  readonly level: Exclude<Resolved, { kind: "unknown" }>;
  readonly counted: Counted;
}

/** What a result has to be for something to hold. */
export type Reach =
  | Bound
  /** 60%以上80%以下 */
  | { readonly kind: "between"; readonly ends: readonly Reach[] }
  /** 策定 */
  | { readonly kind: "deed"; readonly deed: string }
  /** Whatever it is. */
  | { readonly kind: "any" }
  /** No figure is sure to do. */
  | { readonly kind: "unknown" };

export const ANY: Reach = { kind: "any" };
export const UNKNOWN: Reach = { kind: "unknown" };

/** Of a level that could be worked out. */
export function bounded(comparator: Comparator, level: Resolved, counted: Counted): Reach {
  return level.kind === "unknown" ? UNKNOWN : { kind: "bound", comparator, level, counted };
}

/** Of what has to satisfy all of its ends. */
export function between(ends: readonly Reach[]): Reach {
  return { kind: "between", ends };
}

const NEGATED: Readonly<Record<Comparator, Comparator | undefined>> = {
  "≥": "<",
  ">": "≤",
  "≤": ">",
  "<": "≥",
  "=": undefined,
};

/** Of what has to be avoided: ≤ 54.6% is left from > 54.6% on. */
export function beyond(comparator: Comparator, level: Resolved, counted: Counted): Reach {
  const negated = NEGATED[comparator];
  return negated ? bounded(negated, level, counted) : UNKNOWN;
}

/** What does for both: the stricter of two bounds. */
export function both(one: Reach, other: Reach): Reach {
  if (one.kind === "any") return other;
  if (other.kind === "any") return one;
  const order = strictness(one, other);
  return order === undefined ? UNKNOWN : order < 0 ? other : one;
}

/** What does for one of them: the easier of two bounds. */
export function either(one: Reach, other: Reach): Reach {
  if (one.kind === "unknown") return other;
  if (other.kind === "unknown") return one;
  if (one.kind === "any" || other.kind === "any") return ANY;
  const order = strictness(one, other);
  return order === undefined ? UNKNOWN : order > 0 ? other : one;
}

export const asksForMore = (comparator: Comparator): boolean => comparator === "≥" || comparator === ">";

/** Above 0 where the first bound is the stricter one; undefined where they do not compare. */
function strictness(one: Reach, other: Reach): number | undefined {
  if (one.kind !== "bound" || other.kind !== "bound" || areOpposed(one, other)) return undefined;
  const isCountedAlike = writtenCounted(one.counted, "") === writtenCounted(other.counted, "");
  const order = isCountedAlike ? compareLevels(one.level, other.level) : undefined;
  if (order === undefined) return undefined;
  const isStrict = ({ comparator }: Bound): number => (comparator === ">" || comparator === "<" ? 1 : 0);
  if (order === 0) return isStrict(one) - isStrict(other);
  return asksForMore(one.comparator) ? order : -order;
}

/** One asks for more, the other for less. */
function areOpposed(one: Reach, other: Reach): boolean {
  return (
    one.kind === "bound" &&
    other.kind === "bound" &&
    asksForMore(one.comparator) !== asksForMore(other.comparator)
  );
}

/**
 * By rating, as shown: what would give ①, and what would leave ③.
 *
 * Nothing is promised where the target is open, or contradicts the criterion.
 */
export function processReach(met: Reach, leaving: Reach): Readonly<Record<string, string>> {
  if (met.kind === "unknown" || areOpposed(met, leaving)) return {};
  const strictest = both(met, leaving);
  return {
    ...shown("①", strictest.kind === "unknown" ? met : strictest),
    ...shown("②", leaving),
  };
}

/** By rating, as shown: what would give A. */
export function outcomeReach(good: Reach): Readonly<Record<string, string>> {
  return shown("A", good);
}

function shown(rating: string, reach: Reach): Readonly<Record<string, string>> {
  const words = inWords(reach);
  return words === "" ? {} : { [rating]: words };
}

function inWords(reach: Reach): string {
  switch (reach.kind) {
    case "bound":
      return writtenBound(reach.comparator, writtenCounted(reach.counted, written(reach.level)));
    case "between":
      return reach.ends.map(inWords).join(" かつ ");
    case "deed":
      return reach.deed;
    case "any":
    case "unknown":
      return "";
  }
}
