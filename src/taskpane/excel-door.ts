/** The pane's door to the workbook that is open in Excel. */
import { excelWorkbook } from "../excel/excel-workbook";
import { selectCell, selectedCells } from "../excel/selection";
import { watchCells } from "../excel/watching";
import { anchorOf, formatCell, parseArea } from "../workbook/address";
import type { Door } from "./door";
import { excelAnswered, excelFailure } from "./excel-answered";
import { workbookDoor } from "./workbook-door";

export function excelDoor(): Door {
  return {
    ...workbookDoor({ file: fileName, workbook: excelWorkbook, explain: excelFailure }),

    selected: (language) => excelAnswered(language, selectedCells),

    goTo: (cell, language) =>
      excelAnswered(language, async () => {
        const area = parseArea(cell);
        if (!area) throw new Error(`not a cell: ${cell}`);
        const before = await selectCell(anchorOf(area));
        return before && formatCell(before);
      }),

    watch(cells, changed) {
      const areas = cells.flatMap((cell) => parseArea(cell) ?? []);
      const watching = watchCells(areas, changed);
      // Without events the report is never called stale; it is still right for when it was made.
      watching.catch(() => undefined);
      return () => void watching.then((stop) => stop()).catch(() => undefined);
    },
  };
}

/** The workbook's name, from its path or address; "" for one that has never been saved. */
export function fileName(): string {
  const url = Office.context.document.url as string | null;
  return (url ?? "").split(/[\\/]/u).at(-1) ?? "";
}
