/** Workbooks for the tests of writing, and what became of their parts. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { type CellAddress, parseArea } from "../../src/workbook/address";
import { BLANK, type CellValue } from "../../src/workbook/cell";
import { type CellChange, type ChangeSet, type Content, NO_CHANGE } from "../../src/workbook/change-set";
import { type XlsxWorkbook, openWorkbook } from "../../src/xlsx";

const FOLDER = join(__dirname, "../fixtures/workbooks");

export function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(FOLDER, name)));
}

export function opened(bytes: Uint8Array): XlsxWorkbook {
  const opening = openWorkbook(bytes);
  if (!opening.ok) throw new Error(`the file was refused: ${opening.refusal.code}`);
  return opening.workbook;
}

export function partsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}

/** The names of the parts that are not the same in both files, one that is missing included. */
export function differingParts(one: Uint8Array, other: Uint8Array): readonly string[] {
  const [first, second] = [unzipSync(one), unzipSync(other)];
  return [...new Set([...Object.keys(first), ...Object.keys(second)])].filter((name) => {
    const [before, after] = [first[name], second[name]];
    return !before || !after || !Buffer.from(before).equals(after);
  });
}

/** "Sheet!A1" */
export function at(reference: string): CellAddress {
  const area = parseArea(reference);
  if (!area) throw new Error(`${reference} is no cell`);
  return { sheet: area.sheet, row: area.top, column: area.left };
}

export function text(content: string): Content {
  return content === "" ? BLANK : { kind: "text", text: content };
}

export function cellChange(reference: string, content: Content, expected: CellValue = BLANK): CellChange {
  return { cell: at(reference), content, expected };
}

export function changes(some: Partial<ChangeSet>): ChangeSet {
  return { ...NO_CHANGE, ...some };
}

export async function valueAt(workbook: XlsxWorkbook, reference: string): Promise<CellValue> {
  const cell = at(reference);
  const cells = await workbook.cells([
    { ...cell, top: cell.row, left: cell.column, bottom: cell.row, right: cell.column },
  ]);
  return cells.at(cell).value;
}
