/** The program as it is started from a shell. */
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const PROGRAM = join(__dirname, "../../bin/hyoka.cjs");
const WORKBOOK = join(__dirname, "../fixtures/workbooks/fukushima-r3-before.xlsx");

jest.setTimeout(60_000);

test("runs from any folder, prints JSON alone, and ends with the contract's status", () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [PROGRAM, "evaluate", "--check", "--json", WORKBOOK, "ない.xlsx"],
    { cwd: tmpdir(), encoding: "utf8" },
  );
  expect(status).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({ file: "fukushima-r3-before.xlsx" });
  expect(stderr).toBe("ない.xlsx: ファイルがありません。場所と名前を確認してください。\n");
});

test("a reader that has seen enough is no error", async () => {
  const folder = mkdtempSync(join(tmpdir(), "hyoka-"));
  for (let copy = 1; copy <= 40; copy += 1) copyFileSync(WORKBOOK, join(folder, `${String(copy)}.xlsx`));
  const child = spawn(process.execPath, [PROGRAM, "evaluate", "--check", "--json", folder], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let told = "";
  child.stderr.on("data", (chunk) => (told += String(chunk)));
  child.stdout.once("data", () => child.stdout.destroy());
  const status = await new Promise((resolve) => child.on("close", resolve));
  rmSync(folder, { recursive: true });
  expect([status, told]).toEqual([0, ""]);
});
