/** 様式の不備: a required field has no name, or a row of 名前の対応 names no field. */
import type { Raised } from "../../evaluation/checks/check";
import { formatCell } from "../../workbook/address";
import { fieldName } from "../block-name";
import type { FormCheck } from "./form-check";

export const nameMissing: FormCheck = {
  id: "name-missing",
  name: "様式の不備",
  severity: "要修正",
  from: "plan",
  find: ({ form }) =>
    form.problems.flatMap((problem): Raised[] => {
      if (problem.kind === "mapping-unknown")
        return [{ block: "", field: "", cell: formatCell(problem.cell), facts: { entry: problem.entry } }];
      if (problem.kind !== "name-missing") return [];
      const { block, field, listed } = problem;
      const facts = {
        name: fieldName(problem),
        heading: field.heading,
        ...(listed === undefined ? {} : { listed }),
      };
      return [{ block: block.id, field: field.name, facts }];
    }),
};
