/** 名前のない欄: a block's heading on a sheet with names, but no names for it: nothing of it is judged. */
import type { Raised } from "../../evaluation/checks/check";
import { anchorOf, formatCell } from "../../workbook/address";
import { formHeading } from "../heading";
import type { LocatedForm } from "../located";
import { type Heading, blockHeadings } from "../recognise/blocks";
import { Grid } from "../recognise/grid";
import type { FormCheck } from "./form-check";

export const blockWithoutNames: FormCheck = {
  id: "block-without-names",
  name: "名前のない欄",
  severity: "要修正",
  from: "plan",
  find: ({ form, cells }) => {
    const known = new Set([
      ...form.blocks.map(({ block }) => block.id),
      ...form.problems.flatMap((one) => ("block" in one ? [one.block.id] : [])),
    ]);
    const named = namedCells(form);
    const isUnnamed = ({ block, box }: Heading): boolean =>
      !known.has(block.id) && !named.has(formatCell(anchorOf(box)));
    const found: Raised[] = [];
    for (const sheet of new Set(named.values())) {
      // Without the merges: in Excel, asking for them would cost the person the undo stack.
      const grid = Grid.of(sheet, cells, []);
      for (const heading of grid ? blockHeadings(grid, isUnnamed) : []) {
        const { block, kind, box } = heading;
        if (!isUnnamed(heading)) continue;
        known.add(block.id);
        const cell = formatCell(anchorOf(box));
        found.push({ block: block.id, field: "名称", cell, facts: { printed: formHeading(kind, block) } });
      }
    }
    return found;
  },
};

/** Every cell that is a field, with its sheet. */
function namedCells({ blocks }: LocatedForm): ReadonlyMap<string, string> {
  return new Map(
    blocks.flatMap(({ fields }) =>
      [...fields.values()].flatMap(({ cells }) =>
        cells.map((cell): [string, string] => [formatCell(cell), cell.sheet]),
      ),
    ),
  );
}
