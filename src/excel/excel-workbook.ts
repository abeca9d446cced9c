/** The workbook port on the workbook that is open in Excel. */
import { formatCell } from "../workbook/address";
import type { CellChange, ChangeSet } from "../workbook/change-set";
import type { Workbook } from "../workbook/port";
import { applyChanges } from "./apply";
import { readOpenWorkbook, type OpenWorkbook } from "./catalogue";
import { readCells } from "./cells";
import { readMerges } from "./merges";
import type { Progress } from "./questions";
import { readFootprint, readSnapshot, type Footprint } from "./snapshot";

/**
 * The open workbook.
 *
 * What was read stays known until the next writing, which needs it: protections, our highlights, our record.
 *
 * @param progress  told how far a large workbook has been read or written
 * @returns a workbook whose promises reject with ExcelError
 */
export function excelWorkbook(progress: Progress = () => undefined): Workbook {
  return new ExcelWorkbook(progress);
}

class ExcelWorkbook implements Workbook {
  private open: OpenWorkbook | undefined;
  private footprint: Footprint | undefined;

  constructor(private readonly progress: Progress) {}

  readonly catalogue: Workbook["catalogue"] = async () => {
    this.footprint = undefined;
    this.open = await readOpenWorkbook();
    return this.open.catalogue;
  };

  readonly cells: Workbook["cells"] = (areas) => readCells(areas, this.progress);

  readonly snapshot: Workbook["snapshot"] = async (request) => {
    this.open ??= await readOpenWorkbook();
    const { snapshot, footprint } = await readSnapshot(this.open, request, this.progress);
    this.footprint = footprint;
    return snapshot;
  };

  readonly merges: Workbook["merges"] = (areas) => readMerges(areas, this.progress);

  readonly apply: Workbook["apply"] = async (changes) => {
    const before = await this.before(changes);
    this.open = undefined;
    this.footprint = undefined;
    return applyChanges(changes, before, this.progress);
  };

  /** The workbook as it was read; read now where the cells to be written were not among the destinations. */
  private async before({ cells, addedSheets }: ChangeSet): Promise<Footprint> {
    const { footprint } = this;
    const added = new Set(addedSheets.map(({ name }) => name));
    const isKnown = ({ cell }: CellChange): boolean =>
      added.has(cell.sheet) || footprint?.destinations.has(formatCell(cell)) === true;
    if (footprint && cells.every(isKnown)) return footprint;
    const open = await readOpenWorkbook();
    const onSheets = cells.map(({ cell }) => cell).filter(({ sheet }) => open.sheets.has(sheet));
    return readFootprint(open, onSheets, this.progress);
  }
}
