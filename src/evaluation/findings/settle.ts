/** From what the rules raised to the findings: severity by policy, decisions, doubles – each a stage of its own. */
import { type Evaluated, type RaisedBy, isReached } from "../checks/check";
import type { Finding } from "../judgment";
import { withoutDoubles } from "./doubles";
import { type KeptFinding, withDecisions } from "./kept";
import { valuesOf } from "./values";

/**
 * @param raised     what all rules raised, those of the form included
 * @param decisions  the findings that somebody kept with a reason
 */
export function settle(
  raised: readonly RaisedBy[],
  evaluated: Evaluated,
  decisions: readonly KeptFinding[],
): readonly Finding[] {
  const due = raised.filter(({ rule }) => isReached(rule.from, evaluated.phase));
  const found = due.flatMap((one) => findingsOf(one, evaluated));
  return withoutDoubles(withDecisions(found, decisions));
}

/** None where the policy switches the rule off; it may regrade it, too. */
function findingsOf({ rule, raised }: RaisedBy, { sheet, foreseen, policy }: Evaluated): readonly Finding[] {
  const setting = policy.rules[rule.id];
  if (setting === "off") return [];
  return [
    {
      rule: rule.id,
      severity: setting ?? raised.severity ?? rule.severity,
      block: raised.block,
      field: raised.field,
      index: raised.index ?? null,
      at: raised.at ?? null,
      cell: raised.cell ?? null,
      facts: raised.facts ?? {},
      because: raised.because ?? null,
      values: valuesOf(raised, sheet, foreseen),
      kept: null,
    },
  ];
}
