/** `hyoka judge`: one indicator, or a table of them. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { JudgmentWords } from "../../src/session/judgment-words";
import { lines, run, temporaryFolder } from "./run";

const folder = temporaryFolder();
const CRITERION = "目標値の70%以下であれば事業を再構築する。";

async function judged(...argv: readonly string[]): Promise<JudgmentWords | undefined> {
  const { status, out, err } = await run("judge", "--json", ...argv);
  expect([status, err]).toEqual([0, ""]);
  return lines<JudgmentWords>(out)[0];
}

test("one indicator, as JSON", async () => {
  expect(
    await judged("--target", "委員の割合:78%", "--criterion", CRITERION, "--actual", "40.7%"),
  ).toMatchObject({
    rating: "③",
    status: "judged",
    because: "実績40.7%は、目標78%の70%（54.6%）以下。撤退・再構築基準に該当",
    indicators: [{ target: "≥ 78%", actual: "40.7%", criterion: "≤ 54.6%" }],
    unread: [],
  });
});

test.each([
  ["54.6%", "③"],
  ["54.7%", "②"],
  ["77.96%", "②"],
  ["78%", "①"],
])("%s against 78%% and 70%% of it is %s", async (actual, rating) => {
  expect(
    await judged("--target", "委員の割合:78%", "--criterion", CRITERION, "--actual", actual),
  ).toMatchObject({ rating });
});

test.each([
  ["no result", ["--target", "割合：78%"], "unmeasured"],
  ["no target", ["--target", "設定になじまない", "--actual", "40%"], "no-target"],
  ["an empty target", ["--target", "", "--actual", "40%"], "no-target"],
  ["words that cannot be read", ["--target", "割合：78%", "--actual", "おおむね良好"], "undecided"],
])("%s: no rating, and why", async (_, argv, status) => {
  const words = await judged(...argv);
  expect(words).toMatchObject({ rating: null, status });
  expect(words?.because).not.toBe("");
});

test("several outcome indicators answer with their 全体", async () => {
  const target = "①満足度：60%\n②参加者数：100人";
  expect(await judged("--kind", "outcome", "--target", target, "--actual", "①65%\n②80人")).toMatchObject({
    rating: "B",
  });
  expect(await judged("--kind", "outcome", "--target", target, "--actual", "①65%\n②120人")).toMatchObject({
    rating: "A",
  });
});

test("for a person, the rating and the reason", async () => {
  const { out } = await run("judge", "--target", "割合：78%", "--actual", "80%");
  expect(out).toMatch(/^①\s+実績80%/u);
});

describe("a table", () => {
  const table = (...rows: readonly string[]): string => {
    const path = join(folder, "table.tsv");
    writeFileSync(path, rows.join("\n"));
    return path;
  };
  const rated = async (...rows: readonly string[]) =>
    lines<JudgmentWords & { readonly id: string }>(
      (await run("judge", "--json", "--batch", table(...rows))).out,
    ).map(({ id, rating }) => [id, rating]);

  test("answers row by row, in order, with each row's id", async () => {
    expect(
      await rated(
        "id\ttarget\tcriterion\tactual\tprior\tkind",
        `a\t割合：78%\t${CRITERION}\t40.7%\t\tprocess`,
        "b\t割合：78%\t\t80%\t\t",
        "c\t割合：78%\t\t\t\toutcome",
      ),
    ).toEqual([
      ["a", "③"],
      ["b", "①"],
      ["c", null],
    ]);
  });

  test("finds its columns by the heading, leaves others alone, and reads \\n as a line break", async () => {
    expect(
      await rated(
        "\ufeff備考\tactual\ttarget\tid\r",
        "x\t①65%\\n②80人\t①満足度：60%\\n②参加者数：100人\ta\r",
        "",
      ),
    ).toEqual([["a", "②"]]);
  });

  test("without a column target is told", async () => {
    const { status, err } = await run("judge", "--batch", table("id\tactual", "a\t40%"));
    expect(status).toBe(2);
    expect(err).toMatch(/target の列がありません/u);
  });

  test("with a kind that there is not is told by its row, and nothing is printed", async () => {
    const { status, out, err } = await run(
      "judge",
      "--batch",
      table("id\ttarget\tkind", "a\t割合：78%\t", "b\t割合：78%\tbudget"),
    );
    expect([status, out]).toEqual([2, ""]);
    expect(err).toMatch(/3行目.*「budget」/u);
  });
});
