/**
 * How far the year is, from what is filled: 計画 → 中間振り返り → 自己評価.
 *
 * Source: contract, "Phase".
 */
import {
  type Block,
  type Initiative,
  type OperationPolicy,
  type Phase,
  type Strategy,
  blocksOfIssue,
} from "./model";

const filled = (...texts: readonly string[]): boolean => texts.some((text) => text.trim() !== "");

/** Whether anything stands in the 自己評価 of an initiative. */
function isSelfFilled({ self, process }: Initiative): boolean {
  return (
    filled(
      self.activities,
      self.result,
      self.achievement.text,
      self.effectiveness.text,
      self.issues,
      self.improvements,
    ) || process.indicators.some(({ actual }) => actual.kind !== "unmeasured" || actual.words !== "")
  );
}

function isStrategySelfFilled({ self, outcome }: Strategy): boolean {
  return (
    filled(
      self.effectiveness.text,
      ...self.results,
      ...self.individual.map(({ text }) => text),
      self.overall.text,
      self.progress.text,
      self.issues,
      self.direction,
    ) || outcome.indicators.some(({ actual }) => actual.kind !== "unmeasured" || actual.words !== "")
  );
}

/** Whether anything stands in the 自己評価 of a block; an issue has its 総括. */
export function isSelfEvaluated(block: Block): boolean {
  switch (block.kind) {
    case "initiative":
      return isSelfFilled(block);
    case "strategy":
      return isStrategySelfFilled(block);
    case "issue":
      return filled(block.overview);
  }
}

/** Whether anything stands in the 中間振り返り of a block. */
export function isMidtermReviewed(block: Block): boolean {
  if (block.kind !== "initiative") return false;
  const { achievement, effectiveness, issuesAndImprovements } = block.midterm;
  return filled(achievement.text, effectiveness.text, issuesAndImprovements);
}

/**
 * Whether the 自己評価 of a block is due: something of it is filled. An issue's 総括 is due as soon as one of
 * its strategies or initiatives is evaluated.
 */
export function isSelfDue(block: Block, { blocks }: OperationPolicy): boolean {
  return (
    isSelfEvaluated(block) || (block.kind === "issue" && blocksOfIssue(blocks, block).some(isSelfEvaluated))
  );
}

/** The latest phase of which anything is filled. */
export function phaseOf({ blocks }: OperationPolicy): Phase {
  if (blocks.some(isSelfEvaluated)) return "self";
  return blocks.some(isMidtermReviewed) ? "midterm" : "plan";
}
