/** Which rows are on the page while a long sheet is scrolled. */
import fc from "fast-check";
import { rowAt, visibleRows } from "../../src/preview/visible-rows";

const EDGES = fc.array(fc.nat(60), { minLength: 1, maxLength: 200 }).map((heights) => {
  const edges = [0];
  for (const height of heights) edges.push((edges.at(-1) ?? 0) + height);
  return edges;
});

it("finds the row in which a position lies", () => {
  fc.assert(
    fc.property(EDGES, fc.nat(12_000), (edges, position) => {
      const row = rowAt(edges, position);
      const inside = position < (edges.at(-1) ?? 0);
      expect(inside ? (edges[row - 1] ?? 0) <= position && position < (edges[row] ?? 0) : row).toBe(
        inside ? true : edges.length - 1,
      );
    }),
  );
});

it("leaves no gap between the edges of the view", () => {
  fc.assert(
    fc.property(EDGES, fc.nat(5000), fc.nat(1000), (edges, top, height) => {
      const { first, last } = visibleRows(edges, top, top + height);
      const end = edges.at(-1) ?? 0;
      expect(edges[first - 1] ?? 0).toBeLessThanOrEqual(Math.min(top, end));
      expect(edges[last] ?? 0).toBeGreaterThanOrEqual(Math.min(top + height, end));
    }),
  );
});
