/**
 * Recognising 24 sheets of 200 rows, as a ratio to reading their cells: a machine's speed drops out.
 */
import { recognise } from "../src/form/recognise/recognise";
import { openWorkbook } from "../src/xlsx";
import { cellString } from "../src/form/cell-text";
import { largeWorkbook } from "../test/fixtures/layouts/layouts";
import { middle, millisecondsSince } from "./measure";
import { table } from "./table";

const RUNS = 5;

export async function recognitionTable(): Promise<string> {
  const { bytes } = largeWorkbook(24, 200);
  const reading: number[] = [];
  const recognising: number[] = [];
  let fields = 0;
  for (let run = 0; run <= RUNS; run++) {
    const opening = openWorkbook(bytes);
    if (!opening.ok) throw new Error(opening.refusal.code);
    const { workbook } = opening;
    const start = process.cpuUsage();
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
    const read = millisecondsSince(start);
    const recognition = recognise(catalogue, cells, merges);
    const done = millisecondsSince(start);
    fields = recognition.blocks.reduce((sum, block) => sum + block.fields.size, 0);
    // The first run warms the engine up.
    if (run > 0) {
      reading.push(read);
      recognising.push(done - read);
    }
  }
  return table(
    ["sheets", "fields found", "reading the cells", "recognising ÷ reading"],
    [
      [
        "24 of 200 rows",
        String(fields),
        `${middle(reading).toFixed(0)} ms`,
        (middle(recognising) / middle(reading)).toFixed(2),
      ],
    ],
  );
}
