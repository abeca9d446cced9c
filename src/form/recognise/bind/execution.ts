/** (i)/(ii) in a cell of its own, right behind the rating. */
import { isBlankBox } from "../grid";
import { labelCore } from "../labels";
import { isMark } from "../marks";
import type { Slot } from "../slots";
import type { Binder, Guide } from "./findings";

export function bindExecution(
  { block, habits, findings }: Binder,
  field: string,
  guide: Guide,
  rating: Slot,
): void {
  const { label, section } = guide;
  if (rating.box.right >= block.around(section).limits.right) return;
  const next = block.grid.at(rating.box.top, rating.box.right + 1);
  const habit = habits.ofLabel(block.kind, field, labelCore(label.key));
  const isHabitual =
    habit !== undefined &&
    habit !== "mixed" &&
    isBlankBox(next) &&
    next.left - label.left === habit.across &&
    next.top - label.top === habit.down;
  if (!isMark(next, "execution") && !isHabitual) return;
  findings.add(field, guide, { slot: { box: next, fill: "filled", skipped: 0 }, direction: "right" }, true);
}
