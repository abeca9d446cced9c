/** What a person has confirmed of the fields that were found, until it is written. */
import type {
  ConfirmedField,
  FieldCells,
  FieldState,
  FoundBlock,
  FoundCells,
  FoundField,
  FoundFields,
} from "../../session/found-fields";

/** By `fieldKey`. */
export type Confirmation = ReadonlyMap<string, ConfirmedField>;

export const NOTHING_CONFIRMED: Confirmation = new Map();

export function fieldKey(block: FoundBlock, field: FoundField): string {
  return `${block.id}.${field.name}`;
}

/** With a field that the person has settled. */
export function withField(
  confirmation: Confirmation,
  block: FoundBlock,
  field: FoundField,
  place: FieldCells,
): Confirmation {
  const confirmed = { block: block.id, field: field.name, place, ownName: place.ownName };
  return new Map(confirmation).set(fieldKey(block, field), confirmed);
}

export function withoutField(confirmation: Confirmation, block: FoundBlock, field: FoundField): Confirmation {
  const left = new Map(confirmation);
  left.delete(fieldKey(block, field));
  return left;
}

/** 確かなものをまとめて確認: what the person has settled otherwise stays as it is. */
export function withCertain(confirmation: Confirmation, { blocks }: FoundFields): Confirmation {
  return blocks.reduce(
    (all, block) =>
      block.fields.reduce(
        (some, field) =>
          field.state.kind === "certain" && !some.has(fieldKey(block, field))
            ? withField(some, block, field, field.state.place)
            : some,
        all,
      ),
    confirmation,
  );
}

/** What is to be written. @param usesOwnNames  whether cells that the workbook names itself keep that name */
export function confirmedFields(
  confirmation: Confirmation,
  usesOwnNames: boolean,
): readonly ConfirmedField[] {
  return [...confirmation.values()].map((one) => (usesOwnNames ? one : { ...one, ownName: "" }));
}

export function placesOf(state: FieldState): readonly FoundCells[] {
  if (state.kind === "certain") return [state.place];
  return state.kind === "to-confirm" ? state.places : [];
}

/** A block's fields, in the groups in which they are shown: confirming one leaves it where it is. */
export interface Grouped {
  /** Those that ask for a person: to be confirmed, required and missing, faulty. */
  readonly open: readonly FoundField[];
  readonly certain: readonly FoundField[];
  readonly optional: readonly FoundField[];
  readonly named: readonly FoundField[];
}

export function grouped({ fields }: FoundBlock): Grouped {
  const groups: Record<keyof Grouped, FoundField[]> = { open: [], certain: [], optional: [], named: [] };
  for (const field of fields) groups[groupOf(field)].push(field);
  return groups;
}

function groupOf({ state, isRequired }: FoundField): keyof Grouped {
  switch (state.kind) {
    case "missing":
      return isRequired ? "open" : "optional";
    case "to-confirm":
    case "faulty":
      return "open";
    default:
      return state.kind;
  }
}

export interface Counts {
  readonly certain: number;
  readonly toConfirm: number;
  /** Required, and not found. */
  readonly missing: number;
  /** Of the certain ones, those that nobody has confirmed yet. */
  readonly unconfirmed: number;
  /** Cells that the workbook names itself. */
  readonly ownNamed: number;
}

export function counts({ blocks }: FoundFields, confirmation: Confirmation): Counts {
  const all = blocks.flatMap((block) => block.fields.map((field) => ({ block, field })));
  const count = (isCounted: (one: (typeof all)[number]) => boolean): number => all.filter(isCounted).length;
  return {
    certain: count(({ field }) => field.state.kind === "certain"),
    toConfirm: count(({ field }) => field.state.kind === "to-confirm"),
    missing: count(({ field }) => field.state.kind === "missing" && field.isRequired),
    unconfirmed: count(
      ({ block, field }) => field.state.kind === "certain" && !confirmation.has(fieldKey(block, field)),
    ),
    ownNamed: count(({ field }) => placesOf(field.state).some(({ ownName }) => ownName !== "")),
  };
}
