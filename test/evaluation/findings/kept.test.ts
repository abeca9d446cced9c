import { type KeptFinding, RULES_VERSION, placeOf } from "../../../src/evaluation/findings/kept";
import type { Finding } from "../../../src/evaluation/judgment";
import type { RuleId } from "../../../src/evaluation/rule-id";
import { assess } from "../../../src/session/assess";
import { EMPTY_RECORD } from "../../../src/session/record";
import { writeRecord } from "../../../src/session/record-xml";
import { type Blocks, changed, percent, workbookOf } from "../sheet";

const REBUILD = { プロセス実績: "40.0％", 達成状況: "③" } as const;

async function found(sheet: Blocks, kept: readonly KeptFinding[] = []): Promise<readonly Finding[]> {
  const record = writeRecord({ ...EMPTY_RECORD, kept });
  return (await assess(workbookOf(changed(sheet), { record }))).evaluation.findings;
}

/** What somebody decides on the only finding of a rule. */
async function decided(rule: RuleId, sheet: Blocks): Promise<KeptFinding> {
  const [finding, ...others] = (await found(sheet)).filter((one) => one.rule === rule);
  if (!finding || others.length > 0) throw new Error(`${rule} is not found once`);
  return {
    rule,
    ...placeOf(finding),
    choice: "記入のとおりでよい",
    reason: "書面開催のため",
    by: "総務課",
    on: "令和4年5月10日",
    values: finding.values,
    rules: RULES_VERSION,
  };
}

async function isKept(decision: KeptFinding, sheet: Blocks): Promise<readonly boolean[]> {
  const own = (await found(sheet, [decision])).filter(({ rule }) => rule === decision.rule);
  return own.map(({ kept }) => kept !== null);
}

test("a kept finding stays listed, with the decision", async () => {
  const decision = await decided("rebuild-but-effective", { 取組4_1_1: REBUILD });
  const findings = await found({ 取組4_1_1: REBUILD }, [decision]);
  expect(findings.find(({ rule }) => rule === "rebuild-but-effective")?.kept).toEqual({
    choice: "記入のとおりでよい",
    reason: "書面開催のため",
    by: "総務課",
    on: "令和4年5月10日",
  });
});

describe("a decision is open again when one of the values it was made on changes", () => {
  test.each<[string, Blocks]>([
    ["the result", { 取組4_1_1: { ...REBUILD, プロセス実績: "41.0％" } }],
    ["the target", { 取組4_1_1: { ...REBUILD, プロセス指標: "区政会議に参加した区民の割合：61％以上" } }],
    ["the criterion", { 取組4_1_1: { ...REBUILD, 撤退再構築基準: "50％以下であれば再構築する。" } }],
  ])("%s", async (_, sheet) => {
    const decision = await decided("rebuild-but-effective", { 取組4_1_1: REBUILD });
    expect(await isKept(decision, sheet)).toEqual([false]);
  });

  test("a value in another block", async () => {
    const differing = { 戦略4_1: { 前年度: [percent("0.55"), percent("0.28")] } };
    const decision = await decided("prior-year-differs", differing);
    expect(await isKept(decision, differing)).toEqual([true]);
    const changedThere = {
      ...differing,
      課題4: { 現状: "意見が反映されていると思う区民の割合\n⇒R2：56.0％" },
    };
    expect(await isKept(decision, changedThere)).toEqual([false]);
  });

  test("a text that moves to another row", async () => {
    const first = { 戦略4_1: { 進捗状況: "b", 前年度: ["", "28.0％"] } };
    const decision = await decided("progress-differs", first);
    expect(await isKept(decision, { 戦略4_1: { 進捗状況: "b", 前年度: ["28.0％", ""] } })).toEqual([false]);
  });

  test("(i) that becomes (ii)", async () => {
    const provisional = { ...REBUILD, プロセス実績: "50.0％（暫定値）" };
    const decision = await decided("provisional-actual", {
      取組4_1_1: { ...provisional, 達成状況: "② (i)" },
    });
    const sheet = { 取組4_1_1: { ...provisional, 達成状況: "② (ii)" } };
    expect(await isKept(decision, sheet)).toEqual([false]);
  });

  test("one foreign rating that becomes another", async () => {
    const decision = await decided("rating-not-in-legend", { 戦略4_1: { 全体: "○" } });
    expect(await isKept(decision, { 戦略4_1: { 全体: "×" } })).toEqual([false]);
  });

  test("the version of the rules", async () => {
    const decision = await decided("rebuild-but-effective", { 取組4_1_1: REBUILD });
    expect(await isKept({ ...decision, rules: "0" }, { 取組4_1_1: REBUILD })).toEqual([false]);
  });
});

describe("every text that decides an initiative opens a decision again", () => {
  const sheet = { 取組4_1_1: { ...REBUILD, 実施状況: "" } };

  test.each<[string, string]>([
    ["プロセス指標", "区政会議に参加した区民の割合：61％以上"],
    ["撤退再構築基準", "50％以下であれば再構築する。"],
    ["前年度までの実績", "【令和2年度】56.0％"],
    ["中間.達成状況", "② (i)"],
    ["中間.有効性", "イ"],
    ["プロセス実績", "41.0％"],
    ["達成状況", "③ (i)"],
    ["実施状況", "(i)"],
  ])("%s", async (field, text) => {
    const decision = await decided("rebuild-but-effective", sheet);
    expect(await isKept(decision, sheet)).toEqual([true]);
    expect(await isKept(decision, { 取組4_1_1: { ...sheet.取組4_1_1, [field]: text } })).toEqual([false]);
  });
});

describe("every text that decides a strategy opens a decision again", () => {
  const sheet = { 戦略4_1: { 進捗状況: "b" } };

  test.each<[string, string | readonly string[]]>([
    [
      "アウトカム指標",
      "①意見が反映されていると思う区民の割合：59％以上\n②区政に参加した区民の割合：30％以上",
    ],
    ["アウトカム実績", ["①61.6％", "②31.0％"]],
    ["前年度", ["57.1％", "28.0％"]],
    ["有効性", "イ"],
    ["個別", ["A", "B"]],
  ])("%s", async (field, text) => {
    const decision = await decided("progress-differs", sheet);
    expect(await isKept(decision, sheet)).toEqual([true]);
    expect(await isKept(decision, { 戦略4_1: { ...sheet.戦略4_1, [field]: text } })).toEqual([false]);
  });
});

describe("a decision is on one rule, one block and one version", () => {
  test.each<[string, Partial<KeptFinding>]>([
    ["another rule", { rule: "midterm-optimistic" }],
    ["another block", { block: "取組4_1_2" }],
    ["another field", { field: "達成状況" }],
  ])("not on %s", async (_, other) => {
    const decision = await decided("rebuild-but-effective", { 取組4_1_1: REBUILD });
    const all = await found({ 取組4_1_1: REBUILD }, [{ ...decision, ...other }]);
    expect(all.filter(({ kept }) => kept !== null)).toEqual([]);
  });
});

describe("a decision holds when something else changes", () => {
  test("a text it does not rest on", async () => {
    const decision = await decided("rebuild-but-effective", { 取組4_1_1: REBUILD });
    expect(await isKept(decision, { 取組4_1_1: { ...REBUILD, 改善策: "書き直した。" } })).toEqual([true]);
  });

  test("a space or a line break after a text", async () => {
    const decision = await decided("rebuild-but-effective", { 取組4_1_1: REBUILD });
    const sheet = { 取組4_1_1: { ...REBUILD, プロセス実績: "40.0％\n " } };
    expect(await isKept(decision, sheet)).toEqual([true]);
  });

  test("a field gets its place on the sheet, and is blank", async () => {
    const decision = await decided("rebuild-but-effective", { 取組4_1_1: REBUILD });
    const earlier = Object.entries(decision.values).filter(([field]) => field !== "実施状況");
    const withoutPlace = { ...decision, values: Object.fromEntries(earlier) };
    expect(await isKept(withoutPlace, { 取組4_1_1: { ...REBUILD, 実施状況: "" } })).toEqual([true]);
  });

  test("the rating that was blank is filled as it was computed, in any spelling", async () => {
    const decision = await decided("rebuild-but-effective", { 取組4_1_1: { ...REBUILD, 達成状況: "" } });
    expect(await isKept(decision, { 取組4_1_1: { ...REBUILD, 達成状況: "③ " } })).toEqual([true]);
  });
});

test("a decision is on its own field and row only", async () => {
  const twice = { 戦略4_1: { アウトカム実績: ["①61.5％（暫定値）", "②31.0％（暫定値）"] } };
  const both = (await found(twice)).filter(({ rule }) => rule === "provisional-actual");
  expect(both.map(({ index }) => index)).toEqual([1, 2]);
  const [first] = both;
  const decision: KeptFinding = {
    rule: "provisional-actual",
    block: "戦略4_1",
    field: "個別.1",
    choice: "",
    reason: "",
    by: "",
    on: "",
    values: first?.values ?? {},
    rules: RULES_VERSION,
  };
  expect(await isKept(decision, twice)).toEqual([true, false]);
});
