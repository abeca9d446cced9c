/** The command line without a process of its own: what it answers, and what it prints. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { main } from "../../src/cli/main";

export interface Answer {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

export async function run(...argv: readonly string[]): Promise<Answer> {
  const printed = { out: "", err: "" };
  const keep = (where: "out" | "err") => (chunk: unknown) => {
    printed[where] += String(chunk);
    return true;
  };
  const out = jest.spyOn(process.stdout, "write").mockImplementation(keep("out"));
  const err = jest.spyOn(process.stderr, "write").mockImplementation(keep("err"));
  try {
    return { status: await main(argv), ...printed };
  } finally {
    out.mockRestore();
    err.mockRestore();
  }
}

/** A folder for the files of one test file; gone when its tests are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "hyoka-"));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  return folder;
}

/** One JSON object a line. */
export function lines<T>(out: string): readonly T[] {
  return out
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}
