/** The two reviews of an initiative, 中間振り返り and 自己評価, as far as they are due: the same rules hold for both. */
import type { EffectivenessEntry, ProcessRating, Rating, RatingEntry } from "../../notation/legend";
import type { Initiative } from "../model";
import { isMidtermReviewed, isSelfEvaluated } from "../phase";
import { type Evaluated, initiatives, isReached } from "./check";
import { ratingAfterWriting } from "./standing";

export interface Section {
  readonly initiative: Initiative;
  readonly kind: "midterm" | "self";
  /** "中間." for the fields of the 中間振り返り. */
  readonly prefix: "中間." | "";
  readonly entry: RatingEntry<ProcessRating>;
  /** The rating that stands after writing. */
  readonly rating: Rating | undefined;
  readonly effectiveness: EffectivenessEntry;
}

export function sections(evaluated: Evaluated): readonly Section[] {
  return initiatives(evaluated).flatMap((initiative): Section[] => {
    const { midterm, self } = initiative;
    const found: Section[] = [];
    if (isReached("midterm", evaluated.phase) && isMidtermReviewed(initiative))
      found.push({
        initiative,
        kind: "midterm",
        prefix: "中間.",
        entry: midterm.achievement,
        rating: midterm.achievement.kind === "rating" ? midterm.achievement.rating : undefined,
        effectiveness: midterm.effectiveness,
      });
    if (isReached("self", evaluated.phase) && isSelfEvaluated(initiative))
      found.push({
        initiative,
        kind: "self",
        prefix: "",
        entry: self.achievement,
        rating: ratingAfterWriting(evaluated, initiative, "達成状況"),
        effectiveness: self.effectiveness,
      });
    return found;
  });
}
