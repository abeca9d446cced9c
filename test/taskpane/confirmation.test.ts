/** What a person confirms of the fields that were found. */
import type { FoundBlock, FoundField } from "../../src/session/found-fields";
import {
  type Confirmation,
  NOTHING_CONFIRMED,
  confirmedFields,
  counts,
  grouped,
  withCertain,
  withField,
  withoutField,
} from "../../src/taskpane/mapping/confirmation";
import { aFoundFields, foundCells } from "./found-fields";

const found = aFoundFields();

function fieldOf(block: string, name: string): readonly [FoundBlock, FoundField] {
  const owner = found.blocks.find(({ id }) => id === block);
  const field = owner?.fields.find((one) => one.name === name);
  if (!owner || !field) throw new Error(`no ${block}.${name}`);
  return [owner, field];
}

const keys = (confirmation: Confirmation): readonly string[] => [...confirmation.keys()];

it("confirms all certain fields at once, and no other", () => {
  expect(keys(withCertain(NOTHING_CONFIRMED, found))).toEqual([
    "方針.年度",
    "取組4_1_1.課題",
    "取組4_1_1.達成状況",
  ]);
});

it("leaves what the person has settled otherwise as it is", () => {
  const own = withField(NOTHING_CONFIRMED, ...fieldOf("取組4_1_1", "課題"), foundCells("Z1"));
  const all = withCertain(own, found);
  expect(all.get("取組4_1_1.課題")?.place.cell).toBe("様式2_経営課題4!Z1");
  expect(all.size).toBe(3);
});

it("opens a field again", () => {
  const all = withCertain(NOTHING_CONFIRMED, found);
  expect(keys(withoutField(all, ...fieldOf("取組4_1_1", "課題")))).toEqual([
    "方針.年度",
    "取組4_1_1.達成状況",
  ]);
});

it.each([
  [true, ["", "", "torikumi411_jokyo"]],
  [false, ["", "", ""]],
])("writes the workbook's own names where the person wants it (%s)", (usesOwnNames, names) => {
  const confirmed = confirmedFields(withCertain(NOTHING_CONFIRMED, found), usesOwnNames);
  expect(confirmed.map(({ ownName }) => ownName)).toEqual(names);
});

it("counts what is certain, to be confirmed, and missing though required", () => {
  expect(counts(found, NOTHING_CONFIRMED)).toEqual({
    certain: 3,
    toConfirm: 2,
    missing: 2,
    unconfirmed: 3,
    ownNamed: 1,
  });
  expect(counts(found, withCertain(NOTHING_CONFIRMED, found)).unconfirmed).toBe(0);
});

it("puts first what asks for a person", () => {
  const [block] = fieldOf("取組4_1_1", "課題");
  const names = Object.fromEntries(
    Object.entries(grouped(block)).map(([group, fields]) => [
      group,
      (fields as readonly FoundField[]).map(({ name }) => name),
    ]),
  );
  expect(names).toEqual({
    open: ["改善策", "有効性", "プロセス実績"],
    certain: ["課題", "達成状況"],
    optional: ["警告"],
    named: ["名称"],
  });
});
