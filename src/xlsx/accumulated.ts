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
  const isGone = (sheet: string): boolean => next.removedSheets.includes(sheet);
  // A sheet that came and went has never been there.
  const added = first.addedSheets.filter(({ name }) => !isGone(name));
  const removed = next.removedSheets.filter((name) => first.addedSheets.every((one) => one.name !== name));
  return {
    cells: latest(first.cells, next.cells, ({ cell }) => formatCell(cell).toLowerCase()).filter(
      ({ cell }) => !isGone(cell.sheet),
    ),
    marks: later(first.marks, next.marks),
    report: later(first.report, next.report),
    names: latest(first.names, next.names, ({ name }) => name.toLowerCase()),
    addedSheets: [...added, ...next.addedSheets],
    removedSheets: [...first.removedSheets, ...removed],
    record: later(first.record, next.record),
  };
}

function later<T>(first: Change<T>, next: Change<T>): Change<T> {
  return next.kind === "leave" ? first : next;
}

function latest<T>(first: readonly T[], next: readonly T[], keyOf: (one: T) => string): readonly T[] {
  return [...new Map([...first, ...next].map((one) => [keyOf(one), one])).values()];
}
