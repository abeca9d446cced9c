/**
 * Our highlights on a sheet part: conditional formats known by their condition, put in and taken out again.
 *
 * Ours have to come first where somebody else's covers the same cell, or a "stop if true" of theirs would
 * hide them. Excel wants priorities from 1: where theirs leave no room they move down by as many as we add, our
 * sign before `priority` says so, and they move up again when ours go.
 *
 * Source: ECMA-376, 18.3.1.18 (conditionalFormatting), 18.3.1.10 (cfRule), 18.3.1.99 (order of a worksheet).
 */
import { type Area, type CellAddress, cellReference, contains, parseArea } from "../workbook/address";
import type { Mark, MarkLook } from "../workbook/change-set";
import { REPORT_KEY, markCondition, markKey } from "../workbook/mark";
import { prefixOf } from "./children";
import { type Element, attribute, attributes, elementOf, elementsOf, encode, textBetween } from "./markup";
import { type Patch, insertion } from "./patch";
import type { SheetPart } from "./sheet-part";
import { SIGN } from "./sign";

export const LOOKS: readonly MarkLook[] = ["mend", "look", "inform"];

/** What stands between the rows and the conditional formats. */
const BEFORE = new Set([
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
]);

interface Rule {
  readonly element: Element;
  /** The conditionalFormatting that holds it. */
  readonly block: Element;
  /** Whose condition is ours: its key. */
  readonly key: string | undefined;
  readonly priority: number | undefined;
  /** Whether theirs were moved down for it. */
  readonly hasMovedOthers: boolean;
  /** undefined where it covers more than plain areas. */
  readonly areas: readonly Area[] | undefined;
}

/** Both kinds: those of 2007 and those that Excel 2010 put into an extension. */
function rulesOf(sheet: SheetPart): readonly Rule[] {
  const { text, name } = sheet;
  const blocks = sheet.followers.flatMap((follower) =>
    follower.tag.name === "conditionalFormatting"
      ? [follower]
      : follower.tag.name === "extLst"
        ? [...elementsOf(text, "conditionalFormatting", follower.tag.end, follower.contentEnd)]
        : [],
  );
  return blocks.flatMap((block) => {
    const inside = elementOf(text, "sqref", block.tag.end, block.contentEnd);
    const references =
      attribute(text, block.tag, "sqref") ??
      (inside ? textBetween(text, inside.tag.end, inside.contentEnd) : "");
    const found = references
      .trim()
      .split(/\s+/u)
      .map((reference) => parseArea(reference, name));
    const areas = found.flatMap((area) => area ?? []);
    return [...elementsOf(text, "cfRule", block.tag.end, block.contentEnd)].map((element): Rule => {
      const formula = elementOf(text, "formula", element.tag.end, element.contentEnd);
      const values = attributes(text, element.tag);
      return {
        element,
        block,
        key:
          values.get("type") === "expression" && formula
            ? markKey(textBetween(text, formula.tag.end, formula.contentEnd))
            : undefined,
        priority: values.has("priority") ? Number(values.get("priority")) : undefined,
        hasMovedOthers: text.slice(element.tag.start, element.tag.end).includes(`${SIGN}priority`),
        areas: areas.length === found.length ? areas : undefined,
      };
    });
  });
}

/** What of a sheet is ours: it is so from top to bottom, marks of ours may stand there, or nothing. */
export type Ours = "sheet" | "marks" | "nothing";

/** A sheet is ours by our mark on its A1. */
export function oursOf(sheet: SheetPart): Ours {
  // Most sheets hold nothing of ours, and need not be looked through for that.
  if (!sheet.text.includes("hyoka:")) return "nothing";
  const first: CellAddress = { sheet: sheet.name, row: 1, column: 1 };
  const isOurs = rulesOf(sheet).some(
    ({ key, areas }) => key === REPORT_KEY && (areas ?? []).some((area) => contains(area, first)),
  );
  return isOurs ? "sheet" : "marks";
}

/** Our highlights of a sheet. */
function ownOf(rules: readonly Rule[]): readonly Rule[] {
  return rules.filter(({ key }) => LOOKS.some((look) => look === key));
}

/** Marks by look, as one conditional format has them. */
interface WantedLook {
  readonly look: MarkLook;
  readonly references: readonly string[];
}

function byLook(marks: readonly Mark[]): readonly WantedLook[] {
  return LOOKS.map((look) => ({
    look,
    references: [
      ...new Set(marks.filter((mark) => mark.look === look).map(({ cell }) => cellReference(cell))),
    ],
  })).filter(({ references }) => references.length > 0);
}

/** Whether exactly these highlights stand on a sheet. */
export function hasMarks(sheet: SheetPart, marks: readonly Mark[]): boolean {
  return isThere(sheet, ownOf(rulesOf(sheet)), byLook(marks));
}

/**
 * @param marks   the highlights of this sheet that shall be there; others of ours go
 * @param dxfIds  how each look is numbered in the styles
 * @returns what has to change in the sheet's text; nothing where they stand there already, before all others
 */
export function markPatches(
  sheet: SheetPart,
  marks: readonly Mark[],
  dxfIds: Readonly<Record<MarkLook, number>>,
): readonly Patch[] {
  const rules = rulesOf(sheet);
  const own = ownOf(rules);
  const others = rules.filter((rule) => !own.includes(rule));
  const wanted = byLook(marks);
  const rivals = others.filter(({ areas }) => marks.some(({ cell }) => covers(areas, sheet.name, cell)));
  if (isThere(sheet, own, wanted) && own.every((mine) => rivals.every((rival) => precedes(mine, rival))))
    return [];

  const movedBefore = own.filter(({ hasMovedOthers }) => hasMovedOthers).length;
  const places = others.flatMap(({ priority }) => (priority === undefined ? [] : [priority - movedBefore]));
  const moved = rivals.length > 0 && Math.min(...places) <= wanted.length ? wanted.length : 0;
  const first = rivals.length > 0 ? 1 : Math.max(0, ...places) + 1;
  const prefix = prefixOf(sheet.data?.tag.qualified ?? "");
  const texts = wanted.map(
    ({ look, references }, at) =>
      `<${prefix}conditionalFormatting sqref="${references.join(" ")}">` +
      `<${prefix}cfRule type="expression" dxfId="${String(dxfIds[look])}"${moved > 0 ? SIGN : " "}priority="${String(first + at)}">` +
      `<${prefix}formula>${encode(markCondition(look))}</${prefix}formula></${prefix}cfRule></${prefix}conditionalFormatting>`,
  );
  return [
    ...removals(own, rules),
    ...others.flatMap((rule) => movePatches(sheet, rule, moved - movedBefore)),
    ...(texts.length > 0 ? [insertion(placeOf(sheet), texts.join(""))] : []),
  ];
}

function covers(areas: readonly Area[] | undefined, sheet: string, { row, column }: CellAddress): boolean {
  return areas === undefined || areas.some((area) => contains(area, { sheet, row, column }));
}

function precedes(mine: Rule, rival: Rule): boolean {
  return (mine.priority ?? Infinity) < (rival.priority ?? Infinity);
}

/** Whether our rules, however many Excel made of them, cover exactly these cells with these looks. */
function isThere(sheet: SheetPart, own: readonly Rule[], wanted: readonly WantedLook[]): boolean {
  const isOneCell = ({ top, left, bottom, right }: Area): boolean => top === bottom && left === right;
  const isMerge = (area: Area): boolean =>
    sheet.merges.some(
      ({ top, left, bottom, right }) =>
        top === area.top && left === area.left && bottom === area.bottom && right === area.right,
    );
  const present = own.flatMap(({ key, areas }) =>
    (areas ?? [undefined]).map((area) =>
      area && (isOneCell(area) || isMerge(area))
        ? `${key ?? ""}!${cellReference({ row: area.top, column: area.left })}`
        : "",
    ),
  );
  const asked = wanted.flatMap(({ look, references }) =>
    references.map((reference) => `${look}!${reference}`),
  );
  return JSON.stringify([...new Set(present)].sort()) === JSON.stringify(asked.sort());
}

/** A block goes whole when nobody else's rule is in it. */
function removals(own: readonly Rule[], all: readonly Rule[]): readonly Patch[] {
  const gone = new Map<number, Patch>();
  for (const { element, block } of own) {
    const isShared = all.some((rule) => rule.block.tag.start === block.tag.start && !own.includes(rule));
    const { tag, end } = isShared ? element : block;
    gone.set(tag.start, { start: tag.start, end, text: "" });
  }
  return [...gone.values()];
}

function movePatches(sheet: SheetPart, { element, priority }: Rule, by: number): readonly Patch[] {
  if (by === 0 || priority === undefined) return [];
  const { start, end } = element.tag;
  const tag = sheet.text.slice(start, end);
  return [{ start, end, text: tag.replace(/(\spriority\s*=\s*["'])[^"']*/u, `$1${String(priority + by)}`) }];
}

function placeOf(sheet: SheetPart): number {
  return (
    sheet.followers.filter(({ tag }) => BEFORE.has(tag.name)).at(-1)?.end ??
    sheet.data?.end ??
    sheet.text.length
  );
}
