/** What recognising gives: for every sheet its blocks with their fields, or why it is left alone. */
import type { Area, CellAddress } from "../../workbook/address";
import type { BlockRef } from "../block-name";
import type { Field } from "../fields";
import type { ExclusionReason } from "./scope";
import type { Section } from "./vocabulary";

/** How a label leads to a cell. */
export type Direction =
  | "below"
  | "right"
  /** The cell holds its label itself: a block's heading with its title, 【撤退・再構築基準】 with its text. */
  | "itself"
  /** Beside the legend that explains its marks. */
  | "legend";

/** Why a cell is taken for a field. */
export interface Evidence {
  readonly label: CellAddress;
  readonly direction: Direction;
  /** undefined for what stands outside of all sections. */
  readonly section: Section | undefined;
}

/** A place where a field may be: one cell, or one column of cells. */
export interface Place {
  readonly area: Area;
  readonly evidence: Evidence;
}

export type RecognisedField =
  | { readonly kind: "certain"; readonly field: Field; readonly place: Place }
  /** One place, but not beyond doubt: a person has to say. */
  | { readonly kind: "to-confirm"; readonly field: Field; readonly place: Place }
  /** It seems to stand in several places. */
  | { readonly kind: "several"; readonly field: Field; readonly places: readonly Place[] };

export interface RecognisedBlock {
  readonly block: BlockRef;
  /** Its heading; of several, the first. */
  readonly heading: CellAddress;
  /** By the field's name. */
  readonly fields: ReadonlyMap<string, RecognisedField>;
}

export type RecognisedSheet =
  | {
      readonly kind: "form";
      readonly sheet: string;
      readonly blocks: readonly RecognisedBlock[];
      /** The beginnings of blocks without a heading: their number is not known, so nothing of them is bound. */
      readonly headless: readonly CellAddress[];
    }
  | { readonly kind: "out-of-scope"; readonly sheet: string; readonly reason: ExclusionReason };

export interface Recognition {
  readonly sheets: readonly RecognisedSheet[];
  /** The blocks of the whole workbook in the order of the form, the workbook's own (方針) first. */
  readonly blocks: readonly RecognisedBlock[];
}
