/** Shows in the pane what belongs to a cell of the sheet: its judgment or findings, else those of its block. */
import type { WorkbookReport } from "../session/report";
import { type CellAddress, contains, parseArea } from "../workbook/address";

const HERE = "item-here";

/** Marks the entries of the pane's list that belong to the cell, and brings the first into view. */
export function showInPane(cell: CellAddress, report: WorkbookReport | undefined): void {
  const items = [...document.querySelectorAll<HTMLElement>(".pane [data-item][data-cell]")];
  for (const item of items) item.classList.remove(HERE);
  const covers = (reference: string): boolean => {
    const area = parseArea(reference);
    return area !== undefined && contains(area, cell);
  };
  const block = report?.blocks.find(({ fields }) => Object.values(fields).some(covers))?.id;
  const own = items.filter((item) => covers(item.dataset["cell"] ?? ""));
  const shown =
    own.length > 0 || block === undefined ? own : items.filter((item) => item.dataset["block"] === block);
  for (const item of shown) item.classList.add(HERE);
  shown[0]?.scrollIntoView({ block: "nearest" });
}
