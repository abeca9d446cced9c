/** A workbook by its parts: sheets, names, strings, styles, each read when it is asked for. */
import { type CellAddress, parseArea } from "../workbook/address";
import { BLANK_CELL, type Cell } from "../workbook/cell";
import type { DefinedName, NameTarget, Sheet } from "../workbook/port";
import { type CellContext, readCell } from "./cell-reading";
import { type Ours, oursOf } from "./mark-writing";
import { attributes, detached, elementOf, elementsOf, namespaceOf, tagsOf, textBetween } from "./markup";
import { CellStyles } from "./number-formats";
import { type Package, relationshipsPart } from "./package";
import type { PartText } from "./part-texts";
import { refuse } from "./refusal";
import { readSharedStrings } from "./shared-strings";
import { SheetContents } from "./sheet-contents";
import { SheetPart } from "./sheet-part";
import type { PackedContent } from "./zip-archive";

export interface SheetEntry {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  /** The name of its part. */
  readonly part: string;
}

/** What was read of the sheets of a workbook and of all that became of it, for as long as that is there. */
interface ReadSheets {
  readonly parts: WeakMap<PartText, SheetPart>;
  readonly contents: WeakMap<PackedContent, SheetContents>;
  readonly ours: WeakMap<PackedContent, Ours>;
  readonly texts: CellContext["texts"];
}

export class WorkbookParts {
  /** The main part: xl/workbook.xml in most files. */
  readonly main: string;
  readonly sheets: readonly SheetEntry[];
  private namesRead: readonly DefinedName[] | undefined;
  private readonly byName: ReadonlyMap<string, SheetEntry>;
  private readonly read: ReadSheets;
  private strings: readonly string[] | undefined;
  private styles: CellStyles | undefined;

  /**
   * @param former  the same workbook before parts were changed: what is the same is not read again
   * @throws Refused for a package that is no workbook
   */
  constructor(
    readonly container: Package,
    former?: WorkbookParts,
  ) {
    this.read = former?.read ?? {
      parts: new WeakMap(),
      contents: new WeakMap(),
      ours: new WeakMap(),
      texts: new Map(),
    };
    this.main = mainPart(this.container);
    const text = this.container.text(this.main);
    this.sheets = readSheets(text, this.container, this.main);
    const isSame = former?.container.content(former.main) === this.container.content(this.main);
    if (isSame) this.namesRead = former?.namesRead;
    this.byName = new Map(this.sheets.map((entry) => [entry.name.toLowerCase(), entry]));
  }

  /** There may be tens of thousands: they are read when somebody asks for them. */
  get names(): readonly DefinedName[] {
    return (this.namesRead ??= readNames(this.container.text(this.main), this.sheets));
  }

  /** @throws Refused where anything that reading may need later, or any entry of the file, is damaged */
  check(): void {
    for (const { name } of this.sheets) {
      this.contents(name);
      this.ours(name);
    }
    this.sharedStrings();
    this.cellStyles();
    this.container.checkUnread();
  }

  /** The part that the main part refers to by this type of relationship; undefined where there is none. */
  related(type: string): string | undefined {
    return this.container.relationships(this.main).find((one) => one.type === type && !one.isExternal)
      ?.target;
  }

  /** A relationship's type as this workbook spells it: transitional or strict. */
  relationshipType(kind: string): string {
    const part = relationshipsPart(this.main);
    const text = this.container.has(part) ? this.container.text(part) : "";
    const isStrict = text.includes("http://purl.oclc.org/ooxml/officeDocument/relationships/");
    return `${isStrict ? "http://purl.oclc.org/ooxml/officeDocument/relationships" : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"}/${kind}`;
  }

  /** The namespace of its worksheets and styles. */
  get namespace(): string {
    return (
      namespaceOf(this.container.text(this.main)) ??
      "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    );
  }

  /** A sheet's entry by its name, compared as Excel does: without case. */
  entry(name: string): SheetEntry | undefined {
    return this.byName.get(name.toLowerCase());
  }

  /**
   * A sheet by its name, with its text: to be used and let go, since there may be hundreds.
   *
   * @throws Refused where its part is damaged
   */
  sheet(name: string): SheetPart | undefined {
    const entry = this.entry(name);
    if (!entry) return undefined;
    const text = this.container.part(entry.part);
    const known = this.read.parts.get(text);
    if (known?.name === entry.name) return known;
    const sheet = new SheetPart(entry.name, text.text);
    this.read.parts.set(text, sheet);
    return sheet;
  }

  /**
   * What stands on a sheet.
   *
   * @throws Refused where its part is damaged
   */
  contents(name: string): SheetContents | undefined {
    const entry = this.entry(name);
    const content = entry && this.container.content(entry.part);
    if (!content) return undefined;
    const known = this.read.contents.get(content);
    if (known?.name === entry.name) return known;
    const sheet = this.sheet(name);
    if (!sheet) return undefined;
    const contents = new SheetContents(sheet, this.context);
    this.read.contents.set(content, contents);
    return contents;
  }

  /** A cell read from its sheet's text: for a few of a sheet whose contents nobody may ever ask for. */
  cell({ sheet: name, row, column }: CellAddress): Cell {
    const sheet = this.sheet(name);
    const element = sheet?.mergedCells.covers(row, column) === false ? sheet.element(row, column) : undefined;
    return sheet && element ? readCell(sheet, element, this.context) : BLANK_CELL;
  }

  /** What of a sheet is ours. */
  ours(name: string): Ours {
    const entry = this.entry(name);
    const content = entry && this.container.content(entry.part);
    if (!content) return "nothing";
    const sheet = this.read.ours.has(content) ? undefined : this.sheet(name);
    if (sheet) this.read.ours.set(content, oursOf(sheet));
    return this.read.ours.get(content) ?? "nothing";
  }

  private get context(): CellContext {
    return {
      strings: () => this.sharedStrings(),
      styles: () => this.cellStyles(),
      texts: this.read.texts,
    };
  }

  private sharedStrings(): readonly string[] {
    if (this.strings) return this.strings;
    const part = this.related("sharedStrings");
    return (this.strings = part === undefined ? [] : readSharedStrings(this.container.text(part)));
  }

  cellStyles(): CellStyles {
    if (this.styles) return this.styles;
    const part = this.related("styles");
    return (this.styles = new CellStyles(part === undefined ? undefined : this.container.text(part)));
  }
}

function mainPart(container: Package): string {
  const main = container
    .relationships("")
    .find((one) => one.type === "officeDocument" && !one.isExternal)?.target;
  if (main === undefined || !container.has(main) || /\.bin$/i.test(main))
    return refuse({ code: "not-a-workbook" });
  if (!elementOf(container.text(main), "workbook")) return refuse({ code: "not-a-workbook" });
  return main;
}

function readSheets(text: string, container: Package, main: string): readonly SheetEntry[] {
  const list = elementOf(text, "sheets");
  if (!list) return refuse({ code: "broken-part", part: main });
  const relationships = new Map(container.relationships(main).map((one) => [one.id, one]));
  return [...tagsOf(text, list.tag.end, list.contentEnd)].flatMap((tag): SheetEntry[] => {
    if (tag.name !== "sheet" || tag.kind === "close") return [];
    const values = attributes(text, tag);
    // The relationship's id carries a prefix of any name; "sheetId" is another thing.
    const id = [...values].find(([name]) => name.endsWith(":id"))?.[1] ?? values.get("id") ?? "";
    const relationship = relationships.get(id);
    // Chart sheets and dialogs hold no cells.
    if (relationship?.type !== "worksheet") return [];
    if (!container.has(relationship.target))
      return refuse({ code: "missing-part", part: relationship.target });
    const state = values.get("state");
    const visibility = state === "hidden" || state === "veryHidden" ? state : "visible";
    return [{ name: detached(values.get("name") ?? ""), visibility, part: relationship.target }];
  });
}

function readNames(text: string, sheets: readonly SheetEntry[]): readonly DefinedName[] {
  const list = elementOf(text, "definedNames");
  if (!list) return [];
  const all = allSheetNames(text);
  // Excel compares sheet names without case; the sheet's own spelling is kept.
  const spelled = new Map(sheets.map((sheet) => [sheet.name.toLowerCase(), sheet.name]));
  return [...elementsOf(text, "definedName", list.tag.end, list.contentEnd)].flatMap(
    (element): DefinedName[] => {
      const values = attributes(text, element.tag);
      const name = detached(values.get("name") ?? "");
      if (/^_xlnm\./i.test(name)) return [];
      const scopeIndex = values.get("localSheetId");
      const scope = scopeIndex === undefined ? undefined : all[Number(scopeIndex)];
      if (scopeIndex !== undefined && scope === undefined) return [];
      return [
        { name, scope, target: targetOf(textBetween(text, element.tag.end, element.contentEnd), spelled) },
      ];
    },
  );
}

/** localSheetId counts all sheets, chart sheets included. */
function allSheetNames(text: string): readonly string[] {
  const list = elementOf(text, "sheets");
  if (!list) return [];
  return [...tagsOf(text, list.tag.end, list.contentEnd)].flatMap((tag) =>
    tag.name === "sheet" && tag.kind !== "close" ? [attributes(text, tag).get("name") ?? ""] : [],
  );
}

function targetOf(formula: string, spelled: ReadonlyMap<string, string>): NameTarget {
  if (/#REF!/i.test(formula)) return { kind: "broken" };
  const area = parseArea(formula);
  if (!area) return { kind: "other", formula };
  const sheet = spelled.get(area.sheet.toLowerCase());
  return sheet === undefined ? { kind: "broken" } : { kind: "area", area: { ...area, sheet } };
}
