/** The parts of a workbook as a change set makes them, from the parts that were opened. */
import type { CellAddress } from "../workbook/address";
import type { AddedSheet, CellChange, ChangeSet, Obstacle, ReportSheet } from "../workbook/change-set";
import { isSameValue } from "../workbook/same-value";
import { bySheet } from "./by-sheet";
import { type CellContent, cellPatches } from "./cell-writing";
import { haveDependants } from "./dependants";
import { markPatches } from "./mark-writing";
import { isFormatLocked, isStructureLocked } from "./obstacles";
import type { Package } from "./package";
import { PackageDraft } from "./package-draft";
import { patched } from "./patch";
import { removeRecord, writeRecord } from "./record-part";
import { blankPart, printTitles, reportPart } from "./report-part";
import { removalObstacle, removeSheet } from "./sheet-removal";
import { StylesDraft, plainStyles } from "./style-writing";
import type { SheetEntry, WorkbookParts } from "./workbook-parts";
import { WorkbookDraft, nameFormula } from "./workbook-writing";

const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const STYLES_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
const PRINT_TITLES = "_xlnm.Print_Titles";
/** The longest name that Excel gives a sheet. */
const LONGEST_NAME = 31;

/**
 * @param workbook  as opened
 * @param changes   what can be done: obstacles are found before
 * @returns the package with every change in it
 */
export function rewritten(workbook: WorkbookParts, changes: ChangeSet): Package {
  return new Rewriting(workbook, changes).container();
}

/** @returns the package with blank sheets behind all others */
export function extended(workbook: WorkbookParts, sheets: readonly AddedSheet[]): Package {
  const draft = new PackageDraft(workbook.container);
  const book = new WorkbookDraft(workbook.container.text(workbook.main));
  for (const sheet of sheets)
    addSheet(draft, book, workbook, sheet.name, blankPart(sheet, workbook.namespace));
  draft.replace(workbook.main, book.text);
  return draft;
}

/** Our own sheet, by the mark on its A1, and the copies that somebody made of it. */
export function reportSheets(workbook: WorkbookParts): readonly SheetEntry[] {
  return workbook.sheets.filter(({ name }) => workbook.ours(name) === "sheet");
}

/** The one to write anew: a copy has another name, and stays as it was copied. */
function reportSheet(workbook: WorkbookParts, { name }: ReportSheet): SheetEntry | undefined {
  const sheets = reportSheets(workbook);
  return sheets.find((sheet) => sheet.name === name) ?? sheets[0];
}

/**
 * Why our own sheet can neither be added nor taken away, copies among it; undefined where it can, or only changes.
 *
 * Taking away what is ours needs nobody's permission, a protected structure or not.
 */
export function reportObstacle(workbook: WorkbookParts, { kind }: ChangeSet["report"]): Obstacle | undefined {
  if (kind === "leave") return undefined;
  const present = reportSheets(workbook);
  if (kind === "set")
    return present.length === 0 && isStructureLocked(workbook) ? "structure-locked" : undefined;
  return present.map((sheet) => removalObstacle(workbook, sheet, present)).find((why) => why !== undefined);
}

class Rewriting {
  private readonly draft: PackageDraft;
  private readonly book: WorkbookDraft;
  private readonly styles: StylesDraft;
  private readonly stylesPart: string | undefined;

  constructor(
    private readonly workbook: WorkbookParts,
    private readonly changes: ChangeSet,
  ) {
    const { container, main } = workbook;
    this.draft = new PackageDraft(container);
    this.book = new WorkbookDraft(container.text(main));
    this.stylesPart = workbook.related("styles");
    this.styles = new StylesDraft(
      this.stylesPart === undefined ? plainStyles(workbook.namespace) : container.text(this.stylesPart),
    );
  }

  container(): Package {
    const { workbook, changes, draft } = this;
    const unstyled = this.styles.text;
    this.cellsAndMarks();
    this.report();
    this.names();
    for (const name of new Set(changes.removedSheets)) {
      const entry = workbook.sheets.find((one) => one.name === name);
      if (entry) removeSheet(draft, this.book, workbook, entry);
    }
    if (changes.record.kind === "set") writeRecord(draft, workbook, changes.record.value);
    if (changes.record.kind === "remove") removeRecord(draft, workbook);
    if (this.styles.text !== unstyled) this.writeStyles();
    draft.replace(workbook.main, this.book.text);
    return draft;
  }

  private cellsAndMarks(): void {
    const { workbook, changes } = this;
    const cellsBySheet = bySheet(changes.cells, ({ cell }) => cell.sheet);
    const { marks } = changes;
    const wanted = marks.kind === "set" ? marks.value : [];
    if (marks.kind !== "leave" && wanted.length === 0) this.styles.removeMarkLooks();
    const looks = wanted.length > 0 ? this.styles.markLooks() : { mend: 0, look: 0, inform: 0 };
    const marksBySheet = bySheet(wanted, ({ cell }) => cell.sheet);
    const changed: CellAddress[] = [];
    for (const entry of workbook.sheets) {
      const cells = this.contentsOf(entry, cellsBySheet.get(entry.name.toLowerCase()) ?? []);
      changed.push(...cells.map(({ row, column }) => ({ sheet: entry.name, row, column })));
      const here = marksBySheet.get(entry.name.toLowerCase()) ?? [];
      const areMarksOpen =
        marks.kind !== "leave" && (here.length > 0 || workbook.ours(entry.name) !== "nothing");
      const sheet = cells.length > 0 || areMarksOpen ? workbook.sheet(entry.name) : undefined;
      if (!sheet) continue;
      const patches = [
        ...(cells.length > 0 ? cellPatches(sheet, cells) : []),
        ...(areMarksOpen ? markPatches(sheet, isFormatLocked(sheet) ? [] : here, looks) : []),
      ];
      if (patches.length > 0) this.draft.replace(entry.part, patched(sheet.text, patches));
    }
    if (changed.length > 0 && haveDependants(workbook, changed)) this.book.calculateOnLoad();
  }

  /** Those that get another value than they were opened with. */
  private contentsOf(entry: SheetEntry, wanted: readonly CellChange[]): readonly CellContent[] {
    const standing = this.workbook.contents(entry.name);
    if (!standing) return [];
    return wanted
      .filter(({ cell, content }) => !isSameValue(standing.cell(cell.row, cell.column).value, content))
      .map(({ cell, content }) => ({ row: cell.row, column: cell.column, content }));
  }

  private report(): void {
    const { workbook, changes, draft, book } = this;
    const { report } = changes;
    if (report.kind === "leave" || reportObstacle(workbook, report)) return;
    if (report.kind === "remove") {
      for (const sheet of reportSheets(workbook)) removeSheet(draft, book, workbook, sheet);
      this.styles.removeCellStyles();
      return;
    }
    const present = reportSheet(workbook, report.value);
    const text = reportPart(report.value, this.styles.cellStyles(), workbook.namespace);
    if (present) draft.replace(present.part, text);
    const name = present?.name ?? freeSheetName(book, report.value);
    const place = present ? book.placeOf(present.name) : addSheet(draft, book, workbook, name, text);
    book.setLocalName(PRINT_TITLES, place, printTitles(name, report.value.headingRows));
  }

  private names(): void {
    const { workbook, book } = this;
    for (const { name, area } of this.changes.names) {
      const present = workbook.names.find(
        (one) => one.scope === undefined && one.name.toLowerCase() === name.toLowerCase(),
      );
      const formula = area && nameFormula(area);
      const isThere =
        present?.target.kind === "area" &&
        formula !== undefined &&
        nameFormula(present.target.area) === formula;
      if (isThere) continue;
      if (present) book.removeName(name);
      if (formula !== undefined) book.addName(name, formula);
    }
  }

  private writeStyles(): void {
    const { main, namespace } = this.workbook;
    if (this.stylesPart !== undefined) {
      if (this.styles.text === plainStyles(namespace)) {
        // It came with what was ours, and goes with the last of it.
        this.draft.remove(this.stylesPart);
        this.draft.unrelate(main, this.stylesPart);
      } else this.draft.replace(this.stylesPart, this.styles.text);
      return;
    }
    const part = `${main.slice(0, main.lastIndexOf("/") + 1)}styles.xml`;
    this.draft.add(part, this.styles.text, STYLES_TYPE);
    this.draft.relate(main, this.workbook.relationshipType("styles"), part);
  }
}

/** @returns its place among the sheets */
function addSheet(
  draft: PackageDraft,
  book: WorkbookDraft,
  workbook: WorkbookParts,
  name: string,
  text: string,
): number {
  const { main } = workbook;
  const part = draft.freeName(`${main.slice(0, main.lastIndexOf("/") + 1)}worksheets/sheet#.xml`);
  draft.add(part, text, WORKSHEET_TYPE);
  return book.addSheet(name, draft.relate(main, workbook.relationshipType("worksheet"), part));
}

function freeSheetName(book: WorkbookDraft, { name }: ReportSheet): string {
  let free = name;
  for (let number = 2; book.hasSheet(free); number += 1) {
    const ending = ` (${String(number)})`;
    free = name.slice(0, LONGEST_NAME - ending.length) + ending;
  }
  return free;
}
