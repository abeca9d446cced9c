/** What stands in a cell, as text for the line above the sheet and for editing. */
import Big from "big.js";
import type { CellAddress } from "../workbook/address";
import type { CellValue } from "../workbook/cell";
import { isPercentFormat } from "../workbook/number-format";
import { daysLater } from "../xlsx/picture";
import type { Book } from "./book";
import { typedDate } from "./typed-date";

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
  return { text: asTyped(value, daysLater(book.workbook.parts)), value, hasFormula };
}

function asTyped(value: CellValue, later: number): string {
  switch (value.kind) {
    case "blank":
    case "uncalculated":
      return "";
    case "text":
      return value.text;
    case "number":
      return isShare(value) ? `${new Big(value.digits).times(100).toFixed()}%` : value.digits;
    case "date":
      return typedDate(value.serial, later) ?? value.serial;
    case "boolean":
      return value.value ? "TRUE" : "FALSE";
    case "error":
      return value.code;
  }
}

/** Whether a number is shown, and typed, in per cent. */
export function isShare(value: CellValue): boolean {
  return value.kind === "number" && isPercentFormat(value.format);
}
