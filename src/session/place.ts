/** Where something stands on the form, by block and field, and the cell that is by now. */
import { type LocatedForm, locatedBlock } from "../form/located";
import type { CellAddress } from "../workbook/address";
import type { FieldPlace } from "./record";

/** "個別.2": a field of several cells with its row, from 1. */
export function rowField(field: string, index: number | null): string {
  return index === null ? field : `${field}.${String(index)}`;
}

/** The cell of a place; undefined where the workbook has no name for it any more. */
export function cellOf(form: LocatedForm, { block, field }: FieldPlace): CellAddress | undefined {
  const fields = locatedBlock(form, block)?.fields;
  const [, column = "", row = ""] = /^(.+)\.([0-9]+)$/u.exec(field) ?? [];
  return fields?.get(field)?.cells[0] ?? fields?.get(column)?.cells[Number(row) - 1];
}

/** Every cell of a block's fields, with the name of its field or row. */
export function placesOf(
  form: LocatedForm,
  block: string,
): readonly { readonly field: string; readonly cell: CellAddress }[] {
  const fields = locatedBlock(form, block)?.fields.values() ?? [];
  return [...fields].flatMap(({ field, cells }) =>
    cells.map((cell, at) => ({ field: rowField(field.name, field.isColumn ? at + 1 : null), cell })),
  );
}
