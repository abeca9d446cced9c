/**
 * What we append to the styles, never changing the number of anything that is there: the looks of highlights
 * and the cell styles of our own sheet. All of it carries our sign, and goes again from the end.
 *
 * Source: ECMA-376, 18.8 (styles): 18.8.39 (order of a styleSheet), 18.8.14 (dxf), 18.8.45 (xf).
 */
import type { MarkLook, SheetCellStyle } from "../workbook/change-set";
import { MARK_COLOURS } from "../workbook/mark";
import { appended, childNamed, ensured, prefixOf, withoutChildren } from "./children";
import { LOOKS } from "./mark-writing";
import { attribute, childrenOf, encodeAttribute, rootOf } from "./markup";
import { SIGN, isOurs } from "./sign";

const ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;

type List = (typeof ORDER)[number];

/** For the rare workbook without styles: the least that Excel wants. */
export function plainStyles(namespace: string): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<styleSheet xmlns="${namespace}"><fonts count="1"><font><sz val="11"/><name val="Yu Gothic"/></font></fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>'
  );
}

/** One list of the styles while it grows: what stands in it is read once. */
interface GrowingList {
  /** The prefix of its elements. */
  readonly prefix: string;
  /** The number of each element, by its text. */
  readonly numbers: Map<string, number>;
  /** How many elements there were. */
  readonly size: number;
  /** What is added at its end. */
  readonly added: string[];
}

/** A styles part while things are appended to it. */
export class StylesDraft {
  private readonly growing = new Map<List, GrowingList>();

  constructor(private written: string) {}

  /** The part with all that was appended. */
  get text(): string {
    for (const [name, { added }] of this.growing) {
      if (added.length === 0) continue;
      const text = ensured(this.written, name, ORDER);
      const longer = appended(text, childNamed(text, name) ?? rootOf(text), added.join(""));
      this.written = counted(longer, name, added.length);
    }
    this.growing.clear();
    return this.written;
  }

  /** The looks of highlights, by their number among the differential formats. */
  markLooks(): Readonly<Record<MarkLook, number>> {
    const [mend, look, inform] = LOOKS.map((name) => {
      const { fill, font } = MARK_COLOURS[name];
      // Excel shows the background of a pattern here, other programs the foreground: both are the same.
      return this.numberOf("dxfs", (prefix) =>
        signed(
          prefix,
          "dxf",
          `<font><color rgb="FF${font}"/></font><fill><patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor rgb="FF${fill}"/></patternFill></fill>`,
        ),
      );
    });
    return { mend: mend ?? 0, look: look ?? 0, inform: inform ?? 0 };
  }

  removeMarkLooks(): void {
    this.removeOurs("dxfs");
  }

  /** The cell styles of our own sheet, by their number. */
  cellStyles(): Readonly<Record<SheetCellStyle, number>> {
    const fontName = `<name val="${encodeAttribute(this.fontName())}"/>`;
    return Object.fromEntries(
      Object.entries(CELL_STYLES).map(([name, style]) => [name, this.cellStyle(style, fontName)]),
    ) as Record<SheetCellStyle, number>;
  }

  removeCellStyles(): void {
    for (const list of ["cellXfs", "borders", "fills", "fonts"] as const) this.removeOurs(list);
  }

  private cellStyle({ font, fill, border, alignment }: CellStyleDescription, fontName: string): number {
    const fontId = this.numberOf("fonts", (prefix) => signed(prefix, "font", font + fontName));
    const fillId =
      fill === undefined
        ? 0
        : this.numberOf("fills", (prefix) =>
            signed(
              prefix,
              "fill",
              `<patternFill patternType="solid"><fgColor rgb="FF${fill}"/><bgColor indexed="64"/></patternFill>`,
            ),
          );
    const borderId =
      border === undefined
        ? 0
        : this.numberOf("borders", (prefix) => signed(prefix, "border", BORDERS[border]));
    // 49 is "@": whatever somebody types there later stays text, too.
    return this.numberOf("cellXfs", (prefix) =>
      signed(
        prefix,
        "xf",
        `<alignment ${alignment}/>`,
        ` numFmtId="49" fontId="${String(fontId)}" fillId="${String(fillId)}" borderId="${String(borderId)}" xfId="0"` +
          ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"',
      ),
    );
  }

  /** The workbook's own font: our sheet looks like the others. */
  private fontName(): string {
    const fonts = childNamed(this.written, "fonts");
    const [first] = fonts ? childrenOf(this.written, fonts) : [];
    const name = first && childrenOf(this.written, first).find(({ tag }) => tag.name === "name");
    return (name && attribute(this.written, name.tag, "val")) ?? "Yu Gothic";
  }

  /** The number of an element in a list; appended where it is not there. */
  private numberOf(name: List, write: (prefix: string) => string): number {
    const list = this.list(name);
    const element = write(list.prefix);
    const known = list.numbers.get(element);
    if (known !== undefined) return known;
    const number = list.size + list.added.length;
    list.numbers.set(element, number);
    list.added.push(element);
    return number;
  }

  private list(name: List): GrowingList {
    const known = this.growing.get(name);
    if (known) return known;
    const text = this.written;
    const parent = childNamed(text, name);
    const children = parent ? childrenOf(text, parent) : [];
    const list: GrowingList = {
      prefix: prefixOf((parent ?? rootOf(text)).tag.qualified),
      // Of two that are the same the first counts.
      numbers: new Map(
        children.map(({ tag, end }, number) => [text.slice(tag.start, end), number] as const).toReversed(),
      ),
      size: children.length,
      added: [],
    };
    this.growing.set(name, list);
    return list;
  }

  /** Takes ours from the end of a list. */
  private removeOurs(name: List): void {
    const text = this.text;
    const parent = childNamed(text, name);
    if (!parent) return;
    const children = childrenOf(text, parent);
    const last = children.findLastIndex(({ tag }) => !isOurs(text.slice(tag.start, tag.end)));
    const gone = new Set(children.slice(last + 1).map(({ tag }) => tag.start));
    if (gone.size === 0) return;
    const rest = withoutChildren(text, parent, ({ tag }) => gone.has(tag.start));
    this.written = counted(rest, name, -gone.size);
  }
}

/** The text with the count of a list, where it has one, raised by so many: also one that was wrong before. */
function counted(text: string, name: List, by: number): string {
  const parent = childNamed(text, name);
  if (!parent) return text;
  const { start, end } = parent.tag;
  const tag = text
    .slice(start, end)
    .replace(
      /(\scount\s*=\s*["'])([0-9]+)/u,
      (_, before: string, count: string) => before + String(Number(count) + by),
    );
  return text.slice(0, start) + tag + text.slice(end);
}

/** An element with our sign; its children are written without a prefix and get that of the list. */
function signed(prefix: string, name: string, content: string, attributes = ""): string {
  const children = content.replace(/<(\/?)(?=[a-z])/gu, `<$1${prefix}`);
  return `<${prefix}${name}${attributes}${SIGN}>${children}</${prefix}${name}>`;
}

interface CellStyleDescription {
  readonly font: string;
  /** "RRGGBB" */
  readonly fill?: string;
  readonly border?: keyof typeof BORDERS;
  readonly alignment: string;
}

const EDGE = 'style="thin"><color rgb="FFA6A6A6"/>';
const BORDERS = {
  around: `<left ${EDGE}</left><right ${EDGE}</right><top ${EDGE}</top><bottom ${EDGE}</bottom><diagonal/>`,
  below: '<left/><right/><top/><bottom style="medium"><color rgb="FF1F4E78"/></bottom><diagonal/>',
};

const WRAPPED = 'vertical="top" wrapText="1"';
const CENTRED = 'horizontal="center" vertical="top" wrapText="1"';

const severity = (look: MarkLook): CellStyleDescription => ({
  font: `<b/><sz val="10"/><color rgb="FF${MARK_COLOURS[look].font}"/>`,
  fill: MARK_COLOURS[look].fill,
  border: "around",
  alignment: CENTRED,
});

const CELL_STYLES: Readonly<Record<SheetCellStyle, CellStyleDescription>> = {
  title: { font: '<b/><sz val="14"/>', alignment: 'vertical="center"' },
  note: { font: '<sz val="9"/><color rgb="FF595959"/>', alignment: WRAPPED },
  section: {
    font: '<b/><sz val="11"/><color rgb="FF1F4E78"/>',
    border: "below",
    alignment: 'vertical="center"',
  },
  heading: {
    font: '<b/><sz val="10"/>',
    fill: "D9E1F2",
    border: "around",
    alignment: 'horizontal="center" vertical="center" wrapText="1"',
  },
  text: { font: '<sz val="10"/>', border: "around", alignment: WRAPPED },
  rating: { font: '<b/><sz val="10"/>', border: "around", alignment: CENTRED },
  mend: severity("mend"),
  look: severity("look"),
  inform: severity("inform"),
  link: { font: '<u/><sz val="10"/><color rgb="FF0563C1"/>', border: "around", alignment: WRAPPED },
};
