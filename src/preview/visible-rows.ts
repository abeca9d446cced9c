/** Which rows of a long sheet are in view, so that only they are on the page. */
import type { Edges } from "../xlsx/picture";

export interface RowRange {
  readonly first: number;
  readonly last: number;
}

/** Rows come and go by so many at once: most steps of scrolling change nothing on the page. */
const STEP = 8;

/**
 * @param rows    the edges of all rows
 * @param top     where the view begins
 * @param bottom  where it ends
 */
export function visibleRows(rows: Edges, top: number, bottom: number): RowRange {
  const first = rowAt(rows, top);
  const last = rowAt(rows, bottom);
  return {
    first: Math.max(1, Math.floor(first / STEP) * STEP),
    last: Math.min(rows.length - 1, (Math.floor(last / STEP) + 1) * STEP),
  };
}

/** The row, or column, in which a position lies; the first or the last for one outside. */
export function rowAt(edges: Edges, position: number): number {
  let [low, high] = [1, edges.length - 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((edges[middle] ?? 0) > position) high = middle;
    else low = middle + 1;
  }
  return Math.max(1, low);
}
