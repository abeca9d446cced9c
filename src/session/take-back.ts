/**
 * Taking our traces away: 書き込みを元に戻す, チェック表示を消す, and the copy for publication.
 *
 * Ratings are content and stay, unless the last writing is taken back: then each of its cells gets what
 * stood there before, but for those that somebody has edited since, and the names that it added go.
 */
import { MAPPING_SHEET, type MappingRemoval, mappingWithout } from "../form/mapping-sheet";
import { type CellAddress, formatArea } from "../workbook/address";
import { type CellValue, isBlank } from "../workbook/cell";
import {
  type Applied,
  type CellChange,
  type ChangeSet,
  type Content,
  type LeftOut,
  NO_CHANGE,
  type NameChange,
  type Obstacle,
} from "../workbook/change-set";
import type { Workbook } from "../workbook/port";
import { isSameValue } from "../workbook/same-value";
import { type ReadWorkbook, readWorkbook } from "./assess";
import { type WorkbookRefusal, writableRecord } from "./carry-out";
import { obstacleAt } from "./disposition";
import { lostWarnings } from "./lost-warnings";
import { type OwnWarning, WARNING, ownWarnings } from "./own-ratings";
import { cellOf } from "./place";
import type { FieldPlace, HyokaRecord, Naming, Overwritten, Written } from "./record";
import { writeRecord } from "./record-xml";

/** A cell of the last writing that was left as it is, and why. */
export interface NotRestored extends FieldPlace {
  readonly cell: CellAddress | undefined;
  readonly why: Obstacle | "edited-since" | "no-cell";
}

type Failed =
  | { readonly kind: "refused"; readonly refusal: WorkbookRefusal }
  | { readonly kind: "not-applied"; readonly refusals: readonly LeftOut[] }
  | Extract<Applied, { readonly kind: "conflict" | "half-written" }>;

function failed(applied: Exclude<Applied, { readonly kind: "applied" }>): Failed {
  return applied.kind === "refused" ? { kind: "not-applied", refusals: applied.refusals } : applied;
}

export type RevertOutcome =
  | {
      readonly kind: "reverted";
      readonly restored: readonly CellAddress[];
      /** How many fields lost the name that was given to them. */
      readonly unnamed: number;
      readonly notRestored: readonly NotRestored[];
    }
  | { readonly kind: "nothing-to-revert" }
  | Failed;

export type ClearOutcome =
  | {
      readonly kind: "cleared";
      /** Reasons and reviews that went with the record. */
      readonly decisions: number;
      readonly leftOut: readonly LeftOut[];
    }
  | Failed;

/**
 * 書き込みを元に戻す: one step back, also after the workbook was closed and opened again. Names that were
 * given before the last ratings are the step after.
 */
export async function revertLastWriting(workbook: Workbook): Promise<RevertOutcome> {
  const read = await readWorkbook(workbook);
  const record = writableRecord(read);
  if ("why" in record) return { kind: "refused", refusal: record };
  const { naming } = record;
  if (record.lastWriting.length === 0 && !naming) return { kind: "nothing-to-revert" };
  const isNamingNext = record.lastWriting.length > 0 && naming?.isOlder === true;
  const given = naming && !isNamingNext ? naming : undefined;
  const names = given ? withoutNames(read, given) : [];
  const mapping = given ? withoutMapping(read, given) : undefined;
  const ratings = record.lastWriting.map((one) => restoring(one, cellOf(read.form, one), read));
  const warnings = ownWarnings(read.form, read.snapshot, record).map(({ written, cell }) =>
    restoring(withBlankBefore(written), cell, read),
  );
  const lost = await lostWarnings(workbook, read, record);
  const changes = (outcomes: readonly (CellChange | NotRestored)[]): readonly CellChange[] =>
    outcomes.flatMap((one) => ("content" in one ? [one] : []));
  const notRestored = [...ratings, ...warnings].flatMap((one) => ("why" in one ? [one] : []));
  const isAmong = (places: readonly FieldPlace[], place: FieldPlace): boolean =>
    places.some((one) => isSamePlace(one, place));
  const left: HyokaRecord = {
    ...record,
    written: record.written.filter(
      (one) => isAmong(notRestored, one) || (one.field !== WARNING && !isAmong(record.lastWriting, one)),
    ),
    lastWriting: [],
    naming: isNamingNext ? { ...naming, isOlder: false } : undefined,
  };
  const applied = await workbook.apply({
    ...WITHOUT_TRACES,
    cells: [...changes(ratings), ...changes(warnings), ...lost.map(blanked), ...(mapping?.cells ?? [])],
    names,
    removedSheets: mapping?.removedSheets ?? [],
    record: isEmpty(left) ? { kind: "remove" } : { kind: "set", value: writeRecord(left) },
  });
  return applied.kind === "applied"
    ? {
        kind: "reverted",
        restored: changes(ratings).map(({ cell }) => cell),
        unnamed: names.length + (mapping?.rows ?? 0),
        notRestored,
      }
    : failed(applied);
}

function restoring(
  { block, field, before, after }: Overwritten,
  cell: CellAddress | undefined,
  read: ReadWorkbook,
): CellChange | NotRestored {
  if (!cell) return { block, field, cell, why: "no-cell" };
  const { value, hasFormula } = read.snapshot.at(cell);
  if (hasFormula || !isStill(value, after)) return { block, field, cell, why: "edited-since" };
  const why = obstacleAt(cell, read);
  return why ? { block, field, cell, why } : { cell, expected: value, content: before };
}

/** The names that a naming added; one that somebody has pointed at other cells since is theirs. */
function withoutNames({ catalogue }: ReadWorkbook, { names }: Naming): readonly NameChange[] {
  return catalogue.names.flatMap(({ name, scope, target }): NameChange[] => {
    const isOursStill =
      scope === undefined &&
      target.kind === "area" &&
      names.some((one) => one.name === name && one.area === formatArea(target.area));
    return isOursStill ? [{ name, area: undefined }] : [];
  });
}

/** The rows that a naming added to 名前の対応, and the sheet, if it came with them and holds nothing else. */
function withoutMapping({ snapshot }: ReadWorkbook, { mapped, addsSheet }: Naming): MappingRemoval {
  return mapped.length === 0
    ? { cells: [], removedSheets: [], rows: 0 }
    : mappingWithout(snapshot, mapped, addsSheet);
}

function isStill(value: CellValue, content: Content): boolean {
  return content.kind === "blank" ? isBlank(value) : isSameValue(value, content);
}

function isSamePlace(one: FieldPlace, other: FieldPlace): boolean {
  return one.block === other.block && one.field === other.field;
}

function isEmpty({ written, kept, reviews, naming }: HyokaRecord): boolean {
  return written.length + kept.length + reviews.length === 0 && !naming;
}

/** チェック表示を消す */
export async function clearMarks(workbook: Workbook): Promise<ClearOutcome> {
  return clear(workbook, () => []);
}

/** The sheets by which a workbook is worked on, and which are none of the citizens' business. */
const WORKING_SHEETS: readonly string[] = [MAPPING_SHEET, "評価設定"];

/** Makes the workbook fit for publication: without marks, reasons, names of reviewers, and working sheets. */
export async function makePublishable(workbook: Workbook): Promise<ClearOutcome> {
  return clear(workbook, ({ catalogue }) =>
    catalogue.sheets.map(({ name }) => name).filter((name) => WORKING_SHEETS.includes(name)),
  );
}

async function clear(
  workbook: Workbook,
  removedSheets: (read: ReadWorkbook) => readonly string[],
): Promise<ClearOutcome> {
  const read = await readWorkbook(workbook);
  const record = writableRecord(read);
  if ("why" in record) return { kind: "refused", refusal: record };
  const own = [
    ...ownWarnings(read.form, read.snapshot, record),
    ...(await lostWarnings(workbook, read, record)),
  ];
  const applied = await workbook.apply({
    ...WITHOUT_TRACES,
    cells: own.map(blanked),
    removedSheets: removedSheets(read),
    record: { kind: "remove" },
  });
  return applied.kind === "applied"
    ? { kind: "cleared", decisions: record.kept.length + record.reviews.length, leftOut: applied.leftOut }
    : failed(applied);
}

/** Takes highlights and the report sheet away; our 警告 texts and the record are left to the caller. */
const WITHOUT_TRACES: ChangeSet = {
  ...NO_CHANGE,
  marks: { kind: "remove" },
  report: { kind: "remove" },
};

/** 警告 cells were blank before. */
const BLANK: Content = { kind: "blank" };

function blanked({ cell, stands }: OwnWarning): CellChange {
  return { cell, expected: stands, content: BLANK };
}

function withBlankBefore({ block, field, text }: Written): Overwritten {
  return { block, field, before: BLANK, after: { kind: "text", text } };
}
