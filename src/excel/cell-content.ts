/** What stands in one cell, exactly enough to be put back. */
import type { CellAddress } from "../workbook/address";
import type { Cell } from "../workbook/cell";
import type { Content } from "../workbook/change-set";
import { cellOf } from "./cell-value";
import { cellRange } from "./ranges";
import { typedText } from "./typed-text";

export interface CellContent {
  readonly cell: Cell;
  /** The value as Excel gives and takes it: a number at all its digits. */
  readonly raw: unknown;
  readonly format: string;
}

export const CONTENT = "values,valueTypes,formulas,numberFormat";

/** What was loaded of a range of one cell. */
export function contentOf(range: Excel.Range): CellContent {
  const raw = range.values[0]?.[0] as unknown;
  const format = String(range.numberFormat[0]?.[0]);
  const type = String(range.valueTypes[0]?.[0]);
  const formula = range.formulas[0]?.[0] as unknown;
  return { cell: cellOf({ value: raw, type, formula, format }), raw, format };
}

/** Queues reading a cell; what it returns may be called once the round trip is over. */
export function queueReading(context: Excel.RequestContext, cell: CellAddress): () => CellContent {
  const range = cellRange(context, cell);
  range.load(CONTENT);
  return () => contentOf(range);
}

/** Queues a content for a cell whose number format is known. */
export function queueContent(
  context: Excel.RequestContext,
  cell: CellAddress,
  content: Content,
  format: string,
): void {
  queueRaw(context, cell, content.kind === "text" ? typedText(content.text, format) : rawOf(content), format);
}

/** Queues putting back what stood in a cell. Formulas are never written over, so none has to come back. */
export function queueRestoring(
  context: Excel.RequestContext,
  cell: CellAddress,
  { cell: { value }, raw, format }: CellContent,
): void {
  queueRaw(context, cell, value.kind === "text" ? typedText(String(raw), format) : raw, format);
}

function queueRaw(context: Excel.RequestContext, cell: CellAddress, raw: unknown, format: string): void {
  const range = cellRange(context, cell);
  // A text format would make a text of it.
  const isNumberAmongTexts = typeof raw === "number" && format === "@";
  if (isNumberAmongTexts) range.numberFormat = [["General"]];
  range.values = [[raw]];
  if (isNumberAmongTexts) range.numberFormat = [["@"]];
}

function rawOf(content: Exclude<Content, { kind: "text" }>): string | number | boolean {
  switch (content.kind) {
    case "blank":
      return "";
    case "number":
      return Number(content.digits);
    case "date":
      return Number(content.serial);
    case "boolean":
      return content.value;
  }
}
