/** The criteria of a block, and which of them are an indicator's. */
import { readCriterion } from "../../notation/criterion";
import { splitLabels } from "../../notation/numbering";
import type { RebuildCriterion } from "../../notation/reading";
import type { Passage } from "../../notation/text";

export interface LabelledCriterion {
  readonly labels: readonly string[];
  readonly criterion: RebuildCriterion;
}

const NOISE = /^[\s　・、,:：。【】[\]]*(?:(?:プロセス|アウトカム)?指標|目標|基準)?[\s　・、,:：。]*$/u;

export function readCriteria(passages: readonly Passage[]): readonly LabelledCriterion[] {
  const parts = passages
    .flatMap(splitLabels)
    .filter((part) => part.labels.length > 0 || !NOISE.test(part.passage.text));
  return parts.map((part) => {
    const criterion = readCriterion(part.passage, part.labels);
    const isUnclear = part.joint === "and" && part.labels.length > 1;
    return {
      labels: part.labels,
      criterion:
        criterion.kind === "condition" &&
        criterion.quantifier === "each" &&
        (isUnclear || part.joint === "or")
          ? { ...criterion, quantifier: isUnclear ? "unclear" : "any" }
          : criterion,
    };
  });
}

/** The criterion of a number: its own, else the one without a number; several of them apply together. */
export function criterionOf(label: string, criteria: readonly LabelledCriterion[]): RebuildCriterion {
  const own = criteria.filter(({ labels }) => label !== "" && labels.includes(label));
  const common = criteria.filter(({ labels }) => labels.length === 0 || (label === "" && labels.length > 0));
  const chosen = [...own, ...common]
    .map(({ criterion }) => criterion)
    .filter((one) => one.kind !== "missing");
  const [first, ...rest] = chosen;
  if (!first) return { kind: "missing" };
  return rest.reduce(either, first);
}

/** Two criteria of one indicator: either of them gives ③. */
function either(one: RebuildCriterion, other: RebuildCriterion): RebuildCriterion {
  if (one.kind !== "condition") return one;
  if (other.kind !== "condition") return other;
  return {
    ...one,
    condition: { kind: "or", parts: [one.condition, other.condition] },
    quantifier: one.quantifier === other.quantifier ? one.quantifier : "unclear",
  };
}
