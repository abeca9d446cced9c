/** Workbooks for the tests of the use cases: opened, edited as a person would, and looked at. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { cellString } from "../../src/form/cell-text";
import { readWorkbook } from "../../src/session/assess";
import { type Outcome, carryOut } from "../../src/session/carry-out";
import type { Decision } from "../../src/session/decision";
import { cellOf } from "../../src/session/place";
import type { HyokaRecord } from "../../src/session/record";
import { readRecord } from "../../src/session/record-xml";
import type { JudgmentReport, WorkbookReport } from "../../src/session/report";
import { NO_CHANGE } from "../../src/workbook/change-set";
import type { Workbook } from "../../src/workbook/port";
import { type XlsxWorkbook, openWorkbook } from "../../src/xlsx";

export const BEFORE = "fukushima-r3-before.xlsx";
export const PUBLISHED = "fukushima-r3-published.xlsx";
export const TORTURE = "torture.xlsx";

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, "../fixtures/workbooks", name)));
}

export function opened(bytes: Uint8Array): XlsxWorkbook {
  const opening = openWorkbook(bytes);
  if (!opening.ok) throw new Error(`the file was refused: ${opening.refusal.code}`);
  return opening.workbook;
}

/** The workbook as it is when it is closed and opened again. */
export function reopened(workbook: XlsxWorkbook): XlsxWorkbook {
  return opened(workbook.save());
}

const placeOf = (place: string): { readonly block: string; readonly field: string } => {
  const dot = place.indexOf(".");
  return { block: place.slice(0, dot), field: place.slice(dot + 1) };
};

/** Types texts into fields, named "取組4_1_1.達成状況" or "戦略4_1.個別.2". */
export async function edit(workbook: Workbook, texts: Readonly<Record<string, string>>): Promise<void> {
  const { snapshot, form } = await readWorkbook(workbook);
  const cells = Object.entries(texts).map(([place, text]) => {
    const cell = cellOf(form, placeOf(place));
    if (!cell) throw new Error(`no such field: ${place}`);
    const content = text === "" ? ({ kind: "blank" } as const) : ({ kind: "text", text } as const);
    return { cell, expected: snapshot.at(cell).value, content };
  });
  const applied = await workbook.apply({ ...NO_CHANGE, cells });
  if (applied.kind !== "applied") throw new Error(`not applied: ${applied.kind}`);
}

/** The text that stands in a field. */
export async function textAt(workbook: Workbook, place: string): Promise<string> {
  const { snapshot, form } = await readWorkbook(workbook);
  const cell = cellOf(form, placeOf(place));
  return cell ? cellString(snapshot.at(cell).value) : "";
}

export async function decide(workbook: Workbook, decision: Decision): Promise<Outcome> {
  return carryOut(workbook, decision, { file: "book.xlsx" });
}

/** Carries a decision out that has to succeed. */
export async function done(
  workbook: Workbook,
  decision: Decision = { kind: "evaluate" },
): Promise<Extract<Outcome, { readonly kind: "done" }>> {
  const outcome = await decide(workbook, decision);
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome;
}

export function judgmentAt(report: WorkbookReport, place: string): JudgmentReport | undefined {
  const { block, field } = placeOf(place);
  return report.blocks.find(({ id }) => id === block)?.judgments.find((one) => one.field === field);
}

export async function recordIn(workbook: Workbook): Promise<HyokaRecord> {
  const { record } = await workbook.snapshot({ areas: [], destinations: [] });
  const reading = readRecord(record);
  if (reading.kind !== "record") throw new Error(`no record: ${reading.kind}`);
  return reading.record;
}
