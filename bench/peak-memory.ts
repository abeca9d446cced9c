/** The peak memory of one whole run, in a process of its own: what was measured before does not count. */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { NATIVE_COMPRESSION } from "../src/cli/native-compression";
import { carryOut } from "../src/session/carry-out";
import { seal } from "../src/session/seal";
import { openWorkbook } from "../src/xlsx";
import { madeWorkbook } from "./made-workbook";

/** @returns megabytes that the process had at most, program and compiler included */
export function peakMemory(sheets: number): number {
  const { stdout, status } = spawnSync(process.execPath, ["--import", "tsx", __filename, String(sheets)], {
    encoding: "utf8",
  });
  if (status !== 0) throw new Error("the run for its memory failed");
  return Number(stdout);
}

async function run(sheets: number): Promise<void> {
  const sample = new Uint8Array(readFileSync(join(__dirname, "../samples/fukushima-r3.xlsx")));
  const file = sheets === 1 ? sample : madeWorkbook(sample, sheets);
  const opening = openWorkbook(file, NATIVE_COMPRESSION);
  if (!opening.ok) throw new Error(opening.refusal.code);
  await carryOut(opening.workbook, { kind: "evaluate" }, { file: "bench.xlsx" });
  await seal(opening.workbook);
  opening.workbook.save();
  process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
}

if (process.argv[1] === __filename && process.argv[2] !== undefined) void run(Number(process.argv[2]));
