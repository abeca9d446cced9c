/** The sections of a block: the rectangle beside each vertical label, or below each label across. */
import { type Area, areaOf } from "../../workbook/address";
import { boxesIn, type Region } from "./blocks";
import type { Box, Grid } from "./grid";
import { sayingOf } from "./labels";
import { SECTION_WORDINGS, type Section } from "./vocabulary";

export interface SectionArea {
  readonly section: Section;
  readonly area: Area;
}

interface SectionLabel {
  readonly section: Section;
  readonly box: Area;
}

interface WholeLabel extends SectionLabel {
  readonly box: Box;
}

export function sectionsOf(
  region: Region,
  grid: Grid,
  stacked: readonly StackedLabel[],
): readonly SectionArea[] {
  const parts = new Set(stacked.flatMap((one) => one.parts));
  const whole = wholeLabels(region, grid).filter(({ box }) => !parts.has(box));
  const labels = [...whole, ...stacked].sort((one, other) => one.box.top - other.box.top);
  return labels.map(({ section, box }): SectionArea => {
    const next = labels.filter((other) => other.box.top > box.top && other.box.left <= box.right);
    const rowsEnd = Math.min(region.area.bottom + 1, ...next.map((other) => other.box.top)) - 1;
    const isAcross = box.right - box.left >= box.bottom - box.top && isAlone(box, region, grid);
    if (isAcross) {
      return { section, area: { ...region.area, top: box.top, bottom: rowsEnd } };
    }
    // A label of one row is one that was not merged: its section reaches to the next one.
    const bottom = box.bottom > box.top ? Math.min(box.bottom, region.area.bottom) : rowsEnd;
    const beside = labels.filter(
      (other) => other.box.left > box.right && other.box.top <= bottom && other.box.bottom >= box.top,
    );
    const right = Math.min(region.area.right + 1, ...beside.map((other) => other.box.left)) - 1;
    return { section, area: { sheet: box.sheet, top: box.top, left: box.left, bottom, right } };
  });
}

/** The section a cell stands in: the smallest one, if several claim it. */
export function sectionAt(sections: readonly SectionArea[], box: Area): SectionArea | undefined {
  let smallest: SectionArea | undefined;
  for (const one of sections) {
    const { top, bottom, left, right } = one.area;
    const isInside = top <= box.top && box.top <= bottom && left <= box.left && box.left <= right;
    if (isInside && (!smallest || size(one.area) < size(smallest.area))) smallest = one;
  }
  return smallest;
}

function size(area: Area): number {
  return (area.bottom - area.top + 1) * (area.right - area.left + 1);
}

function isAlone(box: Area, region: Region, grid: Grid): boolean {
  return boxesIn(grid, region.area).every(
    (other) => other.top !== box.top || other.left === box.left || other.left < box.left,
  );
}

function wholeLabels(region: Region, grid: Grid): readonly WholeLabel[] {
  return boxesIn(grid, region.area).flatMap((box): WholeLabel[] => {
    const saying = sayingOf(box, region.heading.kind);
    return saying.kind === "section" ? [{ section: saying.section, box }] : [];
  });
}

/** A label in several cells below one another: 計 and 画, 自己 and 評価. */
export interface StackedLabel extends SectionLabel {
  readonly parts: readonly Box[];
}

const WORDINGS = (Object.keys(SECTION_WORDINGS) as Section[]).flatMap((section) =>
  SECTION_WORDINGS[section].map((wording): readonly [string, Section] => [wording, section]),
);

/** The labels of sections that are spread over cells of one column. */
export function stackedLabels(region: Region, grid: Grid): readonly StackedLabel[] {
  const columns = new Map<number, Box[]>();
  for (const box of boxesIn(grid, region.area))
    columns.set(box.left, [...(columns.get(box.left) ?? []), box]);
  const found: StackedLabel[] = [];
  for (const boxes of columns.values()) {
    for (let start = 0; start < boxes.length; start++) {
      const label = stackFrom(boxes, start);
      if (label) {
        found.push(label);
        start += label.parts.length - 1;
      }
    }
  }
  return found;
}

function stackFrom(boxes: readonly Box[], start: number): StackedLabel | undefined {
  const [first, ...others] = boxes.slice(start);
  if (!first) return undefined;
  let word = first.key;
  let found: StackedLabel | undefined;
  const parts = [first];
  for (const next of others) {
    if (!WORDINGS.some(([wording]) => wording.length > word.length && wording.startsWith(word))) break;
    word += next.key;
    parts.push(next);
    const [, section] = WORDINGS.find(([wording]) => wording === word) ?? [];
    // Its letters may stand anywhere in the section, so it counts as one that was not merged.
    if (section)
      found = {
        section,
        box: areaOf({ sheet: first.sheet, row: first.top, column: first.left }),
        parts: [...parts],
      };
  }
  return found;
}
