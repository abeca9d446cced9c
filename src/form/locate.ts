/**
 * Where the fields stand, by the workbook's names: both scopes, the mapping sheet 名前の対応, names that are
 * broken, doubled, missing or of the wrong shape.
 *
 * Source: names.md.
 */
import { type Area, type CellAddress, anchorOf, formatCell } from "../workbook/address";
import { isBlank } from "../workbook/cell";
import type { Catalogue, Cells } from "../workbook/port";
import {
  type BlockRef,
  type FieldRef,
  POLICY_BLOCK,
  blockOfNumber,
  compareBlocks,
  fieldName,
  fieldNamed,
  parseFieldName,
} from "./block-name";
import { cellString } from "./cell-text";
import { FIELDS, type Field } from "./fields";
import type { Candidate, LocatedBlock, LocatedField, LocatedForm, NameProblem } from "./located";
import { MAPPING_SHEET, readMapping } from "./mapping-sheet";
import { POLICY_SHEET } from "./policy-sheet";
import { withoutSharedCells } from "./shared-cells";

/** What has to be read to locate the fields and to read them: the sheets that hold any, and our own sheets. */
export function areasToRead(catalogue: Catalogue): readonly Area[] {
  const wanted = new Set([MAPPING_SHEET, POLICY_SHEET, ...namedAreas(catalogue).map(({ sheet }) => sheet)]);
  // Asking a file for `used` reads the sheet.
  return catalogue.sheets.flatMap((sheet) => (wanted.has(sheet.name) && sheet.used ? [sheet.used] : []));
}

/** Where something may be written: before the cells are read, any name that may stand for such a field. */
export function areasToWrite(catalogue: Catalogue): readonly Area[] {
  return namedAreas(catalogue, ({ field }) => mayBeWritten(field)).filter(
    (area) => cellCount(area) <= LARGEST_FIELD,
  );
}

/** The same, once the fields have been located. */
export function writtenAreas({ blocks }: LocatedForm): readonly Area[] {
  return blocks.flatMap(({ fields }) =>
    [...fields.values()].filter(({ field }) => mayBeWritten(field)).map(({ area }) => area),
  );
}

/** (i)/(ii) is a person's, who may choose it by us. */
function mayBeWritten({ isWritten, name }: Field): boolean {
  return isWritten || name === "実施状況";
}

/**
 * The areas of all names that may stand for a field; which of them do, only the cells can tell.
 *
 * @param isWanted  leaves out names that do stand for a field, but not for one of these
 */
function namedAreas(
  catalogue: Catalogue,
  isWanted: (ref: FieldRef) => boolean = () => true,
): readonly Area[] {
  const hasMapping = catalogue.sheets.some(({ name }) => name === MAPPING_SHEET);
  return catalogue.names.flatMap(({ name, scope, target }): Area[] => {
    const ref = parseFieldName(name);
    const mayBeWanted = hasMapping || (ref ? isWanted(ref) : scope !== undefined && isBlockless(name));
    return mayBeWanted && target.kind === "area" ? [target.area] : [];
  });
}

function cellCount({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

function isBlockless(name: string): boolean {
  return (
    name === "番号" || (["issue", "strategy", "initiative"] as const).some((kind) => fieldNamed(kind, name))
  );
}

/** Locates all fields. */
export function locate(catalogue: Catalogue, cells: Cells): LocatedForm {
  const mapping = readMapping(catalogue, cells);
  const candidates = [
    ...namedCandidates(catalogue),
    ...blocklessCandidates(catalogue, cells),
    ...mapping.candidates,
  ];
  const problems: NameProblem[] = [...mapping.problems];
  const blocks = new Map<string, { block: BlockRef; fields: Map<string, LocatedField> }>();
  const anchors = new Set(
    candidates.flatMap(({ name: { target } }) =>
      target.kind === "area" ? [formatCell(anchorOf(target.area))] : [],
    ),
  );
  for (const group of grouped(candidates)) {
    const [first] = group;
    if (!first) continue;
    const { block, field } = first.ref;
    const entry = blocks.get(block.id) ?? { block, fields: new Map<string, LocatedField>() };
    blocks.set(block.id, entry);
    const chosen = choose(group, cells, anchors, problems);
    if (chosen) entry.fields.set(field.name, chosen);
  }
  const form = withoutSharedCells({
    blocks: [...blocks.values()].toSorted((one, other) => compareBlocks(one.block, other.block)),
    problems,
  });
  return { ...form, problems: [...form.problems, ...missingNames(form)] };
}

/** The required fields of every block that has any name, but for those of which a name is at fault. */
function missingNames({ blocks, problems }: LocatedForm): readonly NameProblem[] {
  return blocks.flatMap(({ block, fields }) =>
    FIELDS[block.kind].flatMap((field): NameProblem[] => {
      const isAtFault = problems.some(
        (one) => one.kind !== "mapping-unknown" && one.block.id === block.id && one.field.name === field.name,
      );
      return field.isRequired && !fields.has(field.name) && !isAtFault
        ? [{ kind: "name-missing", block, field }]
        : [];
    }),
  );
}

function namedCandidates(catalogue: Catalogue): readonly Candidate[] {
  return catalogue.names.flatMap((name): Candidate[] => {
    const ref = parseFieldName(name.name);
    return ref ? [{ ref, name, shown: name.name }] : [];
  });
}

/** Sheet-scoped names without a block, on a sheet that names its number (番号 → 「4-1-1」). */
function blocklessCandidates(catalogue: Catalogue, cells: Cells): readonly Candidate[] {
  return catalogue.names.flatMap((name): Candidate[] => {
    if (name.scope === undefined || parseFieldName(name.name)) return [];
    const number = catalogue.names.find((one) => one.scope === name.scope && one.name === "番号");
    if (number?.target.kind !== "area" || name.name === "番号") return [];
    const block = blockOfNumber(cellString(cells.at(anchorOf(number.target.area)).value));
    const field = block && fieldNamed(block.kind, name.name);
    return field ? [{ ref: { block, field }, name, shown: name.name }] : [];
  });
}

function grouped(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const key = fieldName(candidate.ref);
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  return [...groups.values()];
}

/** One field's names → its cells. On its own sheet a name of the sheet wins over one of the workbook. */
function choose(
  group: readonly Candidate[],
  cells: Cells,
  anchors: ReadonlySet<string>,
  problems: NameProblem[],
): LocatedField | undefined {
  const [first] = group;
  if (!first) return undefined;
  const { block, field } = first.ref;
  const whole = group.flatMap((one) =>
    one.name.target.kind === "area" ? [{ area: one.name.target.area, ...one }] : [],
  );
  const standing = whole.filter(
    (one) =>
      one.name.scope !== undefined ||
      !whole.some((other) => other.name.scope !== undefined && other.name.scope === one.area.sheet),
  );
  const [chosen, ...others] = standing;
  if (!chosen) {
    problems.push({ kind: "name-broken", block, field, name: first.shown });
    return undefined;
  }
  const rivals = others.filter(({ area }) => !sameArea(area, chosen.area));
  if (rivals.length > 0) {
    // Two places claim the field: nobody can say which one is meant, so neither is read.
    problems.push({
      kind: "name-duplicate",
      block,
      field,
      places: standing.map(({ shown, area }) => ({ name: shown, area })),
      cell: anchorOf(chosen.area),
    });
    return undefined;
  }
  const shaped = shapedCells(chosen.area, field, cells, anchors);
  if (!shaped) {
    problems.push({ kind: "name-shape", block, field, name: chosen.shown, area: chosen.area });
    return undefined;
  }
  return { field, ...shaped };
}

function sameArea(one: Area, other: Area): boolean {
  return (
    one.sheet === other.sheet &&
    one.top === other.top &&
    one.left === other.left &&
    one.bottom === other.bottom &&
    one.right === other.right
  );
}

/**
 * The cells of a field within the named area: its anchor, or its first column. A name over a whole merge
 * means the merge's anchor; since Excel does not tell merges on this path, an area counts as merged where
 * everything but its anchor (or first column) is blank, and none of it is another name's anchor: that one may
 * be filled at any time.
 */
function shapedCells(
  area: Area,
  field: Field,
  cells: Cells,
  anchors: ReadonlySet<string>,
): { readonly area: Area; readonly cells: readonly CellAddress[] } | undefined {
  if (cellCount(area) > LARGEST_FIELD) return undefined;
  const { sheet, top, left, bottom, right } = area;
  const bottomRead = field.isColumn ? bottom : top;
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const cell = { sheet, row, column };
      const isOwn = column === left && row <= bottomRead;
      if (!isOwn && (!isBlank(cells.at(cell).value) || anchors.has(formatCell(cell)))) return undefined;
    }
  }
  const rows = Array.from({ length: bottomRead - top + 1 }, (_, at) => top + at);
  const isAllOfIt = bottomRead === bottom && left === right;
  return {
    // A workbook has tens of thousands of names: one that says it already is said once.
    area: isAllOfIt ? area : { sheet, top, left, bottom: bottomRead, right: left },
    cells: rows.map((row) => ({ sheet, row, column: left })),
  };
}

/** No field of the form is larger; a name over whole columns is a mistake. */
const LARGEST_FIELD = 20_000;

/** The workbook's own block, where it is named. */
export function policyBlock(form: LocatedForm): LocatedBlock | undefined {
  return form.blocks.find(({ block }) => block.id === POLICY_BLOCK.id);
}
