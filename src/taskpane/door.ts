/**
 * What the pane asks of the workbook behind it. Excel has one door, the browser preview another; the pane
 * is the same.
 */
import type { Language } from "../messages/because";
import type { Decision } from "../session/decision";
import type { ConfirmedField, FoundFields } from "../session/found-fields";
import type { WorkbookReport } from "../session/report";
import type { ReviewedBlock } from "../session/reviews";

/** Which part of a run is under way; a share is known only for reading cells. */
export type Step =
  | { readonly kind: "names" }
  | { readonly kind: "cells"; readonly done: number; readonly total: number }
  /** Looking for the fields by the form's labels. */
  | { readonly kind: "labels" }
  | { readonly kind: "judging" }
  /** From here on nothing can be cancelled: all of it is written, or none. */
  | { readonly kind: "writing" };

/** Something that cannot be done, in the pane's language. */
export interface Failure {
  /** What happened, as a sentence. */
  readonly sentence: string;
  /** What to do next, as a sentence; "" where the first one says it. */
  readonly next: string;
  /** For support: the host's own code, or ours; "" where a person can mend it alone. */
  readonly code: string;
}

export type Answer<T> =
  | { readonly kind: "done"; readonly value: T }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "cancelled" };

export interface Run {
  readonly language: Language;
  readonly onStep: (step: Step) => void;
  /** Looked at between the steps. */
  readonly signal: AbortSignal;
}

/** What the pane knows of a workbook after one run. */
export interface Checkup {
  readonly report: WorkbookReport;
  readonly reviews: readonly ReviewedBlock[];
  /** Whether what the report calls written stands in the workbook; else it says what writing would do. */
  readonly isWritten: boolean;
  /** Why something was not written, as a sentence or two; "" where nothing was left out. */
  readonly note: string;
  /** The text of a block's field as it was read: 取組内容 beside (i)/(ii). "" where the form has none. */
  readonly textOf: (block: string, field: string) => string;
}

export interface Door {
  /** Reads and judges; changes nothing. */
  look(run: Run): Promise<Answer<Checkup>>;
  /** Reads, judges, and writes what follows from a decision: 判定チェック is the one that decides nothing. */
  carryOut(decision: Decision, run: Run): Promise<Answer<Checkup>>;
  /** 書き込みを元に戻す; answers with a sentence about what came of it. */
  takeBack(run: Run): Promise<Answer<string>>;
  /** チェック表示を消す; answers with a sentence about what came of it. */
  clear(run: Run): Promise<Answer<string>>;
  /** 対応付け: looks for the fields by the form's labels. Changes nothing, but clears Excel's undo stack. */
  findFields(run: Run): Promise<Answer<FoundFields>>;
  /** Keeps what the person has confirmed in the workbook; answers with a sentence about what came of it. */
  nameFields(confirmed: readonly ConfirmedField[], run: Run): Promise<Answer<string>>;
  /** The cells that are selected, as a report writes them; "" for none. */
  selected(language: Language): Promise<Answer<string>>;
  /**
   * Shows a cell to the person.
   *
   * @param cell  as a report writes it: "様式2_経営課題4!I36"
   * @returns the cell that was selected before, for the way back; undefined if none was
   */
  goTo(cell: string, language: Language): Promise<Answer<string | undefined>>;
  /**
   * Calls back when one of these cells has been changed by anybody else than this door.
   *
   * @param cells  cells and ranges as a report writes them
   * @returns stops listening
   */
  watch(cells: readonly string[], changed: () => void): () => void;
}
