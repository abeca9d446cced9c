/** The ratings that stand: what a person entered, else what was computed. */
import type { Rating, RatingEntry } from "../../notation/legend";
import { type Judgment, type RatedField, judgmentsOf } from "../judgment";
import type { Block } from "../model";
import type { Evaluated } from "./check";

/** undefined where nothing stands, or something that the legend does not know. */
export function standingRating({ entry, outcome }: Pick<Judgment, "entry" | "outcome">): Rating | undefined {
  if (entry.kind === "rating") return entry.rating;
  return entry.kind !== "foreign" && outcome.kind === "judged" ? outcome.rating : undefined;
}

/** The rating of a cell as it stands after writing: a person's, else the computed one if it can be written. */
export function ratingAfterWriting(
  evaluated: Evaluated,
  block: Block,
  field: RatedField,
): Rating | undefined {
  const judgment = judgmentOf(evaluated, block, field);
  if (!judgment) return undefined;
  return judgment.entry.kind === "rating" || evaluated.comesToStand(judgment)
    ? standingRating(judgment)
    : undefined;
}

/** The person's (i)/(ii); null where none stands. */
export function executionOf(entry: RatingEntry<Rating>): "(i)" | "(ii)" | null {
  return entry.kind === "rating" || entry.kind === "execution-only" ? entry.execution : null;
}

/** The judgment of a rating cell of a block; undefined before the 自己評価. */
export function judgmentOf(
  { judgments }: Pick<Evaluated, "judgments">,
  block: Block,
  field: RatedField,
): Judgment | undefined {
  return judgmentsOf(judgments, block.id).find((one) => one.field === field);
}
