/** The compensating batch: makes the workbook what it was before a writing that went wrong. */
import { formatCell, type Area, type CellAddress } from "../workbook/address";
import type { CellChange } from "../workbook/change-set";
import { isSameValue } from "../workbook/same-value";
import { queueRestoring, type CellContent } from "./cell-content";
import { readOpenWorkbook } from "./catalogue";
import { inExcel } from "./in-excel";
import { firstCell, queueMark, queueRemoval, type PlacedMark } from "./marks";
import { queueRestoringName } from "./names";
import type { Plan } from "./plan";
import { queueRestoringParts } from "./record-part";
import { queueRestoringImage, type SheetImage } from "./report-sheet";
import { readFootprint, type Footprint } from "./snapshot";

/** What was found while writing: enough to put it back. */
export interface Traces {
  readonly cells: ReadonlyMap<CellChange, { readonly before: CellContent; readonly after?: CellContent }>;
  /** The cells of the highlights that were taken away. */
  readonly covered: ReadonlyMap<PlacedMark, readonly Area[]>;
  /** Excel's ids of the sheets that were added. */
  readonly added: readonly string[];
  /** What our sheet looked like. */
  readonly report: SheetImage | undefined;
}

/**
 * Looks at what the writing left, and takes it away: only cells that hold what we wrote are touched, so that
 * what somebody typed in the meantime stays.
 *
 * @returns cells of what could not be put back, because Excel never told what it was
 * @throws ExcelError if Excel refuses to put it back
 */
export async function putBack(plan: Plan, traces: Traces): Promise<readonly CellAddress[]> {
  const { changes, before } = plan;
  const open = await readOpenWorkbook();
  const present = changes.cells.map(({ cell }) => cell).filter(({ sheet }) => open.sheets.has(sheet));
  const now = await readFootprint(open, present, () => undefined);
  return inExcel(async (context) => {
    queueCells(context, plan, traces, now);
    for (const mark of now.marks) if (!isAmong(before.marks, mark)) queueRemoval(context, mark);
    const lost = [...queueReport(context, plan, traces, now), ...queueMarks(context, before, traces, now)];
    for (const name of changes.names) queueRestoringName(context, name, before.open.names, open.names);
    queueRestoringParts(context, before.parts, now.parts);
    for (const id of traces.added) context.workbook.worksheets.getItem(id).delete();
    await context.sync();
    return lost;
  });
}

function queueCells(
  context: Excel.RequestContext,
  { changes, before }: Plan,
  traces: Traces,
  now: Footprint,
): void {
  for (const change of changes.cells) {
    const key = formatCell(change.cell);
    const was = traces.cells.get(change)?.before ?? before.destinations.get(key)?.content;
    const is = now.destinations.get(key)?.content;
    if (!was || !is || was.cell.hasFormula) continue;
    if (isSameValue(is.cell.value, change.content) && !isSameValue(was.cell.value, change.content)) {
      queueRestoring(context, change.cell, was);
    }
  }
}

/** A sheet that was added goes; one that was written over gets its looks back. */
function queueReport(
  context: Excel.RequestContext,
  { report, before }: Plan,
  traces: Traces,
  now: Footprint,
): readonly CellAddress[] {
  if (!report || !now.open.sheets.has(report.sheet)) return [];
  if (report.isNew) {
    context.workbook.worksheets.getItem(report.sheet).delete();
    return [];
  }
  const isUntouched = before.marks.every((mark) => mark.sheet !== report.sheet || isAmong(now.marks, mark));
  if (isUntouched) return [];
  if (!traces.report) return [firstCell(report.sheet)];
  queueRestoringImage(context, report.sheet, traces.report);
  return [];
}

/** Highlights of ours that are gone come back in their places. */
function queueMarks(
  context: Excel.RequestContext,
  before: Footprint,
  traces: Traces,
  now: Footprint,
): readonly CellAddress[] {
  const gone = before.marks.filter((mark) => !isAmong(now.marks, mark));
  const lost: CellAddress[] = [];
  for (const mark of [...gone].sort((one, other) => one.priority - other.priority)) {
    const areas = traces.covered.get(mark) ?? [];
    if (areas.length === 0) lost.push(firstCell(mark.sheet));
    else queueMark(context, { ...mark, areas }).priority = mark.priority;
  }
  return lost;
}

function isAmong(marks: readonly PlacedMark[], { id }: PlacedMark): boolean {
  return marks.some((mark) => mark.id === id);
}
