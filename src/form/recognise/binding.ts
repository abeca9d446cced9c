/**
 * Cells that a person chooses for a field: whether they can be it, and which area the field then has.
 *
 * A wrong field is as bad as a wrong rating, so what does not fit is said and not taken.
 */
import {
  type Area,
  type CellAddress,
  anchorOf,
  areaOf,
  contains,
  formatCell,
  overlap,
} from "../../workbook/address";
import type { FieldRef } from "../block-name";
import { MAY_SHARE } from "./sharing";

/** A field with the area that it has, or is about to get. */
export interface BoundField extends FieldRef {
  readonly area: Area;
}

export type Misfit =
  /** The field is one cell. */
  | { readonly why: "several-cells"; readonly cells: number }
  /** The field is one column. */
  | { readonly why: "several-columns" }
  /** A merge reaches over several rows: no name can say such a column. */
  | { readonly why: "gaps" }
  /** The block's indicators have another number of rows. */
  | { readonly why: "uneven"; readonly rows: number; readonly wanted: number; readonly like: BoundField }
  /** It is another field already. */
  | { readonly why: "taken"; readonly by: BoundField }
  /** A label of the form stands there. */
  | { readonly why: "label" };

export type Binding =
  { readonly kind: "bound"; readonly area: Area } | { readonly kind: "misfit"; readonly misfit: Misfit };

/** What is known around the chosen cells. */
export interface BindingSurroundings {
  readonly merges: readonly Area[];
  /** All fields that have a place. */
  readonly fields: readonly BoundField[];
  /** The cells that were read as labels, and are no fields themselves. */
  readonly labels: readonly CellAddress[];
}

/** A chosen area of more cells is a mistake; no merge of the form is as large. */
const MOST_CELLS = 5_000;

const misfit = (one: Misfit): Binding => ({ kind: "misfit", misfit: one });

/** @param chosen  as selected; a merge counts as the one cell that it looks like */
export function binding(
  { block, field }: FieldRef,
  chosen: Area,
  { merges, fields, labels }: BindingSurroundings,
): Binding {
  const count = (chosen.bottom - chosen.top + 1) * (chosen.right - chosen.left + 1);
  if (count > MOST_CELLS) return misfit({ why: "several-cells", cells: count });
  const boxes = boxesIn(
    chosen,
    merges.filter((merge) => overlap(merge, chosen)),
  );
  const [first] = boxes;
  const last = boxes.at(-1);
  if (!first || !last) return misfit({ why: "several-cells", cells: count });
  if (!field.isColumn && boxes.length > 1) return misfit({ why: "several-cells", cells: boxes.length });
  if (boxes.some(({ left, right }) => left !== first.left || right !== first.right))
    return misfit({ why: "several-columns" });
  // The rows of a column of merges are told by their anchors alone, so they have to be neighbours.
  const area: Area = field.isColumn
    ? { ...areaOf(anchorOf(first)), bottom: last.top }
    : areaOf(anchorOf(first));
  if (field.isColumn && boxes.length > 1 && area.bottom - area.top + 1 !== boxes.length)
    return misfit({ why: "gaps" });
  const isSame = (one: BoundField): boolean => one.block.id === block.id && one.field.name === field.name;
  const others = fields.filter((one) => !isSame(one));
  const by = others.find(
    (one) =>
      overlap(one.area, area) &&
      !(one.block.id === block.id && MAY_SHARE.has(one.field.name) && MAY_SHARE.has(field.name)),
  );
  if (by) return misfit({ why: "taken", by });
  if (labels.some((label) => contains(area, label))) return misfit({ why: "label" });
  const like = others.find((one) => one.block.id === block.id && one.field.isColumn && field.isColumn);
  const wanted = like ? like.area.bottom - like.area.top + 1 : boxes.length;
  if (like && wanted !== boxes.length) return misfit({ why: "uneven", rows: boxes.length, wanted, like });
  return { kind: "bound", area };
}

/** The cells of an area as a person sees them, each merge whole, by rows. */
function boxesIn(chosen: Area, merges: readonly Area[]): readonly Area[] {
  const boxes = new Map<string, Area>();
  for (let row = chosen.top; row <= chosen.bottom; row++) {
    for (let column = chosen.left; column <= chosen.right; column++) {
      const cell: CellAddress = { sheet: chosen.sheet, row, column };
      const box = merges.find((merge) => contains(merge, cell)) ?? areaOf(cell);
      boxes.set(formatCell(anchorOf(box)), box);
    }
  }
  return [...boxes.values()].toSorted((one, other) => one.top - other.top || one.left - other.left);
}
