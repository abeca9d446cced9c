/**
 * How a rating is written into its cell: in the spelling of the cell's validation list, else as the legend
 * prints it, with the person's own (i)/(ii).
 *
 * Source: contract, "Ratings compare after folding …"; domain, rule 7.
 */
import {
  type Rating,
  type RatingEntry,
  readOutcomeRating,
  readProcessRating,
  readProgressRating,
} from "../notation/legend";

/**
 * The text of a rating.
 *
 * @param execution  the person's (i)/(ii) as typed; "" where none stands in the cell
 * @param allowed    the cell's validation list; undefined where it has none
 * @returns undefined where the list has no such rating
 */
export function ratingText(
  rating: Rating,
  execution: string,
  allowed: readonly string[] | undefined,
): string | undefined {
  const plain = execution === "" ? rating : `${rating} ${execution}`;
  if (!allowed) return plain;
  const wanted = readLike(rating, plain);
  return allowed.find((text) => isSame(readLike(rating, text), wanted));
}

function readLike(rating: Rating, text: string): RatingEntry<Rating> {
  switch (rating) {
    case "①":
    case "②":
    case "③":
      return readProcessRating(text);
    case "A":
    case "B":
      return readOutcomeRating(text);
    case "a":
    case "b":
      return readProgressRating(text);
  }
}

function isSame(one: RatingEntry<Rating>, other: RatingEntry<Rating>): boolean {
  return (
    one.kind === "rating" &&
    other.kind === "rating" &&
    one.rating === other.rating &&
    one.execution === other.execution
  );
}

const EXECUTION = /[（(]?[\s　]*(?:[iｉ](?:[\s　]*[iｉ])?|[ⅰⅱ]|⒤{1,2})[\s　]*[)）]?/iu;

/** 「② (ⅰ)」 → 「(ⅰ)」: what of a rating cell only a person can say; "" where none stands there. */
export function executionText(text: string): string {
  const entry = readProcessRating(text);
  const hasExecution =
    entry.kind === "execution-only" || (entry.kind === "rating" && entry.execution !== null);
  return hasExecution ? (EXECUTION.exec(text)?.[0].trim() ?? "") : "";
}
