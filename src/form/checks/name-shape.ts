/**
 * 様式の不備: wrong rows or columns – of a named area, of 個別 beside its indicators, of a setting on 評価設定.
 */
import type { Raised } from "../../evaluation/checks/check";
import { formatArea, formatCell } from "../../workbook/address";
import { fieldName } from "../block-name";
import type { LocatedBlock } from "../located";
import type { FormCheck } from "./form-check";

export const nameShape: FormCheck = {
  id: "name-shape",
  name: "様式の不備",
  severity: "要修正",
  from: "plan",
  find: ({ form, settings }) => [
    ...form.problems.flatMap((problem): Raised[] => {
      if (problem.kind !== "name-shared") return [];
      const { block, field, area, other } = problem;
      return [
        {
          block: block.id,
          field: field.name,
          cell: formatArea(area),
          facts: {
            name: fieldName(problem),
            area: formatArea(area),
            otherBlock: other.block.id,
            otherField: other.field.name,
          },
        },
      ];
    }),
    ...form.problems.flatMap((problem): Raised[] => {
      if (problem.kind !== "name-shape") return [];
      const { block, field, name, area } = problem;
      return [
        {
          block: block.id,
          field: field.name,
          cell: formatArea(area),
          facts: { name, area: formatArea(area), column: field.isColumn ? "yes" : "" },
        },
      ];
    }),
    ...form.blocks.flatMap(unevenRows),
    ...settings.map(({ setting, message, cell }): Raised => ({
      block: "",
      field: "",
      cell: formatCell(cell),
      facts: { setting, message },
    })),
  ],
};

/** Each row of アウトカム実績 needs its 個別 (and its 前年度, where there is any). */
function unevenRows({ block, fields }: LocatedBlock): readonly Raised[] {
  const results = fields.get("アウトカム実績");
  if (!results || results.cells.length < 2) return [];
  return ["個別", "前年度"].flatMap((name): Raised[] => {
    const field = fields.get(name);
    if (!field || field.cells.length === results.cells.length) return [];
    return [
      {
        block: block.id,
        field: name,
        cell: formatArea(field.area),
        facts: {
          name: fieldName({ block, field: field.field }),
          area: formatArea(field.area),
          rows: String(field.cells.length),
          results: String(results.cells.length),
        },
      },
    ];
  });
}
