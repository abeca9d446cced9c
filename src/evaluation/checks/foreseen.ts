/** The judgments of an indicator by results that could come. */
import { fiscalYearIn } from "../../notation/era";
import { fold } from "../../notation/text";
import { foreseeOutcome, foreseeProcess } from "../foresee";
import type { IndicatorJudgment } from "../judgment";
import type { Evaluated } from "./check";
import { type Subject, criterionOf } from "./subject";

export function foreseen(subject: Subject, { policy, sheet }: Evaluated): readonly IndicatorJudgment[] {
  const { indicator } = subject;
  const criterion = criterionOf(subject);
  return criterion
    ? foreseeProcess({ ...indicator, criterion }, policy)
    : foreseeOutcome(indicator, policy, fiscalYearIn(fold(sheet.year)));
}
