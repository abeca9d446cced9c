/** A file as a reader sees it, for comparing two that were written by different doors. */
import { openFile } from "../excel-host/open-file";

/** By the test's own reader, not by the doors'. */
export function seenIn(file: Uint8Array): unknown {
  const workbook = openFile(file, "book.xlsx");
  return {
    sheets: workbook.sheets.map((sheet) => ({
      name: sheet.name,
      cells: sheet
        .addresses()
        .map(({ row, column }) => ({ row, column, cell: sheet.cell(row, column) }))
        .filter(({ cell }) => cell.content.kind !== "blank" || cell.formula !== undefined)
        .map(({ row, column, cell: { content, formula } }) => ({ row, column, content, formula })),
      rules: sheet.conditionalFormats
        .map(({ type, formula, areas, fill, font }) => ({
          type,
          formula,
          areas: [...areas].map((area) => JSON.stringify(area)).sort(),
          fill,
          font,
        }))
        .map((rule) => JSON.stringify(rule))
        .sort(),
      merges: sheet.name.startsWith("点検結果") ? [] : sheet.merges,
      protection: sheet.protection,
    })),
    names: workbook.names
      .map(({ name, formula, scope }) => JSON.stringify([name, formula, scope?.name]))
      .sort(),
    records: workbook.xmlParts.map(({ xml }) => xml).sort(),
  };
}
