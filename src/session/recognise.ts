/**
 * Finding the fields of a workbook that has no names, or only some: by the form's labels.
 *
 * The very same evaluation runs on what was found with certainty; the names that keep it in the workbook are
 * a part of the change set of whoever writes.
 */
import { locate, writtenAreas } from "../form/locate";
import type { LocatedForm } from "../form/located";
import { MAPPING_SHEET } from "../form/mapping-sheet";
import { POLICY_SHEET } from "../form/policy-sheet";
import { type Completed, completed, namesFor } from "../form/recognise/located-form";
import type { Recognition } from "../form/recognise/recognition";
import { isTooLarge } from "../form/recognise/grid";
import { recognise } from "../form/recognise/recognise";
import type { Language } from "../messages/because";
import { REPORT_SHEET } from "../messages/report-sheet";
import { exclusionPhrase } from "../messages/exclusions";
import { type Area, formatArea, formatCell } from "../workbook/address";
import type { NameChange } from "../workbook/change-set";
import type { Catalogue, Cells, Sheet, Workbook } from "../workbook/port";
import type { ReadWorkbook, ReadableWorkbook } from "./assess";
import { readRecord } from "./record-xml";
import type { ExcludedSheet, RecognitionReport } from "./report";

export type RecognisableWorkbook = Pick<Workbook, "catalogue" | "cells" | "merges">;

/** What was read: the cells of all sheets, the fields by their names, and by labels where names are missing. */
export interface RecognisedWorkbook extends ReadWorkbook {
  /** Whether any sheet is 様式2. */
  readonly hasForm: boolean;
  readonly report: RecognitionReport;
  /** 対象外 */
  readonly excluded: readonly ExcludedSheet[];
}

/** Sheets with a use of their own, which no one would look for a form on; 点検結果 speaks of all its fields. */
function isOwnSheet(name: string): boolean {
  return [MAPPING_SHEET, POLICY_SHEET, REPORT_SHEET.name].includes(name.replace(/ \([0-9]+\)$/u, ""));
}

function usedOf(sheets: readonly Sheet[]): readonly Area[] {
  return sheets.flatMap(({ used }) => used ?? []);
}

/** A sheet that is too large to be a form is not asked for them: that alone could take minutes in Excel. */
function mergesOf(
  workbook: RecognisableWorkbook,
  sheets: readonly Sheet[],
  cells: Cells,
): Promise<readonly Area[]> {
  const used = sheets.flatMap(({ name }) => cells.used(name) ?? []);
  return workbook.merges(used.filter((area) => !isTooLarge(area)));
}

/** The cells of all sheets, what their labels say, and what their names say. */
export interface ReadByLabels {
  readonly catalogue: Catalogue;
  readonly cells: Cells;
  readonly merges: readonly Area[];
  readonly recognition: Recognition;
  readonly named: LocatedForm;
  readonly completed: Completed;
  /** 対象外 */
  readonly excluded: readonly ExcludedSheet[];
}

/** Reads a workbook by its labels. In Excel this clears the person's undo stack. */
export async function readByLabels(
  workbook: RecognisableWorkbook,
  language: Language = "ja",
): Promise<ReadByLabels> {
  const catalogue = await workbook.catalogue();
  const cells = await workbook.cells(usedOf(catalogue.sheets));
  const sheets = catalogue.sheets.filter(({ name, used }) => used && !isOwnSheet(name));
  const merges = await mergesOf(workbook, sheets, cells);
  const recognition = recognise({ ...catalogue, sheets }, cells, merges);
  const named = locate(catalogue, cells);
  return {
    catalogue,
    cells,
    merges,
    recognition,
    named,
    completed: completed(named, recognition),
    excluded: excludedFrom(recognition, named, language),
  };
}

export async function recogniseWorkbook(
  workbook: RecognisableWorkbook & ReadableWorkbook,
): Promise<RecognisedWorkbook> {
  const { catalogue, cells, recognition, completed: result, excluded } = await readByLabels(workbook);
  const names = namesFor(result, catalogue);
  // Where something may be written is known only now.
  const snapshot = await workbook.snapshot({ areas: [], destinations: writtenAreas(result.form) });
  return {
    catalogue,
    snapshot: { ...snapshot, at: (address) => cells.at(address), used: (sheet) => cells.used(sheet) },
    form: result.form,
    record: readRecord(snapshot.record),
    names,
    hasForm: recognition.sheets.some(({ kind }) => kind === "form"),
    report: reportOfRecognition(recognition, result, names),
    excluded,
  };
}

/** Sheets of a named workbook that the evaluation did not look at, though somebody might think it did. */
export async function unjudgedSheets(
  workbook: RecognisableWorkbook,
  form: LocatedForm,
): Promise<readonly ExcludedSheet[]> {
  const catalogue = await workbook.catalogue();
  const told = new Set([...sheetsOf(form), ...sheetsNamedTwice(form)]);
  const sheets = catalogue.sheets.filter(({ name, used }) => used && !isOwnSheet(name) && !told.has(name));
  if (sheets.length === 0) return [];
  const cells = await workbook.cells(usedOf(sheets));
  const merges = await mergesOf(workbook, sheets, cells);
  return recognise({ ...catalogue, sheets }, cells, merges).sheets.flatMap((one): ExcludedSheet[] => {
    const reason = one.kind === "form" ? "unnamed" : one.reason;
    // Lists and notes are no form that anyone expects to be judged.
    return reason === "no-form" ? [] : [{ sheet: one.sheet, reason: exclusionPhrase(reason) }];
  });
}

function excludedFrom(
  { sheets }: Recognition,
  named: LocatedForm,
  language: Language,
): readonly ExcludedSheet[] {
  const judged = sheetsOf(named);
  return sheets.flatMap((one): ExcludedSheet[] =>
    one.kind === "out-of-scope" && !judged.has(one.sheet)
      ? [{ sheet: one.sheet, reason: exclusionPhrase(one.reason, language) }]
      : [],
  );
}

function sheetsOf({ blocks }: LocatedForm): ReadonlySet<string> {
  return new Set(blocks.flatMap(({ fields }) => [...fields.values()].map(({ area }) => area.sheet)));
}

/** Where fields are named that others are named as, too: a finding tells of it. */
function sheetsNamedTwice({ problems }: LocatedForm): readonly string[] {
  return problems.flatMap((one) =>
    one.kind === "name-duplicate" ? one.places.map(({ area }) => area.sheet) : [],
  );
}

function reportOfRecognition(
  recognition: Recognition,
  { toConfirm, missing }: Completed,
  names: readonly NameChange[],
): RecognitionReport {
  return {
    named: names.flatMap(({ name, area }) => (area ? [{ name, cell: formatArea(area) }] : [])),
    toConfirm: toConfirm.map(({ block, field, places }) => ({
      block: block.id,
      field: field.name,
      cells: places.map(({ area }) => formatArea(area)),
      label: places[0] ? formatCell(places[0].evidence.label) : "",
    })),
    missing: missing.map(({ block, field }) => ({ block: block.id, field: field.name })),
    headless: recognition.sheets.flatMap((one) =>
      one.kind === "form" ? one.headless.map((cell) => formatCell(cell)) : [],
    ),
  };
}

/** Why a workbook without a named block cannot be judged as it is: a code of `messages/files`. */
export function unjudgedBecause(
  { hasForm, excluded }: Pick<RecognisedWorkbook, "hasForm" | "excluded">,
  wasRecognised: boolean,
): { readonly code: string; readonly part?: string } {
  if (hasForm) return { code: wasRecognised ? "nothing-certain" : "recognisable" };
  if (excluded.length === 0) return { code: "no-names" };
  const part = excluded.map(({ sheet, reason }) => `「${sheet}」${reason}`).join("、");
  return { code: "out-of-scope", part };
}
