/** All checks on the typed sheet, in the order of the contract's table. */
import type { Check } from "./check";
import { actualUnreadable } from "./actual-unreadable";
import { approximateActual } from "./approximate-actual";
import { criterionContradictsTarget } from "./criterion-contradicts-target";
import { criterionMissing } from "./criterion-missing";
import { criterionUnreadable } from "./criterion-unreadable";
import { decimalsDiffer } from "./decimals-differ";
import { directionInferred } from "./direction-inferred";
import { effectiveButBehind } from "./effective-but-behind";
import { effectivenessMissing } from "./effectiveness-missing";
import { effectivenessUnmeasured } from "./effectiveness-unmeasured";
import { executionMissing } from "./execution-missing";
import { executionNotApplicable } from "./execution-not-applicable";
import { indicatorNameDiffers } from "./indicator-name-differs";
import { indicatorUnmatched } from "./indicator-unmatched";
import { judgmentUndecided } from "./judgment-undecided";
import { midtermOptimistic } from "./midterm-optimistic";
import { numberingGap } from "./numbering-gap";
import { overallMixed } from "./overall-mixed";
import { percentageOutOfRange } from "./percentage-out-of-range";
import { phaseNotDue } from "./phase-not-due";
import { priorYearDiffers } from "./prior-year-differs";
import { progressDiffers } from "./progress-differs";
import { provisionalActual } from "./provisional-actual";
import { ratedWithoutActual } from "./rated-without-actual";
import { ratingDiffers } from "./rating-differs";
import { ratingNotInLegend } from "./rating-not-in-legend";
import { rebuildButEffective } from "./rebuild-but-effective";
import { requiredTextMissing } from "./required-text-missing";
import { resultMissing } from "./result-missing";
import { scaleContradiction } from "./scale-contradiction";
import { targetBelowPrior } from "./target-below-prior";
import { targetMissing } from "./target-missing";
import { targetUnreadable } from "./target-unreadable";
import { textRepeated } from "./text-repeated";
import { titleMissing } from "./title-missing";
import { unitDiffers } from "./unit-differs";

export const CHECKS: readonly Check[] = [
  ratingDiffers,
  ratingNotInLegend,
  ratedWithoutActual,
  resultMissing,
  requiredTextMissing,
  effectivenessMissing,
  executionMissing,
  targetUnreadable,
  criterionUnreadable,
  actualUnreadable,
  judgmentUndecided,
  targetMissing,
  criterionMissing,
  criterionContradictsTarget,
  unitDiffers,
  approximateActual,
  provisionalActual,
  percentageOutOfRange,
  rebuildButEffective,
  effectivenessUnmeasured,
  progressDiffers,
  overallMixed,
  priorYearDiffers,
  indicatorNameDiffers,
  scaleContradiction,
  indicatorUnmatched,
  executionNotApplicable,
  targetBelowPrior,
  midtermOptimistic,
  directionInferred,
  decimalsDiffer,
  numberingGap,
  titleMissing,
  textRepeated,
  effectiveButBehind,
  phaseNotDue,
];
