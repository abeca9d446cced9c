/** The cells that begin in one row of the sheet. */
import type { JSX } from "preact";
import type { PictureCell, SheetPicture } from "../../xlsx/picture";
import { boxStyle, runStyle, textStyle } from "../cell-style";

interface SheetRowProps {
  readonly picture: SheetPicture;
  readonly row: number;
}

export function SheetRow({ picture, row }: SheetRowProps): JSX.Element {
  return (
    <div role="row" aria-rowindex={row}>
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
      class="cell"
      aria-colindex={cell.column}
      {...(rows > 1 ? { "aria-rowspan": rows } : {})}
      {...(columns > 1 ? { "aria-colspan": columns } : {})}
      {...(cell.mark ? { "data-mark": cell.mark } : {})}
      style={boxStyle(picture, cell)}
    >
      {cell.text !== "" && (
        <div class="cell-run" style={runStyle(picture, cell)}>
          <span style={textStyle(picture, cell)}>{cell.text}</span>
        </div>
      )}
    </div>
  );
}
