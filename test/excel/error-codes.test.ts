/** The list of Excel's error codes is complete: each has a sentence of its own (src/messages). */
import { EXCEL_ERROR_CODES } from "../../src/workbook/excel-failure";
import { closeExcel, openInExcel } from "../excel-host/open-in-excel";
import { workbookOf } from "../excel-host/workbook-of";

afterEach(() => closeExcel());

test("every code that Microsoft's client knows for Excel is listed", () => {
  openInExcel(workbookOf({ 表: {} }));
  const codes = [...Object.values(Excel.ErrorCodes), ...ownValues(OfficeExtension.ErrorCodes)];
  expect(codes.length).toBeGreaterThan(30);
  expect(codes.filter((code) => !EXCEL_ERROR_CODES.some((listed) => listed === code))).toEqual([]);
});

test("no code is listed twice", () => {
  expect(new Set(EXCEL_ERROR_CODES).size).toBe(EXCEL_ERROR_CODES.length);
});

/** A class's static fields, its parent's included. */
function ownValues(type: object): string[] {
  const parent = Object.getPrototypeOf(type) as object | null;
  const values = Object.values(type).filter((value): value is string => typeof value === "string");
  return parent ? [...values, ...ownValues(parent)] : values;
}
