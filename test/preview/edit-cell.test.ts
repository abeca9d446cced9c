/** What a person typed over a cell. */
import { contentOf } from "../../src/preview/edit-cell";
import type { CellValue } from "../../src/workbook/cell";

const SHARE: CellValue = { kind: "number", digits: "0.5", format: "0.0%" };
const COUNT: CellValue = { kind: "number", digits: "5", format: "General" };
const DAY: CellValue = { kind: "date", serial: "44000", format: "yyyy/m/d" };
/** The sign only stands beside the number. */
const BESIDE: CellValue = { kind: "number", digits: "40", format: '0"%"' };
const TEXT: CellValue = { kind: "text", text: "x" };

it.each<[string, CellValue, unknown]>([
  ["40.7%", SHARE, { kind: "number", digits: "0.407", format: "0.0%" }],
  ["28.999%", SHARE, { kind: "number", digits: "0.28999", format: "0.0%" }],
  ["45.5", SHARE, { kind: "number", digits: "0.455", format: "0.0%" }],
  ["－45.5％", SHARE, { kind: "number", digits: "-0.455", format: "0.0%" }],
  ["45", BESIDE, { kind: "number", digits: "45", format: '0"%"' }],
  ["1,234", COUNT, { kind: "number", digits: "1234", format: "General" }],
  ["12,34", COUNT, { kind: "text", text: "12,34" }],
  ["2021/4/1", DAY, { kind: "date", serial: "44287", format: "yyyy/m/d" }],
  ["2021-02-29", DAY, { kind: "text", text: "2021-02-29" }],
  ["令和3年4月", DAY, { kind: "text", text: "令和3年4月" }],
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
