/** What stands in a cell, as a person would read it there: for showing beside a finding. */
import { cellString } from "../form/cell-text";
import { anchorOf, parseArea } from "../workbook/address";
import type { Cells } from "../workbook/port";

/** @param reference  a cell or area as a report writes it; the text of its first cell, "" for none */
export function textAt(cells: Cells, reference: string): string {
  const area = parseArea(reference);
  return area ? cellString(cells.at(anchorOf(area)).value) : "";
}
