import { RULES } from "../../src/form/checks";
import { POLICY_SHEET, readPolicySheet } from "../../src/form/policy-sheet";
import { DEFAULT_POLICY } from "../../src/evaluation/policy";
import { cellReference } from "../../src/workbook/address";
import { type Content, workbookOf } from "../evaluation/sheet";

/** What the sheet 評価設定 with these rows says. */
async function read(rows: readonly (readonly Content[])[], heading: readonly string[] = ["設定", "値"]) {
  const reader = workbookOf({}, { sheets: { [POLICY_SHEET]: [heading, ...rows] } });
  const { policy, problems } = readPolicySheet(await reader.cells([]), RULES);
  return { policy, problems: problems.map(({ message, cell }) => `${cellReference(cell)} ${message}`) };
}

test("without the sheet the default policy stands", async () => {
  const reader = workbookOf({});
  expect(readPolicySheet(await reader.cells([]), RULES)).toEqual({ policy: DEFAULT_POLICY, problems: [] });
});

test("words of the sheet, words of the JSON, numbers and widths are all understood", async () => {
  const { policy, problems } = await read([
    ["個別の判定方法", "ratio"],
    ["個別の割合(%)", "９０％"],
    ["全体の判定方法", "過半数"],
    ["複数指標の判定方法", "最も悪い判定"],
    ["概数の幅（％）", { kind: "number", digits: "3", format: "0" }],
    ["空欄とみなす文", "なし、同上"],
    ["文章の重複", "なし"],
    ["title-missing", "要確認"],
    ["様式の不備", "要確認"],
  ]);
  expect(problems).toEqual([]);
  expect(policy.overall).toBe("majority");
  expect(policy.individual).toMatchObject({ method: "ratio" });
  expect(policy.individual.method === "ratio" && policy.individual.percent.toFixed()).toBe("90");
  expect(policy.approximateMarginPercent.toFixed()).toBe("3");
  expect(policy.placeholders).toEqual(["なし", "同上"]);
  expect(policy.rules).toEqual({
    "text-repeated": "off",
    "title-missing": "要確認",
    "name-missing": "要確認",
    "name-broken": "要確認",
    "name-duplicate": "要確認",
    "name-shape": "要確認",
  });
});

test("a trajectory takes its three figures", async () => {
  const { policy, problems } = await read([
    ["個別の判定方法", "年度ごとの途中目標"],
    ["個別の基準値", "27.5"],
    ["個別の基準年度（西暦）", "2020年度"],
    ["個別の目標年度（西暦）", "2024"],
  ]);
  expect(problems).toEqual([]);
  expect(policy.individual).toMatchObject({ method: "trajectory", baseYear: 2020, targetYear: 2024 });
});

describe("what cannot be used is told, and the default stands in", () => {
  test.each([
    ["an unknown setting", [["全体の決め方", "過半数"]], ["A2 この設定はありません"]],
    [
      "an impossible value",
      [["全体の判定方法", "半分"]],
      ["A2 「半分」は使えません。すべてA・過半数のいずれかを記入してください"],
    ],
    [
      "no number",
      [["概数の幅（％）", "少し"]],
      ["A2 「少し」は使えません。数値（例：90）を記入してください"],
    ],
    [
      "no severity",
      [["文章の重複", "軽い"]],
      ["A2 「軽い」は使えません。要修正・要確認・参考・なしのいずれかを記入してください"],
    ],
    [
      "a ratio without its percentage",
      [["個別の判定方法", "ratio"]],
      ["A2 この方法には「個別の割合（％）」も必要です"],
    ],
    [
      "years in the wrong order",
      [
        ["個別の判定方法", "trajectory"],
        ["個別の基準値", "27"],
        ["個別の基準年度（西暦）", "2024"],
        ["個別の目標年度（西暦）", "2024"],
      ],
      ["A2 基準年度は目標年度より前の、1989から2100までの年にしてください"],
    ],
  ])("%s", async (_, rows, expected) => {
    const { policy, problems } = await read(rows);
    expect(problems).toEqual(expected);
    expect(policy).toEqual(DEFAULT_POLICY);
  });

  test("the first of two rows for one setting stands", async () => {
    const { policy, problems } = await read([
      ["全体の判定方法", "過半数"],
      ["全体の判定方法", "すべてA"],
    ]);
    expect(problems).toEqual(["A3 同じ設定が二つあります。先の行を使いました"]);
    expect(policy.overall).toBe("majority");
  });

  test("a wrong setting leaves the others in force", async () => {
    const { policy } = await read([
      ["個別の判定方法", "ratio"],
      ["全体の判定方法", "過半数"],
      ["文章の重複", "off"],
    ]);
    expect(policy.overall).toBe("majority");
    expect(policy.individual.method).toBe("target-met");
    expect(policy.rules).toEqual({ "text-repeated": "off" });
  });
});

test.each<[string, readonly string[]]>([
  ["other headings", ["項目", "値"]],
  ["one of them alone", ["設定"]],
])("a sheet with %s says that nothing of it is read", async (_, headings) => {
  const { policy, problems } = await read([["全体の判定方法", "過半数"]], headings);
  expect(problems).toEqual(["A1 「設定」と「値」が並んだ見出しの行がないため、どの設定も読んでいません"]);
  expect(policy).toEqual(DEFAULT_POLICY);
});

test("headings may be spaced", async () => {
  const { policy } = await read([["全体の判定方法", "過半数"]], ["設　定", " 値"]);
  expect(policy.overall).toBe("majority");
});

test("a blank value means the default, a percentage may stay where the method does not use it", async () => {
  const { policy, problems } = await read([
    ["全体の判定方法", ""],
    ["個別の割合（％）", "90"],
  ]);
  expect(problems).toEqual([]);
  expect(policy).toEqual(DEFAULT_POLICY);
});

test("the table may stand lower, with other columns around it", async () => {
  const { policy } = await read(
    [
      ["", "設定", "説明", "値"],
      ["", "全体の判定方法", "多い方", "過半数"],
    ],
    ["当区の設定"],
  );
  expect(policy.overall).toBe("majority");
});
