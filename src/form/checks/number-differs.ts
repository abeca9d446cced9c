/** 番号の不一致: 「具体的取組4-1-2」 in 取組4_1_1.名称, or beside it where the title has a cell of its own. */
import type { Raised } from "../../evaluation/checks/check";
import type { CellAddress } from "../../workbook/address";
import type { Cells } from "../../workbook/port";
import { cellString } from "../cell-text";
import { type Heading, readHeading } from "../heading";
import type { FormCheck } from "./form-check";

export const numberDiffers: FormCheck = {
  id: "number-differs",
  name: "番号の不一致",
  severity: "要修正",
  from: "plan",
  find: ({ form, cells }) =>
    form.blocks.flatMap(({ block, fields }): Raised[] => {
      const [cell] = fields.get("名称")?.cells ?? [];
      const heading = cell && printedHeading(cell, cells);
      if (!heading || heading.block?.id === block.id) return [];
      return [{ block: block.id, field: "名称", facts: { printed: heading.words } }];
    }),
};

function printedHeading({ sheet, row, column }: CellAddress, cells: Cells): Heading | undefined {
  for (let at = column; at >= 1; at--) {
    const text = cellString(cells.at({ sheet, row, column: at }).value);
    if (text.trim() === "") continue;
    const heading = readHeading(text);
    if (heading || at < column) return heading;
  }
  return undefined;
}
