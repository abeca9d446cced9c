/** The list of Excel's error codes is complete, and each is told in a sentence with a next step. */
import { excelFailureWords } from "../../src/messages/excel-failures";
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

test.each([...EXCEL_ERROR_CODES, "NewerThanThisProgram"])("%s is told in both languages", (code) => {
  const ja = excelFailureWords(code, "ja");
  const en = excelFailureWords(code, "en");
  expect([ja.sentence, ja.next].filter((text) => !/[ぁ-ん].*。$/u.test(text))).toEqual([]);
  expect([en.sentence, en.next].filter((text) => !/^[A-Z][ -~]+\.$/u.test(text))).toEqual([]);
});

/** A class's static fields, its parent's included. */
function ownValues(type: object): string[] {
  const parent = Object.getPrototypeOf(type) as object | null;
  const values = Object.values(type).filter((value): value is string => typeof value === "string");
  return parent ? [...values, ...ownValues(parent)] : values;
}
