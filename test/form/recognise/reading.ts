/** Reads a workbook file as recognition needs it: all cells of all sheets, and all merges. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { recognise } from "../../../src/form/recognise/recognise";
import type { Recognition } from "../../../src/form/recognise/recognition";
import { formatArea } from "../../../src/workbook/address";
import type { Area } from "../../../src/workbook/address";
import type { Catalogue, Cells } from "../../../src/workbook/port";
import { openWorkbook } from "../../../src/xlsx";

export interface WholeWorkbook {
  readonly catalogue: Catalogue;
  readonly cells: Cells;
  readonly merges: readonly Area[];
}

export async function readWhole(bytes: Uint8Array): Promise<WholeWorkbook> {
  const opening = openWorkbook(bytes);
  if (!opening.ok) throw new Error(opening.refusal.code);
  const { workbook } = opening;
  const catalogue = await workbook.catalogue();
  const cells = await workbook.cells(catalogue.sheets.flatMap(({ used }) => (used ? [used] : [])));
  return {
    catalogue,
    cells,
    merges: await workbook.merges(catalogue.sheets.flatMap(({ name }) => cells.used(name) ?? [])),
  };
}

export function fixture(name: string): Uint8Array {
  return readFileSync(join(__dirname, "../../fixtures/workbooks", name));
}

export async function recognised(bytes: Uint8Array): Promise<Recognition> {
  const { catalogue, cells, merges } = await readWhole(bytes);
  return recognise(catalogue, cells, merges);
}

/** The certain fields: "取組4_1_1.課題" → "様式2!M34". */
export function certainFields({ blocks }: Recognition): ReadonlyMap<string, string> {
  return new Map(
    blocks.flatMap(({ block, fields }) =>
      [...fields.values()].flatMap((one): [string, string][] =>
        one.kind === "certain" ? [[`${block.id}.${one.field.name}`, formatArea(one.place.area)]] : [],
      ),
    ),
  );
}

/** The fields that a person has to settle, with their places. */
export function openFields({ blocks }: Recognition): ReadonlyMap<string, readonly string[]> {
  return new Map(
    blocks.flatMap(({ block, fields }) =>
      [...fields.values()].flatMap((one): [string, readonly string[]][] => {
        const name = `${block.id}.${one.field.name}`;
        switch (one.kind) {
          case "certain":
            return [];
          case "to-confirm":
            return [[name, [formatArea(one.place.area)]]];
          case "several":
            return [[name, one.places.map(({ area }) => formatArea(area))]];
        }
      }),
    ),
  );
}
