/** Which rows come next onto the page of a long sheet. */
import fc from "fast-check";
import { withNextStep } from "../../src/preview/use-rows-in-steps";

const ROWS = fc.uniqueArray(fc.integer({ min: 1, max: 300 })).map((rows) => rows.toSorted((a, b) => a - b));

it("brings all wanted rows onto the page, each time those nearest to the middle of the view", () => {
  fc.assert(
    fc.property(ROWS, fc.nat(300), fc.integer({ min: 1, max: 2_000 }), (wanted, middle, cells) => {
      let drawn: readonly number[] = [];
      while (drawn.length < wanted.length) {
        const next = withNextStep(new Set(drawn), wanted, middle, () => cells);
        const distance = (row: number): number => Math.abs(row - middle);
        const added = next.filter((row) => !drawn.includes(row));
        const missing = wanted.filter((row) => !next.includes(row));
        expect(added.length).toBeGreaterThan(0);
        expect(Math.max(...added.map(distance))).toBeLessThanOrEqual(
          Math.min(Infinity, ...missing.map(distance)),
        );
        expect(next).toEqual(wanted.filter((row) => next.includes(row)));
        drawn = next;
      }
      expect(drawn).toEqual(wanted);
    }),
  );
});

it("takes off at once what is no longer wanted, and keeps a step small", () => {
  const next = withNextStep(new Set([1, 2, 3]), [3, 4, 5, 6, 7, 8], 5, () => 120);
  expect(next).toEqual([3, 4, 5]);
});
