/** Putting what a person typed into a cell of the open workbook. */
import Big from "big.js";
import type { CellAddress } from "../workbook/address";
import type { CellValue } from "../workbook/cell";
import { type Content, NO_CHANGE, type Obstacle } from "../workbook/change-set";
import type { Book } from "./book";
import { contentText } from "./content-text";

export type Edited =
  | { readonly kind: "done" }
  /** Somebody changed the cell since it was shown. */
  | { readonly kind: "conflict" }
  | { readonly kind: "refused"; readonly why: Obstacle };

/** @param text  as typed; the same text as before changes nothing */
export async function editCell(book: Book, cell: CellAddress, text: string): Promise<Edited> {
  const before = contentText(book, cell);
  if (text === before.text) return { kind: "done" };
  const content = contentOf(text, before.value);
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

const FIGURE = /^[-−]?[0-9]+(?:\.[0-9]+)?$/u;

/**
 * A figure typed over a figure is one, and a percentage over a percentage; anything else stays the text it is. The
 * cell keeps its format.
 */
export function contentOf(text: string, before: CellValue): Content {
  if (text === "") return { kind: "blank" };
  const typed = text.trim().normalize("NFKC").replace("−", "-");
  if (before.kind === "number") {
    const share = /^(.*)%$/u.exec(typed)?.[1];
    if (share !== undefined && before.format.includes("%") && FIGURE.test(share))
      return { kind: "number", digits: hundredth(share), format: before.format };
    if (FIGURE.test(typed)) return { kind: "number", digits: typed, format: before.format };
  }
  if (before.kind === "date" && FIGURE.test(typed))
    return { kind: "date", serial: typed, format: before.format };
  return { kind: "text", text };
}

/** Exactly, in decimals: 40.7 → 0.407. */
function hundredth(figure: string): string {
  return new Big(figure).div(100).toFixed();
}
