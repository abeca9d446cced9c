import { findingsOf } from "../checks/cases";
import type { Case } from "../checks/cases";

const rules = async (one: Case): Promise<readonly string[]> =>
  (await findingsOf(one)).map(({ rule }) => rule);

/** A rating that is still to be written, beside the person's (i). */
const OPEN = { 達成状況: "(i)", 前年度までの実績: "" } as const;
const TWO = {
  プロセス指標: "①参加の割合：60％以上\n②満足の割合：50％以上",
  前年度までの実績: "",
} as const;

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
    [
      "a target that is no figure",
      { sheet: { 取組4_1_1: { ...OPEN, プロセス指標: { kind: "error", code: "#N/A" } } } },
      ["target-unreadable"],
    ],
    [
      "a criterion that cannot be read",
      { sheet: { 取組4_1_1: { ...OPEN, プロセス実績: "58.4％", 撤退再構築基準: "著しく低い場合" } } },
      ["criterion-unreadable"],
    ],
    [
      "a criterion that contradicts the target",
      { sheet: { 取組4_1_1: { ...OPEN, 撤退再構築基準: "65％以下であれば再構築する。" } } },
      ["criterion-contradicts-target"],
    ],
    [
      "a criterion that asks for more of the same",
      {
        sheet: { 取組4_1_1: { ...OPEN, プロセス実績: "45.0％", 撤退再構築基準: "50％以上なら再構築する。" } },
      },
      ["criterion-contradicts-target"],
    ],
    [
      "a result in another unit",
      { sheet: { 取組4_1_1: { ...OPEN, プロセス実績: "61人" } } },
      ["unit-differs"],
    ],
    [
      "a result that is not exact enough",
      { sheet: { 取組4_1_1: { ...OPEN, プロセス実績: "約60％" } } },
      ["approximate-actual"],
    ],
    [
      "a result under another name",
      { sheet: { 取組4_1_1: { ...OPEN, プロセス実績: "満足した来庁者の割合：61.0％" } } },
      ["indicator-name-differs"],
    ],
    [
      "a result that nobody has yet, without a rating",
      { sheet: { 取組4_1_1: { ...OPEN, プロセス実績: "集計中", 有効性: "—" } } },
      ["judgment-undecided"],
    ],
    [
      "a result that nobody has yet, with one",
      { sheet: { 取組4_1_1: { プロセス実績: "集計中", 有効性: "—" } } },
      ["rated-without-actual"],
    ],
    [
      "a result of one number is missing in the cell",
      {
        sheet: {
          取組4_1_1: { ...OPEN, ...TWO, プロセス実績: "①61.0％" },
        },
      },
      ["indicator-unmatched"],
    ],
    [
      "a row of a number is blank",
      {
        sheet: { 戦略4_1: { アウトカム実績: ["①61.5％", ""], 個別: ["", ""], 全体: "", 進捗状況: "" } },
      },
      ["result-missing"],
    ],
    [
      "another number's row is blank: both are to be seen",
      {
        sheet: {
          戦略4_1: { アウトカム実績: ["①61.5％\n③20％", ""], 個別: ["", ""], 全体: "", 進捗状況: "" },
        },
      },
      ["indicator-unmatched", "result-missing"],
    ],
    [
      "a criterion of one number is missing",
      {
        sheet: {
          取組4_1_1: {
            ...TWO,
            撤退再構築基準: "①40％以下であれば再構築する。",
            プロセス実績: "①61.0％\n②51.0％",
          },
        },
      },
      ["indicator-unmatched"],
    ],
    [
      "the same fault in two blocks",
      { sheet: { 取組4_1_1: { プロセス指標: "設定困難" }, 取組4_1_2: { プロセス指標: "設定困難" } } },
      ["target-missing", "target-missing"],
    ],
    [
      "two indicators of one cell, each with its fault",
      {
        sheet: {
          取組4_1_1: { ...OPEN, ...TWO, プロセス実績: "①61人\n②増えた" },
        },
      },
      ["unit-differs", "actual-unreadable"],
    ],
    [
      "two indicators without a number, with the same result",
      {
        sheet: {
          取組4_1_1: {
            ...OPEN,
            プロセス指標: "参加の割合：60％以上\n満足の割合：60％以上",
            プロセス実績: "参加の割合：約60％\n満足の割合：約60％",
          },
        },
      },
      ["approximate-actual"],
    ],
    [
      "two indicators without a number, each with its result",
      {
        sheet: {
          取組4_1_1: {
            ...OPEN,
            プロセス指標: "参加の割合：60％以上\n満足の割合：60％以上",
            プロセス実績: "参加の割合：約60％\n満足の割合：約61％",
          },
        },
      },
      ["approximate-actual", "approximate-actual"],
    ],
    [
      "one row is rated without a result, another one waits for its result",
      {
        sheet: {
          戦略4_1: {
            アウトカム実績: ["①未測定", "②集計中"],
            個別: ["A", ""],
            全体: "A",
            進捗状況: "a",
            有効性: "",
          },
        },
      },
      ["effectiveness-missing", "judgment-undecided", "rated-without-actual"],
    ],
    [
      "one number under another name, another that cannot be read, and the rule for that is off",
      {
        sheet: {
          取組4_1_1: {
            ...OPEN,
            ...TWO,
            プロセス実績: "①来庁した区民の割合：61.0％\n②満足の割合：増えた",
          },
        },
        policy: { rules: { "actual-unreadable": "off" } },
      },
      ["indicator-name-differs", "judgment-undecided"],
    ],
    [
      "no criterion, and another fault",
      { sheet: { 取組4_1_1: { 撤退再構築基準: "", 有効性: "" } } },
      ["criterion-missing", "effectiveness-missing"],
    ],
    [
      "an earlier result under another name, and a result that cannot be read",
      {
        sheet: {
          取組4_1_1: {
            達成状況: "(i)",
            前年度までの実績: "【令和2年度】満足した来庁者の割合：55.0％",
            プロセス実績: "増えた",
          },
        },
      },
      ["actual-unreadable", "indicator-name-differs"],
    ],
    [
      "a 全体 that cannot be worked out, and one that is entered all the same",
      { sheet: { 戦略4_1: { アウトカム実績: ["①61.5％", "②増えた"], 個別: ["A", ""] } } },
      ["actual-unreadable"],
    ],
    [
      "a foreign 全体, on which 進捗状況 waits",
      { sheet: { 戦略4_1: { 全体: "○", 進捗状況: "" } } },
      ["rating-not-in-legend"],
    ],
    [
      "a foreign rating, on which 全体 and 進捗状況 wait",
      { sheet: { 戦略4_1: { 個別: ["○", "A"], 全体: "", 進捗状況: "" } } },
      ["rating-not-in-legend"],
    ],
    [
      "no target of a row, on which nothing waits",
      {
        sheet: {
          戦略4_1: {
            アウトカム指標: "①設定なし\n②区政に参加した区民の割合：30％以上",
            個別: ["", "A"],
          },
        },
      },
      ["target-missing"],
    ],
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

  test("where the rule that names a cause is switched off, 判定保留 tells it", async () => {
    const unreadable = { 取組4_1_1: { プロセス実績: "おおむね良好" } };
    expect(await rules({ sheet: unreadable, policy: { rules: { "actual-unreadable": "off" } } })).toEqual([
      "judgment-undecided",
    ]);
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

test("a finding where no field stands, and one of the whole workbook, name their cell", async () => {
  const found = await findingsOf({
    cells: { H3: "具体的取組4-1-3　広報の充実" },
    sheets: {
      評価設定: [
        ["設定", "値"],
        ["存在しない設定", "1"],
      ],
    },
  });
  expect(found.map(({ rule, block, cell }) => `${rule} ${block} ${cell}`.trim())).toEqual([
    "name-shape  評価設定!A2",
    "block-without-names 取組4_1_3 様式2!H3",
  ]);
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
