/**
 * How far the year is, from what is filled: 計画 → 中間振り返り → 自己評価.
 *
 * Source: contract, "Phase".
 */
import { type Block, type OperationPolicy, type Phase, blocksOfIssue } from "./model";

const filled = (...texts: readonly string[]): boolean => texts.some((text) => text.trim() !== "");

/** Whether anything stands in the 自己評価 of a block; an issue has its 総括. */
export function isSelfEvaluated(block: Block): boolean {
  switch (block.kind) {
    case "initiative": {
      const { activities, result, achievement, effectiveness, issues, improvements } = block.self;
      return filled(activities, result, achievement.text, effectiveness.text, issues, improvements);
    }
    case "strategy": {
      const { effectiveness, results, individual, overall, progress, issues, direction } = block.self;
      const ratings = [...individual, overall, progress, effectiveness].map(({ text }) => text);
      return filled(...results, ...ratings, issues, direction);
    }
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
