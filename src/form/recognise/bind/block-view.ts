/** One block as its labels see it: what each cell of it says, and which section a cell stands in. */
import type { FormKind } from "../../heading";
import { type Region, boxesIn } from "../blocks";
import { type Box, type Grid, sameBox } from "../grid";
import { type Saying, sayingOf } from "../labels";
import { isAnyMark, isDash, isMeaning } from "../marks";
import { type SectionArea, sectionAt, sectionsOf, stackedLabels } from "../sections";
import { type Slot, type Surroundings, isBlankRow } from "../slots";
import type { LabelMeaning } from "../vocabulary";

export interface Label {
  readonly box: Box;
  readonly meaning: LabelMeaning;
  /** The section that the label itself names, else the one it stands in. */
  readonly section: SectionArea | undefined;
}

export class BlockView {
  readonly kind: FormKind;
  readonly boxes: readonly Box[];
  readonly sections: readonly SectionArea[];
  private readonly sectionParts: ReadonlySet<Box>;
  private readonly sayings = new Map<string, Saying>();

  constructor(
    readonly region: Region,
    readonly grid: Grid,
  ) {
    this.kind = region.heading.kind;
    this.boxes = boxesIn(grid, region.area);
    const stacked = stackedLabels(region, grid);
    this.sections = sectionsOf(region, grid, stacked);
    this.sectionParts = new Set(stacked.flatMap(({ parts }) => parts));
  }

  saying(box: Box): Saying {
    const key = `${String(box.top)},${String(box.left)}`;
    const known = this.sayings.get(key);
    if (known) return known;
    const saying =
      this.isHeading(box) || this.sectionParts.has(box)
        ? ({ kind: "other-label" } as const)
        : this.isLegendKey(box) || this.isMeaningInLegend(box)
          ? ({ kind: "legend" } as const)
          : sayingOf(box, this.kind);
    this.sayings.set(key, saying);
    return saying;
  }

  sectionOf(box: Box): SectionArea | undefined {
    return sectionAt(this.sections, box);
  }

  labels(): readonly Label[] {
    return this.boxes.flatMap((box): Label[] => {
      const saying = this.saying(box);
      if (saying.kind !== "label") return [];
      const { meaning, section } = saying;
      const around = this.sectionOf(box);
      if (section === undefined || section === around?.section) return [{ box, meaning, section: around }];
      // A label that names another section than the one around it: nobody can say which one is right.
      return around ? [] : [{ box, meaning, section: { section, area: this.region.area } }];
    });
  }

  /** Where the cells of a label may be that stands in a section. */
  around(section: SectionArea | undefined): Surroundings {
    const own = section && this.sections.find((one) => one === section);
    return {
      grid: this.grid,
      limits: section?.area ?? this.region.area,
      isNear: (box) => this.sectionOf(box) === own,
      saying: (box) => this.saying(box),
    };
  }

  /** Whether another label than this one stands there. */
  isLabel(row: number, column: number, except: Box): boolean {
    if (row < this.region.area.top || column < this.region.area.left) return false;
    const box = this.grid.at(row, column);
    const saying = this.saying(box);
    return (saying.kind === "label" || saying.kind === "amount") && !sameBox(box, except);
  }

  /** Whether other labels stand to its right: a row of headers has its cells below. */
  headsTable(label: Box): boolean {
    return this.boxes.some(
      (box) => box.top === label.top && box.left > label.right && this.saying(box).kind === "label",
    );
  }

  /** A bare cell with a blank row below it may be the gap before the entry as well as the entry. */
  isBeforeGap({ box, fill }: Pick<Slot, "box" | "fill">): boolean {
    if (fill !== "bare" || box.bottom >= this.region.area.bottom) return false;
    return isBlankRow(this.grid, box.bottom + 1, this.region.area);
  }

  private isHeading(box: Box): boolean {
    return this.region.heading.parts.some((part) => sameBox(box, part));
  }

  /** A mark and its meaning beside another such pair: a legend spread over cells. */
  private isLegendKey(box: Box): boolean {
    const meaning = this.meaningBeside(box);
    if (!meaning) return false;
    const before = this.grid.at(box.top, box.left - 1);
    const near = [
      this.grid.at(box.top - 1, box.left),
      this.grid.at(box.bottom + 1, box.left),
      this.grid.at(box.top, meaning.right + 1),
      this.grid.at(box.top, before.left - 1),
    ];
    return near.some((other) => isAnyMark(other) && this.meaningBeside(other) !== undefined);
  }

  /** What such a mark means; the same words elsewhere are an entry: 「未測定」, 「予定どおり実施」. */
  private isMeaningInLegend(box: Box): boolean {
    return isMeaning(box) && this.isLegendKey(this.grid.at(box.top, box.left - 1));
  }

  private meaningBeside(mark: Box): Box | undefined {
    if (!isAnyMark(mark) && !isDash(mark)) return undefined;
    const beside = this.grid.at(mark.top, mark.right + 1);
    return isMeaning(beside) ? beside : undefined;
  }
}
