/** An .xlsx file → the workbook as the emulated Excel holds it. */
import { unzipSync } from "fflate";
import { parseArea, type Area } from "../../src/workbook/address";
import {
  HostWorkbook,
  NOTHING,
  type Content,
  type HostCell,
  type HostSheet,
  type HostTable,
  type HostValidation,
} from "./model";
import { child, childrenOf, parseXml, type Element } from "./xml-tree";

/** Opens a file; parts that the emulator does not speak of are left out. */
export function openFile(bytes: Uint8Array, fileName: string): HostWorkbook {
  return new OpenPackage(bytes).workbook(fileName);
}

const EMPTY: Element = { name: "", attributes: {}, children: [], text: "" };

class OpenPackage {
  private readonly parts: Readonly<Record<string, Uint8Array>>;
  private readonly strings: readonly string[];
  private readonly styles: readonly CellStyle[];
  private readonly differential: readonly Element[];

  constructor(bytes: Uint8Array) {
    this.parts = unzipSync(bytes);
    this.strings = childrenOf(this.part("xl/sharedStrings.xml"), "si").map(({ text }) => unescaped(text));
    const styles = this.part("xl/styles.xml");
    this.styles = cellStyles(styles ?? EMPTY);
    this.differential = childrenOf(child(styles, "dxfs"), "dxf");
  }

  workbook(fileName: string): HostWorkbook {
    const root = this.part("xl/workbook.xml") ?? EMPTY;
    const targets = this.relations("xl/_rels/workbook.xml.rels");
    const workbook = new HostWorkbook(fileName);
    workbook.structureProtected = isTrue(child(root, "workbookProtection")?.attributes["lockStructure"]);
    const sheets = childrenOf(child(root, "sheets"), "sheet").map(({ attributes }) => {
      const sheet = workbook.addSheet(attributes["name"] ?? "", visibility(attributes["state"]));
      this.fill(sheet, workbook, `xl/${targets.get(attributes["id"] ?? "") ?? ""}`);
      return sheet;
    });
    for (const { attributes, text } of childrenOf(child(root, "definedNames"), "definedName")) {
      const scope =
        attributes["localSheetId"] === undefined ? undefined : sheets[Number(attributes["localSheetId"])];
      // Excel shows its own names without the prefix that marks them in the file.
      const name = (attributes["name"] ?? "").replace(/^_xlnm\./u, "");
      workbook.addName(name, `=${text}`, scope, !isTrue(attributes["hidden"]));
    }
    for (const path of Object.keys(this.parts)) {
      if (/^customXml\/item\d+\.xml$/u.test(path))
        workbook.xmlParts.push({ id: workbook.nextId(), xml: this.text(path) ?? "" });
    }
    return workbook;
  }

  private fill(sheet: HostSheet, workbook: HostWorkbook, path: string): void {
    const root = this.part(path) ?? EMPTY;
    const shared = new Map<string, string>();
    for (const row of childrenOf(child(root, "sheetData"), "row")) {
      for (const cell of childrenOf(row, "c")) {
        const area = parseArea(cell.attributes["r"] ?? "", sheet.name);
        if (area) sheet.put(area.top, area.left, this.cell(cell, shared));
        const formula = child(cell, "f")?.attributes;
        if (formula?.["t"] === "array") sheet.spills.push(...areasOf(formula["ref"], sheet));
      }
    }
    for (const { attributes } of childrenOf(child(root, "mergeCells"), "mergeCell")) {
      sheet.merges.push(...areasOf(attributes["ref"], sheet));
    }
    sheet.tables.push(...this.tables(sheet, path));
    sheet.validations.push(...validationsOf(root, sheet));
    const protection = child(root, "sheetProtection")?.attributes;
    if (isTrue(protection?.["sheet"])) {
      sheet.protection = { allowFormatCells: protection?.["formatCells"] === "0" };
    }
    const rules = childrenOf(root, "conditionalFormatting").flatMap((group) =>
      childrenOf(group, "cfRule").map((rule) => ({ rule, areas: areasOf(group.attributes["sqref"], sheet) })),
    );
    rules.sort((one, other) => priority(one.rule) - priority(other.rule));
    for (const { rule, areas } of rules) {
      const look = this.differential[Number(rule.attributes["dxfId"])];
      const custom = rule.attributes["type"] === "expression";
      sheet.conditionalFormats.push({
        id: workbook.nextId(),
        areas,
        type: custom ? "Custom" : "CellValue",
        formula: custom ? `=${child(rule, "formula")?.text ?? ""}` : "",
        fill: colour(child(child(child(look, "fill"), "patternFill"), "bgColor")),
        font: colour(child(child(look, "font"), "color")),
        stopIfTrue: isTrue(rule.attributes["stopIfTrue"]),
      });
    }
  }

  private cell(cell: Element, shared: Map<string, string>): HostCell {
    const style = this.styles[Number(cell.attributes["s"] ?? 0)];
    return {
      content: this.content(cell),
      formula: formulaOf(child(cell, "f"), shared),
      numberFormat: style?.numberFormat ?? "General",
      locked: style?.locked ?? true,
      format: {},
      link: undefined,
    };
  }

  private tables(sheet: HostSheet, path: string): HostTable[] {
    const relations = this.relations(path.replace(/([^/]+)$/u, "_rels/$1.rels"));
    return [...relations.values()].flatMap((target): HostTable[] => {
      const found = /tables\/[^/]+$/u.exec(target);
      const { attributes } = (found && this.part(`xl/${found[0]}`)) ?? EMPTY;
      const area = parseArea(attributes["ref"] ?? "", sheet.name);
      if (!area) return [];
      const name = attributes["displayName"] ?? "";
      return [{ name, area, showHeaders: attributes["headerRowCount"] !== "0" }];
    });
  }

  private content(cell: Element): Content {
    const value = child(cell, "v")?.text;
    if (cell.attributes["t"] === "inlineStr")
      return { kind: "text", text: unescaped(child(cell, "is")?.text ?? "") };
    if (value === undefined) return NOTHING;
    switch (cell.attributes["t"]) {
      case "s":
        return { kind: "text", text: this.strings[Number(value)] ?? "" };
      case "str":
        return { kind: "text", text: unescaped(value) };
      case "b":
        return { kind: "boolean", value: isTrue(value) };
      case "e":
        return { kind: "error", code: value };
      default:
        return { kind: "number", number: Number(value) };
    }
  }

  private relations(path: string): ReadonlyMap<string, string> {
    return new Map(
      childrenOf(this.part(path), "Relationship").map(({ attributes }) => [
        attributes["Id"] ?? "",
        (attributes["Target"] ?? "").replace(/^\/xl\//u, ""),
      ]),
    );
  }

  private part(path: string): Element | undefined {
    const text = this.text(path);
    return text === undefined ? undefined : parseXml(text);
  }

  private text(path: string): string | undefined {
    const bytes = this.parts[path];
    return bytes && new TextDecoder().decode(bytes);
  }
}

/** Both kinds: those of 2007, and those of 2010 for lists on other sheets. */
function validationsOf(root: Element, sheet: HostSheet): HostValidation[] {
  const extended = childrenOf(child(root, "extLst"), "ext").flatMap((one) =>
    childrenOf(one, "dataValidations"),
  );
  return [...childrenOf(root, "dataValidations"), ...extended]
    .flatMap((group) => childrenOf(group, "dataValidation"))
    .map((one) => ({
      areas: areasOf(one.attributes["sqref"] ?? child(one, "sqref")?.text, sheet),
      source: one.attributes["type"] === "list" ? listSource(child(one, "formula1")?.text ?? "") : undefined,
    }));
}

function listSource(formula: string): string {
  const items = /^"((?:[^"]|"")*)"$/u.exec(formula)?.[1];
  return items === undefined ? `=${formula}` : items.replaceAll('""', '"');
}

/** Characters that XML cannot hold are written _xHHHH_ (ECMA-376, 22.9.2.19 ST_Xstring). */
function unescaped(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

function formulaOf(element: Element | undefined, shared: Map<string, string>): string | undefined {
  if (!element) return undefined;
  const { t: type, si: index = "" } = element.attributes;
  if (type !== "shared") return `=${element.text}`;
  // The first cell of a shared formula stands for all: relative references are not moved along.
  if (element.text !== "") shared.set(index, element.text);
  return `=${shared.get(index) ?? ""}`;
}

function areasOf(references: string | undefined, { name }: HostSheet): Area[] {
  return (references ?? "").split(" ").flatMap((reference) => parseArea(reference, name) ?? []);
}

function priority({ attributes }: Element): number {
  return Number(attributes["priority"]);
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}

function visibility(state: string | undefined): HostSheet["visibility"] {
  if (state === "hidden") return "Hidden";
  return state === "veryHidden" ? "VeryHidden" : "Visible";
}

/** "#RRGGBB", as Excel writes colours; theme colours are left out. */
function colour(element: Element | undefined): string | undefined {
  const rgb = element?.attributes["rgb"];
  return rgb === undefined ? undefined : `#${rgb.slice(-6)}`;
}

interface CellStyle {
  readonly numberFormat: string;
  readonly locked: boolean;
}

function cellStyles(styles: Element): readonly CellStyle[] {
  const own = new Map(
    childrenOf(child(styles, "numFmts"), "numFmt").map(({ attributes }) => [
      attributes["numFmtId"],
      attributes["formatCode"] ?? "",
    ]),
  );
  return childrenOf(child(styles, "cellXfs"), "xf").map((xf) => {
    const id = xf.attributes["numFmtId"] ?? "0";
    return {
      numberFormat: own.get(id) ?? BUILT_IN_FORMATS[id] ?? "General",
      locked: child(xf, "protection")?.attributes["locked"] !== "0",
    };
  });
}

const ERA = "[$-411]ge.m.d";
const ERA_LONG = '[$-411]ggge"年"m"月"d"日"';
const YEAR_MONTH = 'yyyy"年"m"月"';
const MONTH_DAY = 'm"月"d"日"';

/** Formats that files name by number alone (ECMA-376, 18.8.30, Japanese), as `Range.numberFormat` shows them. */
const BUILT_IN_FORMATS: Readonly<Record<string, string>> = {
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  27: ERA,
  28: ERA_LONG,
  29: ERA_LONG,
  30: "m/d/yy",
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"時"mm"分"',
  33: 'h"時"mm"分"ss"秒"',
  34: YEAR_MONTH,
  35: MONTH_DAY,
  36: ERA,
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
  50: ERA,
  51: ERA_LONG,
  52: YEAR_MONTH,
  53: MONTH_DAY,
  54: ERA_LONG,
  55: YEAR_MONTH,
  56: MONTH_DAY,
  57: ERA,
  58: ERA_LONG,
};
