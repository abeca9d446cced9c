/** What a person typed over a cell. */
import { contentOf } from "../../src/preview/edit-cell";
import type { CellValue } from "../../src/workbook/cell";

const SHARE: CellValue = { kind: "number", digits: "0.5", format: "0.0%" };
const COUNT: CellValue = { kind: "number", digits: "5", format: "General" };
const TEXT: CellValue = { kind: "text", text: "x" };

it.each<[string, CellValue, unknown]>([
  ["40.7%", SHARE, { kind: "number", digits: "0.407", format: "0.0%" }],
  ["28.999%", SHARE, { kind: "number", digits: "0.28999", format: "0.0%" }],
  ["0.4", SHARE, { kind: "number", digits: "0.4", format: "0.0%" }],
  ["１２", COUNT, { kind: "number", digits: "12", format: "General" }],
  ["12%", COUNT, { kind: "text", text: "12%" }],
  ["約12", COUNT, { kind: "text", text: "約12" }],
  ["78%", TEXT, { kind: "text", text: "78%" }],
  ["=1+1", TEXT, { kind: "text", text: "=1+1" }],
  ["4-1-1", { kind: "blank" }, { kind: "text", text: "4-1-1" }],
  ["", TEXT, { kind: "blank" }],
])("%s over %j", (text, before, expected) => {
  expect(contentOf(text, before)).toEqual(expected);
});
