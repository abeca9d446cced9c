/** A label with one cell of its own: to its right, or below it. */
import type { Box } from "../grid";
import { type Slot, slotsBelow, slotsRight } from "../slots";
import type { Binder, Guide, Way } from "./findings";
import { habitual, habitualInColumn, isUnlikeOthers } from "./habitual";
import { type Shape, isLoose, isOfShape, pick, shapeOf } from "./shape";

/** @returns the cell, where it is certain */
export function bindOneCell(binder: Binder, field: string, guide: Guide): Slot | undefined {
  const { block, findings } = binder;
  const { label } = guide;
  const shape = shapeOf(field);
  const around = block.around(guide.section);
  const right = pick(slotsRight(label, around), shape);
  // Below a label that is not merged, an entry begins at the label's own edge.
  const below = pick(
    slotsBelow(label, around).filter(({ box }) => label.isMerged || box.left === label.left),
    shape,
  );
  findings.hear(label, right, below);
  const chosen = choose(binder, label, right, below, shape);
  const isContested = right !== undefined && below !== undefined;
  if (chosen?.isCertain && !(isContested && isUnlikeOthers(binder, field, guide, chosen.slot))) {
    findings.add(field, guide, chosen, true);
    return chosen.slot;
  }
  const usual = habitual(binder, field, guide) ?? habitualInColumn(binder, guide, right, below, shape);
  if (usual) {
    findings.add(field, guide, usual, true);
    return usual.slot;
  }
  if (chosen) findings.add(field, guide, chosen, false);
  else {
    if (right) findings.add(field, guide, { slot: right, direction: "right" }, false);
    if (below) findings.add(field, guide, { slot: below, direction: "below" }, false);
  }
  return undefined;
}

/** Right or below; undefined where both are as likely. */
function choose(
  { block, habits }: Binder,
  label: Box,
  right: Slot | undefined,
  below: Slot | undefined,
  shape: Shape,
): (Way & { readonly isCertain: boolean }) | undefined {
  const toRight = (isCertain: boolean) => right && { slot: right, direction: "right" as const, isCertain };
  const toBelow = (isCertain: boolean) => below && { slot: below, direction: "below" as const, isCertain };
  if (!right) return toBelow(below !== undefined && !block.isBeforeGap(below));
  const isHabitual = habits.ofColumn(block.kind, label) === right.box.left - label.left;
  // Beyond bare cells the text to the right may belong to something else.
  const isNext = right.skipped === 0 || isOfShape(right.box, shape) || isHabitual;
  if (!below) return toRight(right.fill !== "bare" && isNext);
  const rightIsOwned = block.isLabel(right.box.top - 1, right.box.left, label);
  const belowIsOwned = block.isLabel(below.box.top, below.box.left - 1, label);
  if (rightIsOwned !== belowIsOwned) {
    const free = rightIsOwned ? below : right;
    if (!isLoose(free)) return rightIsOwned ? toBelow(true) : toRight(isNext);
  }
  if (isOfShape(right.box, shape) !== isOfShape(below.box, shape))
    return isOfShape(right.box, shape) ? toRight(true) : toBelow(true);
  if (isHabitual && right.fill !== "bare") return toRight(true);
  if (isLoose(right) && !isLoose(below)) return toBelow(true);
  if (isLoose(below) && !isLoose(right) && label.isMerged)
    return right.skipped === 0 ? toRight(true) : undefined;
  if (isLoose(below) || isLoose(right)) return undefined;
  const isAsWide = below.box.left === label.left && below.box.right === label.right;
  const isAsHigh = right.box.top === label.top && right.box.bottom === label.bottom;
  if (label.isMerged && isAsWide && right.skipped > 0) return toBelow(true);
  if (label.isMerged && isAsWide !== isAsHigh) return isAsWide ? toBelow(true) : toRight(true);
  return undefined;
}
