/**
 * Recognises the form in cells: which blocks a workbook has and where their fields are, by the labels of the
 * form and their place; nothing here knows the sample's positions.
 */
import { type Area, type CellAddress, anchorOf, areaOf } from "../../workbook/address";
import type { Catalogue, Cells } from "../../workbook/port";
import { compareBlocks } from "../block-name";
import { fieldOf } from "../fields";
import { bindBlock } from "./bind/bind-block";
import type { Finding, Heard } from "./bind/findings";
import { type Region, boxesIn, regionsOf } from "./blocks";
import { type Box, Grid } from "./grid";
import { Habits } from "./habits";
import { labelCore, sayingOf } from "./labels";
import { policyBlock } from "./policy-block";
import type { RecognisedBlock, RecognisedField, RecognisedSheet, Recognition } from "./recognition";
import { exclusionOf, isSince2023 } from "./scope";
import { MAY_SHARE } from "./sharing";

interface FormSheet {
  readonly grid: Grid;
  readonly regions: readonly Region[];
}

/**
 * @param cells   the cells of all sheets
 * @param merges  all merges; where they are not known (Excel tells them only at the price of the person's
 *                undo stack), blocks are still found, but fewer fields are certain
 */
export function recognise(catalogue: Catalogue, cells: Cells, merges: readonly Area[]): Recognition {
  const forms: FormSheet[] = [];
  const outside = new Map<string, RecognisedSheet>();
  for (const { name } of catalogue.sheets) {
    const used = cells.used(name);
    if (!used) continue;
    const grid = Grid.of(name, cells, merges);
    if (!grid) {
      outside.set(name, { kind: "out-of-scope", sheet: name, reason: "too-large" });
      continue;
    }
    const regions = isSince2023(grid) ? [] : regionsOf(grid);
    if (regions.length === 0)
      outside.set(name, { kind: "out-of-scope", sheet: name, reason: exclusionOf(grid) });
    else forms.push({ grid, regions });
  }
  const found = withWarningColumns(bindAll(forms), forms);
  const blocks = mergeBlocks(found);
  return {
    sheets: catalogue.sheets.flatMap(({ name }): RecognisedSheet[] => {
      const excluded = outside.get(name);
      if (excluded) return [excluded];
      const form = forms.find(({ grid }) => grid.area.sheet === name);
      return form
        ? [
            {
              kind: "form",
              sheet: name,
              blocks: mergeBlocks(found.filter(({ region }) => region.area.sheet === name)),
              headless: headlessOf(form),
            },
          ]
        : [];
    }),
    blocks: [
      ...policyBlock(
        forms.map(({ grid, regions }) => ({
          grid,
          firstRow: Math.min(...regions.map(({ area }) => area.top)),
        })),
      ),
      ...blocks,
    ],
  };
}

interface Bound {
  readonly region: Region;
  readonly findings: readonly Finding[];
  readonly heard: readonly Heard[];
}

/** Once to see how the filled blocks are laid out, once more to read the others the same way. */
function bindAll(forms: readonly FormSheet[]): readonly Bound[] {
  const bind = (habits: Habits): readonly Bound[] =>
    forms.flatMap(({ grid, regions }) =>
      regions.map((region): Bound => ({ region, ...bindBlock(region, grid, habits) })),
    );
  const habits = new Habits();
  for (const { region, findings, heard } of bind(new Habits())) {
    for (const { field, lesson } of findings)
      if (lesson) habits.learn(region.heading.kind, field.name, lesson.label, lesson);
    for (const { label, testimony } of heard)
      habits.hear(region.heading.kind, label, labelCore(label.key), testimony);
  }
  return bind(habits);
}

/** A column headed 警告 above all blocks: each block's cell is the one in the row of its heading. */
function withWarningColumns(bound: readonly Bound[], forms: readonly FormSheet[]): readonly Bound[] {
  return bound.map((one): Bound => {
    const { heading, area } = one.region;
    const form = forms.find(({ grid }) => grid.area.sheet === area.sheet);
    const field = fieldOf(heading.kind, "警告");
    // An 経営課題 has no rating of its own; whether its row has such a cell is not for us to say.
    if (
      !form ||
      !field ||
      heading.kind === "issue" ||
      one.findings.some((finding) => finding.field.name === field.name)
    )
      return one;
    const top = Math.min(...form.regions.map((region) => region.area.top));
    const headers = form.grid.filled.filter(
      (box) =>
        box.top < top && box.left >= heading.end.right && sayingOf(box, heading.kind).kind === "warning",
    );
    const [header] = headers.toSorted((left, right) => left.left - right.left);
    const box = header && form.grid.at(heading.box.top, header.left);
    if (!header || !box || box.top !== heading.box.top || box.left !== header.left) return one;
    const finding: Finding = {
      field,
      box,
      place: {
        area: areaOf(anchorOf(box)),
        evidence: { label: anchorOf(header), direction: "below", section: undefined },
      },
      isCertain: headers.length === 1,
      rank: 0,
      lesson: undefined,
    };
    return { ...one, findings: [...one.findings, finding] };
  });
}

function mergeBlocks(bound: readonly Bound[]): readonly RecognisedBlock[] {
  const byId = new Map<string, Bound[]>();
  for (const one of bound) {
    const { id } = one.region.heading.block;
    byId.set(id, [...(byId.get(id) ?? []), one]);
  }
  return [...byId.values()]
    .flatMap((group): RecognisedBlock[] => {
      const [first] = group;
      if (!first) return [];
      return [
        {
          block: first.region.heading.block,
          heading: anchorOf(first.region.heading.box),
          fields: fieldsOf(group),
        },
      ];
    })
    .toSorted((one, other) => compareBlocks(one.block, other.block));
}

function fieldsOf(group: readonly Bound[]): ReadonlyMap<string, RecognisedField> {
  const findings = titled(group).flatMap((one) => one);
  const byField = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { name } = finding.field;
    byField.set(name, [...(byField.get(name) ?? []), finding]);
  }
  const fields = new Map<string, RecognisedField>();
  for (const [name, all] of byField) {
    const best = Math.max(...all.map(({ rank }) => rank));
    const places = distinct(all.filter(({ rank }) => rank === best));
    const [only, ...others] = places;
    if (!only) continue;
    if (others.length > 0)
      fields.set(name, { kind: "several", field: only.field, places: places.map(({ place }) => place) });
    else
      fields.set(name, {
        kind: only.isCertain ? "certain" : "to-confirm",
        field: only.field,
        place: only.place,
      });
  }
  return withoutCollisions(fields);
}

/** A heading that comes again (「続き」) has no title of its own: the one with a title counts. */
function titled(group: readonly Bound[]): readonly (readonly Finding[])[] {
  const hasTitle = group.some(({ region }) => region.heading.title !== "");
  return group.map(({ region, findings }) =>
    hasTitle && region.heading.title === "" && group.length > 1
      ? findings.filter(({ field }) => field.name !== "名称")
      : findings,
  );
}

function distinct(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    (one, at) => findings.findIndex((other) => sameArea(other.place.area, one.place.area)) === at,
  );
}

function sameArea(one: Area, other: Area): boolean {
  return (
    one.sheet === other.sheet &&
    one.top === other.top &&
    one.left === other.left &&
    one.bottom === other.bottom
  );
}

/** One cell cannot be two fields: where two labels lead to it, a person has to say whose it is. */
function withoutCollisions(
  fields: ReadonlyMap<string, RecognisedField>,
): ReadonlyMap<string, RecognisedField> {
  const certain = [...fields.values()].filter((one) => one.kind === "certain");
  const collides = (one: (typeof certain)[number]): boolean =>
    certain.some(
      (other) =>
        other !== one &&
        overlaps(one.place.area, other.place.area) &&
        !(MAY_SHARE.has(one.field.name) && MAY_SHARE.has(other.field.name)),
    );
  return new Map(
    [...fields].map(([name, one]): [string, RecognisedField] => [
      name,
      one.kind === "certain" && collides(one) ? { ...one, kind: "to-confirm" } : one,
    ]),
  );
}

function overlaps(one: Area, other: Area): boolean {
  return (
    one.sheet === other.sheet && one.left === other.left && one.top <= other.bottom && other.top <= one.bottom
  );
}

/** Labels of an initiative outside of every initiative: a block that lacks its heading begins there. */
function headlessOf({ grid, regions }: FormSheet): readonly CellAddress[] {
  const isInitiatives = ({ heading }: Region): boolean => heading.kind === "initiative";
  const own = new Set(regions.filter(isInitiatives).flatMap(({ area }) => boxesIn(grid, area)));
  const [first] = grid.filled.filter((box) => !own.has(box) && isInitiativeOnly(box));
  return first ? [anchorOf(first)] : [];
}

function isInitiativeOnly(box: Box): boolean {
  const saying = sayingOf(box, "initiative");
  if (saying.kind === "amount") return true;
  return (
    saying.kind === "label" &&
    Object.values(saying.meaning.fields)
      .flat()
      .some((field) => ["取組内容", "取組実績", "プロセス実績"].includes(field)) &&
    sayingOf(box, "strategy").kind !== "label"
  );
}
