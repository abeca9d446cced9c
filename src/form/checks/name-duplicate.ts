/** 様式の不備: two names for one field. Nobody can say which one is meant, so neither is read. */
import type { Raised } from "../../evaluation/checks/check";
import { groupedBy } from "../../evaluation/grouped";
import { formatArea, formatCell } from "../../workbook/address";
import { fieldName } from "../block-name";
import type { NameProblem } from "../located";
import type { FormCheck } from "./form-check";

export const nameDuplicate: FormCheck = {
  id: "name-duplicate",
  name: "様式の不備",
  severity: "要修正",
  from: "plan",
  find: ({ form }) => {
    const duplicates = form.problems.filter((problem) => problem.kind === "name-duplicate");
    return duplicates.flatMap((problem): Raised[] => {
      const alike = likeIt(duplicates, keyOf(problem));
      if (alike.length === 1) return [ofField(problem)];
      return problem === alike[0] ? [ofBlock(problem, alike.length)] : [];
    });
  },
};

type Duplicate = Extract<NameProblem, { readonly kind: "name-duplicate" }>;

function sheetsOf({ places }: Duplicate): readonly string[] {
  return [...new Set(places.map(({ area }) => area.sheet))];
}

/** Copying a sheet copies its names: then a block has most of its fields twice, on the same sheets. */
function keyOf(problem: Duplicate): string {
  const sheets = sheetsOf(problem);
  const own = sheets.length > 1 ? "" : problem.field.name;
  return JSON.stringify([problem.block.id, own, ...sheets]);
}

const likeIt = groupedBy(keyOf);

function ofField(problem: Duplicate): Raised {
  const { block, field, places, cell } = problem;
  const listed = places.map(({ name, area }) => `「${name}」＝${formatArea(area)}`);
  return {
    block: block.id,
    field: field.name,
    cell: formatCell(cell),
    facts: { name: fieldName(problem), names: listed.join("、") },
  };
}

/** What is told once of all fields of a block that stand on the same sheets. */
function ofBlock(problem: Duplicate, count: number): Raised {
  const sheets = sheetsOf(problem).map((sheet) => `「${sheet}」`);
  return {
    block: problem.block.id,
    field: "",
    cell: formatCell(problem.cell),
    facts: { sheets: sheets.join(""), count: String(count) },
  };
}
