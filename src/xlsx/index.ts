/** The workbook port on an .xlsx or .xlsm file. Nothing here needs Node: the browser uses the same code. */
export { type Opening, XlsxWorkbook, openWorkbook } from "./xlsx-workbook";
export { type Refusal, Refused } from "./refusal";
