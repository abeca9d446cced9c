/** One cell as `Range` gives it → the kinds that the evaluation knows. */
import { BLANK, type Cell, type CellValue } from "../workbook/cell";
import { isDateFormat } from "../workbook/number-format";
import { significantDigits } from "../workbook/significant-digits";

/** What `Range.values`, `valueTypes`, `formulas` and `numberFormat` say of one cell. */
export interface RangeCell {
  readonly value: unknown;
  readonly type: string;
  readonly formula: unknown;
  readonly format: unknown;
}

export function cellOf(cell: RangeCell): Cell {
  return { value: valueOf(cell), hasFormula: hasFormula(cell) };
}

function valueOf({ value, type, format }: RangeCell): CellValue {
  if (type === "Error") return { kind: "error", code: String(value) };
  switch (typeof value) {
    case "number":
      return numberOf(value, String(format));
    case "boolean":
      return { kind: "boolean", value };
    case "string":
      return value === "" ? BLANK : { kind: "text", text: value.replace(/\r\n?/gu, "\n") };
    default:
      return { kind: "error", code: String(type) };
  }
}

function numberOf(value: number, format: string): CellValue {
  const digits = significantDigits(value);
  return isDateFormat(format) ? { kind: "date", serial: digits, format } : { kind: "number", digits, format };
}

/** A text that begins with "=" is its own formula; a formula never computes to its own text. */
function hasFormula({ value, formula }: RangeCell): boolean {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value;
}
