/** What stands in a cell, as text for the line above the sheet and for editing. */
import type { CellAddress } from "../workbook/address";
import type { CellValue } from "../workbook/cell";
import type { Book } from "./book";

export interface CellContent {
  readonly text: string;
  readonly value: CellValue;
  readonly hasFormula: boolean;
}

export function contentText(book: Book, { sheet, row, column }: CellAddress): CellContent {
  const { value, hasFormula } = book.workbook.parts.contents(sheet)?.cell(row, column) ?? {
    value: { kind: "blank" },
    hasFormula: false,
  };
  return { text: asTyped(value), value, hasFormula };
}

function asTyped(value: CellValue): string {
  switch (value.kind) {
    case "blank":
    case "uncalculated":
      return "";
    case "text":
      return value.text;
    case "number":
      return value.digits;
    case "date":
      return value.serial;
    case "boolean":
      return value.value ? "TRUE" : "FALSE";
    case "error":
      return value.code;
  }
}
