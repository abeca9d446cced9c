/** The arrow keys in the sheet. */
import { step } from "../../src/preview/grid-keys";
import { drawSheet } from "../../src/xlsx/picture";
import { XlsxWorkbook } from "../../src/xlsx";
import { aWorkbook } from "../xlsx/picture/a-workbook";

const drawing = drawSheet(
  new XlsxWorkbook(
    aWorkbook({
      rows: '<row r="1"/><row r="2"/><row r="3" hidden="1"><c r="A3"/></row><row r="4"><c r="E4"/></row>',
      after: '<mergeCells><mergeCell ref="B1:C2"/></mergeCells>',
    }),
  ).parts,
  "Sheet1",
);

function from(row: number, column: number, key: string): unknown {
  if (drawing.kind !== "drawn") throw new Error(drawing.kind);
  const next = step(drawing.picture, { sheet: "Sheet1", row, column }, key);
  return next && [next.row, next.column];
}

it.each<[string, number, number, string, unknown]>([
  ["to the next column", 4, 1, "ArrowRight", [4, 2]],
  ["over a merge as over one cell", 1, 2, "ArrowRight", [1, 4]],
  ["out of a merge from its anchor, wherever it is selected", 2, 3, "ArrowLeft", [1, 1]],
  ["over hidden rows", 2, 1, "ArrowDown", [4, 1]],
  ["not beyond the sheet", 4, 5, "ArrowDown", [4, 5]],
  ["nowhere with another key", 1, 1, "a", undefined],
])("lead %s", (_, row, column, key, expected) => {
  expect(from(row, column, key)).toEqual(expected);
});
