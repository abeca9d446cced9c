import type { Phase } from "../../src/evaluation/model";
import { evaluateWorkbook } from "../../src/session/evaluate";
import { type Blocks, changed, planned, workbookOf } from "./sheet";

const phaseOf = async (blocks: Blocks, phase?: Phase) =>
  evaluateWorkbook(workbookOf(blocks), { file: "", ...(phase ? { phase } : {}) });

const REVIEWED = { "中間.達成状況": "② (i)", "中間.有効性": "ア", "中間.課題と改善策": "" } as const;

describe("how far the year is", () => {
  test.each<[string, Blocks, Phase]>([
    ["nothing is reviewed", planned(), "plan"],
    [
      "some 中間振り返り stands",
      { ...planned(), 取組4_1_1: { ...planned()["取組4_1_1"], ...REVIEWED } },
      "midterm",
    ],
    [
      "some 自己評価 stands",
      { ...planned(), 取組4_1_1: { ...planned()["取組4_1_1"], 有効性: "ア" } },
      "self",
    ],
    [
      "only a result stands",
      { ...planned(), 戦略4_1: { ...planned()["戦略4_1"], アウトカム実績: ["", "61％"] } },
      "self",
    ],
    ["only a space stands", { ...planned(), 取組4_1_1: { ...planned()["取組4_1_1"], 課題: " \n" } }, "plan"],
    ["only (i) stands", { ...planned(), 取組4_1_1: { ...planned()["取組4_1_1"], 達成状況: "(i)" } }, "self"],
    ["only 総括 stands", { ...planned(), 課題4: { ...planned()["課題4"], 総括: "進んだ。" } }, "self"],
  ])("%s: %s", async (_, blocks, expected) => {
    expect((await phaseOf(blocks)).phase).toBe(expected);
  });
});

describe("findings of a later phase do not run", () => {
  const sheet = changed({ 取組4_1_1: { プロセス実績: "", "中間.達成状況": "②", "中間.課題と改善策": "" } });
  const rules = async (phase: Phase) => [
    ...new Set((await phaseOf(sheet, phase)).findings.map(({ rule, field }) => `${rule} ${field}`)),
  ];

  test("計画", async () => {
    expect(await rules("plan")).toEqual([]);
  });

  test("中間振り返り", async () => {
    expect((await rules("midterm")).toSorted()).toEqual([
      "execution-missing 中間.達成状況",
      "required-text-missing 中間.課題と改善策",
    ]);
  });

  test("自己評価", async () => {
    expect(await rules("self")).toContain("result-missing プロセス実績");
  });
});

test("a block whose 自己評価 is wholly blank has one finding, and no other of the 自己評価", async () => {
  const blank = planned()["取組4_1_2"] ?? {};
  const { findings } = await phaseOf(changed({ 取組4_1_2: blank }));
  expect(findings.map(({ rule, block }) => `${rule} ${block}`)).toEqual(["phase-not-due 取組4_1_2"]);
});

test("総括 is due when something of its own issue is evaluated, not of another", async () => {
  const { findings } = await phaseOf(
    changed({ 課題4: { 総括: "" }, 課題5: { 名称: "経営課題5　福祉の充実", 総括: "" } }),
  );
  expect(findings.map(({ rule, block }) => `${rule} ${block}`)).toEqual([
    "result-missing 課題4",
    "phase-not-due 課題5",
  ]);
});

test("中間振り返り may stay blank for good", async () => {
  const { findings } = await phaseOf(
    changed({ 取組4_1_1: { "中間.達成状況": "", "中間.有効性": "", "中間.課題と改善策": "" } }),
  );
  expect(findings).toEqual([]);
});

test("before the 自己評価 nothing is judged", async () => {
  const { blocks } = await phaseOf(changed({}), "midterm");
  expect(blocks.flatMap(({ judgments }) => judgments)).toEqual([]);
});
