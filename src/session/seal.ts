/**
 * The seal of a file that we wrote: the digest of all its other parts, kept in our record. Where it fits,
 * nobody has saved the file since, and it may be replaced; Excel, LibreOffice and any other program change
 * parts whenever they save.
 */
import { NO_CHANGE } from "../workbook/change-set";
import type { Workbook } from "../workbook/port";
import { readRecord, writeRecord } from "./record-xml";

/** A workbook in a file. */
export interface FileWorkbook extends Workbook {
  /** A digest of everything in the file but our record. */
  digest(): string;
}

/** Seals a workbook before it is saved; one without our record has no place for a seal. */
export async function seal(workbook: FileWorkbook): Promise<void> {
  const reading = await recordOf(workbook);
  const digest = workbook.digest();
  if (reading.kind !== "record" || reading.record.seal === digest) return;
  const value = writeRecord({ ...reading.record, seal: digest });
  await workbook.apply({ ...NO_CHANGE, record: { kind: "set", value } });
}

/** Whether nobody has saved the file since we wrote it. */
export async function isSealed(workbook: FileWorkbook): Promise<boolean> {
  const reading = await recordOf(workbook);
  return reading.kind === "record" && reading.record.seal === workbook.digest();
}

async function recordOf(workbook: Workbook): Promise<ReturnType<typeof readRecord>> {
  const { record } = await workbook.snapshot({ areas: [], destinations: [] });
  return readRecord(record);
}
