/** A drawn form behind the port, without the way through a file. */
import type { Area } from "../../../src/workbook/address";
import { BLANK_CELL } from "../../../src/workbook/cell";
import type { Drawn, SheetDrawing } from "../../fixtures/layouts/drawing";
import type { WholeWorkbook } from "./reading";

export function workbookOfDrawing({ sheets }: Pick<Drawn, "sheets">): WholeWorkbook {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const used = (name: string): Area | undefined => usedArea(byName.get(name));
  return {
    catalogue: {
      sheets: sheets.map(({ name }) => ({ name, visibility: "visible", used: used(name) })),
      names: [],
    },
    cells: {
      at({ sheet, row, column }) {
        const content = byName.get(sheet)?.cells.get(row)?.get(column);
        if (content === undefined) return BLANK_CELL;
        return typeof content === "number"
          ? { value: { kind: "number", digits: String(content), format: "General" }, hasFormula: false }
          : { value: { kind: "text", text: content }, hasFormula: false };
      },
      used,
    },
    merges: sheets.flatMap(({ merges }) => merges),
  };
}

function usedArea(sheet: SheetDrawing | undefined): Area | undefined {
  const rows = [...(sheet?.cells ?? [])].filter(([, cells]) => cells.size > 0);
  const columns = rows.flatMap(([, cells]) => [...cells.keys()]);
  if (!sheet || columns.length === 0) return undefined;
  const numbers = rows.map(([row]) => row);
  return {
    sheet: sheet.name,
    top: Math.min(...numbers),
    left: Math.min(...columns),
    bottom: Math.max(...numbers),
    right: Math.max(...columns),
  };
}
