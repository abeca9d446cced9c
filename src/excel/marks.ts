/** Our highlights: conditional formats with a marker in their formula, found and removed by it. */
import type { Area, CellAddress } from "../workbook/address";
import type { Mark, MarkLook } from "../workbook/change-set";
import { MARK_COLOURS, REPORT_KEY, markCondition, markKey } from "../workbook/mark";
import { areaReference, areasIn, cellRange, passing, wholeSheet } from "./ranges";
import { whole, type Question } from "./questions";

/** How a highlight looks, as "#RRGGBB". */
interface Look {
  readonly fill: string;
  readonly font: string;
}

/** A highlight that is in the workbook. */
export interface PlacedMark {
  readonly id: string;
  readonly sheet: string;
  readonly key: string;
  /** Its place among the sheet's conditional formats, from 0. */
  readonly priority: number;
  readonly look: Look;
}

/**
 * The key of a format without a condition: one that we were about to make when Excel failed, or somebody
 * else's. Only what was not there before is known to be ours.
 */
export const UNFINISHED = "";

const LISTED = [
  "id",
  "type",
  "priority",
  "customOrNullObject/rule/formula",
  "customOrNullObject/format/fill/color",
  "customOrNullObject/format/font/color",
]
  .map((property) => `items/${property}`)
  .join(",");

/**
 * Asks for the highlights on a sheet; the mark that makes a sheet ours counts on its first cell only.
 *
 * `custom` of a format of another kind is an error (OfficeDev/office-js #2180), so the null object is asked.
 */
export function marksQuestion(sheet: string, take: (marks: readonly PlacedMark[]) => void): Question {
  return whole(4_000, (context) => {
    const formats = wholeSheet(context, sheet).conditionalFormats;
    formats.load(LISTED);
    const onFirstCell = cellRange(context, firstCell(sheet)).conditionalFormats;
    onFirstCell.load("items/id");
    return () => {
      const first = new Set(onFirstCell.items.map(({ id }) => id));
      const marks = formats.items.flatMap((format) => placedMark(sheet, format));
      take(marks.filter(({ key, id }) => key !== REPORT_KEY || first.has(id)));
    };
  });
}

function placedMark(sheet: string, format: Excel.ConditionalFormat): readonly PlacedMark[] {
  if (format.type !== "Custom") return [];
  const { rule, format: look } = format.customOrNullObject;
  const key = rule.formula === "" ? UNFINISHED : markKey(rule.formula);
  if (key === undefined) return [];
  const { id, priority } = format;
  return [{ id, sheet, key, priority, look: { fill: look.fill.color, font: look.font.color } }];
}

/** What one conditional format of ours shall cover. */
export interface MarkGroup {
  readonly sheet: string;
  readonly key: string;
  readonly look: Look;
  readonly areas: readonly Area[];
}

/** `getRanges` takes 8,192 characters of addresses. */
const AREAS_IN_ONE_FORMAT = 500;

/** One conditional format for all the cells of a sheet that look alike: few calls, few rules for the person to see. */
export function markGroups(marks: readonly Mark[]): readonly MarkGroup[] {
  const groups = new Map<string, { sheet: string; look: MarkLook; cells: CellAddress[] }>();
  for (const { cell, look } of marks) {
    const key = `${look}!${cell.sheet}`;
    const group = groups.get(key) ?? { sheet: cell.sheet, look, cells: [] };
    groups.set(key, group);
    group.cells.push(cell);
  }
  return [...groups.values()].flatMap(({ sheet, look, cells }) =>
    inPieces(cells, AREAS_IN_ONE_FORMAT).map((piece) => ({
      sheet,
      key: look,
      look: { fill: `#${MARK_COLOURS[look].fill}`, font: `#${MARK_COLOURS[look].font}` },
      areas: piece.map(({ row, column }) => ({ sheet, top: row, left: column, bottom: row, right: column })),
    })),
  );
}

function inPieces<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
    all.slice(index * size, (index + 1) * size),
  );
}

/** Queues a highlight. It comes first on its cells, so that nobody's "stop if true" hides it. */
export function queueMark(
  context: Excel.RequestContext,
  { sheet, key, look, areas }: MarkGroup,
): Excel.ConditionalFormat {
  const ranges = passing(
    context.workbook.worksheets.getItem(sheet).getRanges(areas.map(areaReference).join(",")),
  );
  const format = ranges.conditionalFormats.add("Custom");
  format.custom.rule.formula = `=${markCondition(key)}`;
  // The mark of our own sheet has no look.
  if (look.fill !== "") format.custom.format.fill.color = look.fill;
  if (look.font !== "") format.custom.format.font.color = look.font;
  return format;
}

/** Queues the mark by which our own sheet is found again; it shows nothing. */
export function queueReportMark(context: Excel.RequestContext, sheet: string): void {
  const { custom } = cellRange(context, firstCell(sheet)).conditionalFormats.add("Custom");
  custom.rule.formula = `=${markCondition(REPORT_KEY)}`;
}

/** Queues reading which cells a highlight covers; asked before it is taken away. */
export function queueCovered(context: Excel.RequestContext, mark: PlacedMark): () => readonly Area[] {
  const ranges = passing(formatOf(context, mark).getRanges());
  ranges.load("address");
  return () => areasIn(ranges.address, mark.sheet);
}

export function queueRemoval(context: Excel.RequestContext, mark: PlacedMark): void {
  formatOf(context, mark).delete();
}

function formatOf(context: Excel.RequestContext, { sheet, id }: PlacedMark): Excel.ConditionalFormat {
  return wholeSheet(context, sheet).conditionalFormats.getItem(id);
}

export function firstCell(sheet: string): CellAddress {
  return { sheet, row: 1, column: 1 };
}
