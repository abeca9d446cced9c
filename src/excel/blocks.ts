/** Which rectangles to ask Excel for, so that the wanted cells come in few and small pieces. */
import { type Area, bounding } from "../workbook/address";

/**
 * What asking for one range more costs, counted in cells: the request and the answer spend about 500 bytes
 * on a range and 25 on a blank cell.
 */
const RANGE_COST = 20;

export function cellCount(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

/**
 * Joins areas into bounding blocks wherever one block is cheaper than the two it replaces.
 *
 * @param areas  on any sheets, in any order, overlapping or not
 * @returns blocks that cover every cell of every area; blocks never span sheets
 */
export function boundingBlocks(areas: readonly Area[]): readonly Area[] {
  const sheets = new Map<string, Area[]>();
  for (const area of areas) sheets.set(area.sheet, [...(sheets.get(area.sheet) ?? []), area]);
  return [...sheets.values()].flatMap(blocksOfSheet);
}

function blocksOfSheet(areas: readonly Area[]): readonly Area[] {
  let blocks = [...areas].sort((one, other) => one.top - other.top || one.left - other.left);
  for (;;) {
    const joined = joinNeighbours(blocks);
    if (joined.length === blocks.length) return joined;
    blocks = joined;
  }
}

/** One pass: each area goes into the first block that gets cheaper by it. */
function joinNeighbours(areas: readonly Area[]): Area[] {
  const blocks: Area[] = [];
  for (const area of areas) {
    const index = blocks.findIndex((block) => cost(bounding(block, area)) <= cost(block) + cost(area));
    const block = blocks[index];
    if (block) blocks[index] = bounding(block, area);
    else blocks.push(area);
  }
  return blocks;
}

function cost(area: Area): number {
  return RANGE_COST + cellCount(area);
}
