/** A workbook behind the port, made of names and cells alone. */
import { type CellAddress, formatCell, parseArea } from "../../src/workbook/address";
import { BLANK_CELL, type CellValue } from "../../src/workbook/cell";
import type { Catalogue, Cells, DefinedName, NameTarget } from "../../src/workbook/port";

export const SHEET = "様式2";

export interface Content {
  /** [name, reference] of workbook scope, [name, reference, sheet] of sheet scope. "#REF!" is broken. */
  readonly names?: readonly (readonly [string, string] | readonly [string, string, string])[];
  /** By their addresses: "A1" on the sheet 様式2, "名前の対応!A1". */
  readonly cells?: Readonly<Record<string, string | CellValue>>;
}

export function workbookOf({ names = [], cells = {} }: Content): {
  readonly catalogue: Catalogue;
  readonly cells: Cells;
} {
  const values = new Map(
    Object.entries(cells).map(([reference, content]) => [
      formatCell(addressOf(reference)),
      typeof content === "string" ? ({ kind: "text", text: content } as const) : content,
    ]),
  );
  const sheets = [
    ...new Set([
      SHEET,
      ...names.flatMap(([, , scope]) => scope ?? []),
      ...Object.keys(cells).map((reference) => addressOf(reference).sheet),
    ]),
  ];
  const used = (sheet: string) => ({ sheet, top: 1, left: 1, bottom: 60, right: 30 });
  return {
    catalogue: {
      sheets: sheets.map((name) => ({ name, visibility: "visible", used: used(name) })),
      names: names.map(([name, reference, scope]): DefinedName => ({
        name,
        scope,
        target: targetOf(reference),
      })),
    },
    cells: {
      at(address) {
        const value = values.get(formatCell(address));
        return value ? { value, hasFormula: false } : BLANK_CELL;
      },
      used,
    },
  };
}

function addressOf(reference: string): CellAddress {
  const area = parseArea(reference, SHEET);
  if (!area) throw new Error(`no address: ${reference}`);
  return { sheet: area.sheet, row: area.top, column: area.left };
}

function targetOf(reference: string): NameTarget {
  if (reference.includes("#REF!")) return { kind: "broken" };
  const area = parseArea(reference, SHEET);
  return area ? { kind: "area", area } : { kind: "other", formula: reference };
}
