/** All checks on names and cells, and how they are run. */
import { CHECKS } from "../../evaluation/checks";
import type { RaisedBy, Rule } from "../../evaluation/checks/check";
import { blockWithoutNames } from "./block-without-names";
import type { FormCheck, FormUnderCheck } from "./form-check";
import { nameBroken } from "./name-broken";
import { nameDuplicate } from "./name-duplicate";
import { nameMissing } from "./name-missing";
import { nameShape } from "./name-shape";
import { numberAsText } from "./number-as-text";
import { numberDiffers } from "./number-differs";

export const FORM_CHECKS: readonly FormCheck[] = [
  nameMissing,
  nameBroken,
  nameDuplicate,
  nameShape,
  numberDiffers,
  blockWithoutNames,
  numberAsText,
];

/** Every rule, of the typed sheet and of the form. */
export const RULES: readonly Rule[] = [...CHECKS, ...FORM_CHECKS];

export function checkForm(form: FormUnderCheck): readonly RaisedBy[] {
  return FORM_CHECKS.flatMap((rule) => rule.find(form).map((raised): RaisedBy => ({ rule, raised })));
}
