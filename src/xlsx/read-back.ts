/** Reading back what a change set was to bring about, before anybody can save it. */
import { formatArea, formatCell } from "../workbook/address";
import type { ChangeSet, LeftOut } from "../workbook/change-set";
import { isSameValue } from "../workbook/same-value";
import { bySheet } from "./by-sheet";
import { hasMarks } from "./mark-writing";
import { recordPart } from "./record-part";
import { reportSheets } from "./rewriting";
import type { WorkbookParts } from "./workbook-parts";

/**
 * @param leftOut  what was known to be impossible
 * @throws Error where something else stands there than was asked for: a defect of ours, never to be saved
 */
export function checkWritten(
  workbook: WorkbookParts,
  { cells, marks, report, names, addedSheets, removedSheets, record }: ChangeSet,
  leftOut: readonly LeftOut[],
): void {
  const gone = new Set(removedSheets);
  const written = bySheet(
    cells.filter(({ cell }) => !gone.has(cell.sheet)),
    ({ cell }) => cell.sheet,
  );
  const unmarked = new Set(
    leftOut.flatMap(({ part, cell }) => (part === "mark" && cell ? [formatCell(cell)] : [])),
  );
  const wanted = (marks.kind === "set" ? marks.value : []).filter(
    ({ cell }) => !unmarked.has(formatCell(cell)),
  );
  const marked = bySheet(wanted, ({ cell }) => cell.sheet);
  // Sheet by sheet: each is unpacked once.
  for (const { name } of workbook.sheets) {
    for (const { cell, content } of written.get(name.toLowerCase()) ?? [])
      if (!isSameValue(workbook.cell(cell).value, content)) differs(formatCell(cell));
    if (marks.kind === "leave") continue;
    const here = marked.get(name.toLowerCase()) ?? [];
    const mayHoldMarks = workbook.ours(name) !== "nothing";
    const sheet = mayHoldMarks || here.length > 0 ? workbook.sheet(name) : undefined;
    if (sheet && !hasMarks(sheet, here)) differs(`the highlights of ${name}`);
  }
  const isReportOpen = report.kind !== "leave" && !leftOut.some(({ part }) => part === "report");
  if (isReportOpen && (report.kind === "set") !== reportSheets(workbook).length > 0) differs("the report");
  for (const { name, area } of names) {
    const present = workbook.names.find(
      (one) => one.scope === undefined && one.name.toLowerCase() === name.toLowerCase(),
    );
    const found = present?.target.kind === "area" ? formatArea(present.target.area) : undefined;
    const isRight = area ? found?.toLowerCase() === formatArea(area).toLowerCase() : !present;
    if (!isRight) differs(name);
  }
  for (const { name } of workbook.sheets) if (gone.has(name)) differs(name);
  for (const { name } of addedSheets) if (!workbook.entry(name)) differs(name);
  const part = recordPart(workbook.container);
  const text = part === undefined ? undefined : workbook.container.text(part);
  if (record.kind !== "leave" && text !== (record.kind === "set" ? record.value : undefined))
    differs("the record");
}

function differs(what: string): never {
  throw new Error(`${what} was written and is not what was asked for`);
}
