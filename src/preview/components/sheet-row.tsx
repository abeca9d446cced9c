/** The cells that begin in one row of the sheet. */
import type { JSX } from "preact";
import type { PictureCell, SheetPicture } from "../../xlsx/picture";
import { boxPlace, boxStyle, isTextBoxed, runPlace, runStyle, textStyle } from "../cell-style";
import { classFor } from "../shared-style";

interface SheetRowProps {
  readonly picture: SheetPicture;
  readonly row: number;
}

export function SheetRow({ picture, row }: SheetRowProps): JSX.Element {
  return (
    <div role="row" class="sheet-row" aria-rowindex={row} style={{ top: picture.rows[row - 1] ?? 0 }}>
      {picture.cellsOf(row).map((cell) => (
        <SheetCell key={cell.column} picture={picture} cell={cell} />
      ))}
    </div>
  );
}

interface SheetCellProps {
  readonly picture: SheetPicture;
  readonly cell: PictureCell;
}

function SheetCell({ picture, cell }: SheetCellProps): JSX.Element {
  const [rows, columns] = [cell.lastRow - cell.row + 1, cell.lastColumn - cell.column + 1];
  return (
    <div
      role="gridcell"
      class={`cell ${classFor(boxStyle(cell))}`}
      aria-colindex={cell.column}
      {...(rows > 1 ? { "aria-rowspan": rows } : {})}
      {...(columns > 1 ? { "aria-colspan": columns } : {})}
      {...(cell.mark ? { "data-mark": cell.mark } : {})}
      style={boxPlace(picture, cell)}
    >
      {cell.text !== "" && <CellText picture={picture} cell={cell} />}
    </div>
  );
}

function CellText({ picture, cell }: SheetCellProps): JSX.Element {
  const [run, text] = [runStyle(cell), textStyle(picture, cell)];
  const place = runPlace(picture, cell) ?? {};
  return isTextBoxed(cell) ? (
    <div class={`cell-run ${classFor(run)}`} style={place}>
      <span class={classFor(text)}>{cell.text}</span>
    </div>
  ) : (
    <div class={`cell-run ${classFor({ ...run, ...text })}`} style={place}>
      {cell.text}
    </div>
  );
}
