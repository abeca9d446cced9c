/** The peak memory of `hyoka evaluate`, in a process of its own: what was measured before does not count. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import "../src/cli/lean-heap";
import { main } from "../src/cli/main";

/** @returns megabytes that the process had at most, program and compiler included */
export function peakMemory(file: Uint8Array): number {
  const folder = mkdtempSync(join(tmpdir(), "hyoka-bench-"));
  try {
    const path = join(folder, "workbook.xlsx");
    writeFileSync(path, file);
    // As bin/hyoka.cjs starts it.
    const { stderr, status } = spawnSync(process.execPath, ["--require", "tsx/cjs", __filename, path], {
      encoding: "utf8",
      stdio: ["ignore", "ignore", "pipe"],
    });
    if (status !== 0) throw new Error(`the run for its memory failed: ${stderr}`);
    return Number(stderr);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function run(path: string): Promise<void> {
  await main(["evaluate", path]);
  process.stderr.write(String(process.resourceUsage().maxRSS / 1024));
}

if (process.argv[1] === __filename && process.argv[2] !== undefined) void run(process.argv[2]);
