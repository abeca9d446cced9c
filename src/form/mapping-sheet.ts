/**
 * The sheet 名前の対応: a table from our 項目 (BLOCK.FIELD) to the workbook's own 名前.
 *
 * Source: names.md, last paragraph. A listed name that does not exist is a missing one.
 */
import type { CellAddress } from "../workbook/address";
import type { Catalogue, Cells, DefinedName } from "../workbook/port";
import { parseFieldName } from "./block-name";
import { cellString } from "./cell-text";
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
  const used = cells.used(MAPPING_SHEET);
  if (!used) return { candidates: [], problems: [] };
  const at = (row: number, column: number): string =>
    cellString(cells.at({ sheet: MAPPING_SHEET, row, column }).value).trim();
  const heading = (wanted: string): number | undefined => {
    for (let column = used.left; column <= used.right; column++)
      if (at(used.top, column) === wanted) return column;
    return undefined;
  };
  const itemColumn = heading(ITEM);
  const nameColumn = heading(NAME);
  if (itemColumn === undefined || nameColumn === undefined) return { candidates: [], problems: [] };

  const candidates: Candidate[] = [];
  const problems: NameProblem[] = [];
  for (let row = used.top + 1; row <= used.bottom; row++) {
    const item = at(row, itemColumn);
    const listed = at(row, nameColumn);
    if (item === "" && listed === "") continue;
    const cell: CellAddress = { sheet: MAPPING_SHEET, row, column: itemColumn };
    const ref = parseFieldName(item);
    if (!ref) problems.push({ kind: "mapping-unknown", entry: item || listed, cell });
    else {
      const name = findName(catalogue, listed);
      if (name) candidates.push({ ref, name, shown: listed });
      else problems.push({ kind: "name-missing", ...ref });
    }
  }
  return { candidates, problems };
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
