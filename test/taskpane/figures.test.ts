/** The figures of a report, read back for drawing. */
import fc from "fast-check";
import { bulletChart, changeFromPrior, shownFigure, trendLine } from "../../src/taskpane/figures";
import { anIndicator } from "./reports";

describe("a figure as shown", () => {
  it.each([
    ["≥ 78%", "78", "%", "≥"],
    ["40.7%", "40.7", "%", ""],
    ["1,234人", "1234", "人", ""],
    ["-3.5ポイント", "-3.5", "ポイント", ""],
    ["−3.5ポイント", "-3.5", "ポイント", ""],
    ["< 0件", "0", "件", "<"],
  ])("%s is %s in %s", (text, value, unit, comparator) => {
    const figure = shownFigure(text);
    expect([figure?.value.toString(), figure?.unit, figure?.comparator]).toEqual([value, unit, comparator]);
  });

  it.each([[null], [""], ["★★"], ["約40%"], ["53,000～53,400部"], ["実施済"], ["年3回"]])(
    "%s is not one plain figure",
    (text) => {
      expect(shownFigure(text)).toBeUndefined();
    },
  );
});

describe("the bullet chart", () => {
  it("draws a share on the whole of 100%", () => {
    expect(bulletChart(anIndicator())).toEqual({
      actual: expect.closeTo(0.407, 10),
      target: 0.78,
      prior: 0.5,
      criterion: { from: 0, to: 0.546 },
    });
  });

  it("shades above the threshold where less is better", () => {
    const chart = bulletChart(
      anIndicator({ target: "≤ 10件", actual: "4件", prior: null, criterion: "≥ 20件" }),
    );
    expect(chart?.criterion).toEqual({ from: 20 / 22, to: 1 });
  });

  it.each([
    ["the result is no figure", { actual: "実施済" }],
    ["there is no result", { actual: null }],
    ["there is nothing to compare with", { target: null, criterion: null }],
    ["the units differ", { actual: "40人", criterion: null }],
    ["a figure is below zero", { actual: "-4%" }],
  ])("is not drawn where %s", (_, changes) => {
    expect(bulletChart(anIndicator(changes))).toBeUndefined();
  });

  it("never draws outside of its strip", () => {
    const amount = fc.double({ min: 0, max: 1e9, noNaN: true }).map((value) => value.toFixed(1));
    fc.assert(
      fc.property(amount, amount, amount, amount, (actual, target, prior, criterion) => {
        const chart = bulletChart(
          anIndicator({
            actual: `${actual}件`,
            target: `≥ ${target}件`,
            prior: `${prior}件`,
            criterion: `≤ ${criterion}件`,
          }),
        );
        const drawn = [
          chart?.actual,
          chart?.target,
          chart?.prior,
          chart?.criterion?.from,
          chart?.criterion?.to,
        ];
        for (const share of drawn) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe("the line over the years", () => {
  const line = (...results: readonly string[]) =>
    trendLine(results.map((actual, at) => ({ year: 2018 + at, actual })));

  it("stands as high as the figures are, from nothing to the whole of 100%", () => {
    expect(line("80%", "50%", "40%")).toEqual([
      { x: 0, y: 0.8 },
      { x: 0.5, y: 0.5 },
      { x: 1, y: 0.4 },
    ]);
  });

  it("leaves out a year that is no plain figure, and its place", () => {
    expect(line("10人", "約20人", "0人", "10人")?.map(({ x }) => x)).toEqual([0, 2 / 3, 1]);
  });

  it.each([
    ["two years", ["46%", "43%"]],
    ["different units", ["46%", "43%", "40人"]],
    ["grades", ["★", "★★", "★★★"]],
    ["figures below nothing", ["-1.2%", "3%", "4%"]],
  ])("is not drawn for %s", (_, results) => {
    expect(line(...results)).toBeUndefined();
  });
});

describe("the change from last year", () => {
  it.each([
    ["40.7%", "50.0%", "−9.3ポイント"],
    ["52.5%", "45.1%", "+7.4ポイント"],
    ["0.3%", "0.1%", "+0.2ポイント"],
    ["120人", "120人", "±0人"],
    ["1,200人", "900人", "+300人"],
  ])("from %s, before it %s, is %s", (actual, prior, change) => {
    expect(changeFromPrior(anIndicator({ actual, prior }), "ポイント")).toBe(change);
  });

  it.each([
    ["another unit", { actual: "40人", prior: "50%" }],
    ["no last year", { prior: null }],
    ["grades", { actual: "★★", prior: "★" }],
  ])("is not told for %s", (_, changes) => {
    expect(changeFromPrior(anIndicator(changes), "ポイント")).toBeUndefined();
  });
});
