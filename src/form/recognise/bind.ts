/**
 * Binds the labels of one block to cells: which field a label stands for in its section, and whether its
 * cell is to the right or below.
 *
 * Nothing is bound by guess. Where the sheet itself leaves two readings, what other blocks of the workbook
 * show for the same label decides, if they all show the same (`Habits`); otherwise a person has to say.
 */
import { splitLabels } from "../../notation/numbering";
import { splitSections } from "../../notation/sections";
import { type Passage, foldedKey, passage } from "../../notation/text";
import { type Area, type CellAddress, anchorOf, areaOf } from "../../workbook/address";
import { type Field, fieldOf } from "../fields";
import type { FormKind } from "../heading";
import { type Region, boxesIn } from "./blocks";
import { type Box, type Grid, isBlankBox, sameBox } from "./grid";
import type { Habits, Testimony } from "./habits";
import { type Amount, type Saying, fieldsOf, labelCore, sayingOf } from "./labels";
import {
  type Scale,
  isAmount,
  isAnyMark,
  isMark,
  isMeaning,
  legendScale,
  mayBeAmount,
  mayBeEntry,
} from "./marks";
import type { Direction, Place } from "./recognition";
import { type SectionArea, sectionAt, sectionsOf, stackedLabels } from "./sections";
import { type Slot, type Surroundings, isBlankRow, slotsBelow, slotsRight } from "./slots";
import { LABELS, type LabelMeaning, type Section } from "./vocabulary";

/** A place for a field, found by one label. */
export interface Finding {
  readonly field: Field;
  readonly place: Place;
  readonly box: Box;
  readonly isCertain: boolean;
  /** The more specific of two labels for the same field wins; later in the table is more specific. */
  readonly rank: number;
  /** What it teaches about the label, where something stands in the cell. */
  readonly lesson: { readonly label: string; readonly across: number; readonly down: number } | undefined;
}

interface Label {
  readonly box: Box;
  readonly meaning: LabelMeaning;
  /** The section that the label itself names, else the one it stands in. */
  readonly section: SectionArea | undefined;
}

/** What a label shows of where its cell is, whether it is certain or not. */
export interface Heard {
  readonly label: Box;
  readonly testimony: Testimony;
}

type Shape = Scale | "amount" | "text";

const SHAPES: Readonly<Record<string, Shape>> = {
  決算額: "amount",
  前年度予算額: "amount",
  当年度予算額: "amount",
  達成状況: "process",
  実施状況: "execution",
  有効性: "effectiveness",
  "中間.達成状況": "process",
  "中間.実施状況": "execution",
  "中間.有効性": "effectiveness",
  個別: "outcome",
  全体: "outcome",
  進捗状況: "progress",
};

function shapeOf(field: string): Shape {
  return SHAPES[field] ?? "text";
}

/** Whether a box can be the cell of a field. */
function fits(box: Box, shape: Shape): boolean {
  if (isBlankBox(box)) return true;
  if (shape === "amount") return mayBeAmount(box);
  return shape === "text" ? !isAnyMark(box) : mayBeEntry(box);
}

/** Whether what stands there is of the field's kind and of no other. */
function isOfShape(box: Box, shape: Shape): boolean {
  if (shape === "text") return false;
  return shape === "amount" ? isAmount(box) : isMark(box, shape);
}

export class BlockBinder {
  private readonly kind: FormKind;
  private readonly sections: readonly SectionArea[];
  private readonly sectionParts: ReadonlySet<Box>;
  private readonly boxes: readonly Box[];
  private readonly sayings = new Map<string, Saying>();
  private readonly findings: Finding[] = [];
  private readonly heard: Heard[] = [];

  constructor(
    private readonly region: Region,
    private readonly grid: Grid,
    private readonly habits: Habits,
  ) {
    this.kind = region.heading.kind;
    this.boxes = boxesIn(grid, region.area);
    const stacked = stackedLabels(region, grid);
    this.sections = sectionsOf(region, grid, stacked);
    this.sectionParts = new Set(stacked.flatMap(({ parts }) => parts));
  }

  bind(): { readonly findings: readonly Finding[]; readonly heard: readonly Heard[] } {
    this.bindTitle();
    for (const label of this.labels()) this.bindLabel(label);
    if (this.kind === "initiative") {
      this.bindAmounts();
      this.bindHeadedTexts();
      this.bindByLegend("中間.達成状況", "midterm");
      this.bindByLegend("達成状況", "self");
    }
    if (this.kind === "strategy") this.stretchColumns();
    for (const box of this.boxes)
      if (this.saying(box).kind === "warning") this.bindOne(box, "警告", undefined, 0);
    return { findings: this.findings, heard: this.heard };
  }

  private saying(box: Box): Saying {
    const key = `${String(box.top)},${String(box.left)}`;
    const known = this.sayings.get(key);
    if (known) return known;
    const saying =
      this.isHeading(box) || this.sectionParts.has(box)
        ? ({ kind: "other-label" } as const)
        : this.isLegendKey(box)
          ? ({ kind: "legend" } as const)
          : sayingOf(box, this.kind);
    this.sayings.set(key, saying);
    return saying;
  }

  private isHeading(box: Box): boolean {
    return this.region.heading.parts.some((part) => sameBox(box, part));
  }

  /** A mark with its meaning beside it, and another one above or below: a legend spread over cells. */
  private isLegendKey(box: Box): boolean {
    const explains = (mark: Box): boolean =>
      isAnyMark(mark) &&
      mark.right < this.grid.area.right &&
      isMeaning(this.grid.at(mark.top, mark.right + 1));
    if (!explains(box)) return false;
    const near = [
      ...(box.top > this.grid.area.top ? [this.grid.at(box.top - 1, box.left)] : []),
      this.grid.at(box.bottom + 1, box.left),
    ];
    return near.some(explains);
  }

  private labels(): readonly Label[] {
    return this.boxes.flatMap((box): Label[] => {
      const saying = this.saying(box);
      if (saying.kind !== "label") return [];
      const { meaning, section } = saying;
      const around = sectionAt(this.sections, box);
      if (section === undefined || section === around?.section) return [{ box, meaning, section: around }];
      // A label that names another section than the one around it: nobody can say which one is right.
      return around ? [] : [{ box, meaning, section: { section, area: this.region.area } }];
    });
  }

  private around(section: SectionArea | undefined): Surroundings {
    return {
      grid: this.grid,
      limits: section?.area ?? this.region.area,
      isNear: (box) =>
        sectionAt(this.sections, box) === (section && this.sections.find((one) => one === section)),
      saying: (box) => this.saying(box),
    };
  }

  private bindLabel({ box, meaning, section }: Label): void {
    const fields = fieldsOf(meaning, section?.section);
    const rank = LABELS[this.kind].indexOf(meaning);
    const [first, ...more] = fields;
    if (first === undefined) return;
    if (fields.includes("プロセス実績") && more.length > 0) this.bindResultAndRating(box, section, rank);
    else if (more.length > 0) {
      const rating = this.bindOne(box, first, section, rank);
      if (rating) this.bindExecution(rating, more[0] ?? "", box, section, rank);
    } else this.bindOne(box, first, section, rank);
  }

  /** A label with one cell of its own. */
  private bindOne(
    label: Box,
    field: string,
    section: SectionArea | undefined,
    rank: number,
  ): Slot | undefined {
    const shape = shapeOf(field);
    const around = this.around(section);
    const right = pick(slotsRight(label, around), shape);
    // Below a label that is not merged, an entry begins at the label's own edge.
    const below = pick(
      slotsBelow(label, around).filter(({ box }) => label.isMerged || box.left === label.left),
      shape,
    );
    this.hear(label, right, below);
    const chosen = this.choose(label, right, below, shape);
    if (chosen?.isCertain && !this.isUnlikeOthers(label, field, chosen.slot, right && below)) {
      this.add(field, label, chosen.slot, chosen.direction, section, rank, true);
      return chosen.slot;
    }
    const habitual =
      this.habitual(label, field, section) ?? this.habitualInColumn(label, right, below, shape);
    if (habitual) {
      this.add(field, label, habitual.slot, habitual.direction, section, rank, true);
      return habitual.slot;
    }
    if (chosen) this.add(field, label, chosen.slot, chosen.direction, section, rank, false);
    else {
      if (right) this.add(field, label, right, "right", section, rank, false);
      if (below) this.add(field, label, below, "below", section, rank, false);
    }
    return undefined;
  }

  /** What is filled on one side only shows where the entries of this column are. */
  private hear(label: Box, right: Slot | undefined, below: Slot | undefined): void {
    const isRight = right?.fill === "filled";
    const isBelow = below?.fill === "filled";
    if (isRight && isBelow) this.heard.push({ label, testimony: "both" });
    else if (isRight || isBelow) {
      const { box } = (isRight ? right : below) ?? { box: label };
      const testimony = { across: box.left - label.left, down: box.top - label.top };
      this.heard.push({ label, testimony });
    }
  }

  /** Two cells to choose from, and in other blocks the same label leads elsewhere. */
  private isUnlikeOthers(label: Box, field: string, { box }: Slot, isContested: Slot | undefined): boolean {
    if (!isContested) return false;
    const habit = this.habits.ofLabel(this.kind, field, labelCore(label.key));
    return (
      habit === "mixed" ||
      (habit !== undefined && (habit.across !== box.left - label.left || habit.down !== box.top - label.top))
    );
  }

  /** Right or below; undefined where both are as likely. */
  private choose(
    label: Box,
    right: Slot | undefined,
    below: Slot | undefined,
    shape: Shape,
  ): { readonly slot: Slot; readonly direction: "right" | "below"; readonly isCertain: boolean } | undefined {
    const toRight = (isCertain: boolean) => right && { slot: right, direction: "right" as const, isCertain };
    const toBelow = (isCertain: boolean) => below && { slot: below, direction: "below" as const, isCertain };
    if (!right) return toBelow(below !== undefined && !this.isBeforeGap(below));
    const isHabitual = this.habits.ofColumn(this.kind, label) === right.box.left - label.left;
    // Beyond bare cells the text to the right may belong to something else.
    const isNext = right.skipped === 0 || isOfShape(right.box, shape) || isHabitual;
    if (!below) return toRight(right.fill !== "bare" && isNext);
    const rightIsOwned = this.isLabel(right.box.top - 1, right.box.left, label);
    const belowIsOwned = this.isLabel(below.box.top, below.box.left - 1, label);
    if (rightIsOwned !== belowIsOwned) {
      const free = rightIsOwned ? below : right;
      if (!isLoose(free)) return rightIsOwned ? toBelow(true) : toRight(isNext);
    }
    if (isOfShape(right.box, shape) !== isOfShape(below.box, shape))
      return isOfShape(right.box, shape) ? toRight(true) : toBelow(true);
    if (isHabitual && right.fill !== "bare") return toRight(true);
    if (isLoose(right) && !isLoose(below)) return toBelow(true);
    if (isLoose(below) && !isLoose(right) && label.isMerged)
      return right.skipped === 0 ? toRight(true) : undefined;
    if (isLoose(below) || isLoose(right)) return undefined;
    const isAsWide = below.box.left === label.left && below.box.right === label.right;
    const isAsHigh = right.box.top === label.top && right.box.bottom === label.bottom;
    if (label.isMerged && isAsWide && right.skipped > 0) return toBelow(true);
    if (label.isMerged && isAsWide !== isAsHigh) return isAsWide ? toBelow(true) : toRight(true);
    return undefined;
  }

  /** A bare cell with a blank row below it may be the gap before the entry as well as the entry. */
  private isBeforeGap({ box, fill }: Slot): boolean {
    if (fill !== "bare" || box.bottom >= this.region.area.bottom) return false;
    return isBlankRow(this.grid, box.bottom + 1, this.region.area);
  }

  /** Whether other labels stand to its right: a row of headers has its cells below. */
  private headsTable(label: Box): boolean {
    return this.boxes.some(
      (box) => box.top === label.top && box.left > label.right && this.saying(box).kind === "label",
    );
  }

  private isLabel(row: number, column: number, except: Box): boolean {
    if (row < this.region.area.top || column < this.region.area.left) return false;
    const box = this.grid.at(row, column);
    const saying = this.saying(box);
    return (saying.kind === "label" || saying.kind === "amount") && !sameBox(box, except);
  }

  /** Where the same label leads to in the blocks that are filled in. */
  private habitual(
    label: Box,
    field: string,
    section: SectionArea | undefined,
  ): { readonly slot: Slot; readonly direction: Direction } | undefined {
    const move = this.habits.ofLabel(this.kind, field, labelCore(label.key));
    if (!move || move === "mixed") return undefined;
    const box = this.grid.at(label.top + move.down, label.left + move.across);
    const { limits } = this.around(section);
    const isInside =
      limits.top <= box.top &&
      box.top <= limits.bottom &&
      limits.left <= box.left &&
      box.left <= limits.right;
    const saying = this.saying(box).kind;
    if (!isInside || (saying !== "blank" && saying !== "entry") || !fits(box, shapeOf(field)))
      return undefined;
    const isBare = isBlankBox(box) && !box.isMerged;
    if (isBare && move.down > 0 && this.isBeforeGap({ box, fill: "bare", skipped: 0 })) return undefined;
    return { slot: { box, fill: "framed", skipped: 0 }, direction: move.down === 0 ? "right" : "below" };
  }

  /** Of several bare cells to the right the one in the column where the other labels' cells are. */
  private habitualInColumn(
    label: Box,
    right: Slot | undefined,
    below: Slot | undefined,
    shape: Shape,
  ): { readonly slot: Slot; readonly direction: Direction } | undefined {
    const across = this.habits.ofColumn(this.kind, label);
    if (across === undefined || !right || below?.fill === "filled") return undefined;
    if (below && this.headsTable(label)) return undefined;
    for (let column = right.box.left; column < label.left + across; column++)
      if (!isBlankBox(this.grid.at(label.top, column))) return undefined;
    const box = this.grid.at(label.top, label.left + across);
    return this.saying(box).kind === "blank" && fits(box, shape)
      ? { slot: { box, fill: "framed", skipped: 0 }, direction: "right" }
      : undefined;
  }

  /**
   * 「プロセス指標の達成状況」 of the 自己評価: the result, and the rating beside or below it, unless they have
   * labels of their own.
   */
  private bindResultAndRating(label: Box, section: SectionArea | undefined, rank: number): void {
    const around = this.around(section);
    const right = slotsRight(label, around);
    const below = slotsBelow(label, around);
    const across = this.habits.ofColumn(this.kind, label);
    // Beyond bare cells a text may belong to something else.
    const isNext = ({ box, skipped }: Slot): boolean =>
      skipped === 0 || isMark(box, "process") || box.left - label.left === across;
    const directed = [
      ...below.map((slot) => ({ slot, direction: "below" as const })),
      ...right.filter(isNext).map((slot) => ({ slot, direction: "right" as const })),
    ].filter(({ slot, direction }) => !this.isOwned(slot.box, direction, label));
    const executions = directed.filter(({ slot }) => isMark(slot.box, "execution"));
    const rated = directed.filter(({ slot }) => isMark(slot.box, "process"));
    const texts = directed.filter(({ slot }) => slot.fill === "filled" && fits(slot.box, "text"));
    const framed = directed.filter(({ slot }) => slot.fill === "framed");
    const framedBelow = framed.filter(({ direction }) => direction === "below");
    // A lone (i) is a rating cell whose number is still to come, unless it has a cell of its own beside it.
    const isBesideBlank = executions.some(({ slot: { box } }) =>
      framed.some(
        ({ slot }) =>
          slot.box.top === box.top &&
          slot.box.right === box.left - 1 &&
          (texts.length > 0 || framed.length > 1),
      ),
    );
    const marks = rated.length > 0 || isBesideBlank ? rated : executions;
    let rating = marks.length === 1 ? marks[0] : undefined;
    let result: { readonly slot: Slot; readonly direction: Direction } | undefined =
      texts.find(({ direction }) => direction === "below") ?? (texts.length === 1 ? texts[0] : undefined);
    const text = result?.slot.box;
    // A short word in the narrower of two cells may be a rating that the legend does not know.
    const isDoubtful =
      text !== undefined &&
      !rating &&
      mayBeEntry(text) &&
      framed.some(({ slot }) => width(slot.box) > width(text));
    if (isDoubtful) result = undefined;
    else if (!result) {
      const free = (framedBelow.length > 0 ? framedBelow : framed).filter((one) => one !== rating);
      const widest = free.toSorted((one, other) => width(other.slot.box) - width(one.slot.box));
      const [first, second] = widest;
      // Of two blank cells the wider one takes the text; of one alone it is the rating's or the text's.
      if (first && (rating || (second && width(first.slot.box) > width(second.slot.box)))) result = first;
    }
    if (!rating && result) {
      const { slot, direction } = result;
      const next = framed.find(
        (one) =>
          one !== result &&
          (one.direction === direction || one.direction === "right") &&
          (one.slot.box.top !== slot.box.top || one.slot.box.left > slot.box.left),
      );
      // A bare cell in front of a merged one may be no more than a gap.
      const isGap =
        next &&
        isLoose(next.slot) &&
        [...right, ...below].some(
          (other) =>
            !isLoose(other) && other.box.top === next.slot.box.top && other.box.left > next.slot.box.right,
        );
      rating = isGap ? undefined : next;
    }
    if (!rating && !result && !isDoubtful) {
      const [only, second] = framed;
      const isAlone = only && !second && !directed.some(({ slot }) => slot.fill === "filled");
      if (isAlone && this.hasOwnRating(label, section)) result = only;
    }
    if (marks.length > 1)
      for (const one of marks) this.add("達成状況", label, one.slot, one.direction, section, rank, false);
    // Nothing but bare cells: the result is where the other labels' entries are.
    if (directed.every(({ slot }) => slot.fill === "bare"))
      result = this.habitualInColumn(label, right[0], undefined, "text");
    this.addOrHabit("プロセス実績", label, result, section, rank);
    const bound = marks.length > 1 ? undefined : this.addOrHabit("達成状況", label, rating, section, rank);
    if (bound) this.bindExecution(bound, "実施状況", label, section, rank);
  }

  private hasOwnRating(label: Box, section: SectionArea | undefined): boolean {
    return this.labels().some(
      (other) =>
        !sameBox(other.box, label) &&
        other.section === section &&
        fieldsOf(other.meaning, section?.section)[0] === "達成状況",
    );
  }

  private isOwned(box: Box, direction: "right" | "below", label: Box): boolean {
    return direction === "right"
      ? this.isLabel(box.top - 1, box.left, label)
      : this.isLabel(box.top, box.left - 1, label);
  }

  private addOrHabit(
    field: string,
    label: Box,
    found: { readonly slot: Slot; readonly direction: Direction } | undefined,
    section: SectionArea | undefined,
    rank: number,
  ): Slot | undefined {
    const habitual = this.habitual(label, field, section);
    // A cell that nothing shows to be one counts less than what other blocks show for the label.
    const chosen =
      found && !(habitual && isBlankBox(found.slot.box) && isLoose(found.slot)) ? found : habitual;
    if (chosen) this.add(field, label, chosen.slot, chosen.direction, section, rank, true);
    return chosen?.slot;
  }

  /** (i)/(ii) in a cell of its own, right behind the rating. */
  private bindExecution(
    rating: Slot,
    field: string,
    label: Box,
    section: SectionArea | undefined,
    rank: number,
  ): void {
    const { right } = this.around(section).limits;
    if (rating.box.right >= right) return;
    const next = this.grid.at(rating.box.top, rating.box.right + 1);
    const habit = this.habits.ofLabel(this.kind, field, labelCore(label.key));
    const isHabitual =
      habit !== undefined &&
      habit !== "mixed" &&
      isBlankBox(next) &&
      next.left - label.left === habit.across &&
      next.top - label.top === habit.down;
    if (!isMark(next, "execution") && !isHabitual) return;
    this.add(field, label, { box: next, fill: "filled", skipped: 0 }, "right", section, rank, true);
  }

  /** The rating beside the legend that explains it, where no label led to it. */
  private bindByLegend(field: string, section: Section): void {
    if (this.findings.some((one) => one.field.name === field)) return;
    for (const legend of this.boxes) {
      if (this.saying(legend).kind !== "legend" || legendScale(legend) !== "process") continue;
      const own = sectionAt(this.sections, legend);
      if (own?.section !== section || legend.left <= own.area.left + 1) continue;
      const before = this.grid.at(legend.top, legend.left - 1);
      const isFree = !this.findings.some((one) => sameBox(one.box, before));
      const isRating = isMark(before, "process") || (isBlankBox(before) && before.isMerged);
      if (isFree && isRating && before.top === legend.top)
        this.add(field, legend, { box: before, fill: "framed", skipped: 0 }, "legend", own, 0, true);
    }
  }

  /** 決算額 and 予算額: which year's it is, is told by the labels' years. */
  private bindAmounts(): void {
    const found = this.boxes.flatMap((box) => {
      const saying = this.saying(box);
      return saying.kind === "amount" ? [{ box, amount: saying.amount }] : [];
    });
    // Below all other labels they may be those of the next block, whose first row they are.
    const last = Math.max(...this.labels().map(({ box }) => box.top));
    const budgets = found.filter(({ amount }) => amount.what === "budget");
    for (const { box, amount } of found) {
      const field = amountField(
        amount,
        budgets.map((one) => one.amount),
      );
      if (field === undefined) continue;
      const from = this.findings.length;
      this.bindOne(box, field, undefined, 0);
      if (box.top > last)
        for (let at = from; at < this.findings.length; at++) {
          const finding = this.findings[at];
          if (finding) this.findings[at] = { ...finding, isCertain: false };
        }
    }
  }

  /** Cells of the plan that begin with their own heading: 【撤退・再構築基準】, 前年度までの実績. */
  private bindHeadedTexts(): void {
    for (const box of this.boxes) {
      if (this.saying(box).kind !== "entry" || sectionAt(this.sections, box)?.section !== "plan") continue;
      const { target, criterion, prior } = splitSections(box.text, "target");
      if (target.length > 0 || this.findings.some((one) => sameBox(one.box, box))) continue;
      const slot: Slot = { box, fill: "filled", skipped: 0 };
      const section = sectionAt(this.sections, box);
      if (criterion.some(saysSomething)) this.add("撤退再構築基準", box, slot, "itself", section, 0, true);
      if (prior.some(saysSomething)) this.add("前年度までの実績", box, slot, "itself", section, 0, true);
    }
  }

  /** One cell for each indicator: the columns of the table reach down as far as its rows. */
  private stretchColumns(): void {
    const columns = this.findings.filter(
      ({ field, place }) => field.isColumn && place.evidence.direction === "below",
    );
    const [first] = columns;
    if (!first) return;
    const overall = this.findings.find(({ field }) => field.name === "全体")?.box;
    const framed =
      overall && overall.bottom > overall.top && columns.some(({ box }) => box.top === overall.top)
        ? overall.bottom - overall.top + 1
        : undefined;
    const heights = new Map(columns.map((one) => [one, this.rowsFrom(one.box, one.place.evidence.section)]));
    const shared = framed ?? Math.min(...[...heights.values()].map(({ standing }) => standing));
    const isClear =
      framed !== undefined ||
      (this.startsBelowLabel(first) && this.endsAt(first, shared, heights.get(first)?.possible ?? 1));
    for (const [at, finding] of this.findings.entries()) {
      const height = heights.get(finding);
      if (!height) continue;
      const { box, place } = finding;
      const area: Area = { ...areaOf(anchorOf(box)), bottom: box.top + shared - 1 };
      // An entry over several rows would leave holes in the column: no name can say that.
      const isWhole = shared === 1 || box.bottom === box.top;
      this.findings[at] = {
        ...finding,
        place: { ...place, area },
        isCertain: finding.isCertain && isWhole && isClear && height.standing === shared,
      };
    }
  }

  /** Whether no bare row between header and table could be its first row as well. */
  private startsBelowLabel({ box, place }: Finding): boolean {
    if (box.isMerged) return true;
    const header = this.grid.at(place.evidence.label.row, place.evidence.label.column);
    return box.top === header.bottom + 1;
  }

  /** Whether a table is known to end after so many rows, and not among the bare rows that follow. */
  private endsAt({ box }: Finding, rows: number, possible: number): boolean {
    if (box.isMerged || rows === possible) return true;
    const target = this.findings.find(({ field }) => field.name === "アウトカム指標")?.box.text ?? "";
    const indicators = new Set(splitLabels(passage(target)).flatMap(({ labels }) => labels)).size;
    if (indicators > 1) return rows === indicators;
    const area = this.sectionArea(box);
    return target !== "" && !this.isBareRow(box.top, area);
  }

  private sectionArea(box: Box): Area {
    return sectionAt(this.sections, box)?.area ?? this.region.area;
  }

  /** The rows of a table: those in which something stands or is merged, and all that could be its rows. */
  private rowsFrom(
    box: Box,
    section: Section | undefined,
  ): { readonly standing: number; readonly possible: number } {
    const own = this.sections.find(
      ({ section: name, area }) => name === section && area.top <= box.top && box.top <= area.bottom,
    );
    const area = own?.area ?? this.region.area;
    let possible = 0;
    let standing = 1;
    for (let row = box.top; row <= area.bottom; row++) {
      const here = this.grid.at(row, box.left);
      const saying = this.saying(here).kind;
      if (here.left !== box.left || here.top !== row || (saying !== "blank" && saying !== "entry")) break;
      if (box.isMerged !== here.isMerged || (box.isMerged && here.right !== box.right)) break;
      if (!this.isTableRow(row, area)) break;
      possible++;
      if (!this.isBareRow(row, area)) standing = possible;
    }
    return { standing, possible };
  }

  /** A row that begins with a label belongs to what comes after the table. */
  private isTableRow(row: number, area: Area): boolean {
    for (let column = area.left; column <= area.right; column++) {
      const box = this.grid.at(row, column);
      if (box.top === row && this.saying(box).kind === "label") return false;
    }
    return true;
  }

  /** A row in which nothing stands and no cell is merged belongs to no table that could be seen. */
  private isBareRow(row: number, area: Area): boolean {
    for (let column = area.left; column <= area.right; column++) {
      const box = this.grid.at(row, column);
      if (box.top === row && (box.isMerged || !isBlankBox(box))) return false;
    }
    return true;
  }

  /** 名称: the title's cell, or the whole heading where number and title share a cell. */
  private bindTitle(): void {
    const { heading, area } = this.region;
    const itself: Slot = { box: heading.end, fill: "filled", skipped: 0 };
    if (heading.title !== "") {
      this.add("名称", heading.box, itself, "itself", undefined, 0, true);
      return;
    }
    const around: Surroundings = {
      grid: this.grid,
      limits: { ...area, bottom: heading.box.bottom },
      isNear: () => true,
      saying: (box) => this.saying(box),
    };
    const [next] = slotsRight(heading.end, around).filter(({ fill }) => fill !== "bare");
    const under = this.firstBelow(heading.box);
    const isUnder = under !== undefined && this.saying(under).kind === "entry";
    if (next?.fill === "filled" && !isLongText(next.box))
      this.add("名称", heading.box, next, "right", undefined, 0, true);
    else if (isUnder && under.top === heading.box.bottom + 1 && /^[【「<][^【】]*[】」>]$/u.test(under.key))
      this.add("名称", heading.box, { box: under, fill: "filled", skipped: 0 }, "below", undefined, 0, true);
    else if (next?.fill === "framed" && next.box.isMerged)
      this.add("名称", heading.box, next, "right", undefined, 0, true);
    else {
      const habitual = this.habitual(heading.box, "名称", undefined);
      const isClear = !isUnder && !next;
      if (habitual && (habitual.slot.box.isMerged || !isBlankBox(habitual.slot.box)))
        this.add("名称", heading.box, habitual.slot, habitual.direction, undefined, 0, true);
      else this.add("名称", heading.box, { ...itself, box: heading.box }, "itself", undefined, 0, isClear);
    }
  }

  /** What stands first below a heading, at its left edge. */
  private firstBelow({ bottom, left }: Box): Box | undefined {
    for (let row = bottom + 1; row <= Math.min(bottom + 3, this.region.area.bottom); row++) {
      const box = this.grid.at(row, left);
      if (!isBlankBox(box)) return box.left === left ? box : undefined;
    }
    return undefined;
  }

  private add(
    field: string,
    label: Box,
    { box, fill }: Slot,
    direction: Direction,
    section: SectionArea | undefined,
    rank: number,
    isCertain: boolean,
  ): void {
    const known = fieldOf(this.kind, field);
    if (!known) return;
    const cell: CellAddress = anchorOf(box);
    this.findings.push({
      field: known,
      box,
      place: {
        area: areaOf(cell),
        evidence: { label: anchorOf(label), direction, section: section?.section },
      },
      isCertain,
      rank,
      lesson:
        isCertain && fill === "filled" && direction !== "legend"
          ? { label: labelCore(label.key), across: box.left - label.left, down: box.top - label.top }
          : undefined,
    });
  }
}

const SAYS_SOMETHING = /[0-9]|場合|すれば|なければ|未満|以下|する|した|なし|設定/u;

/** Whether what follows a heading in its cell is an entry, and no footnote or further words of the label. */
function saysSomething({ text }: Passage): boolean {
  const words = foldedKey(text).replace(/\([^()]*\)|<[^<>]*>|(?:※|注|\*)[0-9]*/gu, "");
  return SAYS_SOMETHING.test(words);
}

/** A cell that nothing shows to be one to fill in. */
function isLoose({ fill, box }: Slot): boolean {
  return fill === "bare" || (fill === "framed" && !box.isMerged);
}

/**
 * The first cell that can be the field's; one with a mark of the right scale before any other. Bare cells
 * may be the label's own width, or a gap, so what stands behind them comes first.
 */
function pick(slots: readonly Slot[], shape: Shape): Slot | undefined {
  const fitting = slots.filter(({ box }) => fits(box, shape));
  return (
    fitting.find(({ box }) => isOfShape(box, shape)) ?? fitting.find((slot) => !isLoose(slot)) ?? fitting[0]
  );
}

function width(box: Box): number {
  return box.right - box.left + 1;
}

const LONGEST_TITLE = 120;

function isLongText(box: Box): boolean {
  return box.text.length > LONGEST_TITLE;
}

/** Which amount it is; undefined where the years do not say. */
function amountField(amount: Amount, budgets: readonly Amount[]): string | undefined {
  if (amount.what === "settlement") return "決算額";
  if (amount.relative) return amount.relative === "prior" ? "前年度予算額" : "当年度予算額";
  const years = budgets.flatMap(({ year }) => (year === undefined ? [] : [year]));
  if (budgets.length !== 2 || years.length !== 2 || amount.year === undefined) return undefined;
  return amount.year === Math.max(...years) ? "当年度予算額" : "前年度予算額";
}
