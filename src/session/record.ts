/**
 * Our record in the workbook: what we wrote, what people decided about findings, and their reviews.
 *
 * Fields are named by block and field, never by cell: rows are inserted, and names move with them. Nothing
 * in it changes from run to run unless what it tells has changed.
 */
import type { FieldPlace, KeptFinding } from "../evaluation/findings/kept";
import { groupedBy } from "../evaluation/grouped";
import type { Content } from "../workbook/change-set";

export { type FieldPlace, type KeptFinding, RULES_VERSION } from "../evaluation/findings/kept";

/** A rating or a 警告 text that we wrote. It is ours as long as exactly this text stands there. */
export interface Written extends FieldPlace {
  readonly text: string;
}

/** What we wrote in a block. */
export const writtenIn = groupedBy(({ block }: Written) => block);

export type ReviewState = "確認済" | "差戻し";

/** A manager's look at a block; a block without one is 未確認. */
export interface Review {
  readonly block: string;
  readonly state: ReviewState;
  /** Why it was sent back; "" for 確認済. */
  readonly reason: string;
  readonly by: string;
  /** The date as entered. */
  readonly on: string;
  /** The texts that were reviewed, by field: what differs now has changed since. */
  readonly values: Readonly<Record<string, string>>;
}

/** One cell of the last writing: what stood there before, for the one step back. */
export interface Overwritten extends FieldPlace {
  readonly before: Content;
  readonly after: Content;
}

/** A name that we added. It is ours as long as it stands for exactly this area. */
export interface Named {
  readonly name: string;
  /** 様式2!I36, 様式2!J7:J9 */
  readonly area: string;
}

/** A row that we added to 名前の対応: a field of ours, and the workbook's own name for it. */
export interface Mapped {
  readonly item: string;
  readonly name: string;
}

/** What one writing gave to fields that had no name. */
export interface Naming {
  readonly names: readonly Named[];
  readonly mapped: readonly Mapped[];
  /** Whether the sheet 名前の対応 came with it. */
  readonly addsSheet: boolean;
  /** Whether ratings were written since: then they are taken back first, and this the next time. */
  readonly isOlder: boolean;
}

export interface HyokaRecord {
  /**
   * The digest of all other parts of the file as we wrote it: where it still fits, nobody has saved the file
   * since. "" where no file was written; a workbook saved by Excel keeps one that fits no longer.
   */
  readonly seal: string;
  readonly written: readonly Written[];
  readonly kept: readonly KeptFinding[];
  readonly reviews: readonly Review[];
  /** The last writing that changed a cell; empty where it was taken back. */
  readonly lastWriting: readonly Overwritten[];
  /** The last writing that named a field, often the same one; undefined where it was taken back. */
  readonly naming: Naming | undefined;
}

export const EMPTY_RECORD: HyokaRecord = {
  seal: "",
  written: [],
  kept: [],
  reviews: [],
  lastWriting: [],
  naming: undefined,
};
