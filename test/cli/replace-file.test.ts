/** Killed at any moment, the old file or the new one is there, whole. */
import { spawn } from "node:child_process";
import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { replaceFile } from "../../src/cli/replace-file";
import { temporaryFolder } from "./run";

const temporary = temporaryFolder();
const folderOfItsOwn = (): string => mkdtempSync(join(temporary, "case-"));

const SIZE = 4_000_000;
const WRITER = join(__dirname, "replace-for-ever.ts");
const TSX = require.resolve("tsx/cjs");

/** Kills a process that replaces a file over and over. */
async function killAfter(folder: string, path: string, milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, ["-r", TSX, WRITER, path, String(SIZE)], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  await new Promise((resolve) => child.stdout.once("data", resolve));
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
  child.kill("SIGKILL");
  await new Promise((resolve) => child.once("close", resolve));
}

test("a kill leaves the old file or the new one, never a part", async () => {
  const folder = folderOfItsOwn();
  const path = join(folder, "r3.xlsx");
  for (const milliseconds of [3, 11, 24, 37]) {
    writeFileSync(path, Buffer.alloc(SIZE, "0"));
    await killAfter(folder, path, milliseconds);
    const bytes = readFileSync(path);
    expect(bytes.length).toBe(SIZE);
    expect(bytes.every((byte) => byte === bytes[0])).toBe(true);
  }
}, 60_000);

test("the rights of the file stay, and a link goes on pointing to it", async () => {
  const folder = folderOfItsOwn();
  const path = join(folder, "r3.xlsx");
  writeFileSync(path, "old");
  chmodSync(path, 0o640);
  symlinkSync(path, join(folder, "link.xlsx"));
  await replaceFile(join(folder, "link.xlsx"), Buffer.from("new"));
  expect(readFileSync(path, "utf8")).toBe("new");
  expect(statSync(path).mode & 0o777).toBe(0o640);
  expect(readdirSync(folder).toSorted()).toEqual(["link.xlsx", "r3.xlsx"]);
});

test("where it cannot be written, the old file stays and nothing is left beside it", async () => {
  const folder = folderOfItsOwn();
  const path = join(folder, "r3.xlsx");
  writeFileSync(path, "old");
  await expect(replaceFile(join(path, "inside.xlsx"), Buffer.from("new"))).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(["r3.xlsx"]);
  expect(readFileSync(path, "utf8")).toBe("old");
});
