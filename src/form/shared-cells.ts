/**
 * Cells that names give to two fields, where one at least needs a cell of its own: what we write into it
 * would be taken for the other's, or the target for the result. Nobody can say whose the cell is.
 *
 * Source: names.md: two fields may share a cell; target, criterion and earlier results often do.
 */
import { formatCell } from "../workbook/address";
import type { FieldRef } from "./block-name";
import type { Field } from "./fields";
import type { LocatedBlock, LocatedField, LocatedForm, NameProblem } from "./located";

/** The form without the fields whose cell is another's as well; each of them is a problem. */
export function withoutSharedCells({ blocks, problems }: LocatedForm): LocatedForm {
  const users = usersOf(blocks);
  const shared: NameProblem[] = [];
  const left = blocks.map(({ block, fields }): LocatedBlock => {
    const own = [...fields].filter(([, { field, cells, area }]) => {
      const others = cells.flatMap((cell) => users.get(formatCell(cell)) ?? []);
      const other = others.find((one) => needsItsOwn({ block, field }, one));
      if (other) shared.push({ kind: "name-shared", block, field, area, other });
      return !other;
    });
    return { block, fields: new Map(own) };
  });
  return { blocks: left, problems: [...problems, ...shared] };
}

/** Who uses a cell, by the cell. */
function usersOf(blocks: readonly LocatedBlock[]): ReadonlyMap<string, readonly FieldRef[]> {
  const users = new Map<string, FieldRef[]>();
  const use = (ref: FieldRef, { cells }: LocatedField): void => {
    for (const cell of cells) {
      const key = formatCell(cell);
      users.set(key, [...(users.get(key) ?? []), ref]);
    }
  };
  for (const { block, fields } of blocks)
    for (const located of fields.values()) use({ block, field: located.field }, located);
  return users;
}

/** Whether a field cannot share its cell with another one. */
function needsItsOwn(one: FieldRef, other: FieldRef): boolean {
  const isSameBlock = one.block.id === other.block.id;
  if (isSameBlock && one.field.name === other.field.name) return false;
  // (i)/(ii) is part of the rating where it has no cell of its own.
  if (isSameBlock && isRatingWithExecution(one.field, other.field)) return false;
  return one.field.isWritten || (RESULTS.has(one.field.name) && TARGETS.has(other.field.name));
}

const isRatingWithExecution = (one: Field, other: Field): boolean =>
  one.name === "達成状況" && other.name === "実施状況";

const RESULTS: ReadonlySet<string> = new Set(["プロセス実績", "アウトカム実績"]);
const TARGETS: ReadonlySet<string> = new Set(["プロセス指標", "アウトカム指標"]);
