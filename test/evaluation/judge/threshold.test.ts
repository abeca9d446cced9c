/** Levels against each other: in their units, exactly, and not at all where they do not compare. */
import Big from "big.js";
import { type Resolved, compareLevels, written } from "../../../src/evaluation/judge/threshold";
import { unitNamed, NO_UNIT } from "../../../src/notation/unit";

const value = (figure: string, label = "", over = "1"): Resolved => ({
  kind: "value",
  value: new Big(figure),
  over: new Big(over),
  unit: unitNamed(label) ?? NO_UNIT,
});
const grade = (letter: string): Resolved => ({
  kind: "grade",
  rank: "EDCBAS".indexOf(letter),
  grade: letter,
});
const unknown: Resolved = { kind: "unknown", reason: { code: "target-unknown", facts: {} } };

test.each<[string, Resolved, Resolved, number | undefined]>([
  ["60% over 50%", value("60", "%"), value("50", "%"), 1],
  ["50% under 60%", value("50", "%"), value("60", "%"), -1],
  ["two thirds of 60 as much as 40", value("120", "%", "3"), value("40", "%"), 0],
  ["a third of 1 over 0.3333", value("1", "%", "3"), value("0.3333", "%"), 1],
  ["2時間 as much as 120分", value("2", "時間"), value("120", "分"), 0],
  ["2時間 over 90分", value("2", "時間"), value("90", "分"), 1],
  ["a bare 3 over 2時間, in the other's unit", value("3"), value("2", "時間"), 1],
  ["2時間 over a bare 1", value("2", "時間"), value("1"), 1],
  ["people and per cent", value("60", "人"), value("50", "%"), undefined],
  ["an unknown and a value", unknown, value("50", "%"), undefined],
  ["a value and an unknown", value("50", "%"), unknown, undefined],
])("compares %s", (_, one, other, expected) => {
  expect(compareLevels(one, other)).toBe(expected);
});

test("grades compare by their rank, and with nothing else", () => {
  expect(compareLevels(grade("A"), grade("B"))).toBeGreaterThan(0);
  expect(compareLevels(grade("C"), grade("B"))).toBeLessThan(0);
  expect(compareLevels(grade("B"), grade("B"))).toBe(0);
  expect(compareLevels(grade("A"), value("60", "%"))).toBeUndefined();
  expect(compareLevels(value("60", "%"), grade("A"))).toBeUndefined();
});

test.each<[Resolved, string]>([
  [value("54.6", "%"), "54.6%"],
  [value("120", "%", "3"), "40%"],
  [grade("B"), "B"],
  [unknown, ""],
])("a level is written as a person would", (level, expected) => {
  expect(written(level)).toBe(expected);
});
