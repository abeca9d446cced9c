/** What of a change set cannot be done, known before anything is. */
import { type Area, type CellAddress, formatArea } from "../workbook/address";
import type { ChangeSet, LeftOut } from "../workbook/change-set";
import { destinationsOf } from "./destinations";
import { LONGEST_TEXT, isStructureLocked } from "./obstacles";
import { reportObstacle, reportSheets } from "./rewriting";
import { removalObstacle } from "./sheet-removal";
import type { WorkbookParts } from "./workbook-parts";
import { WorkbookDraft } from "./workbook-writing";

/** Why the change set is refused as a whole; empty where it is not. */
export function refusalsOf(workbook: WorkbookParts, changes: ChangeSet): readonly LeftOut[] {
  return [
    ...refusedCells(workbook, changes),
    ...refusedNames(workbook, changes),
    ...refusedSheets(workbook, changes),
  ];
}

function refusedCells(workbook: WorkbookParts, { cells }: ChangeSet): readonly LeftOut[] {
  const destinations = destinationsOf(workbook);
  return cells.flatMap(({ cell, content }): readonly LeftOut[] => {
    const isTooLong = content.kind === "text" && content.text.length > LONGEST_TEXT;
    const why = destinations.obstacle(cell) ?? (isTooLong ? "too-long" : undefined);
    return why ? [{ part: "cell", cell, why }] : [];
  });
}

function refusedNames(workbook: WorkbookParts, { names }: ChangeSet): readonly LeftOut[] {
  return names.flatMap(({ name, area }): readonly LeftOut[] => {
    if (area === undefined) return [];
    const cell = firstCell(area.sheet, area);
    if (!workbook.sheets.some((sheet) => sheet.name.toLowerCase() === area.sheet.toLowerCase()))
      return [{ part: "name", cell, why: "no-sheet" }];
    const present = workbook.names.find(
      (one) => one.scope === undefined && one.name.toLowerCase() === name.toLowerCase(),
    );
    const isTaken =
      present && !(present.target.kind === "area" && formatArea(present.target.area) === formatArea(area));
    return isTaken ? [{ part: "name", cell, why: "name-taken" }] : [];
  });
}

function refusedSheets(workbook: WorkbookParts, { removedSheets, report }: ChangeSet): readonly LeftOut[] {
  const wanted = workbook.sheets.filter(({ name }) => removedSheets.includes(name));
  const gone = report.kind === "remove" ? [...wanted, ...reportSheets(workbook)] : wanted;
  return wanted.flatMap((sheet): readonly LeftOut[] => {
    const why = isStructureLocked(workbook) ? "structure-locked" : removalObstacle(workbook, sheet, gone);
    return why ? [{ part: "sheet", cell: firstCell(sheet.name), why }] : [];
  });
}

/** Why sheets cannot be added. */
export function refusedAdditions(workbook: WorkbookParts, { addedSheets }: ChangeSet): readonly LeftOut[] {
  return addedSheets.flatMap(({ name }): readonly LeftOut[] => {
    const isTaken = new WorkbookDraft(workbook.container.text(workbook.main)).hasSheet(name);
    const why = isTaken ? "name-taken" : isStructureLocked(workbook) ? "structure-locked" : undefined;
    return why ? [{ part: "sheet", cell: firstCell(name), why }] : [];
  });
}

/** Highlights and the report sheet are left out where a protection forbids them. */
export function leftOutOf(workbook: WorkbookParts, { marks, report }: ChangeSet): readonly LeftOut[] {
  const left: LeftOut[] = [];
  for (const { cell } of marks.kind === "set" ? marks.value : []) {
    const why = destinationsOf(workbook).markObstacle(cell);
    if (why) left.push({ part: "mark", cell, why });
  }
  const why = reportObstacle(workbook, report);
  const [present] = why ? reportSheets(workbook) : [];
  if (why) left.push({ part: "report", cell: present && firstCell(present.name), why });
  return left;
}

function firstCell(sheet: string, area?: Area): CellAddress {
  return { sheet, row: area?.top ?? 1, column: area?.left ?? 1 };
}
