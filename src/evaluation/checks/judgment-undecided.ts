/**
 * 判定保留: a judgment without a rating, for a reason that no other rule names (those that do take its place
 * in findings/doubles). Before the 自己評価: a target or criterion for which some results could not be rated.
 */
import type { ReasonCode } from "../judgment";
import type { Initiative, Strategy } from "../model";
import { isSelfDue } from "../phase";
import { becauseOfJudgment } from "./because-of-judgment";
import { type Check, type Evaluated, type Raised, hasResults, hasTargets, isReached } from "./check";
import { foreseen } from "./foreseen";
import { standingRating } from "./standing";
import { becauseOf, raise, subjects } from "./subject";

export const judgmentUndecided: Check = {
  id: "judgment-undecided",
  name: "判定保留",
  severity: "要確認",
  from: "plan",
  find: (evaluated) => (isReached("self", evaluated.phase) ? open(evaluated) : foreseenOpen(evaluated)),
};

function open(evaluated: Evaluated): readonly Raised[] {
  const { sheet } = evaluated;
  const due = new Set(sheet.blocks.filter((block) => isSelfDue(block, sheet)).map(({ id }) => id));
  const judgments = evaluated.judgments.filter(({ block }) => due.has(block));
  const cells = judgments
    .filter(({ field, outcome }) => (field === "全体" || field === "進捗状況") && outcome.kind !== "judged")
    .map((judgment) => ({
      block: judgment.block,
      field: judgment.field,
      facts: { entered: judgment.entry.text.trim() },
      because: becauseOfJudgment(judgment),
    }));
  const indicators = subjects(evaluated).flatMap((subject): Raised[] => {
    const { judgment, judged } = subject;
    const isOpen = judgment.outcome.kind !== "judged" && judged.outcome.kind !== "judged";
    if (!isOpen || !due.has(judgment.block)) return [];
    const facts = { entered: standingRating(judgment) ?? "", nowhere: nowhere(subject.block) };
    return [{ ...raise(subject, "rating", facts), because: becauseOf(subject) }];
  });
  return [...indicators, ...cells];
}

/** What no name tells the cell of. */
function nowhere(block: Initiative | Strategy): string | undefined {
  if (!hasTargets(block)) return "target";
  return hasResults(block) ? undefined : "actual";
}

/** Reasons that a result brings with it; before there is one they say nothing. */
const OF_A_RESULT: ReadonlySet<ReasonCode> = new Set<ReasonCode>(["deed-not-plain", "consecutive-unknown"]);

function foreseenOpen(evaluated: Evaluated): readonly Raised[] {
  return subjects(evaluated).flatMap((subject): Raised[] => {
    const tried = foreseen(subject, evaluated);
    const undecided = tried.find(
      ({ outcome, reasons }) =>
        outcome.kind === "undecided" && !reasons.some(({ code }) => OF_A_RESULT.has(code)),
    );
    if (!undecided) return [];
    const last = undecided.reasons.slice(-1);
    return [
      {
        ...raise(subject, "target", { foreseen: "yes" }),
        because: { reasons: last, shown: { target: undecided.shown.target, actual: null } },
      },
    ];
  });
}
