/**
 * The sheet 名前の対応: a table from our 項目 (BLOCK.FIELD) to the workbook's own 名前.
 *
 * Source: names.md, last paragraph. A listed name that does not exist is a missing one.
 */
import type { CellAddress } from "../workbook/address";
import { BLANK } from "../workbook/cell";
import type { AddedSheet, CellChange } from "../workbook/change-set";
import type { Catalogue, Cells, DefinedName } from "../workbook/port";
import { parseFieldName } from "./block-name";
import { cellString } from "./cell-text";
import { headingsOn } from "./headed-table";
import type { Candidate, NameProblem } from "./located";

export const MAPPING_SHEET = "名前の対応";

const ITEM = "項目";
const NAME = "名前";

export interface Mapping {
  readonly candidates: readonly Candidate[];
  readonly problems: readonly NameProblem[];
}

/** Reads the mapping; empty where the workbook has no such sheet or no such headings. */
export function readMapping(catalogue: Catalogue, cells: Cells): Mapping {
  const candidates: Candidate[] = [];
  const problems: NameProblem[] = [];
  for (const { item, name: listed, itemCell } of mappingTable(cells)?.rows ?? []) {
    if (item === "" && listed === "") continue;
    const ref = parseFieldName(item);
    if (!ref) problems.push({ kind: "mapping-unknown", entry: item || listed, cell: itemCell });
    else {
      const name = findName(catalogue, listed);
      if (name) candidates.push({ ref, name, shown: listed });
      else problems.push({ kind: "name-missing", ...ref, listed });
    }
  }
  return { candidates, problems };
}

interface MappingTable {
  readonly itemColumn: number;
  readonly nameColumn: number;
  /** Below its headings. */
  readonly rows: readonly (MappingRow & { readonly itemCell: CellAddress; readonly nameCell: CellAddress })[];
  /** The first row below everything on the sheet. */
  readonly end: number;
  /** Whether anything else stands beside the two columns or above them. */
  readonly hasMore: boolean;
}

/** undefined where the workbook has no such sheet, or the sheet no such headings. */
function mappingTable(cells: Cells): MappingTable | undefined {
  const used = cells.used(MAPPING_SHEET);
  if (!used) return undefined;
  const at = (row: number, column: number): string =>
    cellString(cells.at({ sheet: MAPPING_SHEET, row, column }).value).trim();
  const headings = headingsOn(cells, MAPPING_SHEET, [ITEM, NAME]);
  const [itemColumn, nameColumn] = headings?.columns ?? [];
  if (!headings || itemColumn === undefined || nameColumn === undefined) return undefined;
  const rows = Array.from({ length: used.bottom - headings.row }, (_, below) => {
    const row = headings.row + 1 + below;
    return {
      item: at(row, itemColumn),
      name: at(row, nameColumn),
      itemCell: { sheet: MAPPING_SHEET, row, column: itemColumn },
      nameCell: { sheet: MAPPING_SHEET, row, column: nameColumn },
    };
  });
  const hasMore = used.right - used.left > 1 || headings.row > used.top;
  return { itemColumn, nameColumn, rows, end: used.bottom + 1, hasMore };
}

/** One row of the mapping: a field of ours, and the workbook's own name for it. */
export interface MappingRow {
  readonly item: string;
  readonly name: string;
}

/** Adding rows to the mapping, the sheet with them where there is none. */
export type MappingAddition =
  | {
      readonly kind: "addition";
      readonly cells: readonly CellChange[];
      readonly addedSheets: readonly AddedSheet[];
    }
  /** A sheet of that name has no such headings: it is somebody's own. */
  | { readonly kind: "no-headings" };

const WIDTHS = [28, 36];

/** @param cells  with those of the mapping sheet, if the workbook has one */
export function mappingWith(
  { sheets }: Catalogue,
  cells: Cells,
  rows: readonly MappingRow[],
): MappingAddition {
  if (rows.length === 0) return { kind: "addition", cells: [], addedSheets: [] };
  const table = mappingTable(cells);
  const isThere = sheets.some(({ name }) => name === MAPPING_SHEET);
  if (!table && isThere && cells.used(MAPPING_SHEET)) return { kind: "no-headings" };
  const { itemColumn, nameColumn, end } = table ?? { itemColumn: 1, nameColumn: 2, end: 1 };
  const lines = table ? rows : [{ item: ITEM, name: NAME }, ...rows];
  return {
    kind: "addition",
    cells: lines.flatMap(({ item, name }, at) => [
      entered(end + at, itemColumn, item),
      entered(end + at, nameColumn, name),
    ]),
    addedSheets: isThere ? [] : [{ name: MAPPING_SHEET, columns: WIDTHS }],
  };
}

function entered(row: number, column: number, text: string): CellChange {
  return { cell: { sheet: MAPPING_SHEET, row, column }, expected: BLANK, content: { kind: "text", text } };
}

/** Taking rows out of the mapping. */
export interface MappingRemoval {
  readonly cells: readonly CellChange[];
  readonly removedSheets: readonly string[];
  /** How many of the rows were still there. */
  readonly rows: number;
}

/**
 * @param rows        as they were added; one that somebody has changed since stays
 * @param addsSheet   whether the sheet came with them: it goes where nothing else stands on it
 */
export function mappingWithout(
  cells: Cells,
  rows: readonly MappingRow[],
  addsSheet: boolean,
): MappingRemoval {
  const table = mappingTable(cells);
  if (!table) return { cells: [], removedSheets: [], rows: 0 };
  const isOurs = (row: MappingRow): boolean =>
    rows.some((one) => one.item === row.item && one.name === row.name);
  const own = table.rows.filter(isOurs);
  const isAllOurs = !table.hasMore && table.rows.every((row) => isOurs(row) || row.item + row.name === "");
  if (addsSheet && isAllOurs) return { cells: [], removedSheets: [MAPPING_SHEET], rows: own.length };
  const blanked = own.flatMap(({ itemCell, nameCell }) => [itemCell, nameCell]);
  return {
    cells: blanked.map((cell) => ({ cell, expected: cells.at(cell).value, content: BLANK })),
    removedSheets: [],
    rows: own.length,
  };
}

/** "名前", or "シート名!名前" for one of sheet scope; Excel compares both without case. */
function findName(catalogue: Catalogue, listed: string): DefinedName | undefined {
  const key = (text: string): string => text.toLowerCase();
  const bang = listed.lastIndexOf("!");
  const name = key(listed.slice(bang + 1));
  const sheet =
    bang < 0
      ? undefined
      : key(
          listed
            .slice(0, bang)
            .replace(/^'(.*)'$/u, "$1")
            .replaceAll("''", "'"),
        );
  const own = catalogue.names.filter((one) => key(one.name) === name);
  if (sheet !== undefined) return own.find((one) => one.scope !== undefined && key(one.scope) === sheet);
  return own.find((one) => one.scope === undefined) ?? (own.length === 1 ? own[0] : undefined);
}
