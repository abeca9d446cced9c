/** 様式の不備: two names for one field. Nobody can say which one is meant, so neither is read. */
import type { Raised } from "../../evaluation/checks/check";
import { formatArea, formatCell } from "../../workbook/address";
import { fieldName } from "../block-name";
import type { FormCheck } from "./form-check";

export const nameDuplicate: FormCheck = {
  id: "name-duplicate",
  name: "様式の不備",
  severity: "要修正",
  from: "plan",
  find: ({ form }) =>
    form.problems.flatMap((problem): Raised[] => {
      if (problem.kind !== "name-duplicate") return [];
      const { block, field, places, cell } = problem;
      const listed = places.map(({ name, area }) => `「${name}」＝${formatArea(area)}`);
      return [
        {
          block: block.id,
          field: field.name,
          cell: formatCell(cell),
          facts: { name: fieldName(problem), names: listed.join("、") },
        },
      ];
    }),
};
