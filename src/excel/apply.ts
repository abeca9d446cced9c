/**
 * Applying a change set to the open workbook: all of it or nothing. Excel has no transactions, so what was
 * written is put back when something goes wrong.
 */
import { formatCell, type Area, type CellAddress } from "../workbook/address";
import type { AddedSheet, Applied, CellChange, ChangeSet, LeftOut } from "../workbook/change-set";
import { ExcelError } from "../workbook/excel-failure";
import { isSameValue } from "../workbook/same-value";
import { queueContent, queueReading, type CellContent } from "./cell-content";
import { inExcel } from "./in-excel";
import { markGroups, queueCovered, queueMark, queueRemoval, type PlacedMark } from "./marks";
import { queueName } from "./names";
import { planFor, refusalsOf, type Plan } from "./plan";
import { putBack, type Traces } from "./put-back";
import { portionsOf, type Calls, type Progress } from "./questions";
import { queueRecord } from "./record-part";
import { queueAddedSheet, queueImageReading, reportCalls, type SheetImage } from "./report-sheet";
import type { Footprint } from "./snapshot";

/**
 * Writes in one round trip: reads each cell again, writes, reads it once more.
 *
 * @param before    the workbook as it was read; every cell of the change set among its destinations
 * @param progress  called after each round trip where the changes are too many for one
 * @throws ExcelError if Excel failed and nothing was left
 */
export async function applyChanges(
  changes: ChangeSet,
  before: Footprint,
  progress: Progress,
): Promise<Applied> {
  const refusals = refusalsOf(changes, before);
  if (refusals.length > 0) return { kind: "refused", refusals };
  const writing = new Writing(planFor(changes, before));
  try {
    await writing.send(progress);
  } catch (error) {
    return writing.takenBackAfter(error);
  }
  const outcome = writing.outcome();
  return outcome.kind === "applied" ? writing.finish(outcome) : writing.takenBack(() => outcome);
}

class Writing implements Traces {
  readonly cells = new Map<CellChange, { before: CellContent; after?: CellContent }>();
  readonly covered = new Map<PlacedMark, readonly Area[]>();
  readonly added: string[] = [];
  report: SheetImage | undefined;
  private roundTrips = 0;

  constructor(private readonly plan: Plan) {}

  async send(progress: Progress): Promise<void> {
    const portions = portionsOf(this.calls());
    await inExcel(async (context) => {
      for (const [index, portion] of portions.entries()) {
        const takers = portion.map((calls) => calls.queue(context));
        try {
          // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one request holds no more
          await context.sync();
          this.roundTrips += 1;
        } finally {
          // What came before the call that failed has been answered.
          for (const take of takers) takeWhatCame(take);
        }
        if (portions.length > 1) progress(index + 1, portions.length);
      }
    });
  }

  /** Reading first; then what adds; what takes away comes last, so that a failure before leaves it in place. */
  private calls(): readonly Calls[] {
    const { changes, before, removed, report } = this.plan;
    const marks = changes.marks.kind === "set" ? markGroups(changes.marks.value) : [];
    const covered = [...removed, ...before.marks.filter(({ sheet }) => sheet === report?.sheet)];
    return [
      ...covered.map((mark) => asking(500, (context) => this.coveredBy(context, mark))),
      ...(report && !report.isNew ? [asking(20_000, (context) => this.image(context, report.sheet))] : []),
      ...changes.addedSheets.map((sheet) => asking(1_000, (context) => this.addedSheet(context, sheet))),
      ...changes.cells.map((change) => asking(2_000, (context) => this.cell(context, change))),
      ...marks.map((group) =>
        telling(1_500 + 12 * group.areas.length, (context) => queueMark(context, group)),
      ),
      ...changes.names.map((name) => telling(500, (context) => queueName(context, name, before.open.names))),
      telling(recordSize(changes), (context) => queueRecord(context, before.parts, changes.record)),
      ...(report && changes.report.kind === "set"
        ? reportCalls(report.sheet, report.isNew, changes.report.value)
        : []),
      ...removed.map((mark) => telling(300, (context) => queueRemoval(context, mark))),
    ];
  }

  private coveredBy(context: Excel.RequestContext, mark: PlacedMark): () => void {
    const covered = queueCovered(context, mark);
    return () => this.covered.set(mark, covered());
  }

  private image(context: Excel.RequestContext, sheet: string): () => void {
    const image = queueImageReading(context, sheet);
    return () => (this.report = image());
  }

  private addedSheet(context: Excel.RequestContext, sheet: AddedSheet): () => void {
    const id = queueAddedSheet(context, sheet);
    return () => this.added.push(id());
  }

  private cell(context: Excel.RequestContext, change: CellChange): () => void {
    const { cell, content } = change;
    const format = this.plan.before.destinations.get(formatCell(cell))?.content.format ?? "General";
    const before = queueReading(context, cell);
    queueContent(context, cell, content, format);
    const after = queueReading(context, cell);
    return () => {
      const observed = { before: before() };
      this.cells.set(change, observed);
      this.cells.set(change, { ...observed, after: after() });
    };
  }

  /** What became of it, from what was read on the way. */
  outcome(): Applied {
    const conflicts: CellAddress[] = [];
    const refusals: LeftOut[] = [];
    for (const change of this.plan.changes.cells) {
      const { before, after } = this.cells.get(change) ?? {};
      const isUnchanged =
        before && isSameValue(before.cell.value, change.expected) && !before.cell.hasFormula;
      const isWritten = after && isSameValue(after.cell.value, change.content);
      if (!isUnchanged || !after) conflicts.push(change.cell);
      // Excel takes what is written into the covered cells of a merge, and keeps nothing.
      else if (!isWritten && after.cell.value.kind === "blank") {
        refusals.push({ part: "cell", cell: change.cell, why: "inside-merge" });
      } else if (!isWritten) conflicts.push(change.cell);
    }
    if (conflicts.length > 0) return { kind: "conflict", cells: conflicts };
    if (refusals.length > 0) return { kind: "refused", refusals };
    return { kind: "applied", leftOut: this.plan.leftOut };
  }

  /** Takes away the sheets that shall go. */
  async finish(applied: Applied): Promise<Applied> {
    const { doomed } = this.plan;
    if (doomed.length === 0) return applied;
    try {
      await inExcel(async (context) => {
        for (const sheet of doomed) context.workbook.worksheets.getItem(sheet).delete();
        await context.sync();
      });
      return applied;
    } catch (error) {
      return this.takenBackAfter(error);
    }
  }

  /** Puts everything back after a failure, and passes it on. */
  async takenBackAfter(error: unknown): Promise<Applied> {
    if (!(error instanceof ExcelError)) throw error;
    return this.takenBack(() => {
      throw error;
    }, error.failure.code);
  }

  /**
   * Puts everything back.
   *
   * @param otherwise  what to answer once nothing is left of the writing
   * @param code       Excel's, where it failed
   */
  async takenBack(otherwise: () => Applied, code = ""): Promise<Applied> {
    try {
      const lost = await putBack(this.plan, this);
      if (lost.length > 0) return { kind: "half-written", cells: lost, code };
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      const { code: again } = error.failure;
      const wasRejectedWhole = this.roundTrips === 0 && again === code && REJECTED_WHOLE.has(code);
      if (wasRejectedWhole) return otherwise();
      const cells = this.plan.changes.cells.map(({ cell }) => cell);
      return { kind: "half-written", cells, code: again };
    }
    return otherwise();
  }
}

/** What Excel finds out before it does anything: where nobody can look because it still is so, nothing was done. */
const REJECTED_WHOLE = new Set(["InvalidOperationInCellEditMode", "RequestPayloadSizeLimitExceeded"]);

function asking(size: number, queue: Calls["queue"]): Calls {
  return { size, queue };
}

/** Calls of which nothing comes back. */
function telling(size: number, queue: (context: Excel.RequestContext) => void): Calls {
  return asking(size, (context) => {
    queue(context);
    return () => undefined;
  });
}

function recordSize({ record }: ChangeSet): number {
  return record.kind === "set" ? 3 * record.value.length : 0;
}

/** A failing batch may have been answered up to where it failed, or not at all. */
function takeWhatCame(take: () => void): void {
  try {
    take();
  } catch {
    // Not loaded: it never ran.
  }
}
