/** `hyoka evaluate --recognise`: names go into the written file, and are found there from then on. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { WorkbookReport } from "../../src/session/report";
import { formatArea } from "../../src/workbook/address";
import { LAYOUTS } from "../fixtures/layouts/layouts";
import { fixture, opened } from "../session/workbooks";
import { lines, run, temporaryFolder } from "./run";

jest.setTimeout(60_000);

const folder = temporaryFolder();
const path = (name: string): string => join(folder, name);

async function namesIn(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const { names } = await opened(bytes).catalogue();
  return new Map(
    names.map(({ name, target }) => [name, target.kind === "area" ? formatArea(target.area) : target.kind]),
  );
}

test("the written file has the names; run again on it, none is added and not a byte changes", async () => {
  writeFileSync(path("r3.xlsx"), fixture("fukushima-r3-unnamed.xlsx"));
  const first = await run("evaluate", path("r3.xlsx"), "--recognise", "--json");
  expect(first).toMatchObject({ status: 1, err: "" });
  expect(lines<WorkbookReport>(first.out)[0]?.recognition?.named).toHaveLength(94);
  const written = readFileSync(path("r3.evaluated.xlsx"));
  const names = await namesIn(written);
  for (const [name, area] of await namesIn(fixture("fukushima-r3-published.xlsx")))
    expect([name, names.get(name)]).toEqual([name, area]);

  const again = ["evaluate", path("r3.evaluated.xlsx"), "--recognise", "--json", "--out", path("again.xlsx")];
  expect(lines<WorkbookReport>((await run(...again)).out)[0]?.recognition).toMatchObject({ named: [] });
  expect(readFileSync(path("again.xlsx")).equals(written)).toBe(true);
});

test.each([
  "one wide column, evaluation in tables",
  "number and title in two cells, (i)/(ii) in a cell of its own",
])("%s: every field gets its name", async (layout) => {
  const drawn = LAYOUTS[layout]?.();
  writeFileSync(path("drawn.xlsx"), drawn?.bytes ?? "");
  await run("evaluate", path("drawn.xlsx"), "--recognise", "--out", path(`${String(layout.length)}.xlsx`));
  expect(await namesIn(readFileSync(path(`${String(layout.length)}.xlsx`)))).toEqual(drawn?.expected);
});
