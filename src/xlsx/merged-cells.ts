/** The merges of a sheet, packed: a workbook may have a hundred thousand, which stay when the sheets' texts go. */
import type { Area } from "../workbook/address";
import { placeOf } from "./cell-walk";
import { attribute, elementOf } from "./markup";
import { TagWalk } from "./tag-walk";

/** top, left, bottom, right */
const NUMBERS = 4;

export class MergedCells {
  /** Of each merge its four numbers, the topmost first. */
  private readonly places: Int32Array;
  /** The rows of the tallest. */
  private readonly height: number;

  /** @param from  in front of the element that lists them */
  constructor(text: string, from: number) {
    const merges = mergesIn(text, from).toSorted(([one], [other]) => one - other);
    this.places = Int32Array.from(merges.flat());
    this.height = merges.reduce((most, [top, , bottom]) => Math.max(most, bottom - top + 1), 0);
  }

  /** Whether a cell stands inside a merge without being its anchor. */
  covers(row: number, column: number): boolean {
    for (let at = this.firstFrom(row - this.height + 1); at < this.places.length; at += NUMBERS) {
      const [top, left] = [this.number(at), this.number(at + 1)];
      if (top > row) return false;
      const isInside = left <= column && row <= this.number(at + 2) && column <= this.number(at + 3);
      if (isInside && (top !== row || left !== column)) return true;
    }
    return false;
  }

  areas(sheet: string): readonly Area[] {
    const areas: Area[] = [];
    for (let at = 0; at < this.places.length; at += NUMBERS) {
      const [top, left, bottom, right] = [0, 1, 2, 3].map((step) => this.number(at + step)) as Place;
      areas.push({ sheet, top, left, bottom, right });
    }
    return areas;
  }

  private number(at: number): number {
    return this.places[at] ?? 0;
  }

  /** Where the first merge stands that begins in this row or below. */
  private firstFrom(row: number): number {
    let [low, high] = [0, this.places.length / NUMBERS];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.number(middle * NUMBERS) < row) low = middle + 1;
      else high = middle;
    }
    return low * NUMBERS;
  }
}

type Place = [top: number, left: number, bottom: number, right: number];

function mergesIn(text: string, from: number): readonly Place[] {
  const all = elementOf(text, "mergeCells", from);
  const merges: Place[] = [];
  if (!all) return merges;
  const walk = new TagWalk(text, all.tag.end, all.contentEnd);
  while (walk.next()) {
    const reference = walk.isNamed("mergeCell") ? attribute(text, walk, "ref") : undefined;
    const [first = "", last = first] = reference?.split(":") ?? [];
    const [one, other] = [placeOf(first), placeOf(last)];
    if (!one || !other) continue;
    merges.push([
      Math.min(one.row, other.row),
      Math.min(one.column, other.column),
      Math.max(one.row, other.row),
      Math.max(one.column, other.column),
    ]);
  }
  return merges;
}
