/** 番号の欠番: 4-1-1, 4-1-3. Named is the block after the gap. */
import { groupedBy } from "../grouped";
import type { Block } from "../model";
import type { Check } from "./check";

export const numberingGap: Check = {
  id: "numbering-gap",
  name: "番号の欠番",
  severity: "参考",
  from: "plan",
  find: ({ sheet }) => {
    const numbers = new Set(sheet.blocks.map(({ number }) => number));
    return sheet.blocks.flatMap((block) => {
      const last = lastNumber(block);
      const parent = parentNumber(block);
      const numbered = (one: number): string => (parent === "" ? String(one) : `${parent}-${String(one)}`);
      const siblings = blocksBelow(sheet.blocks, parent).map(lastNumber);
      // Issues come in workbooks of their own; strategies and initiatives count from 1 where what holds them is there.
      const begin = numbers.has(parent) ? 0 : Math.min(...siblings);
      const before = Math.max(begin, ...siblings.filter((one) => one < last));
      if (last - before <= 1) return [];
      const missing = Array.from({ length: last - before - 1 }, (_, at) => numbered(before + 1 + at));
      return [{ block: block.id, field: "名称", facts: { missing: missing.slice(0, 3).join("・") } }];
    });
  },
};

/** 4-1-2 → 2 */
function lastNumber({ number }: Block): number {
  return Number(number.split("-").at(-1));
}

/** 4-1-2 → 4-1; "" for an issue. */
function parentNumber({ number }: Block): string {
  return number.split("-").slice(0, -1).join("-");
}

const blocksBelow = groupedBy(parentNumber);
