/** The workbook that is open in the preview: what is selected in it, and who wants to know. */
import type { WorkbookReport } from "../session/report";
import { type Area, type CellAddress, anchorOf, areaOf, bounding, contains } from "../workbook/address";
import type { XlsxWorkbook } from "../xlsx";

export type BookEvent =
  /** `reveals`: the cell shall be brought into view. */
  | {
      readonly kind: "selected";
      readonly cell: CellAddress;
      /** What else is selected with it. */
      readonly area: Area;
      readonly reveals: boolean;
    }
  /** A person has changed cells; what was read before may be old. */
  | { readonly kind: "changed" }
  /** A check has written: the sheet looks different, and the report knows it. */
  | { readonly kind: "written" };

type Listener = (event: BookEvent) => void;

export class Book {
  private static opened = 0;
  /** Which of the workbooks that were opened it is: two may have the same name. */
  readonly number = (Book.opened += 1);
  /** Whether something that a person entered or decided would be lost with the page. */
  holdsUnsavedWork = false;
  /** undefined until somebody has selected a cell. */
  selection: CellAddress | undefined;
  /** The other end of what is selected. */
  private end: CellAddress | undefined;
  /** What the last check found; undefined before the first. */
  report: WorkbookReport | undefined;
  private readonly listeners = new Set<Listener>();

  /** @param file  the workbook's name as it is shown */
  constructor(
    readonly file: string,
    readonly workbook: XlsxWorkbook,
  ) {}

  /** @returns stops listening */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  }

  /** Selects a cell; one inside a merge is its anchor. */
  select(cell: CellAddress, { reveals }: { readonly reveals: boolean }): void {
    this.selection = anchorOf(this.whole(cell));
    this.end = undefined;
    this.tell({ kind: "selected", cell: this.selection, area: this.whole(cell), reveals });
  }

  /** Selects everything from the selected cell to another one on its sheet. */
  extend(cell: CellAddress): void {
    if (this.selection?.sheet !== cell.sheet) {
      this.select(cell, { reveals: false });
      return;
    }
    this.end = cell;
    const area = this.selectedArea ?? this.whole(cell);
    this.tell({ kind: "selected", cell: this.selection, area, reveals: false });
  }

  /** All that is selected; undefined until somebody has selected a cell. */
  get selectedArea(): Area | undefined {
    if (!this.selection) return undefined;
    return bounding(this.whole(this.selection), this.whole(this.end ?? this.selection));
  }

  /** The cell to which an arrow key with Shift moves on. */
  get selectionEnd(): CellAddress | undefined {
    return this.end ?? this.selection;
  }

  /** A cell with the merge around it. */
  private whole(cell: CellAddress): Area {
    const merges = this.workbook.parts.sheet(cell.sheet)?.merges;
    return merges?.find((area) => contains(area, cell)) ?? areaOf(cell);
  }

  changed(): void {
    this.holdsUnsavedWork = true;
    this.tell({ kind: "changed" });
  }

  written(): void {
    this.tell({ kind: "written" });
  }

  private tell(event: BookEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}
