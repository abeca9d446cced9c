/**
 * The full lists of findings of the two workbooks of 福島区. Each line was read against the rules: it is one
 * that a careful examiner would raise, and none is missing.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluateWorkbook } from "../../src/session/evaluate";
import { openWorkbook } from "../../src/xlsx";

const FIXTURES = join(__dirname, "../fixtures");

test.each(["fukushima-r3-before", "fukushima-r3-published"])("%s has these findings", async (name) => {
  const opening = openWorkbook(new Uint8Array(readFileSync(join(FIXTURES, `workbooks/${name}.xlsx`))));
  if (!opening.ok) throw new Error(opening.refusal.code);
  const { findings } = await evaluateWorkbook(opening.workbook, { file: `${name}.xlsx` });
  const golden = JSON.parse(readFileSync(join(FIXTURES, `golden/${name}.json`), "utf8")) as unknown;
  expect(findings).toEqual(golden);
});
