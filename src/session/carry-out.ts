/**
 * The one way by which every door changes a workbook: a decision, judging again, one change set.
 *
 * A record that cannot be read may hold people's decisions: then nothing is written at all.
 */
import type { LocatedForm } from "../form/located";
import type { Language } from "../messages/because";
import type { CellAddress } from "../workbook/address";
import type { ChangeSet, LeftOut } from "../workbook/change-set";
import type { Workbook } from "../workbook/port";
import { type AssessOptions, type ReadWorkbook, judgeRead, readWorkbook } from "./assess";
import { type Decision, type DecisionRefusal, consequences, withReview } from "./decision";
import { dispositions, inConflict } from "./disposition";
import { leaving, standingTexts } from "./leaving";
import { EMPTY_RECORD, type HyokaRecord } from "./record";
import type { WorkbookReport } from "./report";
import { reportOf } from "./report-of";
import { type ReviewedBlock, reviewedBlocks } from "./reviews";

export interface CarryOutOptions extends AssessOptions {
  /** The workbook's name as it is shown. */
  readonly file: string;
  /** Of the report's sentences; Japanese where left out. */
  readonly language?: Language;
}

/** Why nothing in a workbook can be changed. */
export type WorkbookRefusal =
  /** No field of the form is named. */
  | { readonly why: "no-names" }
  /** Our record was written by a later version of this program. */
  | { readonly why: "record-newer" }
  /** Something else stands where our record should be. */
  | { readonly why: "record-unreadable" }
  | { readonly why: "read-only" };

export type Outcome =
  | {
      readonly kind: "done";
      readonly report: WorkbookReport;
      readonly reviews: readonly ReviewedBlock[];
      /** Highlights or the report sheet, where a protection forbids them. */
      readonly leftOut: readonly LeftOut[];
    }
  /** Somebody changed these cells while we worked; nothing was written. The report says so of every rating. */
  | { readonly kind: "conflict"; readonly report: WorkbookReport; readonly cells: readonly CellAddress[] }
  /** Nothing was written. */
  | { readonly kind: "refused"; readonly refusal: WorkbookRefusal | DecisionRefusal }
  | { readonly kind: "not-applied"; readonly refusals: readonly LeftOut[] }
  /** The host failed, and these cells could not be put back: `code` is the host's. */
  | { readonly kind: "half-written"; readonly cells: readonly CellAddress[]; readonly code: string };

/** Reads the workbook, carries the decision out, judges again, and writes what follows. */
export async function carryOut(
  workbook: Workbook,
  decision: Decision,
  options: CarryOutOptions,
): Promise<Outcome> {
  return carryOutOn(workbook, await readWorkbook(workbook), decision, options);
}

/** The same on a workbook that has just been read, by its names or by its labels. */
export async function carryOutOn(
  workbook: Workbook,
  read: ReadWorkbook,
  decision: Decision,
  options: CarryOutOptions,
): Promise<Outcome> {
  const planned = plan(read, decision, options);
  if (planned.kind === "refused") return planned;
  const { changes, report, reviews, reportOfConflict } = planned;
  const applied = await workbook.apply(changes);
  switch (applied.kind) {
    case "applied":
      return { kind: "done", report, reviews, leftOut: applied.leftOut };
    case "conflict":
      return { kind: "conflict", report: reportOfConflict(), cells: applied.cells };
    case "refused":
      return { kind: "not-applied", refusals: applied.refusals };
    case "half-written":
      return applied;
  }
}

export type Plan =
  | {
      readonly kind: "planned";
      readonly changes: ChangeSet;
      readonly report: WorkbookReport;
      readonly reviews: readonly ReviewedBlock[];
      /** The report where somebody changes the workbook before this is written. */
      readonly reportOfConflict: () => WorkbookReport;
    }
  | { readonly kind: "refused"; readonly refusal: WorkbookRefusal | DecisionRefusal };

/** What a decision comes to, without writing it: the pane shows this before. */
export function plan(read: ReadWorkbook, decision: Decision, options: CarryOutOptions): Plan {
  const usable = writableRecord(read);
  if ("why" in usable) return { kind: "refused", refusal: usable };
  if (!hasBlocks(read.form)) return { kind: "refused", refusal: { why: "no-names" } };
  const before = judgeRead(read, options);
  const following = consequences(decision, usable, before);
  if (!following.ok) return { kind: "refused", refusal: following.refusal };
  const { texts, record } = following.value;
  const isDifferent = texts.length > 0 || record !== usable;
  const assessment = isDifferent ? judgeRead(read, options, following.value) : before;
  const becoming = dispositions(assessment);
  const { file, language } = options;
  // What is left in the workbook is Japanese, whatever the person reads.
  const report = reportOf(assessment, becoming, file);
  const standing = standingTexts(assessment, becoming, texts);
  const left = leaving(
    { assessment, dispositions: becoming, report },
    withReview(decision, record, standing),
    texts,
  );
  return {
    kind: "planned",
    changes: left.changes,
    report: language === "en" ? reportOf(assessment, becoming, file, language) : report,
    reviews: reviewedBlocks(read, left.record, standing),
    reportOfConflict: () => reportOf(assessment, inConflict(becoming), file, language),
  };
}

/** Whether any block of the form is there to be judged. */
export function hasBlocks({ blocks }: LocatedForm): boolean {
  return blocks.some(({ block }) => block.kind !== "policy");
}

/** The record, or why nothing may be written into this workbook. */
export function writableRecord({ snapshot, record }: ReadWorkbook): HyokaRecord | WorkbookRefusal {
  if (snapshot.isReadOnly) return { why: "read-only" };
  switch (record.kind) {
    case "none":
      return EMPTY_RECORD;
    case "record":
      return record.record;
    case "newer":
      return { why: "record-newer" };
    case "unreadable":
      return { why: "record-unreadable" };
  }
}
