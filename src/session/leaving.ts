/**
 * What an evaluation leaves in the workbook: ratings, 警告, highlights, the sheet 点検結果 and our record, as
 * one change set.
 *
 * Source: domain, rule 7; architecture, "A person's entry is never overwritten". The same assessment always
 * leaves the same, and one of a workbook that was left so before changes nothing.
 */
import { cellString } from "../form/cell-text";
import { formatArea, formatCell } from "../workbook/address";
import type { CellValue } from "../workbook/cell";
import type { CellChange, ChangeSet, Content, NameChange } from "../workbook/change-set";
import type { Assessment } from "./assess";
import { type Disposition, dispositionsIn } from "./disposition";
import { highlights } from "./highlights";
import { WARNING, isOurs } from "./own-ratings";
import { cellOf, placesOf } from "./place";
import {
  type FieldPlace,
  type HyokaRecord,
  type Named,
  type Naming,
  type Overwritten,
  type Written,
  writtenIn,
} from "./record";
import { writeRecord } from "./record-xml";
import type { WorkbookReport } from "./report";
import { reportSheet } from "./report-sheet";
import { reviewedBlocks } from "./reviews";
import type { CellText } from "./texts-over";
import { warnings } from "./warnings";

export interface Leaving {
  readonly changes: ChangeSet;
  readonly record: HyokaRecord;
}

/** What an evaluation comes to: the assessment, what becomes of its judgments, and its report. */
export interface Concluded {
  readonly assessment: Assessment;
  readonly dispositions: readonly Disposition[];
  readonly report: WorkbookReport;
}

/**
 * @param record   with what a person has just decided; what was written before is still as it was read
 * @param decided  texts that a person wants to stand in cells
 */
export function leaving(
  { assessment, dispositions, report }: Concluded,
  record: HyokaRecord,
  decided: readonly CellText[],
): Leaving {
  const open = report.findings.filter(({ kept }) => kept === null);
  const ratings = ratingChanges(assessment, dispositions, decided);
  const warned = warnings(assessment, record, open);
  const left: HyokaRecord = {
    ...record,
    written: [
      ...writtenRatings(assessment, dispositions, record),
      ...warned.written,
      ...withoutCell(assessment, record),
    ],
    ...(ratings.length + assessment.names.length > 0
      ? { lastWriting: overwritten(assessment, ratings), naming: namingOf(assessment, record) }
      : {}),
  };
  const text = writeRecord(left);
  const reviews = reviewedBlocks(assessment, left, standingTexts(assessment, dispositions, decided));
  return {
    record: left,
    changes: {
      cells: [...ratings, ...warned.changes],
      marks: { kind: "set", value: highlights(open) },
      report: { kind: "set", value: reportSheet(report, dispositions, reviews) },
      names: assessment.names,
      addedSheets: [],
      removedSheets: [],
      record: text === assessment.snapshot.record ? { kind: "leave" } : { kind: "set", value: text },
    },
  };
}

/** Every rating cell that shall hold something else, and every cell that a person has just decided on. */
function ratingChanges(
  { snapshot }: Assessment,
  dispositions: readonly Disposition[],
  decided: readonly CellText[],
): readonly CellChange[] {
  const texts = new Map(decided.map((one) => [formatCell(one.cell), one]));
  for (const { cell, stands } of dispositions) if (cell) texts.set(formatCell(cell), { cell, text: stands });
  return [...texts.values()].flatMap(({ cell, text }): CellChange[] => {
    const expected = snapshot.at(cell).value;
    return cellString(expected) === text ? [] : [{ cell, expected, content: contentOf(text) }];
  });
}

function contentOf(text: string): Content {
  return text === "" ? { kind: "blank" } : { kind: "text", text };
}

/** The ratings that are ours afterwards; those of fields that were not judged this time stay ours. */
function writtenRatings(
  { form, snapshot }: Assessment,
  dispositions: readonly Disposition[],
  { written }: HyokaRecord,
): readonly Written[] {
  const isJudged = (place: FieldPlace): boolean =>
    dispositionsIn(dispositions, place.block).some((one) => isSamePlace(one.place, place));
  const stillOurs = written.filter((one) => one.field !== WARNING && isOurs(one, form, snapshot));
  const ours = dispositions.flatMap(({ place, status, stands }): Written[] => {
    const isRenewed = status === "written";
    const isUntouched = writtenIn(stillOurs, place.block).some(
      (one) => isSamePlace(one, place) && one.text === stands,
    );
    return isRenewed || isUntouched ? [{ ...place, text: stands }] : [];
  });
  return [...ours, ...stillOurs.filter((one) => !isJudged(one))];
}

/** What we wrote into fields that have no cell just now: a name is at fault, and may be mended. */
function withoutCell({ form }: Assessment, { written }: HyokaRecord): readonly Written[] {
  return written.filter((one) => !cellOf(form, one));
}

function isSamePlace(one: FieldPlace, other: FieldPlace): boolean {
  return one.block === other.block && one.field === other.field;
}

/** The before-images of what is about to be written, by the names of the fields. */
function overwritten({ form }: Assessment, changes: readonly CellChange[]): readonly Overwritten[] {
  // The first of those that share a cell.
  const places = new Map(
    form.blocks
      .flatMap(({ block }) => placesOf(form, block.id).map((one) => ({ block: block.id, ...one })))
      .toReversed()
      .map(({ block, field, cell }) => [formatCell(cell), { block, field }]),
  );
  return changes.flatMap(({ cell, expected, content }): Overwritten[] => {
    const place = places.get(formatCell(cell));
    const before = restorable(expected);
    return place && before ? [{ ...place, before, after: content }] : [];
  });
}

function namingOf({ names }: Assessment, { naming }: HyokaRecord): Naming | undefined {
  if (names.length === 0) return naming && { ...naming, isOlder: true };
  return { names: namedBy(names), mapped: [], addsSheet: false, isOlder: false };
}

/** The names of a change set as the record keeps them. */
export function namedBy(names: readonly NameChange[]): readonly Named[] {
  return names.flatMap(({ name, area }) => (area ? [{ name, area: formatArea(area) }] : []));
}

/** What a formula alone brings about is nothing that can be put back; no decision is taken on such a cell. */
function restorable(value: CellValue): Content | undefined {
  return value.kind === "error" || value.kind === "uncalculated" ? undefined : value;
}

/** The texts of every block's fields as they stand after writing. */
export function standingTexts(
  { form, snapshot }: Assessment,
  dispositions: readonly Disposition[],
  decided: readonly CellText[],
): (block: string) => Readonly<Record<string, string>> {
  const after = new Map(decided.map(({ cell, text }) => [formatCell(cell), text]));
  for (const { cell, stands } of dispositions) if (cell) after.set(formatCell(cell), stands);
  return (block) =>
    Object.fromEntries(
      placesOf(form, block)
        .filter(({ field }) => field !== WARNING)
        .map(({ field, cell }) => [
          field,
          after.get(formatCell(cell)) ?? cellString(snapshot.at(cell).value),
        ]),
    );
}
