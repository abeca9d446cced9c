/**
 * One cause, one finding: what another finding says already is left out.
 *
 * 判定保留 is raised for every judgment without a rating, and gives way to the finding that names its cause;
 * so a judgment never ends without a finding, also where the rule that would name it is switched off.
 */
import { groupedBy } from "../grouped";
import type { Finding, ReasonCode } from "../judgment";
import type { RuleId } from "../rule-id";

/** Which rules name a reason; whichever of them was raised stands for it. */
const NAMED_BY: readonly (readonly [pattern: RegExp, rules: readonly RuleId[]])[] = [
  [/^target-unset$/u, ["target-missing"]],
  [
    /^target-(?:no-figure|unknown-words|several-figures|malformed|two-readings|not-a-figure|unknown)$/u,
    ["target-unreadable"],
  ],
  [
    /^criterion-(?:no-figure|unknown-words|several-figures|malformed|two-readings|not-a-figure)$/u,
    ["criterion-unreadable"],
  ],
  [/^actual-blank$/u, ["result-missing", "rated-without-actual", "indicator-unmatched", "target-missing"]],
  [/^actual-(?:pending|unmeasured)$/u, ["rated-without-actual"]],
  [
    /^actual-(?:no-figure|unknown-words|several-figures|malformed|two-readings|not-a-figure)$/u,
    ["actual-unreadable"],
  ],
  [/^unit-differs$/u, ["unit-differs"]],
  [/^approximate-straddles$/u, ["approximate-actual"]],
  [/^(?:both-apply|criterion-same-way)$/u, ["criterion-contradicts-target"]],
];

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
]);

/** Leaves out what another of the findings says already. */
export function withoutDoubles(findings: readonly Finding[]): readonly Finding[] {
  const once = findings.filter(
    (finding) => findingsOn(findings, finding.block).find((one) => isSame(one, finding)) === finding,
  );
  const named = once.filter(
    (finding) => !findingsOn(once, finding.block).some((other) => other !== finding && names(other, finding)),
  );
  return named.filter((finding) => !isConsequence(finding, findingsOn(named, finding.block)));
}

/** Another finding says the same only of the same block. */
const findingsOn = groupedBy(({ block }: Finding) => block);

function isSame(one: Finding, other: Finding): boolean {
  return (
    one.rule === other.rule &&
    sameField(one, other) &&
    one.cell === other.cell &&
    JSON.stringify(one.facts) === JSON.stringify(other.facts)
  );
}

function sameField(one: Finding, other: Finding): boolean {
  return one.block === other.block && one.field === other.field && one.index === other.index;
}

/** Whether one finding is about the same indicator as another, or about all indicators of its row. */
function sameIndicator(one: Finding, other: Finding): boolean {
  const label = one.facts["label"] ?? "";
  const otherLabel = other.facts["label"] ?? "";
  return (
    one.block === other.block &&
    (one.index === other.index || one.index === null || other.index === null) &&
    (label === otherLabel || label === "" || otherLabel === "")
  );
}

/** Whether `other` gives way to `one`, which says its cause. */
function names(one: Finding, other: Finding): boolean {
  switch (other.rule) {
    case "judgment-undecided": {
      const codes = other.because?.reasons.map(({ code }) => code) ?? [];
      return sameIndicator(one, other) && codes.some((code) => isNamedBy(code, one.rule));
    }
    case "criterion-missing":
      return one.rule === "indicator-unmatched" && sameIndicator(one, other);
    case "rating-differs":
      return one.rule === "rating-not-in-legend" && sameField(one, other);
    default:
      return false;
  }
}

function isNamedBy(code: ReasonCode, rule: RuleId): boolean {
  return NAMED_BY.some(([pattern, rules]) => pattern.test(code) && rules.includes(rule));
}

/**
 * 全体 waits for 個別, 進捗状況 for 全体.
 *
 * @param all  the findings on its block
 */
function isConsequence(finding: Finding, all: readonly Finding[]): boolean {
  if (finding.rule !== "judgment-undecided") return false;
  const below = finding.field === "全体" ? ["個別"] : finding.field === "進捗状況" ? ["個別", "全体"] : [];
  return all.some((other) => below.includes(other.field) && CAUSES.has(other.rule));
}
