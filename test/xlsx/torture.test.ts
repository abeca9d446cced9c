/** A workbook with nearly everything that Excel can put into a file: what stayed, part by part. */
import ExcelJS from "exceljs";
import { RECORD_NAMESPACE } from "../../src/workbook/change-set";
import { at, cellChange, changes, differingParts, fixture, opened, partsOf, text } from "./opened";

const TORTURE = "torture.xlsx";
const SHEET = "xl/worksheets/sheet8.xml";

const EVALUATION = changes({
  cells: [cellChange("事業07!G41", text("①"))],
  marks: { kind: "set", value: [{ cell: at("事業07!G38"), look: "mend" }] },
  record: { kind: "set", value: `<記録 xmlns="${RECORD_NAMESPACE}"/>` },
});

async function evaluated(): Promise<Uint8Array> {
  const workbook = opened(fixture(TORTURE));
  expect((await workbook.apply(EVALUATION)).kind).toBe("applied");
  return workbook.save();
}

test("all parts are the same bytes but those that the changes are about", async () => {
  expect(differingParts(fixture(TORTURE), await evaluated())).toEqual([
    "[Content_Types].xml",
    // A formula counts the rating that was written: Excel is asked to calculate.
    "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels",
    SHEET,
    "xl/styles.xml",
    "customXml/item2.xml",
    "customXml/itemProps2.xml",
    "customXml/_rels/item2.xml.rels",
  ]);
});

test("in the parts that changed, nothing but the meant elements differ", async () => {
  const [before, after] = [partsOf(fixture(TORTURE)), partsOf(await evaluated())];
  const without = (part: string, ...ours: readonly RegExp[]): string =>
    ours.reduce((xml, one) => xml.replace(one, ""), after[part] ?? "");
  expect(without("[Content_Types].xml", /<Override PartName="\/customXml\/itemProps2\.xml"[^>]*>/u)).toBe(
    before["[Content_Types].xml"],
  );
  expect(without("xl/_rels/workbook.xml.rels", /<Relationship Id="rId35"[^>]*item2\.xml"\/>/u)).toBe(
    before["xl/_rels/workbook.xml.rels"],
  );
  expect(
    without("xl/styles.xml", /(?:<dxf\t>.*?<\/dxf>)+/u).replace('<dxfs count="7">', '<dxfs count="4">'),
  ).toBe(before["xl/styles.xml"]);
  expect(without("xl/workbook.xml").replace('fullCalcOnLoad="1"', 'fullCalcOnLoad="0"')).toBe(
    before["xl/workbook.xml"],
  );
  const cell = /<c r="G41"(?:[^>]*\/>|[^>]*>.*?<\/c\t>)/u;
  expect(without(SHEET, cell, /<conditionalFormatting sqref="G38">.*?<\/conditionalFormatting>/u)).toBe(
    (before[SHEET] ?? "").replace(cell, ""),
  );
});

test("a reader that did not write it reads the rating and the highlight", async () => {
  const form = opened(fixture("fukushima-r3-before.xlsx"));
  await form.apply(
    changes({
      cells: [cellChange("様式2_経営課題4!I36", text("=③"))],
      marks: { kind: "set", value: [{ cell: at("様式2_経営課題4!I36"), look: "mend" }] },
    }),
  );
  const workbook = new ExcelJS.Workbook();
  const saved = form.save();
  await workbook.xlsx.load(
    saved.buffer.slice(saved.byteOffset, saved.byteOffset + saved.length) as ArrayBuffer,
  );
  const sheet = workbook.getWorksheet("様式2_経営課題4");
  expect(sheet?.getCell("I36").text).toBe("=③");
  expect(JSON.stringify(sheet?.model)).toContain("hyoka:mend");
});
