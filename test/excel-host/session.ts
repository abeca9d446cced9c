/** What the described types of one running host share: the workbook and the set that is played. */
import type { HostWorkbook } from "./model";
import type { Played } from "./object-model";

export interface Session {
  readonly workbook: HostWorkbook;
  readonly played: Played;
  /** Called before anything in the workbook is changed; throws where Excel would not let it. */
  readonly beforeWrite: () => void;
}
