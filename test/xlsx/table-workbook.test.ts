/** New workbooks of plain tables. */
import fc from "fast-check";
import { XlsxWorkbook } from "../../src/xlsx";
import { TableWorkbook } from "../../src/xlsx/table-workbook";

function written(rows: readonly (readonly (string | number)[])[]): Uint8Array {
  const chunks: Uint8Array[] = [];
  const workbook = new TableWorkbook([{ name: "表 & <1>", headings: ["見出し"], widths: [10] }], (chunk) => {
    chunks.push(chunk);
  });
  workbook.begin();
  for (const row of rows) workbook.add(row);
  workbook.finish();
  return new Uint8Array(Buffer.concat(chunks));
}

function cell(bytes: Uint8Array, row: number, column: number): unknown {
  return new XlsxWorkbook(bytes).parts.contents("表 & <1>")?.cell(row, column);
}

it("keeps any text as text", () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.constantFrom("=1+1", "+1", "-1", "@SUM(A1)", "4-1-1", "78%", "<b>&")),
      (text) => {
        const value = text === "" ? { kind: "blank" } : { kind: "text", text: text.replace(/\r\n?/gu, "\n") };
        expect(cell(written([[text]]), 2, 1)).toEqual({ value, hasFormula: false });
      },
    ),
    { numRuns: 50 },
  );
});

it("keeps figures as figures", () => {
  expect(cell(written([[12]]), 2, 1)).toMatchObject({ value: { kind: "number", digits: "12" } });
});
