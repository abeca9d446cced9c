/** The reasoning of a rating cell; with one indicator, its figures are the ones spoken of. */
import type { Because, Judgment } from "../judgment";

export function becauseOfJudgment({ reasons, indicators }: Judgment): Because {
  const [only] = indicators;
  return { reasons, shown: indicators.length === 1 && only ? only.shown : { target: null, actual: null } };
}
