/** What `hyoka evaluate` writes, where, and what it never replaces. */
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { writeInPlace } from "../../src/cli/write-result";
import { edit, opened, textAt } from "../session/workbooks";
import { type Answer, run, temporaryFolder } from "./run";

jest.setTimeout(60_000);

const BEFORE = "fukushima-r3-before.xlsx";
const RATING = "取組4_1_1.達成状況";

const WORKBOOKS = join(__dirname, "../fixtures/workbooks");
const temporary = temporaryFolder();

/** A folder of a test's own, with copies of fixtures by the names they get. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(temporary, "case-"));
  for (const [name, fixture] of Object.entries(files))
    copyFileSync(join(WORKBOOKS, fixture), join(folder, name));
  return folder;
}

/** Runs `hyoka evaluate` with the paths of a folder, and tells of them without it. */
async function evaluateIn(folder: string, ...argv: readonly string[]): Promise<Answer> {
  const answer = await run(
    "evaluate",
    ...argv.map((one) => (one.startsWith("--") ? one : join(folder, one))),
  );
  return {
    ...answer,
    out: answer.out.replaceAll(`${folder}/`, ""),
    err: answer.err.replaceAll(`${folder}/`, ""),
  };
}

const bytesOf = (...path: readonly string[]): Buffer => readFileSync(join(...path));

/** Changes a file as a person does in a spreadsheet. */
async function editFile(path: string, texts: Readonly<Record<string, string>>): Promise<void> {
  const workbook = opened(new Uint8Array(readFileSync(path)));
  await edit(workbook, texts);
  writeFileSync(path, workbook.save());
}

test("the result stands beside the input, which is as it was; run again, not a byte changes", async () => {
  const folder = folderWith({ "r3.xlsx": BEFORE });
  const input = bytesOf(folder, "r3.xlsx");
  const ran = await evaluateIn(folder, "r3.xlsx");
  expect(ran).toMatchObject({ status: 1, err: "" });
  expect(ran.out).toContain("書き込み先: r3.evaluated.xlsx");
  expect(bytesOf(folder, "r3.xlsx").equals(input)).toBe(true);
  const result = bytesOf(folder, "r3.evaluated.xlsx");
  expect(await textAt(opened(result), RATING)).toBe("③");

  expect((await evaluateIn(folder, "r3.xlsx")).out).toContain("変更なし");
  await evaluateIn(folder, "r3.evaluated.xlsx", "--out", "again.xlsx");
  expect(bytesOf(folder, "again.xlsx").equals(result)).toBe(true);
  expect(readdirSync(folder).toSorted()).toEqual(["again.xlsx", "r3.evaluated.xlsx", "r3.xlsx"]);
});

test("a result that nobody has touched is replaced when the input changes; one that somebody edited is not", async () => {
  const folder = folderWith({ "r3.xlsx": BEFORE });
  await evaluateIn(folder, "r3.xlsx");
  await editFile(join(folder, "r3.xlsx"), { "取組4_1_2.課題": "参加者が固定化している" });
  expect((await evaluateIn(folder, "r3.xlsx")).out).toContain("書き込み先");

  await editFile(join(folder, "r3.evaluated.xlsx"), { "取組4_1_2.改善策": "時間帯を変える" });
  const edited = bytesOf(folder, "r3.evaluated.xlsx");
  const refused = await evaluateIn(folder, "r3.xlsx", "--json");
  expect(refused).toMatchObject({ status: 3, out: "" });
  expect(refused.err).toMatch(/^r3\.xlsx: .*編集されている.*--force.*\n$/u);
  expect(bytesOf(folder, "r3.evaluated.xlsx").equals(edited)).toBe(true);

  expect((await evaluateIn(folder, "r3.xlsx", "--force")).status).toBe(1);
  expect(await textAt(opened(bytesOf(folder, "r3.evaluated.xlsx")), "取組4_1_2.改善策")).not.toBe(
    "時間帯を変える",
  );
});

test("a file that is no result of ours is not replaced", async () => {
  const folder = folderWith({ "r3.xlsx": BEFORE, "mine.xlsx": "torture.xlsx" });
  const mine = bytesOf(folder, "mine.xlsx");
  expect((await evaluateIn(folder, "r3.xlsx", "--out", "mine.xlsx")).status).toBe(3);
  expect(bytesOf(folder, "mine.xlsx").equals(mine)).toBe(true);
});

test("--in-place replaces the input and keeps every earlier one", async () => {
  const folder = folderWith({ "r3.xlsx": BEFORE });
  const first = bytesOf(folder, "r3.xlsx");
  expect((await evaluateIn(folder, "r3.xlsx", "--in-place")).out).toContain("控え: r3.xlsx.bak");
  expect(bytesOf(folder, "r3.xlsx.bak").equals(first)).toBe(true);
  const second = bytesOf(folder, "r3.xlsx");

  expect((await evaluateIn(folder, "r3.xlsx", "--in-place")).out).toContain("変更なし");
  await editFile(join(folder, "r3.xlsx"), { "取組4_1_1.プロセス実績": "" });
  const third = bytesOf(folder, "r3.xlsx");
  await evaluateIn(folder, "r3.xlsx", "--in-place");
  expect(bytesOf(folder, "r3.xlsx.bak").equals(first)).toBe(true);
  expect(bytesOf(folder, "r3.xlsx.bak2").equals(third)).toBe(true);
  expect(second.equals(third)).toBe(false);
  expect(await textAt(opened(bytesOf(folder, "r3.xlsx")), RATING)).toBe("");
});

test("--in-place leaves a workbook alone that is open in Excel", async () => {
  const folder = folderWith({ "r3.xlsx": BEFORE });
  writeFileSync(join(folder, "~$r3.xlsx"), "");
  const ran = await evaluateIn(folder, "r3.xlsx", "--in-place");
  expect(ran.status).toBe(3);
  expect(ran.err).toContain("Excelで開かれています");
  expect(readdirSync(folder).toSorted()).toEqual(["r3.xlsx", "~$r3.xlsx"]);
});

test("--check writes nothing", async () => {
  const folder = folderWith({ "r3.xlsx": BEFORE });
  const ran = await evaluateIn(folder, "r3.xlsx", "--check", "--json");
  expect(JSON.parse(ran.out)).toMatchObject({ file: "r3.xlsx", summary: { written: 10 } });
  expect(readdirSync(folder)).toEqual(["r3.xlsx"]);
});

test("--json prints one object a file, the same whether it is written or only checked", async () => {
  const folder = folderWith({ "a.xlsx": BEFORE, "b.xlsx": "fukushima-r3-published.xlsx" });
  const checked = await evaluateIn(folder, "--json", "--check", ".");
  const written = await evaluateIn(folder, "--json", ".", "--out", "results");
  expect(written.out).toBe(checked.out);
  expect(written.out.trim().split("\n")).toHaveLength(2);
  expect(readdirSync(join(folder, "results")).toSorted()).toEqual(["a.evaluated.xlsx", "b.evaluated.xlsx"]);
});

test("a bad file does not stop the others", async () => {
  const folder = folderWith({ "a.xlsx": BEFORE });
  writeFileSync(join(folder, "b.xlsx"), "これはブックではない");
  const ran = await evaluateIn(folder, "b.xlsx", "gone.xlsx", "a.xlsx");
  expect(ran.status).toBe(3);
  expect(ran.err.trim().split("\n")).toHaveLength(2);
  expect(readdirSync(folder)).toContain("a.evaluated.xlsx");
});

describe("refused before anything is written", () => {
  test.each<[string, readonly string[]]>([
    ["two results of one name", ["a/r3.xlsx", "b/r3.xlsx", "--out", "out"]],
    ["several inputs into one file", ["a/r3.xlsx", "b/r3.xlsx", "--out", "one.xlsx"]],
    ["a result onto its input", ["a/r3.xlsx", "--out", "a/r3.xlsx"]],
    ["a result onto another input", ["a/r3.xlsx", "a/r3.evaluated.xlsx"]],
    ["another extension", ["a/r3.xlsx", "--out", "r3.xlsm"]],
    ["a name of no workbook", ["a/r3.xlsx", "--out", "r3.csv"]],
    ["--check with --in-place", ["a/r3.xlsx", "--check", "--in-place"]],
    ["--in-place with --out", ["a/r3.xlsx", "--in-place", "--out", "x.xlsx"]],
    ["--publish with --in-place", ["a/r3.xlsx", "--publish", "--in-place"]],
  ])("%s", async (_, options) => {
    const folder = folderWith({});
    for (const name of ["a", "b"]) {
      mkdirSync(join(folder, name));
      copyFileSync(join(WORKBOOKS, BEFORE), join(folder, name, "r3.xlsx"));
    }
    if (options.includes("a/r3.evaluated.xlsx"))
      copyFileSync(join(folder, "a/r3.xlsx"), join(folder, "a/r3.evaluated.xlsx"));
    const before = readdirSync(folder, { recursive: true }).toSorted();
    const ran = await evaluateIn(folder, ...options);
    expect(ran).toMatchObject({ status: 2, out: "" });
    expect(ran.err).toMatch(/(?:ください|できません)/u);
    expect(readdirSync(folder, { recursive: true }).toSorted()).toEqual(before);
  });
});

test("a result onto its input by a link is refused, also one of ours", async () => {
  const folder = folderWith({ "r3.xlsx": BEFORE });
  await evaluateIn(folder, "r3.xlsx");
  const ours = bytesOf(folder, "r3.evaluated.xlsx");
  symlinkSync(join(folder, "r3.evaluated.xlsx"), join(folder, "link.xlsx"));
  const ran = await evaluateIn(folder, "r3.evaluated.xlsx", "--clear", "--out", "link.xlsx");
  expect(ran).toMatchObject({ status: 2, out: "" });
  expect(bytesOf(folder, "r3.evaluated.xlsx").equals(ours)).toBe(true);
});

test.each(["r3.xlsx/inside.xlsx", `${"あ".repeat(90)}.xlsx`])(
  "where no file can be, that is what is said: %s",
  async (out) => {
    const folder = folderWith({ "r3.xlsx": BEFORE });
    const ran = await evaluateIn(folder, "r3.xlsx", "--out", out);
    expect(ran).toMatchObject({ status: 3, out: "" });
    expect(ran.err).toContain("結果を書き込めません");
    expect(readdirSync(folder)).toEqual(["r3.xlsx"]);
  },
);

test("--in-place leaves no copy beside an input that it could not replace", async () => {
  const folder = folderWith({ "r3.xlsx": BEFORE });
  const [path, before] = [join(folder, "r3.xlsx"), bytesOf(folder, "r3.xlsx")];
  // A folder has the name of the file that is written beside.
  mkdirSync(join(folder, `.r3.xlsx.${String(process.pid)}.tmp`));
  expect(await writeInPlace(path, before, Buffer.from("new"))).toMatchObject({ code: "cannot-write" });
  expect(bytesOf(folder, "r3.xlsx").equals(before)).toBe(true);
  expect(readdirSync(folder).filter((name) => name.includes(".bak"))).toEqual([]);
});

test("a file that is named twice is one input", async () => {
  const folder = folderWith({ "r3.xlsx": BEFORE });
  const ran = await evaluateIn(folder, "r3.xlsx", ".", "./r3.xlsx", "--json");
  expect(ran.out.trim().split("\n")).toHaveLength(1);
});

test("--clear and --publish write a copy without our marks", async () => {
  const folder = folderWith({ "r3.xlsx": BEFORE });
  await evaluateIn(folder, "r3.xlsx");
  for (const [option, name] of [
    ["--clear", "r3.cleared.xlsx"],
    ["--publish", "r3.published.xlsx"],
  ] as const) {
    expect(await evaluateIn(folder, option, "r3.evaluated.xlsx")).toMatchObject({ status: 0, err: "" });
    const workbook = opened(bytesOf(folder, name));
    expect(await textAt(workbook, RATING)).toBe("③");
    expect(await textAt(workbook, "取組4_1_1.警告")).toBe("");
    expect((await workbook.snapshot({ areas: [], destinations: [] })).record).toBeUndefined();
  }
});
