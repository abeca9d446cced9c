/** From what the rules raised to the findings: decisions, doubles, severity, order – each a stage of its own. */
import { type Evaluated, type RaisedBy, isReached } from "../checks/check";
import type { Finding } from "../judgment";
import type { OperationPolicy } from "../model";
import type { JudgingPolicy } from "../policy";
import { withoutDoubles } from "./doubles";
import { type KeptFinding, withDecisions } from "./kept";
import { valuesOf } from "./values";

/**
 * @param raised     what all rules raised, those of the form included
 * @param decisions  the findings that somebody kept with a reason
 * @returns the findings in the order of the sheet's blocks; those of the whole workbook first
 */
export function settle(
  raised: readonly RaisedBy[],
  evaluated: Evaluated,
  decisions: readonly KeptFinding[],
): readonly Finding[] {
  const { sheet, policy, phase } = evaluated;
  const due = raised.filter(({ rule }) => isReached(rule.from, phase) && policy.rules[rule.id] !== "off");
  const found = due.map((one) => findingOf(one, evaluated));
  return inOrder(graded(withoutDoubles(withDecisions(found, decisions)), policy), sheet);
}

function findingOf({ rule, raised }: RaisedBy, { sheet, foreseen }: Evaluated): Finding {
  return {
    rule: rule.id,
    severity: raised.severity ?? rule.severity,
    block: raised.block,
    field: raised.field,
    index: raised.index ?? null,
    at: raised.at ?? null,
    cell: raised.cell ?? null,
    facts: raised.facts ?? {},
    because: raised.because ?? null,
    values: valuesOf(raised, sheet, foreseen),
    kept: null,
  };
}

/** A policy may regrade a rule. */
function graded(findings: readonly Finding[], policy: JudgingPolicy): readonly Finding[] {
  return findings.map((finding) => {
    const setting = policy.rules[finding.rule];
    return setting === undefined || setting === "off" ? finding : { ...finding, severity: setting };
  });
}

function inOrder(findings: readonly Finding[], { blocks }: OperationPolicy): readonly Finding[] {
  const order = new Map(blocks.map(({ id }, at) => [id, at]));
  const placeOf = ({ block }: Finding): number => order.get(block) ?? -1;
  return findings.toSorted((one, other) => placeOf(one) - placeOf(other));
}
