/**
 * Keeping a 対応付け in the workbook: names of workbook scope, or rows of the sheet 名前の対応 where the
 * workbook has its own. Existing names stay as they are; 書き込みを元に戻す takes all of it away again.
 */
import { mappingWith } from "../form/mapping-sheet";
import { type CellAddress, anchorOf, formatArea, parseArea } from "../workbook/address";
import { type LeftOut, type NameChange, NO_CHANGE } from "../workbook/change-set";
import type { Catalogue, Workbook } from "../workbook/port";
import { readWorkbook } from "./assess";
import { type WorkbookRefusal, writableRecord } from "./carry-out";
import type { ConfirmedField } from "./found-fields";
import { namedBy } from "./leaving";
import type { HyokaRecord, Mapped } from "./record";
import { writeRecord } from "./record-xml";
import { textAt } from "./text-at";

export type NamingOutcome =
  | { readonly kind: "named"; readonly fields: number }
  /** Cells are not what they were when the fields were looked for: rows may have moved. Nothing was written. */
  | { readonly kind: "moved"; readonly cells: readonly CellAddress[] }
  | {
      readonly kind: "refused";
      readonly refusal:
        | WorkbookRefusal
        /** A sheet 名前の対応 is there, but without its headings. */
        | { readonly why: "no-headings" };
    }
  | { readonly kind: "not-applied"; readonly refusals: readonly LeftOut[] }
  | { readonly kind: "conflict"; readonly cells: readonly CellAddress[] }
  | { readonly kind: "half-written"; readonly cells: readonly CellAddress[]; readonly code: string };

/** Names the fields that a person has confirmed. */
export async function nameFields(
  workbook: Workbook,
  confirmed: readonly ConfirmedField[],
): Promise<NamingOutcome> {
  const read = await readWorkbook(workbook);
  const record = writableRecord(read);
  if ("why" in record) return { kind: "refused", refusal: record };
  const moved = await movedCells(workbook, confirmed);
  if (moved.length > 0) return { kind: "moved", cells: moved };
  const names = confirmed.flatMap(nameChange).filter((one) => !isThere(read.catalogue, one));
  const mapped = confirmed.flatMap(mappedRow);
  const mapping = mappingWith(read.catalogue, read.snapshot, mapped);
  if (mapping.kind === "no-headings") return { kind: "refused", refusal: { why: "no-headings" } };
  const { cells, addedSheets } = mapping;
  if (names.length + mapped.length === 0) return { kind: "named", fields: 0 };
  const left: HyokaRecord = {
    ...record,
    lastWriting: [],
    naming: { names: namedBy(names), mapped, addsSheet: addedSheets.length > 0, isOlder: false },
  };
  const applied = await workbook.apply({
    ...NO_CHANGE,
    cells,
    names,
    addedSheets,
    record: { kind: "set", value: writeRecord(left) },
  });
  switch (applied.kind) {
    case "applied":
      return { kind: "named", fields: names.length + mapped.length };
    case "refused":
      return { kind: "not-applied", refusals: applied.refusals };
    default:
      return applied;
  }
}

/** The cells that hold something else than when the fields were looked for. */
async function movedCells(
  workbook: Workbook,
  confirmed: readonly ConfirmedField[],
): Promise<readonly CellAddress[]> {
  const seen = new Map(confirmed.flatMap(({ place }) => place.seen).map((one) => [one.cell, one]));
  const areas = [...seen.keys()].flatMap((cell) => parseArea(cell) ?? []);
  const cells = await workbook.cells(areas);
  return [...seen.values()].flatMap(({ cell, text }): readonly CellAddress[] => {
    const area = parseArea(cell);
    return area && textAt(cells, cell) !== text ? [anchorOf(area)] : [];
  });
}

function nameChange({ block, field, place, ownName }: ConfirmedField): readonly NameChange[] {
  const area = parseArea(place.cell);
  return area && ownName === "" ? [{ name: `${block}.${field}`, area }] : [];
}

/** Somebody has given just this name meanwhile: it is theirs, and not to be taken back. */
function isThere({ names }: Catalogue, { name, area }: NameChange): boolean {
  return names.some(
    ({ scope, target, ...one }) =>
      scope === undefined &&
      one.name.toLowerCase() === name.toLowerCase() &&
      target.kind === "area" &&
      area !== undefined &&
      formatArea(target.area) === formatArea(area),
  );
}

function mappedRow({ block, field, ownName }: ConfirmedField): readonly Mapped[] {
  return ownName === "" ? [] : [{ item: `${block}.${field}`, name: ownName }];
}
