/** What writing has to know of a cell: whether it can be, and what its validation list allows. */
import { cellsIn, contains, formatCell, parseArea, type Area, type CellAddress } from "../workbook/address";
import type { Obstacle } from "../workbook/change-set";
import type { Cells, DefinedName } from "../workbook/port";
import type { OpenWorkbook } from "./catalogue";
import { CONTENT, contentOf, type CellContent } from "./cell-content";
import { whole, type Question } from "./questions";
import { cellRange, passing } from "./ranges";

/** A cell that may be written, as it was when it was read. */
export interface DestinationCell {
  readonly cell: CellAddress;
  readonly content: CellContent;
  readonly obstacle: Obstacle | undefined;
  readonly list: List | undefined;
}

/** What a validation list allows: written out, or the cells that it refers to. */
export type List =
  | { readonly kind: "items"; readonly items: readonly string[] }
  | { readonly kind: "area"; readonly area: Area };

/** By the cells as `formatCell` writes them. */
export type DestinationCells = ReadonlyMap<string, DestinationCell>;

/** Every cell of some areas, each once. */
export function cellsOf(areas: readonly Area[]): readonly CellAddress[] {
  return [...new Map(areas.flatMap(cellsIn).map((cell) => [formatCell(cell), cell])).values()];
}

/** A request spends about 700 bytes on a cell. */
const SIZE = 700;

/** Asks where a table has its headings. */
export function headingQuestion(table: string, take: (heading: Area) => void): Question {
  return whole(SIZE, (context) => {
    const range = passing(context.workbook.tables.getItem(table).getHeaderRowRange());
    range.load("address");
    return () => {
      const heading = parseArea(range.address);
      if (heading) take(heading);
    };
  });
}

/**
 * Asks for a cell as a destination.
 *
 * @param headings  of tables, known when the answer comes
 */
export function destinationQuestion(
  cell: CellAddress,
  open: OpenWorkbook,
  headings: readonly Area[],
  take: (destination: DestinationCell) => void,
): Question {
  const isProtected = open.sheets.get(cell.sheet)?.isProtected === true;
  return whole(SIZE, (context) => {
    const range = cellRange(context, cell);
    range.load(`${CONTENT},hasSpill,dataValidation/type,dataValidation/rule`);
    if (isProtected) range.load("format/protection/locked");
    return () => {
      const content = contentOf(range);
      const source = listSource(range.dataValidation);
      take({
        cell,
        content,
        obstacle: headings.some((heading) => contains(heading, cell))
          ? "table-heading"
          : obstacleOf(range, content, isProtected),
        list: source === undefined ? undefined : listIn(source, cell.sheet, open.catalogue.names),
      });
    };
  });
}

function obstacleOf(range: Excel.Range, { cell }: CellContent, isProtected: boolean): Obstacle | undefined {
  if (cell.hasFormula || range.hasSpill) return "formula";
  return isProtected && range.format.protection.locked ? "locked" : undefined;
}

/** "①,②,③" or "=リスト!$A$1:$A$3" */
function listSource({ type, rule }: Excel.DataValidation): string | undefined {
  const source: unknown = type === "List" ? rule.list?.source : undefined;
  return typeof source === "string" ? source : undefined;
}

/** The list of a cell on `sheet`; undefined for a formula that nobody can follow. */
function listIn(source: string, sheet: string, names: readonly DefinedName[]): List | undefined {
  if (!source.startsWith("=")) {
    return { kind: "items", items: source.split(",").map((item) => item.trim()) };
  }
  const reference = source.slice(1);
  const area = parseArea(reference, sheet) ?? namedArea(reference, sheet, names);
  return area && { kind: "area", area };
}

/** A sheet's own name before the workbook's. */
function namedArea(reference: string, sheet: string, names: readonly DefinedName[]): Area | undefined {
  const named = names.filter(({ name }) => name.toLowerCase() === reference.toLowerCase());
  const name = named.find(({ scope }) => scope === sheet) ?? named.find(({ scope }) => scope === undefined);
  return name?.target.kind === "area" ? name.target.area : undefined;
}

/** The texts of a list's cells, blank ones left out. */
export function itemsIn(area: Area, cells: Cells): readonly string[] {
  return cellsIn(area).flatMap((cell): string[] => {
    const { value } = cells.at(cell);
    switch (value.kind) {
      case "text":
        return [value.text.trim()];
      case "number":
        return [value.digits];
      default:
        return [];
    }
  });
}

export function isWithin(area: Area, others: readonly Area[]): boolean {
  const first = { sheet: area.sheet, row: area.top, column: area.left };
  const last = { sheet: area.sheet, row: area.bottom, column: area.right };
  return others.some((other) => contains(other, first) && contains(other, last));
}
