/** What the described types of one running host share: the workbook and the set that is played. */
import type { Area } from "../../src/workbook/address";
import type { HostSheet, HostWorkbook } from "./model";
import type { Played } from "./object-model";

export interface Session {
  readonly workbook: HostWorkbook;
  readonly played: Played;
  /** Called before anything in the workbook is changed; throws where Excel would not let it. */
  readonly beforeWrite: () => void;
  /** Called after cells were written. */
  readonly afterWrite: (sheet: HostSheet, area: Area) => void;
  /** Whether the add-in wants to hear of changed cells. */
  readonly listen: (on: boolean) => void;
}
