/** What a cell holds, told apart by kind. */

export type CellValue =
  | { readonly kind: "blank" }
  /** Text without its furigana; rich text as plain text. Line breaks are "\n". */
  | { readonly kind: "text"; readonly text: string }
  /**
   * A number. `digits` is the value at Excel's 15 significant digits in plain decimal notation
   * (0.28999999999999998 → "0.29"); `format` the number format code ("0.0%", "General").
   */
  | { readonly kind: "number"; readonly digits: string; readonly format: string }
  /** A number with a date format. `serial` as in `digits`; `format` the number format code. */
  | { readonly kind: "date"; readonly serial: string; readonly format: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  /** An error value, with its code as shown: "#DIV/0!". */
  | { readonly kind: "error"; readonly code: string }
  /** What a formula comes to whose result the file does not have: its writer does not calculate. */
  | { readonly kind: "uncalculated" };

export const BLANK = { kind: "blank" } as const satisfies CellValue;
export const UNCALCULATED = { kind: "uncalculated" } as const satisfies CellValue;

export interface Cell {
  readonly value: CellValue;
  /** Whether a formula stands in the cell (its last computed result is the value). */
  readonly hasFormula: boolean;
}

export const BLANK_CELL: Cell = { value: BLANK, hasFormula: false };

export function isBlank(value: CellValue): boolean {
  return value.kind === "blank" || (value.kind === "text" && value.text.trim() === "");
}
