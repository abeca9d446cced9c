/** Hearing of cells that somebody changes while the pane is open. */
import { overlap, parseArea, type Area } from "../workbook/address";
import { inExcel } from "./in-excel";

/**
 * Calls back when one of these areas is changed by anybody but this add-in. Inserted and deleted rows and
 * columns count, wherever they are: they move what stands below them.
 *
 * @returns stops listening
 * @throws ExcelError
 */
export async function watchCells(areas: readonly Area[], changed: () => void): Promise<() => Promise<void>> {
  const { handler, context } = await inExcel(async (current) => {
    const { worksheets } = current.workbook;
    worksheets.load("items/id,items/name");
    await current.sync();
    const names = new Map(worksheets.items.map(({ id, name }) => [id, name]));
    const added = worksheets.onChanged.add((event) => {
      if (concerns(event, names, areas)) changed();
      return Promise.resolve();
    });
    await current.sync();
    return { handler: added, context: current };
  });
  return () =>
    inExcel(async (current) => {
      handler.remove();
      await current.sync();
    }, context);
}

function concerns(
  { address, changeType, worksheetId, triggerSource }: Excel.WorksheetChangedEventArgs,
  names: ReadonlyMap<string, string>,
  areas: readonly Area[],
): boolean {
  if (triggerSource === "ThisLocalAddin") return false;
  const sheet = names.get(worksheetId);
  const onSheet = areas.filter((area) => area.sheet === sheet);
  if (changeType !== "RangeEdited") return onSheet.length > 0;
  // Several areas at once, whole rows or columns: what cannot be told apart counts.
  const parts = address.split(",").map((part) => parseArea(part, sheet));
  return parts.some((part) => onSheet.some((area) => !part || overlap(part, area)));
}
