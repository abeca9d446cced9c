/** Puts the rows of a sheet on the page a few at a time, so that the page answers while they come. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** So many cells at once: a small part of what is in view of a dense sheet. */
const STEP = 300;

/**
 * @param sheet   another sheet starts from blank paper
 * @param wanted  the rows that shall be on the page, in their order
 * @param middle  those nearest to this one come first
 * @param cells   how many cells a row has
 * @returns the rows to draw now, in their order
 */
export function useRowsInSteps(
  sheet: string,
  wanted: readonly number[],
  middle: number,
  cells: (row: number) => number,
): readonly number[] {
  const [, setTurn] = useState(0);
  const onPage = useRef<{ readonly sheet: string; readonly rows: ReadonlySet<number> }>({
    sheet,
    rows: NONE,
  });
  const rows = withNextStep(
    onPage.current.sheet === sheet ? onPage.current.rows : NONE,
    wanted,
    middle,
    cells,
  );
  useLayoutEffect(() => {
    onPage.current = { sheet, rows: new Set(rows) };
    if (rows.length === wanted.length) return undefined;
    return afterFrame(() => {
      setTurn((before) => before + 1);
    });
  });
  return rows;
}

const NONE: ReadonlySet<number> = new Set();

/** Once what is there has been painted: steps that a single frame had to paint would be one. */
function afterFrame(action: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    timer = setTimeout(action, 0);
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
}

/** Those of the wanted rows that are on the page, and the next few: at least one, however many cells it has. */
export function withNextStep(
  drawn: ReadonlySet<number>,
  wanted: readonly number[],
  middle: number,
  cells: (row: number) => number,
): readonly number[] {
  const next = new Set<number>();
  let left = STEP;
  const missing = wanted.filter((row) => !drawn.has(row));
  for (const row of missing.toSorted((one, other) => Math.abs(one - middle) - Math.abs(other - middle))) {
    left -= cells(row);
    if (left < 0 && next.size > 0) break;
    next.add(row);
  }
  return wanted.filter((row) => drawn.has(row) || next.has(row));
}
