/** What locating gives: blocks with their fields, and what is wrong with the names. */
import { groupedBy } from "../evaluation/grouped";
import type { Area, CellAddress } from "../workbook/address";
import type { DefinedName } from "../workbook/port";
import type { BlockRef, FieldRef } from "./block-name";
import type { Field } from "./fields";

/** A field and its cells: one, or one for each indicator. */
export interface LocatedField {
  readonly field: Field;
  readonly area: Area;
  readonly cells: readonly CellAddress[];
}

export interface LocatedBlock {
  readonly block: BlockRef;
  /** By the field's name. */
  readonly fields: ReadonlyMap<string, LocatedField>;
}

export type NameProblem =
  | {
      readonly kind: "name-missing";
      readonly block: BlockRef;
      readonly field: Field;
      /** The name that the mapping sheet has for it; undefined where the field should have its own. */
      readonly listed?: string;
    }
  | { readonly kind: "name-broken"; readonly block: BlockRef; readonly field: Field; readonly name: string }
  | {
      readonly kind: "name-duplicate";
      readonly block: BlockRef;
      readonly field: Field;
      readonly places: readonly { readonly name: string; readonly area: Area }[];
      readonly cell: CellAddress;
    }
  | {
      readonly kind: "name-shape";
      readonly block: BlockRef;
      readonly field: Field;
      readonly name: string;
      readonly area: Area;
    }
  /** Its cells are another field's as well, and one of the two needs its own. */
  | {
      readonly kind: "name-shared";
      readonly block: BlockRef;
      readonly field: Field;
      readonly area: Area;
      readonly other: FieldRef;
    }
  /** A row of the mapping sheet that names no field of ours. */
  | { readonly kind: "mapping-unknown"; readonly entry: string; readonly cell: CellAddress };

export interface LocatedForm {
  /** In the order of the form; the workbook's own block (方針) first. */
  readonly blocks: readonly LocatedBlock[];
  readonly problems: readonly NameProblem[];
}

/** A name that stands for a field, with the reading that led to it. */
export interface Candidate {
  readonly ref: FieldRef;
  readonly name: DefinedName;
  /** Its name as the form's owner knows it. */
  readonly shown: string;
}

/** A block by its id. */
export function locatedBlock({ blocks }: LocatedForm, id: string): LocatedBlock | undefined {
  return byId(blocks, id)[0];
}

const byId = groupedBy(({ block }: LocatedBlock) => block.id);
