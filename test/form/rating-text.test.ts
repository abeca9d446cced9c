/** A rating is written as the cell's list spells it, else as the legend prints it; (i)/(ii) stays the person's. */
import { executionText, ratingText } from "../../src/form/rating-text";
import type { Rating } from "../../src/notation/legend";

const LIST = ["①（ⅰ）", "①（ⅱ）", "②（ⅰ）", "②（ⅱ）", "③"];
const LEGEND = [
  "①：目標達成 (i)取組は予定どおり実施",
  "①：目標達成 (ii)取組を予定どおり実施しなかった",
  "②：目標未達成 (i)取組は予定どおり実施",
  "②：目標未達成 (ii)取組を予定どおり実施しなかった",
  "③：撤退・再構築基準未達成",
];

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
  ["②", "(ii)", LEGEND, "②：目標未達成 (ii)取組を予定どおり実施しなかった"],
  ["③", "", LEGEND, "③：撤退・再構築基準未達成"],
  ["②", "", LEGEND, undefined],
  ["B", "", ["A：順調", "B：順調でない"], "B：順調でない"],
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
  ["①　（ ｉ ｉ ）", "（ ｉ ｉ ）"],
  ["② 目標未達成 （ⅱ） 取組を予定どおり実施しなかった", "（ⅱ）"],
  ["③", ""],
  ["", ""],
  ["A", ""],
  ["検討中 (i)", ""],
])("of %j, %j is what only a person can say", (text, execution) => {
  expect(executionText(text)).toBe(execution);
});
