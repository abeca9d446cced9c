/** `--report`: one summary over many workbooks. */
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { evaluateFiles } from "../../src/cli/evaluate-files";
import { COUNTED, LINE_HEADINGS } from "../../src/session/report-over-many";
import { XlsxWorkbook } from "../../src/xlsx";
import { run, temporaryFolder } from "./run";

const WORKBOOKS = join(__dirname, "../fixtures/workbooks");
const folder = temporaryFolder();
const FILES = ["a.xlsx", "b.xlsx", "c.xlsx"].map((name) => join(folder, name));
const REPORT = join(folder, "まとめ.xlsx");

beforeAll(() => {
  const [first = "", second = "", third = ""] = FILES;
  copyFileSync(join(WORKBOOKS, "fukushima-r3-published.xlsx"), first);
  writeFileSync(second, "no workbook");
  copyFileSync(join(WORKBOOKS, "fukushima-r3-before.xlsx"), third);
});

/** The texts of a sheet, row by row. */
function table(path: string, sheet: string): readonly (readonly string[])[] {
  const contents = new XlsxWorkbook(readFileSync(path)).parts.contents(sheet);
  const { used } = contents ?? {};
  if (!contents || !used) throw new Error(`no sheet ${sheet}`);
  return Array.from({ length: used.bottom }, (_, row) =>
    Array.from({ length: used.right }, (__, column) => {
      const { value, hasFormula } = contents.cell(row + 1, column + 1);
      expect(hasFormula).toBe(false);
      return value.kind === "text" ? value.text : value.kind === "number" ? value.digits : "";
    }),
  );
}

it("has one line for each block, and one for a file that cannot be read", async () => {
  expect((await run("evaluate", ...FILES, "--check", "--report", REPORT)).status).toBe(3);
  const [headings, ...lines] = table(REPORT, "一覧");
  expect(headings).toEqual(LINE_HEADINGS);
  expect(lines.map(([file, , , , number]) => [file, number])).toEqual([
    ...["4", "4-1", "4-1-1", "4-1-2", "4-2", "4-2-1", "4-2-2"].map((number) => ["a.xlsx", number]),
    ["b.xlsx", ""],
    ...["4", "4-1", "4-1-1", "4-1-2", "4-2", "4-2-1", "4-2-2"].map((number) => ["c.xlsx", number]),
  ]);
  const line = Object.fromEntries(LINE_HEADINGS.map((heading, index) => [heading, lines[3]?.[index]]));
  expect(line).toMatchObject({
    所属: "福島区",
    番号: "4-1-2",
    目標: "≥ 48%",
    "撤退・再構築基準": "≤ 33.6%",
    実績: "46.4%",
    前年度: "43.8%",
    記入されている判定: "② (i)",
    計算した判定: "② (i)",
    有効性: "ア",
  });
  expect(lines[7]?.at(-1)).toContain("ではありません");
});

it("counts by ward what stands in the cells", () => {
  const [headings = [], ...rows] = table(REPORT, "集計");
  expect(headings).toEqual(["所属", "ブック", ...COUNTED]);
  const ward = Object.fromEntries(headings.map((heading, index) => [heading, rows[0]?.[index]]));
  expect(ward).toMatchObject({
    所属: "福島区",
    ブック: "2",
    "③": "2",
    ア: "12",
    イ: "0",
    個別B: "8",
    b: "4",
  });
  expect(rows.map(([name]) => name)).toEqual(["福島区", "（読み取れないファイル）", "合計"]);
  expect(rows.at(-1)?.[1]).toBe("3");
});

it("has the same bytes for the same files", async () => {
  const again = join(folder, "again.xlsx");
  await run("evaluate", ...FILES, "--check", "--report", again);
  expect(readFileSync(again).equals(readFileSync(REPORT))).toBe(true);
});

it("says the same on several threads, in the same order", async () => {
  const inputs = [...FILES, ...FILES].map((path) => ({
    kind: "file" as const,
    path,
    task: { kind: "check" as const },
  }));
  const results = async (threads: number): Promise<unknown[]> => {
    const all: unknown[] = [];
    for await (const one of evaluateFiles(
      inputs,
      { phase: undefined, policy: undefined, recognises: false, summarises: true },
      threads,
    ))
      all.push(one);
    return all;
  };
  expect(await results(2)).toEqual(await results(0));
}, 60_000);

it("refuses another kind of file, and leaves nothing behind where it cannot write", async () => {
  expect((await run("evaluate", ...FILES, "--check", "--report", "summary.csv")).status).toBe(2);
  const nowhere = join(folder, "none", "r.xlsx");
  const { status, err } = await run("evaluate", ...FILES, "--check", "--report", nowhere);
  expect([status, existsSync(nowhere)]).toEqual([3, false]);
  expect(err).toContain("書き込めません");
});

describe("nothing that somebody has is lost for the summary", () => {
  const [book = ""] = FILES;

  it.each([
    ["a workbook that is judged", book, ["--check"]],
    ["the result of one", book.replace(".xlsx", ".evaluated.xlsx"), []],
    ["another workbook", FILES[2] ?? "", ["--check"]],
    ["a file that is no workbook", FILES[1] ?? "", ["--check"]],
  ])("it goes not onto %s", async (_, path, options) => {
    const before = existsSync(path) && readFileSync(path);
    const { status, err } = await run("evaluate", book, ...options, "--report", path);
    expect(status).toBe(2);
    expect(err).toContain(path);
    expect(existsSync(path) && readFileSync(path)).toEqual(before);
  });

  it("but onto anything else where that is asked for, and onto an earlier summary", async () => {
    const other = join(folder, "other.xlsx");
    copyFileSync(book, other);
    expect((await run("evaluate", book, "--check", "--force", "--report", other)).status).toBe(1);
    expect((await run("evaluate", book, "--check", "--report", other)).status).toBe(1);
  });

  it("an earlier summary is no workbook of its folder", async () => {
    const year = join(folder, "令和3年度");
    mkdirSync(year);
    copyFileSync(book, join(year, "a.xlsx"));
    const summary = join(year, "まとめ.xlsx");
    await run("evaluate", year, "--check", "--report", summary);
    expect((await run("evaluate", year, "--check", "--report", summary)).status).toBe(1);
    expect(table(summary, "一覧")).toHaveLength(1 + 7);
  });
});
