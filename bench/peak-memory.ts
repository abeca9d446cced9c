/** The peak memory of `hyoka evaluate`, in a process of its own: what was measured before does not count. */
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
  process.stderr.write(String(kilobytes() / 1024));
}

/** On Linux resourceUsage() counts what the process was before, too: a copy of the benchmark. */
function kilobytes(): number {
  const status = "/proc/self/status";
  const own = existsSync(status) ? /^VmHWM:\s*([0-9]+)/mu.exec(readFileSync(status, "utf8"))?.[1] : undefined;
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
}

if (process.argv[1] === __filename && process.argv[2] !== undefined) void run(process.argv[2]);
