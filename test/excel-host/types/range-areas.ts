/** RangeAreas: several rectangles of one sheet, no more than what highlights need. */
import { formatArea, type Area } from "../../../src/workbook/address";
import type { HostSheet } from "../model";
import { describeType, type Maker } from "../object-model";
import type { Session } from "../session";
import { conditionalFormatCollection } from "./conditional-formats";

export interface AreasInSession {
  readonly sheet: HostSheet;
  readonly areas: readonly Area[];
  readonly session: Session;
}

export const rangeAreas: Maker<AreasInSession> = describeType<AreasInSession>({
  name: "RangeAreas",
  scalars: {
    Address: { since: "1.9", read: ({ areas }) => areas.map(formatArea).join(",") },
  },
  paths: {
    ConditionalFormats: {
      since: "1.9",
      open: (target) => conditionalFormatCollection(target, target.session.played),
    },
  },
});
