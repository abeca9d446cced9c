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
import {
  type AssessOptions,
  type Assessment,
  type Decisions,
  type ReadWorkbook,
  judgeRead,
  readWorkbook,
} from "./assess";
import { type Decision, type DecisionRefusal, consequences, withReview } from "./decision";
import { type Disposition, dispositions, inConflict } from "./disposition";
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
  | Refused
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
  const { changes, report, reviews } = planned;
  const applied = await workbook.apply(changes);
  switch (applied.kind) {
    case "applied":
      return { kind: "done", report, reviews, leftOut: applied.leftOut };
    case "conflict":
      return conflictOf(applied.cells, concluded(read, decision, options), options);
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
    }
  | Refused;

interface Refused {
  readonly kind: "refused";
  readonly refusal: WorkbookRefusal | DecisionRefusal;
}

/** What a decision comes to, without writing it: the pane shows this before. */
export function plan(read: ReadWorkbook, decision: Decision, options: CarryOutOptions): Plan {
  const conclusion = concluded(read, decision, options);
  if (conclusion.kind === "refused") return conclusion;
  const { assessment, becoming, texts, record } = conclusion;
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
  };
}

type Conclusion =
  | (Decisions & {
      readonly kind: "concluded";
      readonly assessment: Assessment;
      readonly becoming: readonly Disposition[];
    })
  | Refused;

/** The workbook judged, with what a person has just decided. */
function concluded(read: ReadWorkbook, decision: Decision, options: CarryOutOptions): Conclusion {
  const usable = writableRecord(read);
  if ("why" in usable) return { kind: "refused", refusal: usable };
  if (!hasBlocks(read.form)) return { kind: "refused", refusal: { why: "no-names" } };
  const before = judgeRead(read, options);
  const following = consequences(decision, usable, before);
  if (!following.ok) return { kind: "refused", refusal: following.refusal };
  const { texts, record } = following.value;
  const isDifferent = texts.length > 0 || record !== usable;
  const assessment = isDifferent ? judgeRead(read, options, following.value) : before;
  return { kind: "concluded", assessment, becoming: dispositions(assessment), texts, record };
}

/** Judged once more: what was judged is not kept until all is written, only because this may happen. */
function conflictOf(
  cells: readonly CellAddress[],
  conclusion: Conclusion,
  options: CarryOutOptions,
): Outcome {
  if (conclusion.kind === "refused") return conclusion;
  const { assessment, becoming } = conclusion;
  const report = reportOf(assessment, inConflict(becoming), options.file, options.language);
  return { kind: "conflict", report, cells };
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
