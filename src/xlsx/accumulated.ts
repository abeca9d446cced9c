/** Two change sets, one after the other, as one. */
import { formatCell } from "../workbook/address";
import type { Change, ChangeSet } from "../workbook/change-set";

/**
 * What both do to a workbook together.
 *
 * The parts of a file are always written from what was opened and all changes since: what comes back to its
 * old value gets its old spelling.
 */
export function accumulated(first: ChangeSet, next: ChangeSet): ChangeSet {
  return {
    cells: latest(first.cells, next.cells, ({ cell }) => formatCell(cell).toLowerCase()),
    marks: later(first.marks, next.marks),
    report: later(first.report, next.report),
    names: latest(first.names, next.names, ({ name }) => name.toLowerCase()),
    removedSheets: [...first.removedSheets, ...next.removedSheets],
    record: later(first.record, next.record),
  };
}

function later<T>(first: Change<T>, next: Change<T>): Change<T> {
  return next.kind === "leave" ? first : next;
}

function latest<T>(first: readonly T[], next: readonly T[], keyOf: (one: T) => string): readonly T[] {
  return [...new Map([...first, ...next].map((one) => [keyOf(one), one])).values()];
}
