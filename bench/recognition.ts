/**
 * Recognising 24 sheets of 200 rows, as a ratio to reading their cells: a machine's speed drops out.
 *
 * Run by `npx tsx bench/recognition.ts`.
 */
import { recognise } from "../src/form/recognise/recognise";
import { openWorkbook } from "../src/xlsx";
import { cellString } from "../src/form/cell-text";
import { largeWorkbook } from "../test/fixtures/layouts/layouts";

const RUNS = 5;

async function main(): Promise<void> {
  const { bytes } = largeWorkbook(24, 200);
  const reading: number[] = [];
  const recognising: number[] = [];
  let fields = 0;
  for (let run = 0; run <= RUNS; run++) {
    const opening = openWorkbook(bytes);
    if (!opening.ok) throw new Error(opening.refusal.code);
    const { workbook } = opening;
    const start = performance.now();
    const catalogue = await workbook.catalogue();
    const cells = await workbook.cells(catalogue.sheets.flatMap(({ used }) => (used ? [used] : [])));
    const merges = await workbook.merges(catalogue.sheets.flatMap(({ name }) => cells.used(name) ?? []));
    for (const { name } of catalogue.sheets) {
      const used = cells.used(name);
      if (!used) continue;
      for (let row = used.top; row <= used.bottom; row++)
        for (let column = used.left; column <= used.right; column++)
          cellString(cells.at({ sheet: name, row, column }).value);
    }
    const read = performance.now();
    const recognition = recognise(catalogue, cells, merges);
    const done = performance.now();
    fields = recognition.blocks.reduce((sum, block) => sum + block.fields.size, 0);
    // The first run warms the engine up.
    if (run > 0) {
      reading.push(read - start);
      recognising.push(done - read);
    }
  }
  const ratio = median(recognising) / median(reading);
  process.stdout.write(
    `recognition: 24 sheets, ${String(fields)} fields, ${ratio.toFixed(2)} × the time to read the cells (${median(reading).toFixed(0)} ms)\n`,
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

void main();
