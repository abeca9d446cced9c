/** The pane's door to a workbook file that is open in the browser. */
import { evaluateWorkbook } from "../session/evaluate";
import type { WorkbookReport } from "../session/report";
import type { Door } from "../taskpane/door";
import { answered } from "../taskpane/failure";
import { steppingReader } from "../taskpane/stepping-reader";
import { anchorOf, formatCell, parseArea } from "../workbook/address";
import type { Book } from "./book";

export interface FileDoor extends Door {
  /** What the last check found; undefined before the first. */
  readonly report: () => WorkbookReport | undefined;
}

export function fileDoor(book: Book): FileDoor {
  let report: WorkbookReport | undefined;
  return {
    report: () => report,

    evaluate: (run) =>
      answered(run.language, async () => {
        report = await evaluateWorkbook(steppingReader(book.workbook, run), { file: book.file });
        return report;
      }),

    goTo: (cell, language) =>
      answered(language, () => {
        const area = parseArea(cell);
        if (!area) throw new Error(`not a cell: ${cell}`);
        const before = book.selection;
        book.select(anchorOf(area), { reveals: true });
        return Promise.resolve(before && formatCell(before));
      }),

    // Whatever changes in a file was changed in this page: any change makes the report old.
    watch: (_cells, changed) =>
      book.listen(({ kind }) => {
        if (kind === "changed") changed();
      }),
  };
}
