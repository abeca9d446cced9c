/**
 * Changes of the main part: names, a sheet more, a sheet less, and asking Excel to calculate when it opens.
 *
 * Source: ECMA-376, 18.2 (workbook): 18.2.27 (order), 18.2.5 (definedName), 18.2.19 (sheet), 18.2.2 (calcPr).
 */
import { type Area, cellReference, sheetReference } from "../workbook/address";
import { appended, childNamed, ensured, prefixOf, withoutChildren } from "./children";
import {
  type Element,
  attribute,
  attributes,
  childrenOf,
  encode,
  encodeAttribute,
  rootOf,
  textBetween,
} from "./markup";
import { SIGN } from "./sign";

const ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "AlternateContent",
  "revisionPtr",
  "absPath",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** A main part on its way. */
export class WorkbookDraft {
  constructor(public text: string) {}

  private child(name: string): Element | undefined {
    return childNamed(this.text, name);
  }

  private sheets(): readonly Element[] {
    const list = this.child("sheets");
    return list ? childrenOf(this.text, list).filter(({ tag }) => tag.name === "sheet") : [];
  }

  /** Whether any sheet, chart sheets too, has this name; they compare without case. */
  hasSheet(name: string): boolean {
    return this.sheets().some(
      ({ tag }) => (attribute(this.text, tag, "name") ?? "").toLowerCase() === name.toLowerCase(),
    );
  }

  /** The names of the sheets that somebody can see: Excel opens no workbook without one. */
  visibleSheets(): readonly string[] {
    return this.sheets()
      .filter(({ tag }) => (attribute(this.text, tag, "state") ?? "visible") === "visible")
      .map(({ tag }) => attribute(this.text, tag, "name") ?? "");
  }

  private definedNames(): readonly Element[] {
    const list = this.child("definedNames");
    return list ? childrenOf(this.text, list) : [];
  }

  /** Adds a sheet after all others. @returns its place among them, as `localSheetId` counts */
  addSheet(name: string, relationshipId: string): number {
    const sheets = this.sheets();
    const list = this.child("sheets");
    if (!list) return 0;
    const ids = sheets.map(({ tag }) => Number(attribute(this.text, tag, "sheetId") ?? "0"));
    const { prefix, declaration } = this.relationshipPrefix();
    this.text = appended(
      this.text,
      list,
      `<${prefixOf(list.tag.qualified)}sheet name="${encodeAttribute(name)}" sheetId="${String(Math.max(0, ...ids) + 1)}"${declaration} ${prefix}:id="${relationshipId}"/>`,
    );
    return sheets.length;
  }

  private relationshipPrefix(): { readonly prefix: string; readonly declaration: string } {
    const values = [...attributes(this.text, rootOf(this.text).tag)];
    const declared = values.find(
      ([name, value]) =>
        name.startsWith("xmlns:") && /\/officeDocument\/(?:2006\/)?relationships$/u.test(value),
    );
    return declared
      ? { prefix: declared[0].slice("xmlns:".length), declaration: "" }
      : {
          prefix: "r",
          declaration: ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
        };
  }

  /**
   * Takes a sheet away, with the names of its own and those that stand for cells of it; the places of those
   * after it move up.
   */
  removeSheet(name: string): void {
    const sheets = this.sheets();
    const place = sheets.findIndex(({ tag }) => attribute(this.text, tag, "name") === name);
    const list = this.child("sheets");
    const gone = sheets[place];
    if (!list || !gone) return;
    this.text = withoutChildren(this.text, list, ({ tag }) => tag.start === gone.tag.start);
    this.removeNames((scope, formula) => scope === place || namesSheet(formula, name));
    for (const { tag } of this.definedNames().toReversed()) {
      const scope = Number(attribute(this.text, tag, "localSheetId") ?? "-1");
      if (scope > place) this.setAttribute(tag.start, tag.end, "localSheetId", String(scope - 1));
    }
    const views = this.child("bookViews");
    for (const { tag } of (views ? childrenOf(this.text, views) : []).toReversed()) {
      for (const view of ["activeTab", "firstSheet"]) {
        const tab = Number(attribute(this.text, tag, view) ?? "0");
        const end = this.text.indexOf(">", tag.start) + 1;
        if (tab > place || (tab === place && tab === sheets.length - 1 && tab > 0))
          this.setAttribute(tag.start, end, view, String(tab - 1));
      }
    }
  }

  /** A defined name of the workbook, or of the sheet at a place. */
  addName(name: string, formula: string, scope?: number): void {
    this.text = ensured(this.text, "definedNames", ORDER);
    const list = this.child("definedNames");
    if (!list) return;
    const local = scope === undefined ? "" : ` localSheetId="${String(scope)}"`;
    const qualified = `${prefixOf(list.tag.qualified)}definedName`;
    this.text = appended(
      this.text,
      list,
      `<${qualified} name="${encodeAttribute(name)}"${local}>${encode(formula)}</${qualified}>`,
    );
  }

  /** Takes a name of the workbook away; names compare without case. */
  removeName(name: string): void {
    this.removeNames((scope, _, one) => scope === undefined && one.toLowerCase() === name.toLowerCase());
  }

  /** Sets the own name of the sheet at a place to a formula, or takes it away. */
  setLocalName(name: string, place: number, formula: string | undefined): void {
    const [present] = this.definedNames().filter(
      ({ tag }) =>
        attribute(this.text, tag, "name") === name &&
        attribute(this.text, tag, "localSheetId") === String(place),
    );
    if (present && textBetween(this.text, present.tag.end, present.contentEnd) === formula) return;
    this.removeNames((scope, _, one) => scope === place && one === name);
    if (formula !== undefined) this.addName(name, formula, place);
  }

  private removeNames(
    isUnwanted: (scope: number | undefined, formula: string, name: string) => boolean,
  ): void {
    const list = this.child("definedNames");
    if (!list) return;
    this.text = withoutChildren(this.text, list, ({ tag, contentEnd }) => {
      const scope = attribute(this.text, tag, "localSheetId");
      return isUnwanted(
        scope === undefined ? undefined : Number(scope),
        textBetween(this.text, tag.end, contentEnd),
        attribute(this.text, tag, "name") ?? "",
      );
    });
  }

  /** The place of a sheet as `localSheetId` counts. */
  placeOf(name: string): number {
    return this.sheets().findIndex(({ tag }) => attribute(this.text, tag, "name") === name);
  }

  /** Asks Excel to calculate all formulas when it opens the file. */
  calculateOnLoad(): void {
    this.text = ensured(this.text, "calcPr", ORDER);
    const calculation = this.child("calcPr");
    if (calculation) this.setAttribute(calculation.tag.start, calculation.tag.end, "fullCalcOnLoad", "1");
  }

  private setAttribute(start: number, end: number, name: string, value: string): void {
    const tag = this.text.slice(start, end);
    const present = new RegExp(String.raw`(\s${name}\s*=\s*["'])[^"']*`, "u");
    const changed = present.test(tag)
      ? tag.replace(present, `$1${value}`)
      : tag.replace(/(\s*\/?>)$/u, `${SIGN}${name}="${value}"$1`);
    this.text = this.text.slice(0, start) + changed + this.text.slice(end);
  }
}

/** Whether a formula is nothing but cells of a sheet. */
function namesSheet(formula: string, sheet: string): boolean {
  const plain = `${sheet}!`;
  const quoted = `'${sheet.replaceAll("'", "''")}'!`;
  return formula
    .split(",")
    .every((part) => [plain, quoted].some((start) => part.toLowerCase().startsWith(start.toLowerCase())));
}

/** "表!$A$1:$B$2", as a name refers to cells. */
export function nameFormula(area: Area): string {
  const absolute = (row: number, column: number): string =>
    cellReference({ row, column }).replace(/^([A-Z]+)(\d+)$/u, "$$$1$$$2");
  const [first, last] = [absolute(area.top, area.left), absolute(area.bottom, area.right)];
  return `${sheetReference(area.sheet)}!${first === last ? first : `${first}:${last}`}`;
}
