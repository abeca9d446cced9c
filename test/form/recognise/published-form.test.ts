import { readModel } from "../../../src/form/read-model";
import { locate } from "../../../src/form/locate";
import { completed, namesFor } from "../../../src/form/recognise/located-form";
import { recognise } from "../../../src/form/recognise/recognise";
import { evaluate } from "../../../src/evaluation/evaluate";
import { formatArea } from "../../../src/workbook/address";
import { certainFields, fixture, openFields, readWhole, recognised } from "./reading";

const sorted = (fields: ReadonlyMap<string, string>): readonly string[] =>
  [...fields].map(([name, cells]) => `${name} ${cells}`).sort();

/** Where a workbook's own names say the fields are. */
async function namedFields(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const { catalogue, cells } = await readWhole(bytes);
  return new Map(
    locate(catalogue, cells).blocks.flatMap(({ block, fields }) =>
      [...fields].map(([name, { area }]): [string, string] => [`${block.id}.${name}`, formatArea(area)]),
    ),
  );
}

describe("the form of 令和3年度", () => {
  it("is recognised whole: every field at the cell where the published workbook names it", async () => {
    const named = await namedFields(fixture("fukushima-r3-published.xlsx"));
    const recognition = await recognised(fixture("fukushima-r3-unnamed.xlsx"));
    expect(sorted(certainFields(recognition))).toEqual(sorted(named));
    expect(openFields(recognition).size).toBe(0);
  });

  it("is recognised before the evaluation is filled in, with the column 警告 outside of the print area", async () => {
    const bytes = fixture("fukushima-r3-before.xlsx");
    expect(sorted(certainFields(await recognised(bytes)))).toEqual(sorted(await namedFields(bytes)));
  });

  it("is evaluated without names as with them", async () => {
    const published = await readWhole(fixture("fukushima-r3-published.xlsx"));
    const unnamed = await readWhole(fixture("fukushima-r3-unnamed.xlsx"));
    const byNames = readModel(locate(published.catalogue, published.cells), published.cells);
    const recognition = recognise(unnamed.catalogue, unnamed.cells, unnamed.merges);
    const { form } = completed({ blocks: [], problems: [] }, recognition);
    const byLabels = readModel(form, unnamed.cells);
    expect(byLabels).toEqual(byNames);
    expect(evaluate(byLabels)).toEqual(evaluate(byNames));
    expect(form.problems).toEqual([]);
  });

  it("gets every name of the published workbook, and none twice", async () => {
    const unnamed = await readWhole(fixture("fukushima-r3-unnamed.xlsx"));
    const published = await readWhole(fixture("fukushima-r3-published.xlsx"));
    const recognition = recognise(unnamed.catalogue, unnamed.cells, unnamed.merges);
    const changes = namesFor(completed({ blocks: [], problems: [] }, recognition), unnamed.catalogue);
    const names = changes.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.toSorted()).toEqual(published.catalogue.names.map(({ name }) => name).toSorted());
  });

  it("adds nothing where everything has a name", async () => {
    const { catalogue, cells, merges } = await readWhole(fixture("fukushima-r3-published.xlsx"));
    const named = locate(catalogue, cells);
    const result = completed(named, recognise(catalogue, cells, merges));
    expect(result.added).toEqual([]);
    expect(result.form).toEqual(named);
  });
});
