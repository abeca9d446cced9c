/** 様式の不備: what is wrong with the workbook's names, as findings for the form's owner. */
import type { NameProblem } from "../form/located";
import { namePhrase } from "../messages/names";
import { formatArea, formatCell } from "../workbook/address";
import type { FindingReport } from "./report";

export function nameFindings(problems: readonly NameProblem[]): readonly FindingReport[] {
  return problems.map((problem): FindingReport => {
    const message = namePhrase(problem);
    if (problem.kind === "mapping-unknown") {
      return {
        rule: "name-missing",
        severity: "要修正",
        block: "",
        field: "",
        cell: formatCell(problem.cell),
        message,
        kept: null,
      };
    }
    const cell =
      problem.kind === "name-shape"
        ? formatArea(problem.area)
        : problem.kind === "name-duplicate"
          ? formatCell(problem.cell)
          : "";
    return {
      rule: problem.kind,
      severity: "要修正",
      block: problem.block.id,
      field: problem.field.name,
      cell,
      message,
      kept: null,
    };
  });
}
