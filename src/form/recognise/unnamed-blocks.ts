/** Blocks that stand on a sheet with names, but have none: nothing of them would be judged. */
import type { CellAddress } from "../../workbook/address";
import type { Cells } from "../../workbook/port";
import type { BlockRef } from "../block-name";
import type { LocatedForm } from "../located";
import { blockHeadings } from "./recognise";

export interface UnnamedBlock {
  readonly block: BlockRef;
  readonly heading: CellAddress;
}

/**
 * @param cells  as read for the evaluation; merges are not needed, since they cost the person in Excel the
 *               undo stack
 */
export function unnamedBlocks(form: LocatedForm, cells: Cells): readonly UnnamedBlock[] {
  const known = new Set([
    ...form.blocks.map(({ block }) => block.id),
    ...form.problems.flatMap((one) => ("block" in one ? [one.block.id] : [])),
  ]);
  const sheets = new Set(
    form.blocks.flatMap(({ fields }) => [...fields.values()].map(({ area }) => area.sheet)),
  );
  const found = new Map<string, UnnamedBlock>();
  for (const one of blockHeadings([...sheets], cells))
    if (!known.has(one.block.id) && !found.has(one.block.id)) found.set(one.block.id, one);
  return [...found.values()];
}
