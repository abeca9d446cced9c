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

export function sectionsOf(region: Region, grid: Grid): readonly SectionArea[] {
  const labels = [...wholeLabels(region, grid), ...stackedLabels(region, grid)].sort(
    (one, other) => one.box.top - other.box.top,
  );
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

function wholeLabels(region: Region, grid: Grid): readonly SectionLabel[] {
  return boxesIn(grid, region.area).flatMap((box): SectionLabel[] => {
    const saying = sayingOf(box, region.heading.kind);
    return saying.kind === "section" ? [{ section: saying.section, box }] : [];
  });
}

/** 計 and 画 in two cells below one another. */
function stackedLabels(region: Region, grid: Grid): readonly SectionLabel[] {
  const columns = new Map<number, Box[]>();
  for (const box of boxesIn(grid, region.area))
    if (box.key.length === 1) columns.set(box.left, [...(columns.get(box.left) ?? []), box]);
  const found: SectionLabel[] = [];
  for (const boxes of columns.values()) {
    for (let start = 0; start < boxes.length; start++) {
      const label = stackFrom(boxes, start);
      if (label) {
        found.push(label);
        start += label.length - 1;
      }
    }
  }
  return found;
}

const LONGEST_SECTION = 6;

function stackFrom(
  boxes: readonly Box[],
  start: number,
): (SectionLabel & { readonly length: number }) | undefined {
  const first = boxes[start];
  if (!first) return undefined;
  let word = "";
  for (let at = start; at < Math.min(boxes.length, start + LONGEST_SECTION); at++) {
    word += boxes[at]?.key ?? "";
    const section = (Object.keys(SECTION_WORDINGS) as Section[]).find((one) =>
      SECTION_WORDINGS[one].includes(word),
    );
    // Its letters may stand anywhere in the section, so it counts as one that was not merged.
    if (section && at > start)
      return {
        section,
        box: areaOf({ sheet: first.sheet, row: first.top, column: first.left }),
        length: at - start + 1,
      };
  }
  return undefined;
}
