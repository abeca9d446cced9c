/** A cell is the same, read among all of its sheet or alone, however the rows are written. */
import fc from "fast-check";
import { opened } from "./opened";
import { packageFile, workbookParts } from "./workbook-file";

const NAME = "Sheet1";

/** As writers put them: with a style only, empty, with a comment or CDATA that looks like the end of a cell. */
const content = fc.constantFrom(
  undefined,
  "",
  "<v>1</v>",
  "<f>A1</f><v>2</v>",
  "<f/><v/>",
  "<!-- </c> --><v>3</v>",
  "<v><![CDATA[4]]></v>",
);
const cell = fc.record({
  column: fc.option(fc.constantFrom("A", "B", "C", "D"), { nil: undefined }),
  content,
});
/** Rows and cells say where they are, or follow the one before them. */
const row = fc.record({ isNumbered: fc.boolean(), cells: fc.array(cell, { maxLength: 4 }) });

function written(rows: readonly (typeof row extends fc.Arbitrary<infer T> ? T : never)[]): string {
  return rows
    .map(({ isNumbered, cells }, at) => {
      const number = String(at + 1);
      const inside = cells.map(({ column, content: inner }) => {
        const reference = column === undefined ? "" : ` r="${column}${number}"`;
        return inner === undefined ? `<c${reference} s="0"/>` : `<c${reference}>${inner}</c>`;
      });
      return `<row${isNumbered ? ` r="${number}"` : ""}>${inside.join("")}</row>`;
    })
    .join("");
}

test("a cell read alone is the cell that stands among all", () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 5 }), (rows) => {
      const after = '<mergeCells><mergeCell ref="B2:C3"/></mergeCells>';
      const { parts } = opened(
        packageFile(workbookParts({ sheets: [{ name: NAME, rows: written(rows), after }] })),
      );
      for (let at = 1; at <= 10; at++) {
        for (let column = 1; column <= 6; column++) {
          expect(parts.cell({ sheet: NAME, row: at, column })).toEqual(
            parts.contents(NAME)?.cell(at, column),
          );
        }
      }
    }),
    { numRuns: 300 },
  );
});
