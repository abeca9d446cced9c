/**
 * Findings that somebody decided to leave as they are, with a reason.
 *
 * A decision holds for the values it was made on and the version of the rules; when one of them changes,
 * the finding is open again. A kept finding stays listed.
 */
import { groupedBy } from "../grouped";
import type { Finding } from "../judgment";

/** Raised when a rule may judge the same figures otherwise. Shown in the pane and on the report sheet. */
export const RULES_VERSION = "1";

/** Where something stands on the form: 取組4_1_1 and 達成状況, 戦略4_1 and 個別.2. */
export interface FieldPlace {
  readonly block: string;
  /** With its row, from 1, for a field of several cells. */
  readonly field: string;
}

/** A decision on a finding. */
export interface KeptFinding extends FieldPlace {
  readonly rule: string;
  /** One of a few usual reasons, as shown. */
  readonly choice: string;
  readonly reason: string;
  readonly by: string;
  /** The date as entered. */
  readonly on: string;
  /** The texts it was decided on, by field; when one of them changes, the finding is open again. */
  readonly values: Readonly<Record<string, string>>;
  /** RULES_VERSION at that time. */
  readonly rules: string;
}

/** "個別.2"; a field of one cell by its name alone. */
export function placeOf({ block, field, index }: Pick<Finding, "block" | "field" | "index">): FieldPlace {
  return { block, field: index === null ? field : `${field}.${String(index)}` };
}

const decisionsOn = groupedBy(({ block }: KeptFinding) => block);

/** Puts the decisions that still hold on their findings. */
export function withDecisions(
  findings: readonly Finding[],
  decisions: readonly KeptFinding[],
): readonly Finding[] {
  return findings.map((finding) => {
    const decision = decisionsOn(decisions, finding.block).find((one) => holds(one, finding));
    if (!decision) return finding;
    const { choice, reason, by, on } = decision;
    return { ...finding, kept: { choice, reason, by, on } };
  });
}

/** Of a decision and a finding on a block, whether the one is on the other as it stands now. */
function holds(decision: KeptFinding, finding: Finding): boolean {
  return (
    decision.rule === finding.rule &&
    decision.field === placeOf(finding).field &&
    decision.rules === RULES_VERSION &&
    sameValues(decision.values, finding.values)
  );
}

function sameValues(one: Readonly<Record<string, string>>, other: Readonly<Record<string, string>>): boolean {
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...fields].every((field) => (one[field] ?? "") === (other[field] ?? ""));
}
