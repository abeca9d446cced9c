/**
 * Binds the labels of one block to cells: which field a label stands for in its section, and whether its
 * cell is to the right or below.
 *
 * Nothing is bound by guess. Where the sheet itself leaves two readings, what other blocks of the workbook
 * show for the same label decides, if they all show the same (`Habits`); otherwise a person has to say.
 */
import type { Region } from "../blocks";
import type { Grid } from "../grid";
import type { Habits } from "../habits";
import { fieldsOf } from "../labels";
import { LABELS } from "../vocabulary";
import { bindAmounts } from "./amounts";
import { BlockView, type Label } from "./block-view";
import { stretchColumns } from "./columns";
import { bindExecution } from "./execution";
import { type Binder, type Finding, Findings, type Guide, type Heard } from "./findings";
import { bindHeadedTexts } from "./headed-texts";
import { bindOneCell } from "./one-cell";
import { bindRatingByLegend } from "./rating-by-legend";
import { bindResultAndRating } from "./result-and-rating";
import { bindTitle } from "./title";

/** @param habits  what the filled blocks of the workbook show; none, the first time */
export function bindBlock(
  region: Region,
  grid: Grid,
  habits: Habits,
): { readonly findings: readonly Finding[]; readonly heard: readonly Heard[] } {
  const block = new BlockView(region, grid);
  const findings = new Findings(block.kind);
  const binder: Binder = { block, habits, findings };
  bindTitle(binder);
  for (const label of block.labels()) bindLabel(binder, label);
  if (block.kind === "initiative") {
    bindAmounts(binder);
    bindHeadedTexts(binder);
    bindRatingByLegend(binder, "中間.達成状況", "midterm");
    bindRatingByLegend(binder, "達成状況", "self");
  }
  if (block.kind === "strategy") stretchColumns(binder);
  for (const label of block.boxes)
    if (block.saying(label).kind === "warning")
      bindOneCell(binder, "警告", { label, section: undefined, rank: 0 });
  return { findings: findings.all, heard: findings.heard };
}

function bindLabel(binder: Binder, { box, meaning, section }: Label): void {
  const fields = fieldsOf(meaning, section?.section);
  const guide: Guide = { label: box, section, rank: LABELS[binder.block.kind].indexOf(meaning) };
  const [first, second] = fields;
  if (first === undefined) return;
  if (second !== undefined && fields.includes("プロセス実績")) bindResultAndRating(binder, guide);
  else {
    const rating = bindOneCell(binder, first, guide);
    if (rating && second !== undefined) bindExecution(binder, second, guide, rating);
  }
}
