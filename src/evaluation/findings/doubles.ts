/**
 * One cause, one finding: what another finding says already is left out.
 *
 * 判定保留 is raised for every judgment without a rating, and gives way to the finding that names its cause;
 * so a judgment never ends without a finding, also where the rule that would name it is switched off.
 */
import type { UnreadableWhy } from "../../notation/reading";
import { groupedBy } from "../grouped";
import type { Finding, ReasonCode } from "../judgment";
import type { RuleId } from "../rule-id";

const UNREADABLE: readonly UnreadableWhy[] = [
  "no-figure",
  "unknown-words",
  "several-figures",
  "malformed",
  "two-readings",
  "not-a-figure",
];

/** Which rules name a reason; whichever of them was raised stands for it. */
const NAMED_BY: Readonly<Partial<Record<ReasonCode, readonly RuleId[]>>> = {
  ...Object.fromEntries(
    UNREADABLE.flatMap((why) => [
      [`target-${why}`, ["target-unreadable"]],
      [`criterion-${why}`, ["criterion-unreadable"]],
      [`actual-${why}`, ["actual-unreadable", "indicator-name-differs"]],
    ]),
  ),
  "target-unset": ["target-missing"],
  "actual-blank": ["result-missing", "rated-without-actual", "indicator-unmatched"],
  "actual-pending": ["rated-without-actual"],
  "actual-unmeasured": ["rated-without-actual"],
  "unit-differs": ["unit-differs"],
  "approximate-straddles": ["approximate-actual"],
  "both-apply": ["criterion-contradicts-target"],
  "criterion-same-way": ["criterion-contradicts-target"],
};

/** What makes 全体 and 進捗状況 undecided is told where it arises: in the same block. */
const CAUSES: ReadonlySet<RuleId> = new Set<RuleId>([
  "rating-not-in-legend",
  "rated-without-actual",
  "result-missing",
  "target-unreadable",
  "actual-unreadable",
  "judgment-undecided",
  "target-missing",
  "unit-differs",
  "approximate-actual",
  "indicator-unmatched",
  "indicator-name-differs",
]);

/** Leaves out what another of the findings says already. */
export function withoutDoubles(findings: readonly Finding[]): readonly Finding[] {
  const once = saidOnce(findings);
  const named = once.filter(
    (finding) => !findingsOn(once, finding.block).some((other) => names(other, finding)),
  );
  return named.filter((finding) => !isConsequence(finding, findingsOn(named, finding.block)));
}

const findingsOn = groupedBy(({ block }: Finding) => block);

/** Two indicators without a number may give cause for the same words. */
function saidOnce(findings: readonly Finding[]): readonly Finding[] {
  const said = new Set<string>();
  return findings.filter(({ rule, block, field, index, cell, facts }) => {
    const words = JSON.stringify([rule, block, field, index, cell, facts]);
    if (said.has(words)) return false;
    said.add(words);
    return true;
  });
}

/** Of two findings on a block, whether one is about the same indicator as another, or about all indicators of its row. */
function sameIndicator(one: Finding, other: Finding): boolean {
  const label = one.facts["label"] ?? "";
  const otherLabel = other.facts["label"] ?? "";
  return (
    (one.index === other.index || one.index === null || other.index === null) &&
    (label === otherLabel || label === "" || otherLabel === "")
  );
}

/** Of two findings on a block, whether `other` gives way to `one`, which says its cause. */
function names(one: Finding, other: Finding): boolean {
  switch (other.rule) {
    case "judgment-undecided": {
      const reasons = other.because?.reasons ?? [];
      return sameIndicator(one, other) && reasons.some(({ code }) => NAMED_BY[code]?.includes(one.rule));
    }
    case "criterion-missing":
      return one.rule === "indicator-unmatched" && sameIndicator(one, other);
    case "indicator-unmatched":
      // The row of an indicator is blank: that is why its number has no result.
      return one.rule === "result-missing" && one.facts["label"] === other.facts["label"];
    case "actual-unreadable":
      // A result under another name is not read as this indicator's.
      return (
        one.rule === "indicator-name-differs" && one.facts["in"] === "actual" && sameIndicator(one, other)
      );
    default:
      return false;
  }
}

/** What a rating that follows from others waits for. */
const WAITS_FOR: Readonly<Record<string, string>> = { 全体: "個別", 進捗状況: "全体" };

/** @param all  the findings on its block */
function isConsequence({ rule, field }: Finding, all: readonly Finding[]): boolean {
  return (
    rule === "judgment-undecided" &&
    all.some((other) => other.field === WAITS_FOR[field] && CAUSES.has(other.rule))
  );
}
