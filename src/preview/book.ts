/** The workbook that is open in the preview: what is selected in it, and who wants to know. */
import type { WorkbookReport } from "../session/report";
import { type CellAddress, anchorOf, contains } from "../workbook/address";
import type { XlsxWorkbook } from "../xlsx";

export type BookEvent =
  /** `reveals`: the cell shall be brought into view. */
  | { readonly kind: "selected"; readonly cell: CellAddress; readonly reveals: boolean }
  /** A person has changed cells; what was read before may be old. */
  | { readonly kind: "changed" }
  /** A check has written: the sheet looks different, and the report knows it. */
  | { readonly kind: "written" };

type Listener = (event: BookEvent) => void;

export class Book {
  /** undefined until somebody has selected a cell. */
  selection: CellAddress | undefined;
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
    const merge = this.workbook.parts.sheet(cell.sheet)?.merges.find((area) => contains(area, cell));
    this.selection = merge ? anchorOf(merge) : cell;
    this.tell({ kind: "selected", cell: this.selection, reveals });
  }

  changed(): void {
    this.tell({ kind: "changed" });
  }

  written(): void {
    this.tell({ kind: "written" });
  }

  private tell(event: BookEvent): void {
    for (const listener of [...this.listeners]) listener(event);
  }
}
