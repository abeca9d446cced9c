import { writtenDifference } from "../../src/evaluation/difference";
import { readActual } from "../../src/notation/actual";
import { passage } from "../../src/notation/text";

function figure(text: string) {
  const { actual } = readActual(passage(text), {
    name: "",
    unit: undefined,
    deed: undefined,
    year: undefined,
  });
  if (actual.kind !== "measured") throw new Error(`${text} is no figure`);
  return actual.figure;
}

test.each([
  ["46.4%", "48%", "−1.6ポイント"],
  ["61.0%", "60%", "+1ポイント"],
  ["47.99999%", "48%", "−0.00001ポイント"],
  ["120件", "100件", "+20件"],
  ["100件", "100件", "±0件"],
  ["80", "100件", "−20件"],
  ["120件", "100", "+20件"],
  ["0.3", "0.1", "+0.2"],
])("%s is %s with the difference %s", (one, other, difference) => {
  expect(writtenDifference(figure(one), figure(other))).toBe(difference);
});

test.each([
  ["one unit is another", "61人", "60件"],
  ["one unit is a multiple", "2時間", "90分"],
  ["the first is a range", "53～55件", "50件"],
  ["the second is a range", "50件", "53～55件"],
  ["the first has no lower end", "60件以下", "50件"],
  ["the second has no upper end", "50件", "60件以上"],
  ["the first has no upper end", "60件以上", "50件"],
  ["the second has no lower end", "50件", "60件以下"],
])("there is none where %s", (_, one, other) => {
  expect(writtenDifference(figure(one), figure(other))).toBe("");
});
