/** Saving makes a new file and leaves the bytes that were opened alone. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NO_CHANGE } from "../../src/workbook/change-set";
import { openWorkbook } from "../../src/xlsx";

const TORTURE = join(__dirname, "../fixtures/workbooks/torture.xlsx");

test("a file that was read by Node stays as it was in memory", async () => {
  const bytes = readFileSync(TORTURE);
  const before = Buffer.from(bytes);
  const opening = openWorkbook(bytes);
  if (!opening.ok) throw new Error(opening.refusal.code);
  await opening.workbook.apply({
    ...NO_CHANGE,
    record: { kind: "set", value: '<record xmlns="urn:hyoka:record:1"/>' },
  });
  expect(Buffer.compare(opening.workbook.save(), before)).not.toBe(0);
  expect(Buffer.compare(bytes, before)).toBe(0);
});
