/**
 * The choices that a sheet's validation lists offer, by cell.
 *
 * Source: ECMA-376, 18.3.1.32 (dataValidation); [MS-XLSX] 2.6.8 (x14: lists on other sheets).
 */
import { type Area, contains, parseArea } from "../workbook/address";
import type { CellValue } from "../workbook/cell";
import { attributes, elementOf, elementsOf, textBetween } from "./markup";
import type { SheetPart } from "./sheet-part";
import type { WorkbookParts } from "./workbook-parts";

/** A list longer than this is no list of ratings. */
const LONGEST_LIST = 1000;

interface ValidationList {
  readonly areas: readonly Area[];
  readonly formula: string;
}

export class ValidationLists {
  private readonly sheet: string;
  private readonly lists: readonly ValidationList[];

  constructor(
    sheet: SheetPart,
    private readonly workbook: WorkbookParts,
  ) {
    this.sheet = sheet.name;
    this.lists = readLists(sheet);
  }

  /** What a cell's list allows; undefined without a list, or with one that only Excel can work out. */
  of(row: number, column: number): readonly string[] | undefined {
    const cell = { sheet: this.sheet, row, column };
    const list = this.lists.find(({ areas }) => areas.some((area) => contains(area, cell)));
    return list && this.choices(list.formula.trim().replace(/^=/u, ""));
  }

  private choices(formula: string): readonly string[] | undefined {
    const literal = /^"((?:[^"]|"")*)"$/u.exec(formula)?.[1];
    if (literal !== undefined)
      return literal
        .replaceAll('""', '"')
        .split(",")
        .map((choice) => choice.trim());
    const area = parseArea(formula, this.sheet) ?? this.named(formula);
    const sheet = area && this.workbook.contents(area.sheet);
    if (!area || !sheet) return undefined;
    const choices: string[] = [];
    for (let row = area.top; row <= area.bottom && choices.length < LONGEST_LIST; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const text = shown(sheet.cell(row, column).value);
        if (text !== "") choices.push(text);
      }
    }
    return choices;
  }

  /** The area of a name; one of the sheet's own comes before one of the workbook. */
  private named(name: string): Area | undefined {
    const alike = this.workbook.names.filter((one) => one.name.toLowerCase() === name.toLowerCase());
    const chosen =
      alike.find(({ scope }) => scope === this.sheet) ?? alike.find(({ scope }) => scope === undefined);
    return chosen?.target.kind === "area" ? chosen.target.area : undefined;
  }
}

function shown(value: CellValue): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "number":
      return value.digits;
    default:
      return "";
  }
}

/** Both kinds: those of 2007 and those that Excel 2010 put into an extension, for lists on other sheets. */
function readLists(sheet: SheetPart): readonly ValidationList[] {
  const { text, data, name } = sheet;
  const from = data?.end ?? 0;
  return [...elementsOf(text, "dataValidation", from)].flatMap((element): ValidationList[] => {
    const values = attributes(text, element.tag);
    if (values.get("type") !== "list") return [];
    const inside = (local: string): string | undefined => {
      const found = elementOf(text, local, element.tag.end, element.contentEnd);
      return found && textBetween(text, found.tag.end, found.contentEnd);
    };
    const references = values.get("sqref") ?? inside("sqref") ?? "";
    return [
      {
        areas: references.split(/\s+/u).flatMap((reference) => parseArea(reference, name) ?? []),
        formula: inside("formula1") ?? "",
      },
    ];
  });
}
