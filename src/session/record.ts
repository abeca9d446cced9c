/**
 * Our record in the workbook: what we wrote, what people decided about findings, and their reviews.
 *
 * Fields are named by block and field, never by cell: rows are inserted, and names move with them. Nothing
 * in it changes from run to run unless what it tells has changed.
 */
import type { Content } from "../workbook/change-set";

/** Raised when a rule may judge the same figures otherwise. Shown in the pane and on the report sheet. */
export const RULES_VERSION = "1";

/** Where something stands on the form: 取組4_1_1 and 達成状況, 戦略4_1 and 個別.2. */
export interface FieldPlace {
  readonly block: string;
  /** With its row, from 1, for a field of several cells. */
  readonly field: string;
}

/** A rating or a 警告 text that we wrote. It is ours as long as exactly this text stands there. */
export interface Written extends FieldPlace {
  readonly text: string;
}

/** A finding that somebody decided to leave as it is. */
export interface KeptFinding extends FieldPlace {
  readonly rule: string;
  /** One of a few usual reasons, as shown. */
  readonly choice: string;
  readonly reason: string;
  readonly by: string;
  /** The date as entered. */
  readonly on: string;
  /** The texts it was decided on, by field; when one of them changes, the finding is open again. */
  readonly values: Readonly<Record<string, string>>;
  /** RULES_VERSION at that time. */
  readonly rules: string;
}

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
}

export const EMPTY_RECORD: HyokaRecord = { seal: "", written: [], kept: [], reviews: [], lastWriting: [] };
