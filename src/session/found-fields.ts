/**
 * 対応付け: the fields of a workbook as its labels tell them, for a person to confirm or to say otherwise.
 * Plain data for the pane, but for the check of a cell that the person chooses.
 */
import { type BlockRef, type FieldRef, parseFieldName } from "../form/block-name";
import { cellString } from "../form/cell-text";
import { type BlockKind, FIELDS, type Field, fieldOf } from "../form/fields";
import { titleOf } from "../form/heading";
import type { NameProblem } from "../form/located";
import { type BoundField, binding } from "../form/recognise/binding";
import type { Place, RecognisedBlock } from "../form/recognise/recognition";
import type { Language } from "../messages/because";
import type { Evidence, Unfit } from "../messages/mapping";
import {
  type Area,
  anchorOf,
  areaOf,
  formatArea,
  formatCell,
  parseArea,
  sheetReference,
} from "../workbook/address";
import type { DefinedName } from "../workbook/port";
import type { FieldPlace } from "./record";
import { type ReadByLabels, type RecognisableWorkbook, readByLabels } from "./recognise";
import type { ExcludedSheet } from "./report";
import { textAt } from "./text-at";

/** What stood in a cell when the fields were looked for: if it is something else by now, rows have moved. */
export interface Seen {
  readonly cell: string;
  readonly text: string;
}

/** A cell, or a column of cells, that may be a field. */
export interface FieldCells {
  /** "様式2!I36", "様式2!J7:J9" */
  readonly cell: string;
  /** What stands in the first of them. */
  readonly text: string;
  /** The workbook's own name for just these cells: "torikumi", "様式2!torikumi"; "" where there is none. */
  readonly ownName: string;
  readonly seen: readonly Seen[];
}

/** Cells that a label leads to. */
export interface FoundCells extends FieldCells {
  readonly evidence: Evidence;
}

/** How a field stands. */
export type FieldState =
  | { readonly kind: "named"; readonly cell: string }
  /** A name is there, but it is broken, doubled or of the wrong shape: the form's owner has to mend it. */
  | { readonly kind: "faulty"; readonly problem: NameProblem["kind"] }
  | { readonly kind: "certain"; readonly place: FoundCells }
  /** One place that is not beyond doubt, or several to choose from. */
  | { readonly kind: "to-confirm"; readonly places: readonly FoundCells[] }
  | { readonly kind: "missing" };

export interface FoundField {
  /** "中間.有効性" */
  readonly name: string;
  /** As the form prints it. */
  readonly heading: string;
  readonly isColumn: boolean;
  readonly isRequired: boolean;
  readonly state: FieldState;
}

export interface FoundBlock {
  readonly id: string;
  readonly kind: BlockKind;
  /** "4-1-1"; "" for the workbook. */
  readonly number: string;
  readonly title: string;
  readonly fields: readonly FoundField[];
}

export type Choice =
  { readonly kind: "fits"; readonly place: FieldCells } | { readonly kind: "unfit"; readonly unfit: Unfit };

/** The workbook's own name for some cells. */
export interface OwnName {
  readonly name: string;
  readonly cell: string;
}

/** A field with the cells that a person has confirmed or chosen for it. */
export interface ConfirmedField extends FieldPlace {
  readonly place: FieldCells;
  /** The workbook's own name that is to stand for it; "" where it gets one of ours. */
  readonly ownName: string;
}

export interface FoundFields {
  readonly blocks: readonly FoundBlock[];
  readonly excluded: readonly ExcludedSheet[];
  /** Where a block begins whose heading is lacking. */
  readonly headless: readonly string[];
  readonly ownNames: readonly OwnName[];
  /**
   * Checks cells that a person chooses for a field.
   *
   * @param cells      as a report writes them
   * @param confirmed  what the person has confirmed so far
   */
  choose(field: FieldPlace, cells: string, confirmed: readonly ConfirmedField[]): Choice;
}

/** Looks for the fields. Changes nothing, but in Excel it clears the person's undo stack. */
export async function findFields(workbook: RecognisableWorkbook, language: Language): Promise<FoundFields> {
  return new Finding(await readByLabels(workbook, language)).fields();
}

class Finding {
  private readonly recognised: ReadonlyMap<string, RecognisedBlock>;
  private readonly ownNames: readonly DefinedName[];

  constructor(private readonly read: ReadByLabels) {
    this.recognised = new Map(read.recognition.blocks.map((one) => [one.block.id, one]));
    this.ownNames = read.catalogue.names.filter(
      ({ name, target }) => target.kind === "area" && !parseFieldName(name),
    );
  }

  fields(): FoundFields {
    const { recognition, excluded } = this.read;
    const blocks = this.blocks();
    return {
      blocks,
      excluded,
      headless: recognition.sheets.flatMap((one) =>
        one.kind === "form" ? one.headless.map((cell) => formatCell(cell)) : [],
      ),
      ownNames: this.ownNames.flatMap((one): OwnName[] =>
        one.target.kind === "area" ? [{ name: shownName(one), cell: formatArea(one.target.area) }] : [],
      ),
      choose: (field, cells, confirmed) => this.choose(field, cells, confirmed, blocks),
    };
  }

  private blocks(): readonly FoundBlock[] {
    const { named, completed } = this.read;
    const refs = new Map<string, BlockRef>();
    // The order of the form is that of the completed one; what is only to be confirmed comes after.
    for (const { block } of [...completed.form.blocks, ...this.read.recognition.blocks, ...named.blocks])
      if (!refs.has(block.id)) refs.set(block.id, block);
    return [...refs.values()].map((block): FoundBlock => ({
      id: block.id,
      kind: block.kind,
      number: block.number,
      title: this.title(block),
      fields: FIELDS[block.kind].map((field): FoundField => ({
        name: field.name,
        heading: field.heading,
        isColumn: field.isColumn,
        isRequired: field.isRequired,
        state: this.state({ block, field }),
      })),
    }));
  }

  private title({ id, kind }: BlockRef): string {
    if (kind === "policy") return "";
    const own = this.read.completed.form.blocks.find(({ block }) => block.id === id)?.fields.get("名称");
    const cell = own?.cells[0] ?? this.recognised.get(id)?.heading;
    return cell ? titleOf(cellString(this.read.cells.at(cell).value)) : "";
  }

  private state({ block, field }: FieldRef): FieldState {
    const { named, completed } = this.read;
    const isThis = (one: FieldRef): boolean => one.block.id === block.id && one.field.name === field.name;
    const own = named.blocks.find((one) => one.block.id === block.id)?.fields.get(field.name);
    if (own) return { kind: "named", cell: formatArea(own.area) };
    const problem = named.problems.find(
      (one) => one.kind !== "mapping-unknown" && one.kind !== "name-missing" && isThis(one),
    );
    if (problem) return { kind: "faulty", problem: problem.kind };
    const found = this.recognised.get(block.id)?.fields.get(field.name);
    if (found?.kind === "certain" && completed.added.some(isThis))
      return { kind: "certain", place: this.foundCells(found.place, block) };
    const open = completed.toConfirm.find(isThis);
    return open
      ? { kind: "to-confirm", places: open.places.map((place) => this.foundCells(place, block)) }
      : { kind: "missing" };
  }

  private foundCells({ area, evidence }: Place, block: BlockRef): FoundCells {
    const label = formatCell(evidence.label);
    const text = this.textAt(label);
    return {
      ...this.cells(area),
      seen: [...this.headingSeen(block), { cell: label, text }],
      evidence: { text, cell: label, direction: evidence.direction, section: evidence.section ?? "" },
    };
  }

  private cells(area: Area): Pick<FieldCells, "cell" | "text" | "ownName"> {
    const cell = formatArea(area);
    const own = this.ownNames.find(({ target }) => target.kind === "area" && this.isFor(target.area, area));
    return { cell, text: this.textAt(cell), ownName: own ? shownName(own) : "" };
  }

  /** Whether an area is that of a field, or the whole merge that begins there. */
  private isFor(named: Area, area: Area): boolean {
    const reference = formatArea(named);
    return (
      reference === formatArea(area) ||
      this.read.merges.some(
        (merge) =>
          formatArea(merge) === reference && formatArea(areaOf(anchorOf(merge))) === formatArea(area),
      )
    );
  }

  private headingSeen({ id }: BlockRef): readonly Seen[] {
    const heading = this.recognised.get(id)?.heading;
    const cell = heading && formatCell(heading);
    return cell === undefined ? [] : [{ cell, text: this.textAt(cell) }];
  }

  private textAt(cell: string): string {
    return textAt(this.read.cells, cell);
  }

  private choose(
    { block: id, field: name }: FieldPlace,
    cells: string,
    confirmed: readonly ConfirmedField[],
    blocks: readonly FoundBlock[],
  ): Choice {
    const block = blocks.find((one) => one.id === id);
    const field = block && fieldOf(block.kind, name);
    const area = parseArea(cells);
    if (!field || !area) return { kind: "unfit", unfit: { why: "no-cells" } };
    const fields = boundFields(blocks, confirmed);
    const chosen = binding({ block, field }, area, {
      merges: this.read.merges,
      fields,
      labels: this.labels(fields),
    });
    if (chosen.kind === "bound") {
      const place = this.cells(chosen.area);
      const seen = [...this.headingSeen(block), { cell: place.cell, text: place.text }];
      return { kind: "fits", place: { ...place, seen } };
    }
    const { misfit } = chosen;
    switch (misfit.why) {
      case "uneven": {
        const { why, rows, wanted, like } = misfit;
        return { kind: "unfit", unfit: { why, rows, wanted, heading: like.field.heading } };
      }
      case "taken": {
        const { why, by } = misfit;
        return { kind: "unfit", unfit: { why, block: by.block.id, heading: by.field.heading } };
      }
      default:
        return { kind: "unfit", unfit: misfit };
    }
  }

  /** The cells that were read as labels, but for those that hold their field themselves. */
  private labels(fields: readonly BoundField[]) {
    const own = new Set(fields.map(({ area }) => formatCell(anchorOf(area))));
    return [...this.recognised.values()]
      .flatMap((one) => [...one.fields.values()])
      .flatMap((one) => (one.kind === "several" ? one.places : [one.place]))
      .map(({ evidence }) => evidence.label)
      .filter((label) => !own.has(formatCell(label)));
  }
}

/** Every field that has a place: by its name, by what the person has confirmed, else by what is certain. */
function boundFields(
  blocks: readonly FoundBlock[],
  confirmed: readonly ConfirmedField[],
): readonly BoundField[] {
  return blocks.flatMap((block) =>
    block.fields.flatMap((field): BoundField[] => {
      const own = confirmed.find((one) => one.block === block.id && one.field === field.name)?.place.cell;
      const area = parseArea(own ?? placeOf(field.state) ?? "");
      const known: Field | undefined = fieldOf(block.kind, field.name);
      return area && known ? [{ block, field: known, area }] : [];
    }),
  );
}

function placeOf(state: FieldState): string | undefined {
  if (state.kind === "named") return state.cell;
  return state.kind === "certain" ? state.place.cell : undefined;
}

/** As the mapping sheet lists it: "名前", or "シート名!名前" for one of sheet scope. */
function shownName({ name, scope }: DefinedName): string {
  return scope === undefined ? name : `${sheetReference(scope)}!${name}`;
}
