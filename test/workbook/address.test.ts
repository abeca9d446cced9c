import fc from "fast-check";
import {
  LAST_COLUMN,
  LAST_ROW,
  anchorOf,
  areaOf,
  cellReference,
  columnLetters,
  columnNumber,
  contains,
  formatArea,
  formatCell,
  parseArea,
  sheetReference,
} from "../../src/workbook/address";

const column = fc.integer({ min: 1, max: LAST_COLUMN });
const row = fc.integer({ min: 1, max: LAST_ROW });
/** Names that Excel allows: 1 to 31 characters, none of : \ / ? * [ ], no quote at either end. */
const sheet = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(..."様式2_経営課題４ '-.!Aｱ１々"),
      fc.string({ unit: "grapheme-composite", minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 31,
  })
  .filter((name) => !/[:\\/?*[\]]|^'|'$|[\p{Cc}\p{Zl}\p{Zp}]/u.test(name));
const cell = fc.record({ sheet, row, column });

test.each([
  [1, "A"],
  [26, "Z"],
  [27, "AA"],
  [702, "ZZ"],
  [703, "AAA"],
  [LAST_COLUMN, "XFD"],
])("column %d is %s", (number, letters) => {
  expect(columnLetters(number)).toBe(letters);
  expect(columnNumber(letters.toLowerCase())).toBe(number);
});

test.each([
  ["様式2_経営課題4", "様式2_経営課題4"],
  ["Sheet1", "Sheet1"],
  ["サービス", "サービス"],
  ["2021年度", "'2021年度'"],
  ["様式 2", "'様式 2'"],
  ["様式-2", "'様式-2'"],
  ["区長's", "'区長''s'"],
  ["様式2（案）", "'様式2（案）'"],
])("the sheet %s stands before ! as %s", (name, reference) => {
  expect(sheetReference(name)).toBe(reference);
});

test("every column's letters are its number again", () => {
  fc.assert(fc.property(column, (number) => expect(columnNumber(columnLetters(number))).toBe(number)));
});

test("every cell's address is read back, with dollar signs or without", () => {
  fc.assert(
    fc.property(cell, (address) => {
      const dollars = `${sheetReference(address.sheet)}!$${columnLetters(address.column)}$${String(address.row)}`;
      expect(parseArea(formatCell(address))).toEqual(areaOf(address));
      expect(parseArea(dollars)).toEqual(areaOf(address));
      expect(parseArea(cellReference(address), address.sheet)).toEqual(areaOf(address));
      expect(parseArea(cellReference(address))).toBeUndefined();
    }),
  );
});

test("every area is read back, whichever corners it is given by", () => {
  fc.assert(
    fc.property(cell, row, column, (one, bottom, right) => {
      const rows = [one.row, bottom];
      const columns = [one.column, right];
      const area = {
        sheet: one.sheet,
        top: Math.min(...rows),
        left: Math.min(...columns),
        bottom: Math.max(...rows),
        right: Math.max(...columns),
      };
      expect(parseArea(formatArea(area))).toEqual(area);
      const corners = `${cellReference({ row: bottom, column: one.column })}:${cellReference({ row: one.row, column: right })}`;
      expect(parseArea(corners, one.sheet)).toEqual(area);
      expect(contains(area, anchorOf(area)) && contains(area, one)).toBe(true);
      expect(contains(area, { ...one, row: area.bottom + 1 })).toBe(false);
      expect(contains(area, { ...one, sheet: `${one.sheet}x` })).toBe(false);
    }),
  );
});

test.each([
  "",
  "A",
  "1",
  "A0",
  "XFE1",
  "A1048577",
  "A1:",
  "A:A",
  "1:3",
  "A1,B2",
  "[1]Sheet1!A1",
  "'[1]Sheet1'!A1",
  "Sheet1:Sheet3!A1",
  "#REF!",
  "Sheet1!#REF!",
  "=A1",
  "''!A1",
])("「%s」 is no area of a sheet", (text) => {
  expect(parseArea(text, "Sheet1")).toBeUndefined();
});
