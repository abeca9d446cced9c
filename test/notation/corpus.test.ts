import Big from "big.js";
import { judgeTexts } from "../../src/evaluation/judge-texts";
import { readTarget } from "../../src/notation/target";
import { passage } from "../../src/notation/text";
import { judgmentRows, nameRows } from "../fixtures/corpus/rows";

describe.each(["judgments.tsv", "own-judgments.tsv"] as const)("sentences of officials in %s", (file) => {
  test.each(judgmentRows(file).map((row) => [row.id, row.family, row.expect, row] as const))(
    "%s (%s) is %s",
    (_, __, expected, row) => {
      const { outcome } = judgeTexts(row);
      expect(outcome.kind === "judged" ? outcome.rating : outcome.kind).toBe(expected);
    },
  );
});

test("no sentence has another one's id", () => {
  const ids = [...judgmentRows("judgments.tsv"), ...judgmentRows("own-judgments.tsv")].map(({ id }) => id);
  expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
});

describe("names of real indicators", () => {
  /** Names that hold a target, or say that there is none: these may stay undecided. */
  const HOLDS_A_TARGET = /目標|なじまない|設定なし|円[0-9]|人[0-9]/u;
  /** Values that are not one figure with one unit: 18㎡/人, 15の指導, 25%-. */
  const NO_PLAIN_UNIT = /[/の(（,、-]|k㎡|[0-9]/u;

  const rows = nameRows().filter(
    ({ name, value, unit }) =>
      /^-?[0-9]+(?:\.[0-9]+)?$/.test(value) && !HOLDS_A_TARGET.test(name + unit) && !NO_PLAIN_UNIT.test(unit),
  );

  test("no number in a name is ever taken for the value", () => {
    const misread = rows.filter(({ name, value, unit }) => {
      const plain = new Big(value).toFixed();
      const { target } = readTarget(passage(`${name}：${plain}${unit}`));
      if (target.kind !== "bound" || target.bound.level.kind !== "value") return true;
      const read = target.bound.level;
      const inThousands = unit.startsWith("千")
        ? 1000
        : unit.startsWith("万")
          ? 10_000
          : unit.startsWith("百万")
            ? 1_000_000
            : unit.startsWith("億")
              ? 100_000_000
              : 1;
      return !read.value.eq(new Big(plain).times(inThousands));
    });
    expect(misread.map(({ name, value, unit }) => `${name}：${value}${unit}`)).toEqual([]);
    expect(rows.length).toBeGreaterThan(3000);
  });
});
