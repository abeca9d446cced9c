/** Numbers that stand in a criterion or result without their indicator, or the other way round. */
import { circled } from "../../notation/numbering";
import type { UnmatchedLabel } from "../model";
import type { LabelledCriterion } from "./criteria";
import type { LabelledTarget } from "./targets";

export function unmatchedLabels(
  targets: readonly LabelledTarget[],
  criteria: readonly LabelledCriterion[],
  results: readonly string[],
): readonly UnmatchedLabel[] {
  const known = targets.map(({ label }) => label);
  const inCriteria = [...new Set(criteria.flatMap(({ labels }) => labels))];
  const single = known.length === 1 && known[0] === "" ? circled(1) : undefined;
  const isKnown = (label: string): boolean => known.includes(label) || label === single;
  const missing: UnmatchedLabel[] = [
    ...inCriteria
      .filter((label) => !isKnown(label))
      .map((label) => ({ label, standsIn: "criterion" as const })),
    ...results.filter((label) => !isKnown(label)).map((label) => ({ label, standsIn: "actual" as const })),
  ];
  const withoutResult =
    results.length > 0 ? known.filter((label) => label !== "" && !results.includes(label)) : [];
  const hasCommon = criteria.some(({ labels }) => labels.length === 0);
  const withoutCriterion =
    inCriteria.length > 0 && !hasCommon
      ? known.filter((label) => label !== "" && !inCriteria.includes(label))
      : [];
  const partnerless = [...new Set([...withoutResult, ...withoutCriterion])];
  return [...missing, ...partnerless.map((label) => ({ label, standsIn: "target" as const }))];
}
