/** Hands what a person can do down to the components. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Decision, Signature } from "../session/decision";

export interface Actions {
  readonly goTo: (cell: string) => void;
  readonly decide: (decision: Decision) => void;
  /** 対応付け: which cell is which field. */
  readonly mapFields: () => void;
  /** The text of a block's field, as it was read. */
  readonly textOf: (block: string, field: string) => string;
  /** As last entered in this pane: nobody types a name twenty times. */
  readonly signature: Signature;
}

const NOTHING = (): void => undefined;

export const ActionsContext = createContext<Actions>({
  goTo: NOTHING,
  decide: NOTHING,
  mapFields: NOTHING,
  textOf: () => "",
  signature: { by: "", on: "" },
});

export function useActions(): Actions {
  return useContext(ActionsContext);
}
