/**
 * From what was recognised to a located form, so that the very same evaluation runs, and to the names that
 * keep it in the workbook.
 *
 * A name that is there always wins, also a broken one: it is the form owner's to mend.
 */
import type { Area, CellAddress } from "../../workbook/address";
import type { NameChange } from "../../workbook/change-set";
import type { Catalogue } from "../../workbook/port";
import { compareBlocks, fieldName, type FieldRef } from "../block-name";
import { FIELDS } from "../fields";
import type { LocatedBlock, LocatedField, LocatedForm } from "../located";
import type { Place, Recognition } from "./recognition";
import { MAY_SHARE } from "./sharing";

/** A field that a person has to settle, with the places it may be. */
export interface OpenField extends FieldRef {
  readonly places: readonly Place[];
}

export interface Completed {
  /** The named fields, and the certain ones that had no name. */
  readonly form: LocatedForm;
  /** The fields that were added, in the order of the form. */
  readonly added: readonly (FieldRef & { readonly area: Area })[];
  /** Found, but not beyond doubt. */
  readonly toConfirm: readonly OpenField[];
  /** Required, and not found. */
  readonly missing: readonly FieldRef[];
}

/** Completes a form that has some names, or none, by what was recognised with certainty. */
export function completed(named: LocatedForm, recognition: Recognition): Completed {
  const added: Completed["added"][number][] = [];
  const toConfirm: OpenField[] = [];
  const blocks = new Map(named.blocks.map((one): [string, LocatedBlock] => [one.block.id, one]));
  for (const recognised of recognition.blocks) {
    const own = blocks.get(recognised.block.id);
    const fields = new Map(own?.fields);
    for (const [name, found] of recognised.fields) {
      const ref: FieldRef = { block: recognised.block, field: found.field };
      if (fields.has(name) || isClaimed(named, ref)) continue;
      const place = found.kind === "certain" ? found.place : undefined;
      if (place && !isTaken([...blocks.values()], ref, place.area)) {
        fields.set(name, locatedField(ref, place.area));
        added.push({ ...ref, area: place.area });
      } else toConfirm.push({ ...ref, places: found.kind === "several" ? found.places : [found.place] });
    }
    if (fields.size > 0) blocks.set(recognised.block.id, { block: recognised.block, fields });
  }
  const missing = [...blocks.values()].flatMap(({ block, fields }) =>
    FIELDS[block.kind]
      .filter((field) => field.isRequired && !fields.has(field.name) && !isClaimed(named, { block, field }))
      .map((field): FieldRef => ({ block, field })),
  );
  return {
    form: {
      blocks: [...blocks.values()].toSorted((one, other) => compareBlocks(one.block, other.block)),
      problems: [
        ...named.problems.filter(({ kind }) => kind !== "name-missing"),
        ...missing.map((ref) => ({ kind: "name-missing" as const, ...ref })),
      ],
    },
    added,
    toConfirm,
    missing: missing.filter(
      ({ block, field }) =>
        !toConfirm.some((open) => open.block.id === block.id && open.field.name === field.name),
    ),
  };
}

/** A name claims the field already, though it leads nowhere or to two places. */
function isClaimed({ problems }: LocatedForm, { block, field }: FieldRef): boolean {
  return problems.some(
    (one) =>
      one.kind !== "mapping-unknown" &&
      one.kind !== "name-missing" &&
      one.block.id === block.id &&
      one.field.name === field.name,
  );
}

/** A cell that is named as another field already. */
function isTaken(blocks: readonly LocatedBlock[], { block, field }: FieldRef, area: Area): boolean {
  return blocks.some((other) =>
    [...other.fields.values()].some(
      (one) =>
        one.area.sheet === area.sheet &&
        one.area.left === area.left &&
        one.area.top <= area.bottom &&
        area.top <= one.area.bottom &&
        !(other.block.id === block.id && MAY_SHARE.has(field.name) && MAY_SHARE.has(one.field.name)),
    ),
  );
}

function locatedField({ field }: FieldRef, area: Area): LocatedField {
  const cells = Array.from({ length: area.bottom - area.top + 1 }, (_, at): CellAddress => ({
    sheet: area.sheet,
    row: area.top + at,
    column: area.left,
  }));
  return { field, area, cells };
}

/**
 * The names to add: workbook scope, none of a spelling that is there already (Excel does not tell capital
 * from small letters).
 */
export function namesFor({ added }: Completed, { names }: Catalogue): readonly NameChange[] {
  const standing = new Set(
    names.filter(({ scope }) => scope === undefined).map(({ name }) => name.toLowerCase()),
  );
  return added
    .map((ref): NameChange => ({ name: fieldName(ref), area: ref.area }))
    .filter(({ name }) => !standing.has(name.toLowerCase()));
}
