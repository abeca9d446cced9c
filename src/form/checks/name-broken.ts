/** 様式の不備: a name whose cells are gone (#REF!), or that is no range. */
import type { Raised } from "../../evaluation/checks/check";
import type { FormCheck } from "./form-check";

export const nameBroken: FormCheck = {
  id: "name-broken",
  name: "様式の不備",
  severity: "要修正",
  from: "plan",
  find: ({ form }) =>
    form.problems.flatMap((problem): Raised[] => {
      if (problem.kind !== "name-broken") return [];
      const { block, field, name } = problem;
      return [{ block: block.id, field: field.name, facts: { name, heading: field.heading } }];
    }),
};
