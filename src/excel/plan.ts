/** What a change set comes to in this workbook: what is refused, what is left out, what has to be done. */
import { formatCell } from "../workbook/address";
import type { ChangeSet, LeftOut } from "../workbook/change-set";
import { REPORT_KEY } from "../workbook/mark";
import { UNFINISHED, firstCell, type PlacedMark } from "./marks";
import { nameIn, standsFor } from "./names";
import { freeSheetName, reportSheetIn, reportSheetsIn } from "./report-sheet";
import type { Footprint } from "./snapshot";

/** A writing, worked out: nothing in it is forbidden. */
export interface Plan {
  readonly changes: ChangeSet;
  readonly before: Footprint;
  /** Highlights that go. */
  readonly removed: readonly PlacedMark[];
  /** Our sheet, if it is written. */
  readonly report: { readonly sheet: string; readonly isNew: boolean } | undefined;
  /** Sheets that go, once all the rest has been found right: they cannot be brought back. */
  readonly doomed: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** What cannot be done at all, found out before anything is written. */
export function refusalsOf(changes: ChangeSet, { open, destinations }: Footprint): readonly LeftOut[] {
  if (open.isReadOnly) return [{ part: "sheet", cell: undefined, why: "read-only" }];
  const added = new Set(changes.addedSheets.map(({ name }) => name));
  const cells = changes.cells.flatMap(({ cell }): LeftOut[] => {
    if (added.has(cell.sheet)) return [];
    const known = destinations.get(formatCell(cell));
    const why = known ? known.obstacle : "no-sheet";
    return why ? [{ part: "cell", cell, why }] : [];
  });
  const names = changes.names.flatMap((change): LeftOut[] => {
    const { name, area } = change;
    if (!area) return [];
    const cell = { sheet: area.sheet, row: area.top, column: area.left };
    const present = nameIn(open.names, name);
    if (!open.sheets.has(area.sheet)) return [{ part: "name", cell, why: "no-sheet" }];
    return present && !standsFor(present, change) ? [{ part: "name", cell, why: "name-taken" }] : [];
  });
  const sheets = changes.removedSheets.flatMap((sheet): LeftOut[] => {
    const why = open.sheets.has(sheet) ? "structure-locked" : "no-sheet";
    return why === "no-sheet" || open.isStructureProtected
      ? [{ part: "sheet", cell: firstCell(sheet), why }]
      : [];
  });
  const additions = [...added].flatMap((sheet): LeftOut[] => {
    const isTaken = freeSheetName(sheet, [...open.sheets.keys()]) !== sheet;
    const why = isTaken ? "name-taken" : open.isStructureProtected ? "structure-locked" : undefined;
    return why ? [{ part: "sheet", cell: firstCell(sheet), why }] : [];
  });
  return [...cells, ...names, ...sheets, ...additions];
}

export function planFor(changes: ChangeSet, before: Footprint): Plan {
  const { open, marks } = before;
  const isFormattable = (sheet: string) => open.sheets.get(sheet)?.isFormattable === true;
  const highlights = marks.filter(({ key }) => key !== REPORT_KEY && key !== UNFINISHED);
  const removed =
    changes.marks.kind === "leave" ? [] : highlights.filter(({ sheet }) => isFormattable(sheet));
  const wanted = changes.marks.kind === "set" ? changes.marks.value : [];
  const unmarked = wanted.filter(({ cell }) => !isFormattable(cell.sheet));
  const report = reportPlan(changes, before);
  return {
    changes: {
      ...changes,
      marks:
        changes.marks.kind === "set"
          ? { kind: "set", value: wanted.filter((mark) => !unmarked.includes(mark)) }
          : changes.marks,
    },
    before,
    removed,
    report: report.write,
    doomed: [...changes.removedSheets, ...report.doomed],
    leftOut: [
      ...unmarked.map(({ cell }): LeftOut => ({ part: "mark", cell, why: "format-locked" })),
      ...report.leftOut,
    ],
  };
}

interface ReportPlan {
  readonly write: Plan["report"];
  readonly doomed: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

function reportPlan({ report }: ChangeSet, { open, marks }: Footprint): ReportPlan {
  const nothing: ReportPlan = { write: undefined, doomed: [], leftOut: [] };
  const without = (sheet: string | undefined, why: LeftOut["why"]): ReportPlan => ({
    ...nothing,
    leftOut: [{ part: "report", cell: sheet === undefined ? undefined : firstCell(sheet), why }],
  });
  switch (report.kind) {
    case "leave":
      return nothing;
    case "remove": {
      const doomed = reportSheetsIn(marks);
      if (doomed.length === 0) return nothing;
      return open.isStructureProtected ? without(doomed[0], "structure-locked") : { ...nothing, doomed };
    }
    case "set": {
      const present = reportSheetIn(marks, report.value.name);
      if (present !== undefined) {
        return open.sheets.get(present)?.isProtected === true
          ? without(present, "locked")
          : { ...nothing, write: { sheet: present, isNew: false } };
      }
      if (open.isStructureProtected) return without(undefined, "structure-locked");
      const sheet = freeSheetName(report.value.name, [...open.sheets.keys()]);
      return { ...nothing, write: { sheet, isNew: true } };
    }
  }
}
