/** All checks on the typed sheet, in the order in which findings of one block are listed. */
import type { Check } from "./check";
import { ratingDiffers } from "./rating-differs";

export const CHECKS: readonly Check[] = [ratingDiffers];
