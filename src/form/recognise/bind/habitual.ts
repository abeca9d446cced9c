/** Where the same label, or the labels of the same column, lead in the blocks that are filled in. */
import { isBlankBox } from "../grid";
import { labelCore } from "../labels";
import type { Slot } from "../slots";
import type { Binder, Guide, Way } from "./findings";
import { type Shape, fits, shapeOf } from "./shape";

export function habitual({ block, habits }: Binder, field: string, guide: Guide): Way | undefined {
  const { label, section } = guide;
  const move = habits.ofLabel(block.kind, field, labelCore(label.key));
  if (!move || move === "mixed") return undefined;
  const box = block.grid.at(label.top + move.down, label.left + move.across);
  const { limits } = block.around(section);
  const isInside =
    limits.top <= box.top && box.top <= limits.bottom && limits.left <= box.left && box.left <= limits.right;
  const saying = block.saying(box).kind;
  if (!isInside || (saying !== "blank" && saying !== "entry") || !fits(box, shapeOf(field))) return undefined;
  const isBare = isBlankBox(box) && !box.isMerged;
  if (isBare && move.down > 0 && block.isBeforeGap({ box, fill: "bare" })) return undefined;
  return { slot: { box, fill: "framed", skipped: 0 }, direction: move.down === 0 ? "right" : "below" };
}

/** Of several bare cells to the right the one in the column where the other labels' cells are. */
export function habitualInColumn(
  { block, habits }: Binder,
  { label }: Guide,
  right: Slot | undefined,
  below: Slot | undefined,
  shape: Shape,
): Way | undefined {
  const across = habits.ofColumn(block.kind, label);
  if (across === undefined || !right || below?.fill === "filled") return undefined;
  if (below && block.headsTable(label)) return undefined;
  for (let column = right.box.left; column < label.left + across; column++)
    if (!isBlankBox(block.grid.at(label.top, column))) return undefined;
  const box = block.grid.at(label.top, label.left + across);
  return block.saying(box).kind === "blank" && fits(box, shape)
    ? { slot: { box, fill: "framed", skipped: 0 }, direction: "right" }
    : undefined;
}

/** Whether in other blocks the same label leads elsewhere than to this cell. */
export function isUnlikeOthers(
  { block, habits }: Binder,
  field: string,
  { label }: Guide,
  { box }: Slot,
): boolean {
  const habit = habits.ofLabel(block.kind, field, labelCore(label.key));
  return (
    habit === "mixed" ||
    (habit !== undefined && (habit.across !== box.left - label.left || habit.down !== box.top - label.top))
  );
}
