/** Hands what a person can do about a field down to the components of 対応付け. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { FieldCells, FoundBlock, FoundField, OwnName } from "../../session/found-fields";

export interface MappingActions {
  readonly ownNames: readonly OwnName[];
  /** Whether cells that the workbook names itself keep that name. */
  readonly usesOwnNames: boolean;
  /** The cells that the person has settled on; undefined for none. */
  readonly confirmed: (block: FoundBlock, field: FoundField) => FieldCells | undefined;
  /** Why the last cells that were chosen for a field could not be taken; "" where nothing is wrong. */
  readonly problem: (block: FoundBlock, field: FoundField) => string;
  readonly take: (block: FoundBlock, field: FoundField, place: FieldCells) => void;
  readonly withdraw: (block: FoundBlock, field: FoundField) => void;
  /** 選択中のセルにする */
  readonly takeSelected: (block: FoundBlock, field: FoundField) => Promise<void>;
  readonly takeOwnName: (block: FoundBlock, field: FoundField, name: string) => void;
}

export const MappingContext = createContext<MappingActions | undefined>(undefined);

export function useMapping(): MappingActions {
  const actions = useContext(MappingContext);
  if (!actions) throw new Error("outside of 対応付け");
  return actions;
}
