/**
 * Binds the labels of one block to cells: which field a label stands for in its section, and whether its
 * cell is to the right or below.
 *
 * Nothing is bound by guess. Where the sheet itself leaves two readings, what other blocks of the workbook
 * show for the same label decides, if they all show the same (`Habits`); otherwise a person has to say.
 */
import { splitSections } from "../../notation/sections";
import { type Area, type CellAddress, anchorOf, areaOf } from "../../workbook/address";
import { type Field, fieldOf } from "../fields";
import type { FormKind } from "../heading";
import { type Region, boxesIn } from "./blocks";
import { type Box, type Grid, isBlankBox, sameBox } from "./grid";
import type { Habits } from "./habits";
import { type Amount, type Saying, fieldsOf, labelCore, sayingOf } from "./labels";
import { type Scale, isAnyMark, isMark, isMeaning, legendScale, mayBeEntry } from "./marks";
import type { Direction, Place } from "./recognition";
import { type SectionArea, sectionAt, sectionsOf } from "./sections";
import { type Slot, type Surroundings, slotsBelow, slotsRight } from "./slots";
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
  readonly section: SectionArea | undefined;
}

type Shape = Scale | "text";

const SHAPES: Readonly<Record<string, Shape>> = {
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
  return shape === "text" ? !isAnyMark(box) : mayBeEntry(box);
}

export class BlockBinder {
  private readonly kind: FormKind;
  private readonly sections: readonly SectionArea[];
  private readonly boxes: readonly Box[];
  private readonly sayings = new Map<string, Saying>();
  private readonly findings: Finding[] = [];

  constructor(
    private readonly region: Region,
    private readonly grid: Grid,
    private readonly habits: Habits,
  ) {
    this.kind = region.heading.kind;
    this.boxes = boxesIn(grid, region.area);
    this.sections = sectionsOf(region, grid);
  }

  bind(): readonly Finding[] {
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
    return this.findings;
  }

  private saying(box: Box): Saying {
    const key = `${String(box.top)},${String(box.left)}`;
    const known = this.sayings.get(key);
    if (known) return known;
    const saying = this.isHeading(box)
      ? ({ kind: "other-label" } as const)
      : this.isLegendKey(box)
        ? ({ kind: "legend" } as const)
        : sayingOf(box, this.kind);
    this.sayings.set(key, saying);
    return saying;
  }

  private isHeading(box: Box): boolean {
    const { heading } = this.region;
    return sameBox(box, heading.box) || sameBox(box, heading.end);
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
      return saying.kind === "label"
        ? [{ box, meaning: saying.meaning, section: sectionAt(this.sections, box) }]
        : [];
    });
  }

  private around(section: SectionArea | undefined): Surroundings {
    return {
      grid: this.grid,
      limits: section?.area ?? this.region.area,
      isNear: (box) => sectionAt(this.sections, box) === section,
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
    const below = pick(slotsBelow(label, around), shape);
    const chosen = this.choose(label, right, below, shape);
    if (chosen?.isCertain && !this.isUnlikeOthers(label, field, chosen.slot, right && below)) {
      this.add(field, label, chosen.slot, chosen.direction, section, rank, true);
      return chosen.slot;
    }
    const habitual =
      this.habitual(label, field, section) ??
      (right && !below ? this.habitualInColumn(label, right, shape) : undefined);
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
    if (!right) return toBelow(true);
    if (!below) return toRight(right.fill !== "bare");
    const rightIsOwned = this.isLabel(right.box.top - 1, right.box.left, label);
    const belowIsOwned = this.isLabel(below.box.top, below.box.left - 1, label);
    if (rightIsOwned !== belowIsOwned) return rightIsOwned ? toBelow(true) : toRight(right.fill !== "bare");
    const isMarked = (slot: Slot): boolean => shape !== "text" && isMark(slot.box, shape);
    if (isMarked(right) !== isMarked(below)) return isMarked(right) ? toRight(true) : toBelow(true);
    const isLoose = ({ fill, box }: Slot): boolean => fill === "bare" || (fill === "framed" && !box.isMerged);
    const column = this.habits.ofColumn(label);
    if (column && right.skipped === 0 && column.across === right.box.left - label.left) return toRight(true);
    if (isLoose(right) && STANDING[below.fill] > STANDING[right.fill]) return toBelow(true);
    if (isLoose(below) && STANDING[right.fill] > STANDING[below.fill])
      // Beyond bare cells the text to the right may belong to something else.
      return right.skipped === 0 ? toRight(true) : undefined;
    const isAsWide = below.box.left === label.left && below.box.right === label.right;
    const isAsHigh = right.box.top === label.top && right.box.bottom === label.bottom;
    if (label.isMerged && isAsWide && right.skipped > 0) return toBelow(true);
    if (label.isMerged && isAsWide !== isAsHigh) return isAsWide ? toBelow(true) : toRight(true);
    return undefined;
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
    return { slot: { box, fill: "framed", skipped: 0 }, direction: move.down === 0 ? "right" : "below" };
  }

  /** Of several bare cells to the right the one in the column where the other labels' cells are. */
  private habitualInColumn(
    label: Box,
    right: Slot,
    shape: Shape,
  ): { readonly slot: Slot; readonly direction: Direction } | undefined {
    const move = this.habits.ofColumn(label);
    if (!move) return undefined;
    for (let column = right.box.left; column <= label.left + move.across; column++) {
      const box = this.grid.at(label.top, column);
      if (!isBlankBox(box) && column < label.left + move.across) return undefined;
    }
    const box = this.grid.at(label.top, label.left + move.across);
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
    const directed = [
      ...below.map((slot) => ({ slot, direction: "below" as const })),
      ...right.map((slot) => ({ slot, direction: "right" as const })),
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
    let result =
      texts.find(({ direction }) => direction === "below") ?? (texts.length === 1 ? texts[0] : undefined);
    if (!result) {
      const free = (framedBelow.length > 0 ? framedBelow : framed).filter((one) => one !== rating);
      const widest = free.toSorted((one, other) => width(other.slot.box) - width(one.slot.box));
      const [first, second] = widest;
      // Of two blank cells the wider one takes the text; of one alone it is the rating's or the text's.
      if (first && (rating || (second && width(first.slot.box) > width(second.slot.box)))) result = first;
    }
    if (!rating && result) {
      const [next] = framed.filter(
        (one) => one !== result && (one.direction === result?.direction || one.direction === "right"),
      );
      rating = next;
    }
    if (!rating && !result) {
      const [only, second] = framed;
      const isAlone = only && !second && !directed.some(({ slot }) => slot.fill === "filled");
      if (isAlone && this.hasOwnRating(label, section)) result = only;
    }
    if (marks.length > 1)
      for (const one of marks) this.add("達成状況", label, one.slot, one.direction, section, rank, false);
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
    const chosen = found ?? this.habitual(label, field, section);
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
    const budgets = found.filter(({ amount }) => amount.what === "budget");
    for (const { box, amount } of found) {
      const field = amountField(
        amount,
        budgets.map((one) => one.amount),
      );
      if (field !== undefined) this.bindOne(box, field, undefined, 0);
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
      if (criterion.length > 0) this.add("撤退再構築基準", box, slot, "itself", section, 0, true);
      if (prior.length > 0) this.add("前年度までの実績", box, slot, "itself", section, 0, true);
    }
  }

  /** One cell for each indicator: the columns of the table reach down as far as its rows. */
  private stretchColumns(): void {
    const columns = this.findings.filter(
      ({ field, place }) => field.isColumn && place.evidence.direction === "below",
    );
    const overall = this.findings.find(({ field }) => field.name === "全体")?.box;
    const heights = columns.map(({ box, place }) => this.rowsFrom(box, place.evidence.section));
    const shared =
      overall && overall.bottom > overall.top && columns.some(({ box }) => box.top === overall.top)
        ? overall.bottom - overall.top + 1
        : Math.min(...heights);
    if (!Number.isFinite(shared) || shared <= 1) return;
    for (const [at, finding] of this.findings.entries()) {
      if (!columns.includes(finding)) continue;
      const { box, place } = finding;
      const area: Area = { ...areaOf(anchorOf(box)), bottom: box.top + shared - 1 };
      // An entry over several rows would leave holes in the column: no name can say that.
      const isWhole = box.bottom === box.top;
      this.findings[at] = {
        ...finding,
        place: { ...place, area },
        isCertain: finding.isCertain && isWhole && heights[columns.indexOf(finding)] === shared,
      };
    }
  }

  private rowsFrom(box: Box, section: Section | undefined): number {
    const own = this.sections.find(
      ({ section: name, area }) => name === section && area.top <= box.top && box.top <= area.bottom,
    );
    const bottom = own?.area.bottom ?? this.region.area.bottom;
    let rows = 0;
    let filledRows = 0;
    for (let row = box.top; row <= bottom; row++) {
      const here = this.grid.at(row, box.left);
      const saying = this.saying(here).kind;
      if (here.left !== box.left || here.top !== row || (saying !== "blank" && saying !== "entry")) break;
      if (box.isMerged !== here.isMerged || (box.isMerged && here.right !== box.right)) break;
      if (!this.isTableRow(row, own?.area ?? this.region.area)) break;
      rows++;
      if (!this.isBareRow(row, own?.area ?? this.region.area)) filledRows = rows;
    }
    return Math.max(1, filledRows);
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
    const under = this.grid.at(heading.box.bottom + 1, heading.box.left);
    const isUnder =
      under.top <= area.bottom && this.saying(under).kind === "entry" && under.left === heading.box.left;
    if (next?.fill === "filled" && !isLongText(next.box))
      this.add("名称", heading.box, next, "right", undefined, 0, true);
    else if (isUnder && /^[【「<][^【】]*[】」>]$/u.test(under.key))
      this.add("名称", heading.box, { box: under, fill: "filled", skipped: 0 }, "below", undefined, 0, true);
    else if (next?.fill === "framed" && next.box.isMerged)
      this.add("名称", heading.box, next, "right", undefined, 0, true);
    else {
      const habitual = this.habitual(heading.box, "名称", undefined);
      const isClear = !isUnder && !next;
      if (habitual) this.add("名称", heading.box, habitual.slot, habitual.direction, undefined, 0, true);
      else this.add("名称", heading.box, { ...itself, box: heading.box }, "itself", undefined, 0, isClear);
    }
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

const STANDING = { filled: 2, framed: 1, bare: 0 } as const;

/** The first cell that can be the field's; a mark of the right scale before any other. */
function pick(slots: readonly Slot[], shape: Shape): Slot | undefined {
  const fitting = slots.filter(({ box }) => fits(box, shape));
  const marked = shape === "text" ? undefined : fitting.find(({ box }) => isMark(box, shape));
  return marked ?? fitting.find(({ fill, box }) => fill === "filled" || box.isMerged) ?? fitting[0];
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
