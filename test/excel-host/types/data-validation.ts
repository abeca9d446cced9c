/** DataValidation: what the add-in reads of it, which is a list's source. */
import { contains, type Area } from "../../../src/workbook/address";
import type { HostSheet, HostValidation } from "../model";
import { describeType, type Played } from "../object-model";

interface Validated {
  readonly sheet: HostSheet;
  readonly area: Area;
  readonly session: { readonly played: Played };
}

/** Of one cell: what Excel says of several that differ is not emulated. */
function validationOf({ sheet, area }: Validated): HostValidation | undefined {
  const cell = { sheet: sheet.name, row: area.top, column: area.left };
  return sheet.validations.find(({ areas }) => areas.some((other) => contains(other, cell)));
}

export const dataValidation = describeType<Validated>({
  name: "DataValidation",
  scalars: {
    Type: {
      since: "1.8",
      read(target) {
        const validation = validationOf(target);
        if (!validation) return "None";
        return validation.source === undefined ? "Custom" : "List";
      },
    },
    Rule: {
      since: "1.8",
      read(target) {
        const source = validationOf(target)?.source;
        return source === undefined ? {} : { list: { inCellDropDown: true, source } };
      },
    },
  },
});
