/**
 * Ranks (10位以内): the first is the best, so 以上 means "as good or better" – a smaller number.
 *
 * 超える, 下回る and 未満 of a rank can be meant either way and are not read.
 */
import type { Comparator } from "./reading";
import type { Unit } from "./unit";

export function isRank(unit: Unit): boolean {
  return unit.dimension === "位";
}

/**
 * The comparator between two figures of a unit.
 *
 * @param comparator  as its word is read of amounts
 * @param words       the word as typed, folded
 * @returns undefined where the words can be read two ways
 */
export function comparatorOf(comparator: Comparator, words: string, unit: Unit): Comparator | undefined {
  if (!isRank(unit)) return comparator;
  if (/以内|以上|上限/u.test(words)) return "≤";
  return words.includes("以下") ? "≥" : undefined;
}
