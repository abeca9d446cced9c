/** Both doors find the fields of a workbook without names alike, name them, and take the names back. */
import { carryOutOn } from "../../src/session/carry-out";
import { evaluateWorkbook } from "../../src/session/evaluate";
import { type ConfirmedField, findFields } from "../../src/session/found-fields";
import { nameFields } from "../../src/session/name-fields";
import { recogniseWorkbook } from "../../src/session/recognise";
import type { WorkbookReport } from "../../src/session/report";
import { revertLastWriting } from "../../src/session/take-back";
import { formatArea, parseArea } from "../../src/workbook/address";
import { NO_CHANGE } from "../../src/workbook/change-set";
import type { Workbook } from "../../src/workbook/port";
import { closeExcel } from "../excel-host/open-in-excel";
import { LAYOUTS } from "../fixtures/layouts/layouts";
import { DOORS, workbookFile } from "./doors";
import { seenIn } from "./seen-in";

jest.setTimeout(120_000);

afterEach(async () => {
  expect(await closeExcel()).toEqual([]);
});

/** "取組4_1_1.課題" → "様式2!M34", of the names that stand in a workbook. */
async function namesIn(workbook: Workbook): Promise<ReadonlyMap<string, string>> {
  const { names } = await workbook.catalogue();
  return new Map(
    names.map(({ name, target }) => [name, target.kind === "area" ? formatArea(target.area) : target.kind]),
  );
}

async function evaluateByLabels(workbook: Workbook): Promise<WorkbookReport> {
  const read = await recogniseWorkbook(workbook);
  const outcome = await carryOutOn(workbook, read, { kind: "evaluate" }, { file: "book.xlsx" });
  if (outcome.kind !== "done") throw new Error(JSON.stringify(outcome));
  return outcome.report;
}

function layout(name: string): {
  readonly bytes: Uint8Array;
  readonly expected: ReadonlyMap<string, string>;
} {
  const draw = LAYOUTS[name];
  if (!draw) throw new Error(`no such layout: ${name}`);
  return draw();
}

describe.each(Object.entries(DOORS))("through the door %s", (_, open) => {
  test.each(["label and entry side by side, without a merge", "blocks side by side"])(
    "the names of the layout %s stand where its fields are",
    async (name) => {
      const { bytes, expected } = layout(name);
      const { workbook } = open(bytes);
      await evaluateByLabels(workbook);
      expect(await namesIn(workbook)).toEqual(new Map(expected));
    },
  );

  test("an unnamed workbook gets the names and the evaluation of the named one", async () => {
    const published = DOORS.file(workbookFile("fukushima-r3-published.xlsx")).workbook;
    const { workbook } = open(workbookFile("fukushima-r3-unnamed.xlsx"));
    const before = await namesIn(workbook);
    const { blocks } = await evaluateByLabels(workbook);
    expect(blocks).toEqual((await evaluateWorkbook(published, { file: "book.xlsx" })).blocks);
    expect(await namesIn(workbook)).toEqual(new Map([...before, ...(await namesIn(published))]));
  });

  test("a second evaluation by labels finds the names, and adds none", async () => {
    const { workbook } = open(workbookFile("fukushima-r3-unnamed.xlsx"));
    const first = await evaluateByLabels(workbook);
    const again = await recogniseWorkbook(workbook);
    expect(again.names).toEqual([]);
    expect(await evaluateByLabels(workbook)).toEqual(first);
  });

  test("書き込みを元に戻す takes the names back, but for one that somebody pointed elsewhere", async () => {
    const { workbook } = open(workbookFile("fukushima-r3-unnamed.xlsx"));
    const before = await namesIn(workbook);
    await evaluateByLabels(workbook);
    const moved = "取組4_1_1.課題";
    const { names } = await workbook.catalogue();
    const target = names.find(({ name }) => name === moved)?.target;
    if (target?.kind !== "area") throw new Error("not named");
    const area = { ...target.area, top: target.area.top + 40, bottom: target.area.bottom + 40 };
    for (const change of [undefined, area])
      await workbook.apply({ ...NO_CHANGE, names: [{ name: moved, area: change }] });
    expect(await revertLastWriting(workbook)).toMatchObject({ kind: "reverted", notRestored: [] });
    expect(await namesIn(workbook)).toEqual(new Map([...before, [moved, formatArea(area)]]));
  });
});

test("both doors keep a mapping alike: names, 名前の対応 for the workbook's own, and nothing after taking back", async () => {
  const seen = await Promise.all(
    Object.values(DOORS).map(async (open) => {
      const door = open(workbookFile("fukushima-r3-unnamed.xlsx"));
      const found = await findFields(door.workbook, "ja");
      const confirmed = found.blocks.flatMap(({ id, fields }) =>
        fields.flatMap(({ name, state }): ConfirmedField[] =>
          state.kind === "certain" ? [{ block: id, field: name, place: state.place, ownName: "" }] : [],
        ),
      );
      const [own, ...others] = confirmed;
      const area = parseArea(own?.place.cell ?? "");
      if (!own || !area) throw new Error("nothing is certain");
      await door.workbook.apply({ ...NO_CHANGE, names: [{ name: "nendo", area }] });
      const before = seenIn(await door.save());
      expect(await nameFields(door.workbook, [{ ...own, ownName: "nendo" }, ...others])).toEqual({
        kind: "named",
        fields: confirmed.length,
      });
      const named = seenIn(await door.save());
      await revertLastWriting(door.workbook);
      expect(seenIn(await door.save())).toEqual(before);
      return named;
    }),
  );
  expect(seen[1]).toEqual(seen[0]);
});
