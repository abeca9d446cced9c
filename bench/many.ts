/**
 * Many workbooks on threads against one thread, and the peak memory of either.
 * Each is measured in a process of its own: what was measured before does not count.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Job } from "../src/cli/evaluate-file";
import { evaluateFiles, threadsFor } from "../src/cli/evaluate-files";
import { inputFiles } from "../src/cli/input-files";
import { table } from "./table";

const FILES = 200;
/** Memory that grew with the number of files would show here. */
const MORE = 600;

interface Run {
  readonly seconds: number;
  readonly megabytes: number;
}

interface ManyFigures {
  readonly threads: number;
  /** Files a second. */
  readonly perSecond: number;
  readonly perSecondOfOneThread: number;
  readonly megabytes: number;
  /** With three times the files. */
  readonly megabytesForMore: number;
}

function manyFigures(): ManyFigures {
  const threads = Math.max(2, threadsFor(FILES));
  const many = measured(FILES, threads);
  const one = measured(FILES, 0);
  return {
    threads,
    perSecond: FILES / many.seconds,
    perSecondOfOneThread: FILES / one.seconds,
    megabytes: many.megabytes,
    megabytesForMore: measured(MORE, threads).megabytes,
  };
}

function measured(files: number, threads: number): Run {
  const { stdout, status } = spawnSync(
    process.execPath,
    ["--import", "tsx", __filename, String(files), String(threads)],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  if (status !== 0) throw new Error("judging many workbooks failed");
  return JSON.parse(stdout) as Run;
}

async function run(files: number, threads: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "hyoka-many-"));
  try {
    for (let number = 1; number <= files; number++)
      copyFileSync(join(__dirname, "../samples/fukushima-r3.xlsx"), join(folder, `${String(number)}.xlsx`));
    const jobs = (await inputFiles([folder])).map((input): Job =>
      input.kind === "file" ? { ...input, task: { kind: "check" } } : input,
    );
    const settings = { phase: undefined, policy: undefined, recognises: false, summarises: true };
    const start = performance.now();
    let judged = 0;
    for await (const { result } of evaluateFiles(jobs, settings, threads))
      if (result.kind === "judged") judged += 1;
    if (judged !== files) throw new Error(`${String(judged)} of ${String(files)} were judged`);
    const seconds = (performance.now() - start) / 1000;
    process.stdout.write(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function manyTable(): string {
  const { threads, perSecond, perSecondOfOneThread, megabytes, megabytesForMore } = manyFigures();
  return table(
    [
      "workbooks",
      "threads",
      "a second",
      "a second on one",
      "ratio",
      "peak memory",
      `peak memory for ${String(MORE)}`,
    ],
    [
      [
        String(FILES),
        String(threads),
        perSecond.toFixed(1),
        perSecondOfOneThread.toFixed(1),
        `× ${(perSecond / perSecondOfOneThread).toFixed(2)}`,
        `${megabytes.toFixed(0)} MB`,
        `${megabytesForMore.toFixed(0)} MB`,
      ],
    ],
  );
}

if (process.argv[1] === __filename) {
  const [, , files, threads] = process.argv;
  void run(Number(files), Number(threads));
}
