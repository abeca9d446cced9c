/** The peak memory of one whole run, in a process of its own: what was measured before does not count. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { keepHeapLean } from "../src/cli/lean-heap";
import { NATIVE_CODEC } from "../src/cli/native-codec";
import { carryOut } from "../src/session/carry-out";
import { seal } from "../src/session/seal";
import { openWorkbook } from "../src/xlsx";

/** @returns megabytes that the process had at most, program and compiler included */
export function peakMemory(file: Uint8Array): number {
  const folder = mkdtempSync(join(tmpdir(), "hyoka-bench-"));
  try {
    const path = join(folder, "workbook.xlsx");
    writeFileSync(path, file);
    const { stdout, status } = spawnSync(process.execPath, ["--import", "tsx", __filename, path], {
      encoding: "utf8",
    });
    if (status !== 0) throw new Error("the run for its memory failed");
    return Number(stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(path: string): Promise<void> {
  keepHeapLean();
  const opening = openWorkbook(readFileSync(path), NATIVE_CODEC);
  if (!opening.ok) throw new Error(opening.refusal.code);
  await carryOut(opening.workbook, { kind: "evaluate" }, { file: "bench.xlsx" });
  await seal(opening.workbook);
  opening.workbook.save();
  process.stdout.write(String(process.resourceUsage().maxRSS / 1024));
}

if (process.argv[1] === __filename && process.argv[2] !== undefined) void run(process.argv[2]);
