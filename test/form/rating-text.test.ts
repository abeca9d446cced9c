/** A rating is written as the cell's list spells it, else as the legend prints it; (i)/(ii) stays the person's. */
import { executionText, ratingText } from "../../src/form/rating-text";
import type { Rating } from "../../src/notation/legend";

const LIST = ["①（ⅰ）", "①（ⅱ）", "②（ⅰ）", "②（ⅱ）", "③"];

test.each<[Rating, string, readonly string[] | undefined, string | undefined]>([
  ["③", "", undefined, "③"],
  ["②", "(i)", undefined, "② (i)"],
  ["②", "（ⅱ）", undefined, "② （ⅱ）"],
  ["A", "", undefined, "A"],
  ["②", "(i)", LIST, "②（ⅰ）"],
  ["②", "(ii)", LIST, "②（ⅱ）"],
  ["③", "", LIST, "③"],
  // The list has no ② without (i)/(ii), and no ③ with it: nothing that Excel would refuse is written.
  ["②", "", LIST, undefined],
  ["③", "(i)", LIST, undefined],
  ["A", "", ["Ａ", "Ｂ"], "Ａ"],
  ["A", "", ["a", "b"], undefined],
  ["b", "", ["ａ", "ｂ"], "ｂ"],
  ["b", "", ["A", "B"], undefined],
  ["①", "", [" ① ", "②"], " ① "],
  ["①", "", [], undefined],
])("%s with 「%s」 and the list %j is written %j", (rating, execution, allowed, text) => {
  expect(ratingText(rating, execution, allowed)).toBe(text);
});

test.each([
  ["② (i)", "(i)"],
  ["②（ⅱ）", "（ⅱ）"],
  ["(i)", "(i)"],
  ["　ⅰ ", "ⅰ"],
  ["①(見込)(i)", "(i)"],
  ["②\n(ii)", "(ii)"],
  ["③", ""],
  ["", ""],
  ["A", ""],
  ["検討中 (i)", ""],
])("of %j, %j is what only a person can say", (text, execution) => {
  expect(executionText(text)).toBe(execution);
});
