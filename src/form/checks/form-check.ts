/** What a check of the form is: a rule on names and cells, which the typed sheet no longer knows. */
import type { Raised, Rule } from "../../evaluation/checks/check";
import type { Cells } from "../../workbook/port";
import type { LocatedForm } from "../located";
import type { SettingProblem } from "../policy-sheet";

export interface FormUnderCheck {
  readonly form: LocatedForm;
  readonly cells: Cells;
  /** What is wrong on the sheet 評価設定. */
  readonly settings: readonly SettingProblem[];
}

export interface FormCheck extends Rule {
  readonly find: (form: FormUnderCheck) => readonly Raised[];
}
