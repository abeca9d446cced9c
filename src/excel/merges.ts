/** The merged areas of sheets. */
import type { Area } from "../workbook/address";
import { askAll, type Progress, type Question } from "./questions";
import { areaRange, areasIn, passing } from "./ranges";

/** Excel fails to list more than 512 merged areas in one call: in so many cells there cannot be more. */
const CELLS_AT_ONCE = 512;

/** A merge weighs about 30 bytes in an answer, and asking for a part of a sheet about 500. */
const PART_SIZE = 500 + 30 * (CELLS_AT_ONCE / 2);

/**
 * Reads all merges that touch these areas, in strips of rows.
 *
 * Though a reading, it clears the person's undo stack: never on the way of an evaluation.
 *
 * @param progress  called after each answer where more than one is needed
 * @throws ExcelError
 */
export async function readMerges(areas: readonly Area[], progress: Progress): Promise<readonly Area[]> {
  const found = new Map<string, Area>();
  const questions = areas.flatMap(stripsOf).map((strip): Question => ({
    size: PART_SIZE,
    halves: () => [],
    queue(context) {
      const merged = passing(areaRange(context, strip).getMergedAreasOrNullObject());
      merged.load("address");
      return () => {
        if (merged.isNullObject) return;
        for (const area of areasIn(merged.address, strip.sheet)) found.set(JSON.stringify(area), area);
      };
    },
  }));
  await askAll(questions, progress);
  return [...found.values()];
}

/** As many rows together as the columns allow; where one row is too wide, parts of rows. */
function stripsOf({ sheet, top, left, bottom, right }: Area): readonly Area[] {
  const width = Math.min(CELLS_AT_ONCE, right - left + 1);
  const height = Math.floor(CELLS_AT_ONCE / width);
  return steps(top, bottom, height).flatMap((row) =>
    steps(left, right, width).map((column): Area => ({
      sheet,
      top: row,
      left: column,
      bottom: Math.min(bottom, row + height - 1),
      right: Math.min(right, column + width - 1),
    })),
  );
}

function steps(first: number, last: number, by: number): readonly number[] {
  return Array.from({ length: Math.ceil((last - first + 1) / by) }, (_, index) => first + index * by);
}
