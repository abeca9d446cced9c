/** 対応付け: what a person is shown of the fields, what can be chosen, what is written and taken back. */
import { evaluateWorkbook } from "../../src/session/evaluate";
import {
  type ConfirmedField,
  type FieldState,
  type FoundFields,
  findFields,
} from "../../src/session/found-fields";
import type { Unfit } from "../../src/messages/mapping";
import { nameFields } from "../../src/session/name-fields";
import { revertLastWriting } from "../../src/session/take-back";
import { parseArea } from "../../src/workbook/address";
import { NO_CHANGE } from "../../src/workbook/change-set";
import type { Workbook } from "../../src/workbook/port";
import { seenIn } from "../contract/seen-in";
import { blockOnTwoSheets } from "../fixtures/layouts/doubt";
import { allForms } from "../fixtures/layouts/other-forms";
import { PUBLISHED, decide, done, fixture, opened } from "./workbooks";

jest.setTimeout(60_000);

const UNNAMED = "fukushima-r3-unnamed.xlsx";
const SHEET = "様式2_経営課題4";

function stateOf({ blocks }: FoundFields, block: string, field: string): FieldState {
  const found = blocks.find(({ id }) => id === block)?.fields.find(({ name }) => name === field);
  if (!found) throw new Error(`${block} has no ${field}`);
  return found.state;
}

/** Everything that is certain, as 「確かなものをまとめて確認」 confirms it. */
function certain({ blocks }: FoundFields, usesOwnNames = true): readonly ConfirmedField[] {
  return blocks.flatMap(({ id, fields }) =>
    fields.flatMap(({ name, state }): ConfirmedField[] =>
      state.kind === "certain"
        ? [
            {
              block: id,
              field: name,
              place: state.place,
              ownName: usesOwnNames ? state.place.ownName : "",
            },
          ]
        : [],
    ),
  );
}

function find(workbook: Workbook): Promise<FoundFields> {
  return findFields(workbook, "ja");
}

/** The workbook's names as somebody else's scheme: 取組4_1_1.課題 → f_1. */
async function ownScheme(count = Infinity): Promise<Uint8Array> {
  const workbook = opened(fixture(UNNAMED));
  const names = certain(await find(workbook))
    .slice(0, count)
    .flatMap(({ place }, at) => {
      const area = parseArea(place.cell);
      return area ? [{ name: `f_${String(at + 1)}`, area }] : [];
    });
  await workbook.apply({ ...NO_CHANGE, names });
  return workbook.save();
}

describe("what a person is shown", () => {
  it("every field of every block, with its evidence and what stands there", async () => {
    const found = await find(opened(fixture(UNNAMED)));
    expect(found.blocks.map(({ id }) => id)).toEqual([
      "方針",
      "課題4",
      "戦略4_1",
      "取組4_1_1",
      "取組4_1_2",
      "戦略4_2",
      "取組4_2_1",
      "取組4_2_2",
    ]);
    expect(found.blocks[3]?.title).not.toBe("");
    expect(certain(found)).toHaveLength(94);
    expect(stateOf(found, "取組4_1_1", "達成状況")).toMatchObject({
      kind: "certain",
      place: { cell: `${SHEET}!I36`, evidence: { section: "self" } },
    });
    expect(stateOf(found, "取組4_1_1", "警告")).toEqual({ kind: "missing" });
  });

  it("a field that has a name is not asked for again", async () => {
    const found = await find(opened(fixture(PUBLISHED)));
    expect(certain(found)).toEqual([]);
    expect(stateOf(found, "取組4_1_1", "達成状況")).toEqual({ kind: "named", cell: `${SHEET}!I36` });
  });

  it("a field that stands twice is shown with both places", async () => {
    const found = await find(opened(blockOnTwoSheets().bytes));
    const several = found.blocks.flatMap(({ fields }) =>
      fields.filter(({ state }) => state.kind === "to-confirm" && state.places.length === 2),
    );
    expect(several.length).toBeGreaterThan(0);
    expect(certain(found).filter(({ block }) => block.startsWith("取組"))).toEqual([]);
  });

  it("sheets that are no 様式2 are listed with the reason", async () => {
    const { excluded } = await find(opened(allForms().bytes));
    expect(excluded.map(({ sheet }) => sheet)).toEqual(["目次", "様式1", "様式3", "予算"]);
  });
});

describe("cells that a person chooses", () => {
  let found: FoundFields;
  beforeAll(async () => {
    found = await find(opened(fixture(UNNAMED)));
  });

  const unfit: readonly (readonly [string, string, string, string, Unfit])[] = [
    ["whole columns", "取組4_1_1", "警告", `${SHEET}!A:A`, { why: "no-cells" }],
    ["nothing", "取組4_1_1", "警告", "", { why: "no-cells" }],
    ["several cells for one", "取組4_1_1", "警告", `${SHEET}!Z5:Z7`, { why: "several-cells", cells: 3 }],
    ["several columns", "戦略4_1", "前年度", `${SHEET}!Y5:Z7`, { why: "several-columns" }],
    [
      "another field's cell",
      "取組4_1_1",
      "警告",
      `${SHEET}!I36`,
      { why: "taken", block: "取組4_1_1", heading: "プロセス指標の達成状況" },
    ],
  ];
  it.each(unfit)("%s: said, and not taken", (_, block, field, cells, expected) => {
    expect(found.choose({ block, field }, cells, [])).toEqual({ kind: "unfit", unfit: expected });
  });

  it("a column needs as many rows as the block's other columns", () => {
    const { unfit: why } = found.choose({ block: "戦略4_1", field: "個別" }, `${SHEET}!Z5:Z9`, []) as Extract<
      ReturnType<FoundFields["choose"]>,
      { kind: "unfit" }
    >;
    expect(why).toMatchObject({ why: "uneven", rows: 5 });
  });

  it("a label is no field", () => {
    const state = stateOf(found, "取組4_1_1", "課題");
    if (state.kind !== "certain") throw new Error("not certain");
    expect(found.choose({ block: "取組4_1_1", field: "警告" }, state.place.evidence.cell, [])).toEqual({
      kind: "unfit",
      unfit: { why: "label" },
    });
  });

  it("a blank cell, and one that was confirmed for another field since", () => {
    const place = { block: "取組4_1_1", field: "警告" };
    const choice = found.choose(place, `${SHEET}!Z36`, []);
    if (choice.kind !== "fits") throw new Error("does not fit");
    expect(choice.place).toMatchObject({ cell: `${SHEET}!Z36`, text: "" });
    const confirmed = [{ ...place, place: choice.place, ownName: "" }];
    expect(found.choose({ ...place, block: "取組4_1_2" }, `${SHEET}!Z36`, confirmed)).toMatchObject({
      kind: "unfit",
      unfit: { why: "taken" },
    });
    // The field itself may be chosen anew.
    expect(found.choose(place, `${SHEET}!Z36`, confirmed).kind).toBe("fits");
  });
});

describe("what is written", () => {
  it("names by which the workbook is judged as the published one, and which can be taken back", async () => {
    const workbook = opened(fixture(UNNAMED));
    const found = await find(workbook);
    const choice = found.choose({ block: "取組4_1_1", field: "警告" }, `${SHEET}!Z36`, []);
    if (choice.kind !== "fits") throw new Error("does not fit");
    const confirmed = [
      ...certain(found),
      { block: "取組4_1_1", field: "警告", place: choice.place, ownName: "" },
    ];
    expect(await nameFields(workbook, confirmed)).toEqual({ kind: "named", fields: 95 });
    const { report } = await done(workbook);
    const published = await evaluateWorkbook(opened(fixture(PUBLISHED)), { file: "book.xlsx" });
    expect(report.blocks.map(({ judgments }) => judgments)).toEqual(
      published.blocks.map(({ judgments }) => judgments),
    );
    expect(await revertLastWriting(workbook)).toMatchObject({ kind: "reverted", unnamed: 95 });
    expect(seenIn(workbook.save())).toEqual(seenIn(fixture(UNNAMED)));
  });

  it("the workbook's own names, by the sheet 名前の対応", async () => {
    const bytes = await ownScheme();
    const workbook = opened(bytes);
    const confirmed = certain(await find(workbook));
    expect(confirmed.every(({ ownName }) => ownName.startsWith("f_"))).toBe(true);
    expect(await nameFields(workbook, confirmed)).toEqual({ kind: "named", fields: 94 });
    const { report } = await done(workbook);
    const published = await evaluateWorkbook(opened(fixture(PUBLISHED)), { file: "book.xlsx" });
    expect(report.blocks).toEqual(published.blocks);
    expect(await revertLastWriting(workbook)).toMatchObject({ kind: "reverted", unnamed: 94 });
    expect(seenIn(workbook.save())).toEqual(seenIn(bytes));
  });

  it("more rows on a sheet 名前の対応 that is there already; only those go again", async () => {
    const workbook = opened(await ownScheme(40));
    const first = certain(await find(workbook)).filter(({ ownName }) => ownName !== "");
    await nameFields(workbook, first.slice(0, 20));
    const between = seenIn(workbook.save());
    const rest = certain(await find(workbook)).filter(({ ownName }) => ownName !== "");
    expect(rest).toHaveLength(20);
    expect(await nameFields(workbook, rest)).toEqual({ kind: "named", fields: 20 });
    expect(stateOf(await find(workbook), rest[0]?.block ?? "", rest[0]?.field ?? "").kind).toBe("named");
    await revertLastWriting(workbook);
    expect({ ...(seenIn(workbook.save()) as object), records: 0 }).toEqual({
      ...(between as object),
      records: 0,
    });
  });

  it("nothing, where rows have moved since the fields were looked for", async () => {
    const workbook = opened(fixture(UNNAMED));
    const confirmed = certain(await find(workbook));
    const [{ place: { seen: [seen] = [] } = { seen: [] } } = {}] = confirmed.filter(
      ({ block }) => block === "取組4_1_1",
    );
    const area = parseArea(seen?.cell ?? "");
    if (!area || !seen) throw new Error("nothing was seen");
    const cell = { sheet: area.sheet, row: area.top, column: area.left };
    await workbook.apply({
      ...NO_CHANGE,
      cells: [
        {
          cell,
          expected: { kind: "text", text: seen.text },
          content: { kind: "text", text: "別の見出し" },
        },
      ],
    });
    expect(await nameFields(workbook, confirmed)).toEqual({ kind: "moved", cells: [cell] });
    expect((await workbook.catalogue()).names.filter(({ name }) => name.startsWith("取組"))).toEqual([]);
  });

  it("no second name where somebody has given one meanwhile", async () => {
    const workbook = opened(fixture(UNNAMED));
    const confirmed = certain(await find(workbook));
    const elsewhere = { sheet: SHEET, top: 99, left: 26, bottom: 99, right: 26 };
    await workbook.apply({ ...NO_CHANGE, names: [{ name: "取組4_1_1.課題", area: elsewhere }] });
    expect(await nameFields(workbook, confirmed)).toMatchObject({ kind: "not-applied" });
  });
});

it("ratings that were written since are taken back first, the names after them", async () => {
  const workbook = opened(fixture(UNNAMED));
  await nameFields(workbook, certain(await find(workbook)));
  await done(workbook);
  const found = parseArea(`${SHEET}!I36`);
  if (!found) throw new Error("no area");
  const cell = { sheet: SHEET, row: found.top, column: found.left };
  const cells = await workbook.cells([found]);
  await workbook.apply({
    ...NO_CHANGE,
    cells: [{ cell, expected: cells.at(cell).value, content: { kind: "blank" } }],
  });
  const names = async (): Promise<number> =>
    (await workbook.catalogue()).names.filter(({ name }) => /^(?:取組|戦略|課題|方針)/u.test(name)).length;
  expect((await decide(workbook, { kind: "evaluate" })).kind).toBe("done");
  expect(await revertLastWriting(workbook)).toMatchObject({ restored: [cell], unnamed: 0 });
  expect(await names()).toBe(94);
  expect(await revertLastWriting(workbook)).toMatchObject({ restored: [], unnamed: 94 });
  expect(await names()).toBe(0);
  expect(await revertLastWriting(workbook)).toEqual({ kind: "nothing-to-revert" });
});
