/** A workbook file behind the port: opened once, its parts read when they are needed. */
import { type Area, parseArea } from "../workbook/address";
import { BLANK_CELL } from "../workbook/cell";
import type { Catalogue, Cells, DefinedName, NameTarget, Sheet, WorkbookReader } from "../workbook/port";
import { compoundFileRefusal } from "./compound-file";
import { attributes, elementOf, elementsOf, tagsOf, textBetween } from "./markup";
import { CellStyles } from "./number-formats";
import { Package } from "./package";
import { type Refusal, Refused, refuse } from "./refusal";
import { readSharedStrings } from "./shared-strings";
import { SheetPart } from "./sheet-part";

export type Opening =
  { readonly ok: true; readonly workbook: XlsxWorkbook } | { readonly ok: false; readonly refusal: Refusal };

/**
 * Opens an .xlsx or .xlsm file.
 *
 * Every part that the evaluation may need is read and checked here, so that reading later cannot fail.
 *
 * @param bytes  the file
 */
export function openWorkbook(bytes: Uint8Array): Opening {
  const refusal = compoundFileRefusal(bytes);
  if (refusal) return { ok: false, refusal };
  try {
    return { ok: true, workbook: new XlsxWorkbook(bytes) };
  } catch (error) {
    if (error instanceof Refused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}

interface SheetEntry {
  readonly name: string;
  readonly visibility: Sheet["visibility"];
  readonly part: string;
}

export class XlsxWorkbook implements WorkbookReader {
  readonly package: Package;
  /** The main part: xl/workbook.xml in most files. */
  readonly main: string;
  readonly sheetEntries: readonly SheetEntry[];
  private readonly sheets: ReadonlyMap<string, SheetPart>;
  private readonly names: readonly DefinedName[];

  /** @throws Refused for anything that is no sound workbook */
  constructor(bytes: Uint8Array) {
    this.package = new Package(bytes);
    this.main = mainPart(this.package);
    const text = this.package.text(this.main);
    this.sheetEntries = readSheets(text, this.package, this.main);
    this.names = readNames(text, this.sheetEntries);
    const strings = lazily(() => this.optional("sharedStrings", readSharedStrings) ?? []);
    const styles = new CellStyles(this.optional("styles", (part) => part));
    this.sheets = new Map(
      this.sheetEntries.map(({ name, part }) => [
        name,
        new SheetPart(name, this.package.text(part), { strings, styles }),
      ]),
    );
    strings();
  }

  private optional<T>(type: string, read: (text: string) => T): T | undefined {
    const relationship = this.package
      .relationships(this.main)
      .find((one) => one.type === type && !one.isExternal);
    return relationship && this.package.has(relationship.target)
      ? read(this.package.text(relationship.target))
      : undefined;
  }

  /** A sheet's part by the sheet's name, compared as Excel does: without case. */
  sheet(name: string): SheetPart | undefined {
    return (
      this.sheets.get(name) ??
      [...this.sheets.values()].find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())
    );
  }

  /** The merged areas of a sheet. */
  merges(sheet: string): readonly Area[] {
    return this.sheet(sheet)?.merges ?? [];
  }

  catalogue(): Promise<Catalogue> {
    const sheets = this.sheetEntries.map(({ name, visibility }): Sheet => ({
      name,
      visibility,
      used: this.sheet(name)?.used(),
    }));
    return Promise.resolve({ sheets, names: this.names });
  }

  cells(areas: readonly Area[]): Promise<Cells> {
    const read = new Set(areas.map(({ sheet }) => sheet));
    return Promise.resolve({
      at: ({ sheet, row, column }) => this.sheet(sheet)?.cell(row, column) ?? BLANK_CELL,
      used: (sheet) => (read.has(sheet) ? this.sheet(sheet)?.used() : undefined),
    });
  }
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
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
    return [{ name: values.get("name") ?? "", visibility, part: relationship.target }];
  });
}

function readNames(text: string, sheets: readonly SheetEntry[]): readonly DefinedName[] {
  const list = elementOf(text, "definedNames");
  if (!list) return [];
  const all = allSheetNames(text);
  return [...elementsOf(text, "definedName", list.tag.end, list.contentEnd)].flatMap(
    (element): DefinedName[] => {
      const values = attributes(text, element.tag);
      const name = values.get("name") ?? "";
      if (/^_xlnm\./i.test(name)) return [];
      const scopeIndex = values.get("localSheetId");
      const scope = scopeIndex === undefined ? undefined : all[Number(scopeIndex)];
      return [
        { name, scope, target: targetOf(textBetween(text, element.tag.end, element.contentEnd), sheets) },
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

function targetOf(formula: string, sheets: readonly SheetEntry[]): NameTarget {
  if (/#REF!/i.test(formula)) return { kind: "broken" };
  const area = parseArea(formula);
  if (!area) return { kind: "other", formula };
  // Excel compares sheet names without case; the sheet's own spelling is kept.
  const sheet = sheets.find(({ name }) => name.toLowerCase() === area.sheet.toLowerCase());
  return sheet ? { kind: "area", area: { ...area, sheet: sheet.name } } : { kind: "broken" };
}
