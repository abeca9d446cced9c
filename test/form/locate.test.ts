/** Where the fields are, by a workbook's names, and what is said of names that are wrong. */
import { fieldName } from "../../src/form/block-name";
import { FIELDS } from "../../src/form/fields";
import { areasToRead, locate } from "../../src/form/locate";
import type { LocatedForm, NameProblem } from "../../src/form/located";
import { formatArea } from "../../src/workbook/address";
import { type Content, workbookOf } from "./workbook-of";

function located(content: Content): LocatedForm {
  const { catalogue, cells } = workbookOf(content);
  return locate(catalogue, cells);
}

/** "取組4_1_1.達成状況" → "様式2!I36", for every field that was found. */
function fieldsOf(content: Content): Readonly<Record<string, string>> {
  return Object.fromEntries(
    located(content).blocks.flatMap(({ block, fields }) =>
      [...fields.values()].map(({ field, area }) => [fieldName({ block, field }), formatArea(area)]),
    ),
  );
}

/** The problems but for required fields that the test does not name. */
function problemsOf(content: Content): readonly NameProblem[] {
  return located(content).problems.filter(({ kind }) => kind !== "name-missing");
}

test("every field of every kind of block is found by its name", () => {
  const names = Object.entries({
    方針: "policy",
    課題4: "issue",
    戦略4_1: "strategy",
    取組4_1_1: "initiative",
  } as const)
    .flatMap(([block, kind]) => FIELDS[kind].map(({ name }) => `${block}.${name}`))
    .map((name, at) => [name, `$C$${String(at + 1)}`] as const);
  expect(fieldsOf({ names })).toEqual(
    Object.fromEntries(names.map(([name], at) => [name, `様式2!C${String(at + 1)}`])),
  );
  expect(located({ names }).problems).toEqual([]);
});

test("blocks come in the order of their numbers, whatever the order of the names", () => {
  const names = ["取組4_10_1", "取組4_2_1", "戦略4_2", "課題4", "取組4_1_2", "方針", "戦略4_1"].map(
    (block, at) => [`${block}.${block === "方針" ? "年度" : "課題"}`, `A${String(at + 1)}`] as const,
  );
  expect(located({ names }).blocks.map(({ block }) => block.id)).toEqual([
    "方針",
    "課題4",
    "戦略4_1",
    "取組4_1_2",
    "戦略4_2",
    "取組4_2_1",
    "取組4_10_1",
  ]);
});

describe("names of two scopes", () => {
  const here = ["取組4_1_1.達成状況", "様式2!B2", "様式2"] as const;

  test("a name of the sheet wins over one of the workbook on its own sheet", () => {
    const names = [["取組4_1_1.達成状況", "様式2!A1"], here] as const;
    expect(fieldsOf({ names })).toEqual({ "取組4_1_1.達成状況": "様式2!B2" });
    expect(problemsOf({ names })).toEqual([]);
  });

  test("a name of the workbook for another sheet's cell is a second place", () => {
    const names = [["取組4_1_1.達成状況", "写し!A1"], here] as const;
    expect(fieldsOf({ names })).toEqual({});
    expect(problemsOf({ names })).toMatchObject([
      { kind: "name-duplicate", cell: { sheet: "写し", row: 1, column: 1 } },
    ]);
  });

  test("two names for one cell are no contradiction", () => {
    const names = [["取組4_1_1.達成状況", "様式2!B2"], here] as const;
    expect(problemsOf({ names })).toEqual([]);
  });
});

describe("on a sheet that holds one block only", () => {
  const names = [
    ["達成状況", "様式2!C3", "様式2"],
    ["中間.有効性", "様式2!C4", "様式2"],
  ] as const;
  const number = ["番号", "様式2!A1", "様式2"] as const;

  test.each(["4-1-1", "４－１－１", "4‐1‐1", " 4_1_1 "])(
    "names may leave the block out; its number reads 「%s」",
    (text) => {
      expect(fieldsOf({ names: [...names, number], cells: { A1: text } })).toEqual({
        "取組4_1_1.達成状況": "様式2!C3",
        "取組4_1_1.中間.有効性": "様式2!C4",
      });
    },
  );

  test("an issue has a number of one step, also as a number", () => {
    const cells = { A1: { kind: "number", digits: "4", format: "General" } } as const;
    expect(fieldsOf({ names: [["総括", "様式2!C3", "様式2"], number], cells })).toEqual({
      "課題4.総括": "様式2!C3",
    });
  });

  test.each([
    ["without a number", names, {}],
    ["with a number that is blank", [...names, number], {}],
    ["with a number that is none", [...names, number], { A1: "四の一" }],
    [
      "with a number of another sheet",
      [...names, ["番号", "計算!A1", "計算"] as const],
      { "計算!A1": "4-1-1" },
    ],
    ["with names of workbook scope", [["達成状況", "様式2!C3"] as const, number], { A1: "4-1-1" }],
    ["with a number of a block that lacks the field", [...names, number], { A1: "4-1" }],
  ])("%s nothing is found", (_, given, cells) => {
    expect(fieldsOf({ names: given, cells })).toEqual({});
  });
});

describe("the sheet 名前の対応", () => {
  const table = (rows: readonly (readonly [string, string])[], top = 1): Record<string, string> =>
    Object.fromEntries(
      ([["項目", "名前"], ...rows] as const)
        .flatMap(([item, name], at) => [
          [`名前の対応!A${String(top + at)}`, item],
          [`名前の対応!B${String(top + at)}`, name],
        ])
        .filter(([, content]) => content !== ""),
    );
  const names = [
    ["判定欄", "B2"],
    ["総合評価", "C3", "様式2"],
    ["総合評価", "写し!D4", "写し"],
  ] as const;

  test.each<[string, string, string]>([
    ["a name of the workbook", "判定欄", "様式2!B2"],
    ["a name of a sheet", "様式2!総合評価", "様式2!C3"],
    ["a name of a sheet in quotes", "'様式2'!総合評価", "様式2!C3"],
  ])("leads from our field to %s", (_, listed, cell) => {
    expect(fieldsOf({ names, cells: table([["取組4_1_1.達成状況", listed]]) })).toEqual({
      "取組4_1_1.達成状況": cell,
    });
  });

  test("may stand below a title, with its headings spaced", () => {
    const cells = {
      "名前の対応!A1": "名前の対応表",
      "名前の対応!A2": "項　目",
      "名前の対応!B2": "名　前",
      "名前の対応!A3": "取組4_1_1.達成状況",
      "名前の対応!B3": "判定欄",
    };
    expect(fieldsOf({ names, cells })).toEqual({ "取組4_1_1.達成状況": "様式2!B2" });
  });

  test("may leave rows blank", () => {
    const cells = table([
      ["", ""],
      ["取組4_1_1.達成状況", "判定欄"],
    ]);
    expect(fieldsOf({ names, cells })).toEqual({ "取組4_1_1.達成状況": "様式2!B2" });
  });

  test.each([["消えた欄"], ["写し2!総合評価"], ["総合評価"], [""]])(
    "a listed name 「%s」 that does not exist is missing",
    (listed) => {
      const { problems } = located({ names, cells: table([["取組4_1_1.達成状況", listed]]) });
      expect(problems).toMatchObject([
        { kind: "name-missing", block: { id: "取組4_1_1" }, field: { name: "達成状況" } },
      ]);
    },
  );

  test("a row for something that is no field of ours is shown", () => {
    expect(located({ names, cells: table([["取組4_1_1.評価", "判定欄"]]) }).problems).toEqual([
      { kind: "mapping-unknown", entry: "取組4_1_1.評価", cell: { sheet: "名前の対応", row: 2, column: 1 } },
    ]);
  });

  test("names that follow our scheme need no row", () => {
    const all = [...names, ["取組4_1_1.有効性", "E5"] as const];
    expect(fieldsOf({ names: all, cells: table([["取組4_1_1.達成状況", "判定欄"]]) })).toEqual({
      "取組4_1_1.達成状況": "様式2!B2",
      "取組4_1_1.有効性": "様式2!E5",
    });
  });

  test("is read, and the sheets that its names lead to", () => {
    const { catalogue } = workbookOf({ names, cells: table([]) });
    expect(areasToRead(catalogue).map(({ sheet }) => sheet)).toEqual(["様式2", "写し", "名前の対応"]);
  });
});

describe("names that are wrong", () => {
  test("#REF! is broken", () => {
    expect(problemsOf({ names: [["取組4_1_1.達成状況", "#REF!"]] })).toMatchObject([
      { kind: "name-broken", name: "取組4_1_1.達成状況" },
    ]);
  });

  test.each(["78%", "OFFSET($A$1,1,1)", "$A$1,$C$1"])("a name for %s is broken, too", (formula) => {
    expect(problemsOf({ names: [["取組4_1_1.達成状況", formula]] })).toMatchObject([{ kind: "name-broken" }]);
  });

  test("an area over the cell of another field is none of a merge, also while that cell is blank", () => {
    const names = [
      ["戦略4_1.個別", "K24:L26"],
      ["戦略4_1.全体", "L24"],
    ] as const;
    expect(problemsOf({ names })).toMatchObject([{ kind: "name-shape", name: "戦略4_1.個別" }]);
    expect(problemsOf({ names: [["戦略4_1.個別", "K24:L26"]] })).toEqual([]);
  });

  test("two names for two places: neither is read", () => {
    const names = [
      ["取組4_1_1.達成状況", "B2"],
      ["取組４_１_１.達成状況", "B3"],
    ] as const;
    expect(fieldsOf({ names })).toEqual({});
    expect(problemsOf({ names })).toMatchObject([
      { kind: "name-duplicate", places: [{ name: "取組4_1_1.達成状況" }, { name: "取組４_１_１.達成状況" }] },
    ]);
  });

  test("a required field without a name is missing, once in each block that has any name", () => {
    const missing = located({ names: [["取組4_1_1.名称", "A1"]] }).problems;
    expect(missing.map((problem) => problem.kind === "name-missing" && problem.field.name)).toEqual([
      "プロセス指標",
      "プロセス実績",
      "達成状況",
      "有効性",
      "課題",
      "改善策",
    ]);
  });

  test("a name that is broken is not missing as well", () => {
    const { problems } = located({ names: [["取組4_1_1.達成状況", "#REF!"]] });
    expect(
      problems.filter((one) => one.kind !== "mapping-unknown" && one.field.name === "達成状況"),
    ).toHaveLength(1);
  });

  test("each of several problems is told apart", () => {
    const { problems } = located({
      names: [
        ["取組4_1_1.達成状況", "#REF!"],
        ["取組4_1_1.有効性", "A1"],
        ["取組4_1_1.有効性", "写し!A1", "写し"],
        ["取組4_1_1.課題", "A1:C9"],
      ],
      cells: { B2: "ほかの欄", "名前の対応!A1": "項目", "名前の対応!B1": "名前", "名前の対応!A2": "評価" },
    });
    expect(new Set(problems.map(({ kind }) => kind))).toEqual(
      new Set(["name-missing", "name-broken", "name-duplicate", "name-shape", "mapping-unknown"]),
    );
  });
});

describe("one cell for two fields", () => {
  const problemsAt = (names: readonly (readonly [string, string])[]): readonly string[] =>
    located({ names }).problems.flatMap((problem) =>
      problem.kind === "name-shared"
        ? [`${fieldName(problem)} ${formatArea(problem.area)} ${fieldName(problem.other)}`]
        : [],
    );

  test.each<[string, readonly (readonly [string, string])[]]>([
    [
      "target, criterion and earlier results",
      [
        ["取組4_1_1.プロセス指標", "B2"],
        ["取組4_1_1.撤退再構築基準", "B2"],
        ["取組4_1_1.前年度までの実績", "B2"],
      ],
    ],
    [
      "year and ward",
      [
        ["方針.年度", "A1"],
        ["方針.所属", "A1"],
      ],
    ],
    [
      "the rating and its (i)/(ii)",
      [
        ["取組4_1_1.達成状況", "B2"],
        ["取組4_1_1.実施状況", "B2"],
      ],
    ],
    [
      "results and last year's",
      [
        ["戦略4_1.アウトカム実績", "B2:B4"],
        ["戦略4_1.前年度", "B2:B4"],
      ],
    ],
  ])("is no fault: %s", (_, names) => {
    expect(problemsAt(names)).toEqual([]);
    expect(Object.keys(fieldsOf({ names }))).toEqual(names.map(([name]) => name));
  });

  test.each<[string, readonly (readonly [string, string])[], readonly string[], readonly string[]]>([
    [
      "the ratings of two initiatives",
      [
        ["取組4_1_1.達成状況", "B2"],
        ["取組4_1_2.達成状況", "B2"],
      ],
      ["取組4_1_1.達成状況 様式2!B2 取組4_1_2.達成状況", "取組4_1_2.達成状況 様式2!B2 取組4_1_1.達成状況"],
      [],
    ],
    [
      "全体 within 個別",
      [
        ["戦略4_1.個別", "B2:B4"],
        ["戦略4_1.全体", "B3"],
      ],
      ["戦略4_1.個別 様式2!B2:B4 戦略4_1.全体", "戦略4_1.全体 様式2!B3 戦略4_1.個別"],
      [],
    ],
    [
      "a rating and a text",
      [
        ["取組4_1_1.達成状況", "B2"],
        ["取組4_1_1.課題", "B2"],
      ],
      ["取組4_1_1.達成状況 様式2!B2 取組4_1_1.課題"],
      ["取組4_1_1.課題"],
    ],
    [
      "the rating of the midterm and the last one",
      [
        ["取組4_1_1.中間.達成状況", "B2"],
        ["取組4_1_1.達成状況", "B2"],
      ],
      ["取組4_1_1.達成状況 様式2!B2 取組4_1_1.中間.達成状況"],
      ["取組4_1_1.中間.達成状況"],
    ],
    [
      "the warnings of two blocks",
      [
        ["取組4_1_1.警告", "Z2"],
        ["戦略4_1.警告", "Z2"],
      ],
      ["戦略4_1.警告 様式2!Z2 取組4_1_1.警告", "取組4_1_1.警告 様式2!Z2 戦略4_1.警告"],
      [],
    ],
    [
      "the target and the result",
      [
        ["取組4_1_1.プロセス指標", "B2"],
        ["取組4_1_1.プロセス実績", "B2"],
      ],
      ["取組4_1_1.プロセス実績 様式2!B2 取組4_1_1.プロセス指標"],
      ["取組4_1_1.プロセス指標"],
    ],
  ])("is used for neither that needs its own: %s", (_, names, problems, left) => {
    expect(problemsAt(names)).toEqual(problems);
    expect(Object.keys(fieldsOf({ names }))).toEqual(left);
  });
});

describe("the shape of a name's area", () => {
  const one = (reference: string, cells: Record<string, string> = {}) =>
    located({ names: [["取組4_1_1.達成状況", reference]], cells: { B2: "②", ...cells } });
  const column = (reference: string, cells: Record<string, string> = {}) =>
    located({ names: [["戦略4_1.個別", reference]], cells: { B2: "A", B3: "B", ...cells } });
  const shape = (form: LocatedForm) => ({
    cells: form.blocks.flatMap(({ fields }) =>
      [...fields.values()].flatMap((field) => field.cells.map(({ row, column: at }) => [row, at])),
    ),
    isWrong: form.problems.some(({ kind }) => kind === "name-shape"),
  });

  test.each([
    ["one cell", one("B2"), [[2, 2]]],
    ["a whole merge means its anchor", one("B2:D5"), [[2, 2]]],
    [
      "one column",
      column("B2:B3"),
      [
        [2, 2],
        [3, 2],
      ],
    ],
    [
      "one column of merges across",
      column("B2:D3"),
      [
        [2, 2],
        [3, 2],
      ],
    ],
  ])("%s", (_, form, cells) => {
    expect(shape(form)).toEqual({ cells, isWrong: false });
  });

  test.each([
    ["two filled cells for a field of one", one("B2:B3", { B3: "③" })],
    ["two filled columns for a field of one column", column("B2:C3", { C3: "B" })],
    ["whole columns, nearly", one("B2:D1048576")],
  ])("%s is wrong", (_, form) => {
    expect(shape(form)).toEqual({ cells: [], isWrong: true });
  });
});

test("a name that is not ours is nobody's business", () => {
  const names = [
    ["総合評価", "B2"],
    ["取組4_1.達成状況", "B3"],
    ["取組4_1_1.評価", "B4"],
    ["取組4_1_1", "B5"],
  ] as const;
  expect(located({ names })).toEqual({ blocks: [], problems: [] });
});
