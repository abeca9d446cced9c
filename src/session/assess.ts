/**
 * Assessing a workbook: read it through the port, and judge it.
 *
 * Two steps of the port: the catalogue, then the cells. Nothing is written here.
 */
import { type SheetEvaluation, evaluate } from "../evaluation/evaluate";
import type { OperationPolicy, Phase } from "../evaluation/model";
import type { JudgingPolicy } from "../evaluation/policy";
import { RULES, checkForm } from "../form/checks";
import { areasToRead, areasToWrite, locate } from "../form/locate";
import type { LocatedForm } from "../form/located";
import { readPolicySheet } from "../form/policy-sheet";
import { readModel } from "../form/read-model";
import type { NameChange } from "../workbook/change-set";
import type { Catalogue, Cells, Snapshot, Workbook } from "../workbook/port";
import { comesToStand } from "./disposition";
import { personsPart } from "./own-ratings";
import { EMPTY_RECORD, type HyokaRecord } from "./record";
import { type RecordReading, readRecord } from "./record-xml";
import { type CellText, textsOver } from "./texts-over";

export interface AssessOptions {
  /** How far the year is; found from what is filled where left out. */
  readonly phase?: Phase;
  /** Goes before the workbook's own 評価設定. */
  readonly policy?: JudgingPolicy;
}

/** Everything that was read of a workbook. */
export interface ReadWorkbook {
  readonly catalogue: Catalogue;
  readonly snapshot: Snapshot;
  readonly form: LocatedForm;
  readonly record: RecordReading;
  /** Names to add, by which the workbook keeps what was found by its labels. */
  readonly names: readonly NameChange[];
}

/** Everything that is known of a workbook after one reading. */
export interface Assessment extends ReadWorkbook {
  /** The cells that were judged: without our own ratings, and with what a person has just decided. */
  readonly cells: Cells;
  readonly sheet: OperationPolicy;
  readonly evaluation: SheetEvaluation;
}

export type ReadableWorkbook = Pick<Workbook, "catalogue" | "snapshot">;

/** Reads a workbook whose fields are named. */
export async function readWorkbook(workbook: ReadableWorkbook): Promise<ReadWorkbook> {
  const catalogue = await workbook.catalogue();
  const snapshot = await workbook.snapshot({
    areas: areasToRead(catalogue),
    destinations: areasToWrite(catalogue),
  });
  return {
    catalogue,
    snapshot,
    form: locate(catalogue, snapshot),
    record: readRecord(snapshot.record),
    names: [],
  };
}

/** What a person has just decided, on top of what was read. */
export interface Decisions {
  readonly record: HyokaRecord;
  /** Texts that shall stand in cells. */
  readonly texts: readonly CellText[];
}

/** Judges what was read; where the fields are, names have told or labels. */
export function judgeRead(
  read: ReadWorkbook,
  options: AssessOptions = {},
  { record, texts }: Decisions = { record: usableRecord(read), texts: [] },
): Assessment {
  const { form, snapshot } = read;
  const cells = textsOver(snapshot, [...personsPart(form, snapshot, record), ...texts]);
  const sheet = readModel(form, cells);
  const settings = readPolicySheet(cells, RULES);
  const evaluation = evaluate(sheet, {
    phase: options.phase,
    policy: options.policy ?? settings.policy,
    kept: record.kept,
    comesToStand: (judgment) => comesToStand(judgment, { form, snapshot, cells }),
    raisedByForm: checkForm({ form, cells, settings: settings.problems }),
  });
  return { ...read, cells, sheet, evaluation };
}

/** The record as far as it can be read; one that cannot stays in the workbook as it is. */
export function usableRecord({ record }: Pick<ReadWorkbook, "record">): HyokaRecord {
  return record.kind === "record" ? record.record : EMPTY_RECORD;
}

export async function assess(workbook: ReadableWorkbook, options: AssessOptions = {}): Promise<Assessment> {
  return judgeRead(await readWorkbook(workbook), options);
}
