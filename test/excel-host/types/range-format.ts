/** RangeFormat: no more than what the add-in asks for, which is whether cells are locked. */
import type { Area } from "../../../src/workbook/address";
import type { HostSheet } from "../model";
import { describeType, type Played } from "../object-model";

interface Formatted {
  readonly sheet: HostSheet;
  readonly area: Area;
  readonly session: { readonly played: Played };
}

/** The one answer for all cells; null where they differ, as Excel answers. */
function common<V>({ sheet, area }: Formatted, of: (cell: ReturnType<HostSheet["cell"]>) => V): V | null {
  const first = of(sheet.cell(area.top, area.left));
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      if (of(sheet.cell(row, column)) !== first) return null;
    }
  }
  return first;
}

const formatProtection = describeType<Formatted>({
  name: "FormatProtection",
  scalars: {
    Locked: { since: "1.2", read: (target) => common(target, ({ locked }) => locked) },
  },
});

export const rangeFormat = describeType<Formatted>({
  name: "RangeFormat",
  methods: {
    // How tall a row gets is nothing that anybody here can see.
    AutofitRows: { since: "1.2", call: () => undefined },
  },
  paths: {
    Protection: { since: "1.2", open: (target) => formatProtection(target, target.session.played) },
  },
});
