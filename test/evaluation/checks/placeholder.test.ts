/** What counts as nothing said in a required field. */
import { isPlaceholder } from "../../../src/evaluation/checks/placeholder";
import { DEFAULT_POLICY } from "../../../src/evaluation/policy";

test.each([
  ["", true],
  [" \n　", true],
  ["特になし", true],
  ["特に　なし", true],
  ["・特になし。", true],
  ["※●特になし。。", true],
  ["－", true],
  ["同上\n\n特になし", true],
  ["特になし\n周知が足りない。", false],
  ["周知が足りない。\n特になし", false],
  ["特になし。ただし、広報する。", false],
  ["課題・特になし", false],
  ["周知が足りない", false],
])("%j: %s", (text, expected) => {
  expect(isPlaceholder(text, DEFAULT_POLICY)).toBe(expected);
});

test("the policy says which words are", () => {
  const policy = { ...DEFAULT_POLICY, placeholders: ["・別紙のとおり。"] };
  expect(isPlaceholder("別紙のとおり", policy)).toBe(true);
  expect(isPlaceholder("特になし", policy)).toBe(false);
});
