/** A workbook for a test, written down as what stands in its cells. */
import { parseArea } from "../../src/workbook/address";
import { EMPTY_CELL, HostWorkbook, type Content, type HostCell } from "./model";

type Plain = string | number | boolean | { readonly text: string } | { readonly error: string };

/** A plain value (a string stays text), a number with its format, or a formula with what it gives. */
export type CellDescription =
  | Plain
  | { readonly number: number; readonly format: string }
  | { readonly formula: string; readonly value: Plain }
  | { readonly text: string; readonly locked: boolean };

/**
 * @param sheets  for each sheet, its cells by their addresses: `{ 表: { B3: "③" } }`
 */
export function workbookOf(
  sheets: Readonly<Record<string, Readonly<Record<string, CellDescription>>>>,
): HostWorkbook {
  const workbook = new HostWorkbook("book.xlsx");
  for (const [name, cells] of Object.entries(sheets)) {
    const sheet = workbook.addSheet(name);
    for (const [address, description] of Object.entries(cells)) {
      const area = parseArea(address, name);
      if (!area) throw new Error(`${address} is no cell`);
      sheet.put(area.top, area.left, cellFor(description));
    }
  }
  return workbook;
}

function cellFor(description: CellDescription): HostCell {
  if (typeof description === "object" && "formula" in description) {
    return { ...EMPTY_CELL, formula: description.formula, content: contentOf(description.value) };
  }
  if (typeof description === "object" && "number" in description) {
    const { number, format } = description;
    return { ...EMPTY_CELL, numberFormat: format, content: { kind: "number", number } };
  }
  const locked = typeof description === "object" && "locked" in description ? description.locked : true;
  return { ...EMPTY_CELL, locked, content: contentOf(description) };
}

function contentOf(value: Plain): Content {
  if (value === "") return { kind: "blank" };
  switch (typeof value) {
    case "string":
      return { kind: "text", text: value };
    case "number":
      return { kind: "number", number: value };
    case "boolean":
      return { kind: "boolean", value };
    case "object":
      return "text" in value ? { kind: "text", text: value.text } : { kind: "error", code: value.error };
  }
}
