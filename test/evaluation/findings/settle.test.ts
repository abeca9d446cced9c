import { findingsOf } from "../checks/cases";
import type { Case } from "../checks/cases";

const rules = async (one: Case): Promise<readonly string[]> =>
  (await findingsOf(one)).map(({ rule }) => rule);

describe("one cause, one finding", () => {
  test.each<[string, Case, readonly string[]]>([
    [
      "a result that cannot be read",
      { sheet: { 取組4_1_1: { プロセス実績: "おおむね良好" } } },
      ["actual-unreadable"],
    ],
    [
      "a result that is missing, and a rating that rests on nothing",
      { sheet: { 取組4_1_1: { プロセス実績: "" } } },
      ["result-missing", "rated-without-actual", "effectiveness-unmeasured"],
    ],
    [
      "a result that is missing, without a rating",
      { sheet: { 取組4_1_1: { プロセス実績: "", 達成状況: "", 有効性: "—" } } },
      ["result-missing"],
    ],
    [
      "one individual result, on which 全体 and 進捗状況 wait",
      {
        sheet: {
          戦略4_1: { アウトカム実績: ["①61.5％", "②増えた"], 個別: ["A", ""], 全体: "", 進捗状況: "" },
        },
      },
      ["actual-unreadable"],
    ],
    [
      "a target in two readings, and everything that follows",
      { sheet: { 取組4_1_1: { プロセス指標: "割合：75.2.1％", 達成状況: "", プロセス実績: "61.0％" } } },
      ["target-unreadable"],
    ],
    ["no target", { sheet: { 取組4_1_1: { プロセス指標: "設定困難" } } }, ["target-missing"]],
  ])("%s", async (_, one, expected) => {
    expect((await rules(one)).toSorted()).toEqual(expected.toSorted());
  });
});

describe("severity by policy", () => {
  const sheet = { 取組4_1_1: { プロセス実績: "58.4％", 課題: "ある", 改善策: "ある" } };

  test("a rule is regraded", async () => {
    const [finding] = await findingsOf({ sheet, policy: { rules: { "rating-differs": "参考" } } });
    expect(finding).toMatchObject({ rule: "rating-differs", severity: "参考" });
  });

  test("a rule is switched off", async () => {
    expect(await rules({ sheet, policy: { rules: { "rating-differs": "off" } } })).toEqual([]);
  });

  test("the workbook's own 評価設定 counts, a policy that is given goes before it", async () => {
    const sheets = {
      評価設定: [
        ["設定", "値"],
        ["判定の不一致", "なし"],
      ],
    };
    expect(await rules({ sheet, sheets })).toEqual([]);
    expect(await rules({ sheet, sheets, policy: {} })).toEqual(["rating-differs"]);
  });
});

test("findings come in the order of the sheet, those of the form first", async () => {
  const found = await findingsOf({
    sheet: {
      取組4_1_2: { 名称: "具体的取組4-1-2", 有効性: "" },
      取組4_1_1: { プロセス実績: "58.4％", 有効性: undefined, 課題: "ある", 改善策: "ある" },
      戦略4_1: { 進捗状況: "b" },
    },
  });
  expect(found.map(({ rule, block }) => `${rule} ${block}`)).toEqual([
    "name-missing 取組4_1_1",
    "progress-differs 戦略4_1",
    "rating-differs 取組4_1_1",
    "title-missing 取組4_1_2",
    "effectiveness-missing 取組4_1_2",
  ]);
});
