/** Putting what a person typed into a cell of the open workbook. */
import Big from "big.js";
import type { CellAddress } from "../workbook/address";
import type { CellValue } from "../workbook/cell";
import { type Content, NO_CHANGE, type Obstacle } from "../workbook/change-set";
import { daysLater } from "../xlsx/picture";
import type { Book } from "./book";
import { contentText, isShare } from "./content-text";
import { serialOf } from "./typed-date";

export type Edited =
  | { readonly kind: "done" }
  /** Somebody changed the cell since it was shown. */
  | { readonly kind: "conflict" }
  | { readonly kind: "refused"; readonly why: Obstacle };

/** @param text  as typed; the same text as before changes nothing */
export async function editCell(book: Book, cell: CellAddress, text: string): Promise<Edited> {
  const before = contentText(book, cell);
  if (text === before.text) return { kind: "done" };
  const content = contentOf(text, before.value, daysLater(book.workbook.parts));
  const applied = await book.workbook.apply({
    ...NO_CHANGE,
    cells: [{ cell, content, expected: before.value }],
  });
  switch (applied.kind) {
    case "applied":
      book.changed();
      return { kind: "done" };
    case "refused":
      return { kind: "refused", why: applied.refusals[0]?.why ?? "read-only" };
    default:
      return { kind: "conflict" };
  }
}

const FIGURE = /^-?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?$/u;

/**
 * A figure typed over a figure is one, over a percentage a percentage, a day over a day is one; anything else stays
 * the text it is. The cell keeps its format.
 *
 * @param later  how many days later than 1900 the workbook's calendar begins
 */
export function contentOf(text: string, before: CellValue, later = 0): Content {
  if (text === "") return { kind: "blank" };
  const typed = text.trim().normalize("NFKC").replace("−", "-");
  const figure = (from: string): string | undefined =>
    FIGURE.test(from) ? from.replaceAll(",", "") : undefined;
  if (before.kind === "number") {
    // As in Excel: 45 over 40.7% is 45%.
    const isPercent = isShare(before);
    const digits = figure(isPercent ? typed.replace(/%$/u, "") : typed);
    if (digits !== undefined)
      return { kind: "number", digits: isPercent ? hundredth(digits) : digits, format: before.format };
  }
  const serial = before.kind === "date" ? (serialOf(typed, later) ?? figure(typed)) : undefined;
  if (before.kind === "date" && serial !== undefined) return { kind: "date", serial, format: before.format };
  return { kind: "text", text };
}

/** Exactly, in decimals: 40.7 → 0.407. */
function hundredth(figure: string): string {
  return new Big(figure).div(100).toFixed();
}
