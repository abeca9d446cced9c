/** What the cell of a field holds by its kind: an amount, a mark of one of the scales, or a text. */
import { type Box, isBlankBox } from "../grid";
import { type Scale, isAmount, isAnyMark, isMark, mayBeAmount, mayBeEntry } from "../marks";
import type { Slot } from "../slots";

export type Shape = Scale | "amount" | "text";

const SHAPES: Readonly<Record<string, Shape>> = {
  決算額: "amount",
  前年度予算額: "amount",
  当年度予算額: "amount",
  達成状況: "process",
  実施状況: "execution",
  有効性: "effectiveness",
  "中間.達成状況": "process",
  "中間.実施状況": "execution",
  "中間.有効性": "effectiveness",
  個別: "outcome",
  全体: "outcome",
  進捗状況: "progress",
};

export function shapeOf(field: string): Shape {
  return SHAPES[field] ?? "text";
}

/** Whether a box can be the cell of a field. */
export function fits(box: Box, shape: Shape): boolean {
  if (isBlankBox(box)) return true;
  if (shape === "amount") return mayBeAmount(box);
  return shape === "text" ? !isAnyMark(box) : mayBeEntry(box);
}

/** Whether what stands there is of the field's kind and of no other. */
export function isOfShape(box: Box, shape: Shape): boolean {
  if (shape === "text") return false;
  return shape === "amount" ? isAmount(box) : isMark(box, shape);
}

/** A cell that nothing shows to be one to fill in. */
export function isLoose({ fill, box }: Slot): boolean {
  return fill === "bare" || (fill === "framed" && !box.isMerged);
}

/**
 * The first cell that can be the field's; one with a mark of the right scale before any other. Bare cells
 * may be the label's own width, or a gap, so what stands behind them comes first.
 */
export function pick(slots: readonly Slot[], shape: Shape): Slot | undefined {
  const fitting = slots.filter(({ box }) => fits(box, shape));
  return (
    fitting.find(({ box }) => isOfShape(box, shape)) ?? fitting.find((slot) => !isLoose(slot)) ?? fitting[0]
  );
}
