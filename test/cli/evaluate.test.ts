/** `hyoka evaluate` over files that are there, wrong, or missing. */
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkbookReport } from "../../src/session/report";
import { workbookFile } from "../xlsx/workbook-file";
import { lines, run, temporaryFolder } from "./run";

const WORKBOOKS = join(__dirname, "../fixtures/workbooks");
const BEFORE = join(WORKBOOKS, "fukushima-r3-before.xlsx");
const PUBLISHED = join(WORKBOOKS, "fukushima-r3-published.xlsx");
const folder = temporaryFolder();

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function reports(...argv: readonly string[]): Promise<readonly WorkbookReport[]> {
  return lines<WorkbookReport>((await run("evaluate", "--check", "--json", ...argv)).out);
}

/** "取組4_1_1.達成状況" → [computed, status]. */
async function judgments(
  ...argv: readonly string[]
): Promise<Readonly<Record<string, readonly [string | null, string]>>> {
  const [report] = await reports(...argv);
  return Object.fromEntries(
    (report?.blocks ?? []).flatMap(({ id, judgments: all }) =>
      all.map(({ field, computed, status }) => [`${id}.${field}`, [computed, status] as const]),
    ),
  );
}

describe("the Fukushima workbook", () => {
  test("before it was rated", async () => {
    expect(await judgments(BEFORE)).toEqual({
      "戦略4_1.個別.1": ["B", "written"],
      "戦略4_1.個別.2": ["B", "written"],
      "戦略4_1.個別.3": ["B", "written"],
      "戦略4_1.全体": ["B", "written"],
      "戦略4_1.進捗状況": ["b", "written"],
      "取組4_1_1.達成状況": ["③", "written"],
      "取組4_1_2.達成状況": ["② (i)", "written"],
      "戦略4_2.個別.1": ["B", "written"],
      "戦略4_2.全体": ["B", "written"],
      "戦略4_2.進捗状況": ["b", "written"],
      "取組4_2_1.達成状況": [null, "unmeasured"],
      "取組4_2_2.達成状況": [null, "unmeasured"],
    });
  });

  test("as published: every rating that can be judged agrees", async () => {
    const published = await judgments(PUBLISHED);
    const judged = Object.values(published).filter(([computed]) => computed !== null);
    expect(judged.map(([, status]) => status)).toEqual(judged.map(() => "agrees"));
    expect(judged).toHaveLength(10);
  });

  test("says whose it is, where each rating stands, and what it was read from", async () => {
    const [report] = await reports(BEFORE);
    expect(report).toMatchObject({
      file: "fukushima-r3-before.xlsx",
      phase: "self",
      year: "令和3年度",
      organisation: "福島区",
    });
    const block = report?.blocks.find(({ id }) => id === "取組4_1_1");
    expect(block).toMatchObject({ kind: "initiative", number: "4-1-1", title: "区政会議の効果的な運営" });
    expect(block?.judgments[0]).toMatchObject({
      cell: "様式2_経営課題4!I36",
      because: "実績40.7%は、目標78%の70%（54.6%）以下。撤退・再構築基準に該当",
      indicators: [
        {
          target: "≥ 78%",
          actual: "40.7%",
          criterion: "≤ 54.6%",
          rating: "③",
          reach: { "①": "≥ 78%", "②": "> 54.6%" },
        },
      ],
    });
  });

  test("tells of an indicator what the contract says, and nothing that is for the pane alone", async () => {
    const [report] = await reports(BEFORE);
    const indicators = report?.blocks.flatMap(({ judgments }) => judgments.flatMap((one) => one.indicators));
    expect(new Set(indicators?.map((indicator) => Object.keys(indicator).join()))).toEqual(
      new Set(["label,name,target,actual,prior,criterion,rating,reach"]),
    );
  });

  test("a summary that a person can read names the initiative, the rating and the reason", async () => {
    const { out, err } = await run("evaluate", "--check", BEFORE);
    expect(out).toMatch(/具体的取組4-1-1 区政会議の効果的な運営\n\s+達成状況\s+③\s+記入済/u);
    expect(out).not.toMatch(/取組4_1_1\.達成状況|undefined|\[object/u);
    expect(err).toBe("");
  });

  test("a title of two lines stands on one", async () => {
    const { out } = await run("evaluate", "--check", join(WORKBOOKS, "torture.xlsx"));
    expect(out).toMatch(/^ +具体的取組1-1-1 公共施設等総合管理計画推進事業（第8期） ※重点\n/mu);
  });

  test("--check writes nothing", async () => {
    const own = join(folder, "check");
    mkdirSync(own);
    copyFileSync(BEFORE, join(own, "区.xlsx"));
    await run("evaluate", "--check", own);
    expect(readdirSync(own)).toEqual(["区.xlsx"]);
    expect(readFileSync(join(own, "区.xlsx")).equals(readFileSync(BEFORE))).toBe(true);
  });
});

describe("the phase", () => {
  test("plan and midterm judge nothing yet", async () => {
    for (const phase of ["plan", "midterm"]) {
      expect(await judgments("--phase", phase, BEFORE)).toEqual({});
      expect(await reports("--phase", phase, BEFORE)).toMatchObject([{ phase }]);
    }
  });

  test("any other is told, with those that there are", async () => {
    const { status, err } = await run("evaluate", "--check", "--phase", "秋", BEFORE);
    expect(status).toBe(2);
    expect(err).toMatch(/plan・midterm・self.*「秋」/u);
  });
});

describe("the policy", () => {
  test("decides how 個別 is judged", async () => {
    const policy = file("policy.json", JSON.stringify({ individual: { method: "ratio", percent: 10 } }));
    expect((await judgments("--policy", policy, BEFORE))["戦略4_1.個別.1"]).toEqual(["A", "written"]);
  });

  test.each([
    [
      "that is wrong, with every setting that is",
      JSON.stringify({ overall: "any", several: "best" }),
      /overall: .*\n.*several: /u,
    ],
    ["that is no JSON", "{ overall: all }", /JSON として読めません/u],
    ["that says nothing", "", /JSON として読めません/u],
  ])("%s", async (_, content, message) => {
    const { status, out, err } = await run(
      "evaluate",
      "--check",
      "--policy",
      file("wrong.json", content),
      BEFORE,
    );
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
  });

  test("that is not there", async () => {
    const { status, err } = await run("evaluate", "--check", "--policy", join(folder, "no.json"), BEFORE);
    expect(status).toBe(2);
    expect(err).toMatch(/no\.json を読めません/u);
  });
});

describe("files that cannot be read", () => {
  test("get one line each, by name, and the others are still done", async () => {
    const bad = [
      file("写真.xlsx", "JPEG"),
      file("途中.xlsx", readFileSync(BEFORE).subarray(0, 5000)),
      file("名前なし.xlsx", workbookFile({ sheets: [{ name: "Sheet1" }] })),
      join(folder, "ない.xlsx"),
    ];
    const { status, out, err } = await run(
      "evaluate",
      "--check",
      "--json",
      bad[0] ?? "",
      BEFORE,
      ...bad.slice(1),
    );
    expect(status).toBe(3);
    expect(lines<WorkbookReport>(out).map((report) => report.file)).toEqual(["fukushima-r3-before.xlsx"]);
    const told = err.trimEnd().split("\n");
    expect(told.map((line) => line.split(": ")[0])).toEqual(bad);
    for (const line of told) expect(line).toMatch(/。$/u);
    expect(err).not.toMatch(/\bat .*\.[jt]s|Error/u);
  });

  test("a workbook without any name is told how to get some", async () => {
    const { err } = await run("evaluate", "--check", join(WORKBOOKS, "fukushima-r3-unnamed.xlsx"));
    expect(err).toMatch(/名前/u);
  });
});

describe("folders and names", () => {
  test("a folder stands for its workbooks, deep down, without Excel's lock files and our own results", async () => {
    const own = join(folder, "区役所");
    mkdirSync(join(own, "令和3年度"), { recursive: true });
    for (const name of ["b 区.xlsx", "A'区.XLSX", "令和3年度/福島区(最終)#1.xlsm"])
      copyFileSync(BEFORE, join(own, name));
    for (const name of ["~$b 区.xlsx", ".隠し.xlsx", "b 区.evaluated.xlsx", "メモ.txt"])
      writeFileSync(join(own, name), "…");
    const found = await reports(own);
    expect(found.map((report) => report.file)).toEqual(["A'区.XLSX", "b 区.xlsx", "福島区(最終)#1.xlsm"]);
  });

  test("a folder without workbooks is told", async () => {
    const own = join(folder, "空");
    mkdirSync(own);
    const { status, err } = await run("evaluate", "--check", own, BEFORE);
    expect(status).toBe(3);
    expect(err).toMatch(/空: .*ブックがありません/u);
  });

  test("a file whose name begins with a dash comes after --", async () => {
    copyFileSync(BEFORE, join(folder, "-区.xlsx"));
    const { status, err } = await run("evaluate", "--check", "--", join(folder, "-区.xlsx"));
    expect([status === 2, err]).toEqual([false, ""]);
  });
});

describe("exit status", () => {
  test("0 where nothing has to be mended, 1 where something has", async () => {
    for (const path of [BEFORE, PUBLISHED]) {
      const { status, out } = await run("evaluate", "--check", "--json", path);
      const [report] = lines<WorkbookReport>(out);
      expect(status).toBe((report?.summary.要修正 ?? 0) > 0 ? 1 : 0);
    }
    expect(
      (await run("evaluate", "--check", "--phase", "plan", "--policy", file("off.json", "{}"), BEFORE))
        .status,
    ).toBeLessThan(2);
  });

  test.each([
    [[], /コマンドを指定/u],
    [["評価"], /「評価」というコマンドはありません/u],
    [["evaluate"], /ファイルまたはフォルダを指定/u],
    [["evaluate", "--nope", BEFORE], /オプション --nope はありません/u],
    [["evaluate", BEFORE, "--phase"], /オプション --phase の値/u],
    [["judge"], /--target/u],
    [["judge", "--target", "割合：78%", "40%"], /「40%」/u],
    [["judge", "--target", "割合：78%", "--kind", "budget"], /process・outcome/u],
    [["judge", "--batch", "ない.tsv"], /ない\.tsv を読めません/u],
  ])("2 for %j, with a sentence and the usage", async (argv, message) => {
    const { status, out, err } = await run(...argv);
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(message);
    expect(err).toContain("使い方");
  });

  test("0 for --help", async () => {
    expect(await run("--help")).toMatchObject({ status: 0, err: "" });
  });
});
