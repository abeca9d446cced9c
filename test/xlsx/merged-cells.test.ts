/** Merges as a sheet lists them: which cells they cover, looked up without going through all of them. */
import fc from "fast-check";
import { MergedCells } from "../../src/xlsx/merged-cells";
import { cellReference } from "../../src/workbook/address";

const place = fc.record({ row: fc.integer({ min: 1, max: 40 }), column: fc.integer({ min: 1, max: 12 }) });
const merges = fc.array(fc.tuple(place, place), { maxLength: 30 });

function listed(corners: readonly (readonly [string, string])[]): MergedCells {
  const references = corners.map(([one, other]) => `<mergeCell ref="${one}:${other}"/>`);
  return new MergedCells(`<worksheet><mergeCells>${references.join("")}</mergeCells></worksheet>`, 0);
}

test("covers exactly the cells that stand inside a merge and are not its anchor, in whatever order they are listed", () => {
  fc.assert(
    fc.property(merges, place, (corners, { row, column }) => {
      const merged = listed(corners.map(([one, other]) => [cellReference(one), cellReference(other)]));
      const isCovered = corners.some(([one, other]) => {
        const [top, bottom] = [Math.min(one.row, other.row), Math.max(one.row, other.row)];
        const [left, right] = [Math.min(one.column, other.column), Math.max(one.column, other.column)];
        const isInside = top <= row && row <= bottom && left <= column && column <= right;
        return isInside && (row !== top || column !== left);
      });
      expect(merged.covers(row, column)).toBe(isCovered);
    }),
  );
});

test("tells all merges as areas", () => {
  const merged = listed([
    ["B7", "D9"],
    ["A1", "A2"],
  ]);
  expect(merged.areas("表")).toEqual([
    { sheet: "表", top: 1, left: 1, bottom: 2, right: 1 },
    { sheet: "表", top: 7, left: 2, bottom: 9, right: 4 },
  ]);
});

test("a column merged as a whole covers its last row, and leaves its anchor alone", () => {
  const merged = listed([["C1", "C1048576"]]);
  expect([merged.covers(1_048_576, 3), merged.covers(1, 3), merged.covers(5, 4)]).toEqual([
    true,
    false,
    false,
  ]);
});
