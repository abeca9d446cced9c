/**
 * `npm run bench`: figures of this machine at this moment; what counts are the ratios between them.
 *
 * `npm run bench -- recognition` measures one topic alone.
 */
import { manyTable } from "./many";
import { readingTable } from "./reading";
import { recognitionTable } from "./recognition";
import { writingTable } from "./writing";

const TOPICS: Readonly<
  Record<string, { readonly title: string; readonly run: () => string | Promise<string> }>
> = {
  reading: { title: "Reading what people write", run: readingTable },
  recognition: { title: "Finding fields by their labels", run: recognitionTable },
  writing: { title: "One workbook, from file to file", run: writingTable },
  many: { title: "Many workbooks", run: manyTable },
};

async function main(wanted: readonly string[]): Promise<void> {
  for (const [name, { title, run }] of Object.entries(TOPICS)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    process.stdout.write(`### ${title}\n\n${await run()}\n\n`);
  }
}

void main(process.argv.slice(2));
