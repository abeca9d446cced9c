/**
 * The values that a finding was found from: its own field, and the figures and ratings of its block.
 *
 * A rating counts as it stands after writing, so that filling a blank one does not open a decision again.
 */
import type { Raised } from "../checks/check";
import { executionOf, standingRating } from "../checks/standing";
import { type Judgment, judgmentsOf } from "../judgment";
import { type Block, type OperationPolicy, blocksWithId } from "../model";

/** By kind of block, what figures and words decide; a longer text (課題, 改善策) only where it is the subject. */
const DECISIVE: Readonly<Record<Block["kind"], readonly string[]>> = {
  issue: [],
  strategy: ["アウトカム指標", "アウトカム実績", "前年度", "有効性", "個別", "全体", "進捗状況"],
  initiative: [
    "プロセス指標",
    "撤退再構築基準",
    "前年度までの実績",
    "中間.達成状況",
    "中間.有効性",
    "プロセス実績",
    "有効性",
    "達成状況",
    "実施状況",
  ],
};

/** @returns the texts by field; those of another block with its id before: "課題4.現状" */
export function valuesOf(
  raised: Raised,
  sheet: OperationPolicy,
  judgments: readonly Judgment[],
): Readonly<Record<string, string>> {
  const own = blocksWithId(sheet.blocks, raised.block).flatMap((block) =>
    [...DECISIVE[block.kind], raised.field].map((field) => [field, valueOf(block, field, judgments)]),
  );
  const others = (raised.also ?? []).flatMap(({ block: id, field }) =>
    blocksWithId(sheet.blocks, id).map((other) => [`${id}.${field}`, valueOf(other, field, judgments)]),
  );
  return Object.fromEntries([...own, ...others]) as Readonly<Record<string, string>>;
}

/** Rows joined by a tab, which no cell's text is read by. */
function valueOf(block: Block, field: string, judgments: readonly Judgment[]): string {
  const rated = judgmentsOf(judgments, block.id).filter((one) => one.field === field);
  return (block.texts[field] ?? []).map((text, at) => ratingValue(rated[at], text)).join("\t");
}

function ratingValue(judgment: Judgment | undefined, text: string): string {
  const rating = judgment && standingRating(judgment);
  return judgment && rating ? rating + (executionOf(judgment.entry) ?? "") : text.trim();
}
