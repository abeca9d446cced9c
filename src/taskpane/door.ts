/**
 * What the pane asks of the workbook behind it. Excel has one door, the browser preview another; the pane
 * is the same.
 */
import type { Language } from "../messages/because";
import type { WorkbookReport } from "../session/report";

/** Which part of an evaluation is under way; a share is known only for reading cells. */
export type Step =
  | { readonly kind: "names" }
  | { readonly kind: "cells"; readonly done: number; readonly total: number }
  | { readonly kind: "judging" };

/** Something that the workbook's host refused, in the pane's language. */
export interface Failure {
  /** What happened, as a sentence. */
  readonly sentence: string;
  /** What to do next, as a sentence. */
  readonly next: string;
  /** For support: the host's own code. */
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

export interface Door {
  /** Reads and judges; changes nothing. */
  evaluate(run: Run): Promise<Answer<WorkbookReport>>;
  /**
   * Shows a cell to the person.
   *
   * @param cell  as a report writes it: "様式2_経営課題4!I36"
   * @returns the cell that was selected before, for the way back; undefined if none was
   */
  goTo(cell: string, language: Language): Promise<Answer<string | undefined>>;
  /**
   * Calls back when one of these cells has been changed by anybody.
   *
   * @param cells  cells and ranges as a report writes them
   * @returns stops listening
   */
  watch(cells: readonly string[], changed: () => void): () => void;
}
