/** Moving through a sheet by the arrow keys: over merges as over one cell, hidden rows and columns left out. */
import type { CellAddress } from "../workbook/address";
import type { Edges, SheetPicture } from "../xlsx/picture";

/** @returns the cell that a key leads to; undefined for any other key */
export function step(
  picture: SheetPicture,
  from: CellAddress | undefined,
  key: string,
): CellAddress | undefined {
  const { sheet } = picture;
  const area = from ? picture.areaAt(from) : undefined;
  if (!area) return key.startsWith("Arrow") ? { sheet, row: 1, column: 1 } : undefined;
  const { top: row, left: column } = area;
  switch (key) {
    case "ArrowUp":
      return { sheet, row: shown(picture.rows, row, -1), column };
    case "ArrowDown":
      return { sheet, row: shown(picture.rows, area.bottom, 1), column };
    case "ArrowLeft":
      return { sheet, row, column: shown(picture.columns, column, -1) };
    case "ArrowRight":
      return { sheet, row, column: shown(picture.columns, area.right, 1) };
    default:
      return undefined;
  }
}

/** The next row or column that has an extent; the same one at the edge of the sheet. */
function shown(edges: Edges, from: number, by: 1 | -1): number {
  for (let at = from + by; at >= 1 && at < edges.length; at += by) {
    if (edges[at] !== edges[at - 1]) return at;
  }
  return from;
}
