/** 名前のない欄: a block's heading on a sheet with names, but no names for it: nothing of it is judged. */
import type { Raised } from "../../evaluation/checks/check";
import { isBlank } from "../../workbook/cell";
import { formatCell } from "../../workbook/address";
import { cellString } from "../cell-text";
import { readHeading } from "../heading";
import type { LocatedForm } from "../located";
import type { FormCheck } from "./form-check";

/** A heading is short and no sentence; text that begins with a block's number is none. */
const LONGEST_HEADING = 80;

export const blockWithoutNames: FormCheck = {
  id: "block-without-names",
  name: "名前のない欄",
  severity: "要修正",
  from: "plan",
  find: ({ form, cells }) => {
    const known = new Set(
      [...form.blocks, ...form.problems.flatMap((one) => ("block" in one ? [one] : []))].map(
        ({ block }) => block.id,
      ),
    );
    const named = namedCells(form);
    const found: Raised[] = [];
    for (const sheet of new Set([...named.values()])) {
      const used = cells.used(sheet);
      if (!used) continue;
      for (let row = used.top; row <= used.bottom; row++)
        for (let column = used.left; column <= used.right; column++) {
          const address = { sheet, row, column };
          const { value } = cells.at(address);
          if (value.kind !== "text" || isBlank(value) || named.has(formatCell(address))) continue;
          const text = cellString(value).trim();
          const heading =
            text.length <= LONGEST_HEADING && !/[。\n]/u.test(text) ? readHeading(text) : undefined;
          if (!heading?.block || known.has(heading.block.id)) continue;
          known.add(heading.block.id);
          found.push({
            block: heading.block.id,
            field: "名称",
            cell: formatCell(address),
            facts: { printed: heading.words },
          });
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
