/**
 * The blocks of a sheet: their headings, and the rectangle of each – below one another, or side by side.
 *
 * A heading is told from a sentence that repeats its words by what follows the number, and by its place: a
 * block has labels of its own underneath. Where a heading is lacking, the block above seems to run on, and
 * its fields stand twice.
 */
import { fold } from "../../notation/text";
import type { Area } from "../../workbook/address";
import { type BlockRef, blockOfNumber } from "../block-name";
import { FORM_KINDS, type FormKind, wordingPattern } from "../heading";
import { type Box, type Grid, isBlankBox } from "./grid";
import { sayingOf } from "./labels";
import { isForeignForm } from "./scope";

export interface Heading {
  readonly kind: FormKind;
  readonly block: BlockRef;
  /** The cell with the words; with the number, too, unless that has cells of its own. */
  readonly box: Box;
  /** The last cell of the heading: its own, or the last one of the number. */
  readonly end: Box;
  /** All cells of the heading. */
  readonly parts: readonly Box[];
  /** What stands behind the number. */
  readonly title: string;
}

export interface Region {
  readonly heading: Heading;
  readonly area: Area;
}

const NUMBER = String.raw`[0-9]{1,2}(?:\s?[-ー_.]\s?[0-9]{1,2}){0,2}(?![0-9]|[-ー_.][0-9]|年|月|日|つ|件|回|人|名|%|か|ヶ|割|点|億|万|千)`;
const OPENING = String.raw`^[\s【[<(■●◆▼□◇○◎〇・]*`;
const NUMBERED = FORM_KINDS.map((kind): readonly [FormKind, RegExp] => [
  kind,
  new RegExp(
    `${OPENING}(?:${wordingPattern(kind)})\\s?[】\\]>)]?\\s?[【[<(]?\\s?(?:No\\.?\\s?|第)?(${NUMBER})\\s?([】\\]>)]?[\\s\\S]*)$`,
    "u",
  ),
]);
const BARE = FORM_KINDS.map((kind): readonly [FormKind, RegExp] => [
  kind,
  new RegExp(`${OPENING}(?:${wordingPattern(kind)})[】\\]>:\\s]*$`, "u"),
]);
const NUMBER_FIRST = new RegExp(`^[\\s【[<(]*(${NUMBER})([】\\]>)]?[\\s\\S]*)$`, "u");

const HEADING_WORD = /課題|戦略|取組|取り組み/u;
const LONGEST_HEADING = 160;
/** What continues a sentence behind the number: 「具体的取組4-1-1において」. */
const CONTINUES =
  /^\s*(?:[、,。・~]|を|は|が|も|では|での|でも|への?|から|まで|より|及び|および|並びに|と(?=[\s具取戦め経])|の(?=[一-龠ァ-ヶ])|に(?:おいて|おける|ついて|つき|関|よ|基|係|対|向け|示|記|掲|は|も|、))/u;

/** What stands behind the number, as a title; undefined where it is the rest of a sentence. */
function titleBehind(rest: string): string | undefined {
  const inside = rest.replace(/^[】\]>)]/u, "");
  if (CONTINUES.test(inside) || inside.includes("。") || inside.trim().split("\n").length > 2)
    return undefined;
  const title = inside.replace(/^[\s::]+/u, "").trim();
  return /^[(]?(?:続き|つづき|再掲)[)]?$/u.test(title) ? "" : title;
}

function headingAt(box: Box, grid: Grid): Heading | undefined {
  if (box.text.length > LONGEST_HEADING || !HEADING_WORD.test(box.key)) return undefined;
  const text = fold(box.text).trim();
  for (const [kind, pattern] of NUMBERED) {
    const match = pattern.exec(text);
    const block = match && blockNumbered(match[1], kind);
    const title = match ? titleBehind(match[2] ?? "") : undefined;
    if (block && title !== undefined) return { kind, block, box, end: box, parts: [box], title };
  }
  for (const [kind, pattern] of BARE) {
    if (!pattern.test(text)) continue;
    const end = nextFilled(grid, box);
    const match = end && end.text.length <= LONGEST_HEADING ? NUMBER_FIRST.exec(fold(end.text).trim()) : null;
    const block = match && blockNumbered(match[1], kind);
    const title = match ? titleBehind(match[2] ?? "") : undefined;
    if (end && block && title !== undefined) return { kind, block, box, end, parts: [box, end], title };
    const spread = spreadNumber(grid, box, kind);
    if (spread) return { kind, box, title: "", ...spread };
  }
  return undefined;
}

const NUMBER_PART = /^[-ー_.]?[0-9]{1,2}(?:[-ー_.][0-9]{1,2})*[-ー_.]?$|^[-ー_.]$/u;
const MOST_PARTS = 5;

/** A number whose digits and dashes stand in cells of their own: 4, -, 1, -, 1 – or 4, 1, 1. */
function spreadNumber(
  grid: Grid,
  box: Box,
  kind: FormKind,
): Pick<Heading, "block" | "end" | "parts"> | undefined {
  const parts = [box];
  let number = "";
  for (let end = box; parts.length <= MOST_PARTS;) {
    const next = nextFilled(grid, end);
    if (!next || !NUMBER_PART.test(next.key)) break;
    const isJoined = number === "" || /[-ー_.]$/u.test(number) || /^[-ー_.]/u.test(next.key);
    number += (isJoined ? "" : "-") + next.key;
    parts.push(next);
    end = next;
  }
  const block = blockNumbered(number, kind);
  const [end] = parts.slice(-1);
  return block && end ? { block, end, parts } : undefined;
}

function blockNumbered(number: string | undefined, kind: FormKind): BlockRef | undefined {
  const block = blockOfNumber((number ?? "").replace(/\s/gu, "").replaceAll(".", "-"));
  return block?.kind === kind ? block : undefined;
}

function nextFilled(grid: Grid, { top, right }: Box): Box | undefined {
  for (let column = right + 1; column <= Math.min(right + 3, grid.area.right); column++) {
    const box = grid.at(top, column);
    if (!isBlankBox(box)) return box.top === top ? box : undefined;
  }
  return undefined;
}

/** A block with fewer labels of its own is a list of contents, or a mention. */
const LEAST_LABELS = 2;

function headingsOf(grid: Grid): readonly Heading[] {
  return grid.filled.flatMap((box): Heading[] => {
    const heading = headingAt(box, grid);
    return heading ? [heading] : [];
  });
}

/**
 * The headings of a sheet where it is known to hold the form: a block that has lost its labels has one, too,
 * but an entry that repeats the words has none.
 *
 * @param isWanted  which of them are asked for; the sheet is laid out only where there is any
 */
export function blockHeadings(grid: Grid, isWanted: (heading: Heading) => boolean): readonly Heading[] {
  const wanted = headingsOf(grid).filter(isWanted);
  if (wanted.length === 0) return [];
  const blocks = new Set(regionsOf(grid).map(({ heading }) => heading.box));
  return wanted.filter((heading) => blocks.has(heading.box) || !standsAsEntry(heading, grid));
}

/** The blocks of a sheet, from the top, each with the rectangle it governs. */
export function regionsOf(grid: Grid): readonly Region[] {
  const foreign = grid.filled.filter(isForeignForm);
  let headings = headingsOf(grid);
  // A mention that was taken for a heading has cut its block in two: leave it out and look again.
  for (;;) {
    const regions = layOut(headings, foreign, grid);
    const standing = regions.filter((region) => isBlock(region, grid));
    if (standing.length === regions.length) return regions;
    headings = standing.map(({ heading }) => heading);
  }
}

function isBlock({ heading, area }: Region, grid: Grid): boolean {
  const labels = new Set<string>();
  let opens = false;
  for (const box of boxesIn(grid, area)) {
    const saying = sayingOf(box, heading.kind);
    if (saying.kind === "label") {
      const fields = Object.values(saying.meaning.fields).flat();
      labels.add(fields.join());
      opens ||= fields.some((field) => OPENS[heading.kind].has(field));
    } else if (saying.kind === "amount") {
      labels.add(saying.amount.what);
      opens = true;
    }
  }
  return labels.size >= LEAST_LABELS && (opens || !standsAsEntry(heading, grid));
}

/** The fields with which a block of a kind begins. */
const OPENS: Readonly<Record<FormKind, ReadonlySet<string>>> = {
  issue: new Set(["将来像", "現状", "要因分析"]),
  strategy: new Set(["めざす状態", "戦略", "アウトカム指標"]),
  initiative: new Set(["取組内容", "プロセス指標"]),
};

/** Whether the heading stands where a label leads: below one, or to the right of one. */
function standsAsEntry({ kind, box }: Heading, grid: Grid): boolean {
  const above = box.top > grid.area.top ? grid.at(box.top - 1, box.left) : undefined;
  const before = box.left > grid.area.left ? grid.at(box.top, box.left - 1) : undefined;
  return [above, before].some((near) => near !== undefined && sayingOf(near, kind).kind === "label");
}

export function boxesIn(grid: Grid, { top, bottom, left, right }: Area): readonly Box[] {
  return grid.filledBetween(top, bottom).filter((box) => left <= box.left && box.left <= right);
}

/** Two headings in one row begin bands of blocks only if there is room for a block between them. */
const NARROWEST_BAND = 3;

function layOut(headings: readonly Heading[], foreign: readonly Box[], grid: Grid): readonly Region[] {
  const bands = new Set<number>();
  for (const one of headings)
    for (const other of headings)
      if (
        other.box.top === one.box.top &&
        other.box.left > one.end.right &&
        other.box.left - one.box.left >= NARROWEST_BAND
      )
        bands.add(other.box.left);
  const leads = leadingRows(headings, grid);
  const topOf = (heading: Heading): number => leads.get(heading) ?? heading.box.top;
  // The title of another form ends all blocks above it, wherever it stands.
  const titles = new Set<object>(foreign);
  const ends: readonly Pick<Area, "top" | "left" | "right">[] = [
    ...headings.map((one) => ({ ...one.box, top: topOf(one) })),
    ...foreign,
  ];
  const ownBottom = ({ box }: Heading): number =>
    Math.min(
      grid.area.bottom + 1,
      ...ends
        .filter((other) => other.top > box.top && other.left <= box.left && box.left <= other.right)
        .map(({ top }) => top),
    ) - 1;
  const isBeside = (one: Heading, other: Heading): boolean =>
    bands.has(other.box.left) &&
    other.box.left > one.end.right &&
    other.box.left - one.box.left >= NARROWEST_BAND &&
    other.box.top <= ownBottom(one) &&
    ownBottom(other) >= one.box.top;
  return headings.map((heading): Region => {
    const { box, kind } = heading;
    const right =
      Math.min(
        grid.area.right + 1,
        ...headings.filter((other) => isBeside(heading, other)).map((other) => other.box.left),
      ) - 1;
    const isInBand = bands.has(box.left);
    const left = isInBand ? box.left : grid.area.left;
    const below = ends.filter(
      (other) => other.top > box.top && ((other.left <= right && other.right >= left) || titles.has(other)),
    );
    const bottom = Math.min(grid.area.bottom + 1, ...below.map(({ top }) => top)) - 1;
    const area: Area = { sheet: grid.area.sheet, top: topOf(heading), left, bottom, right };
    const lost = boxesIn(grid, { ...area, top: box.bottom + 1 }).find((one) => opensAnother(one, kind));
    return { heading, area: lost ? { ...area, bottom: lost.top - 1 } : area };
  });
}

/**
 * Whether a box is the label with which a block of another kind begins: the block has lost its heading, and
 * what follows is not of the block above.
 */
function opensAnother(box: Box, kind: FormKind): boolean {
  return (
    sayingOf(box, kind).kind !== "label" &&
    FORM_KINDS.some((other) => {
      const saying = other === kind ? undefined : sayingOf(box, other);
      return (
        saying?.kind === "label" &&
        Object.values(saying.meaning.fields)
          .flat()
          .some((field) => UNMISTAKABLE[other].has(field))
      );
    })
  );
}

const UNMISTAKABLE: Readonly<Record<FormKind, ReadonlySet<string>>> = {
  issue: new Set(["将来像", "要因分析"]),
  strategy: new Set(["めざす状態"]),
  initiative: new Set(["取組内容"]),
};

/**
 * Forms on which an initiative begins with its amounts, above its heading: the first row of each block. Only
 * where all initiatives of the sheet do: a row of amounts may end a block as well.
 */
function leadingRows(headings: readonly Heading[], grid: Grid): ReadonlyMap<Heading, number> {
  const initiatives = headings.filter(({ kind }) => kind === "initiative");
  const leads = initiatives.map((heading): readonly [Heading, number] => {
    let top = heading.box.top;
    while (isAmountsRow(grid, top - 1)) top--;
    return [heading, top];
  });
  const isCustom = leads.every(
    ([{ box }, top]) => top < box.top && !isAmountsRow(grid, box.top) && !isAmountsRow(grid, box.bottom + 1),
  );
  return new Map(isCustom ? leads : []);
}

function isAmountsRow(grid: Grid, row: number): boolean {
  const { sheet, left, right } = grid.area;
  const said = boxesIn(grid, { sheet, top: row, bottom: row, left, right }).map(
    (box) => sayingOf(box, "initiative").kind,
  );
  return (
    said.includes("amount") &&
    said.every((kind) => kind === "amount" || kind === "entry" || kind === "unit" || kind === "note")
  );
}
