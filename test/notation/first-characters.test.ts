import { firstCharacters } from "../../src/notation/first-characters";

describe("the characters that a pattern can begin with", () => {
  test.each([
    ["以上", "以"],
    ["以[上下]|未満", "以未"],
    ["(?:と|に)?比べて", "と に比"],
    ["(?:(?:の)?うち)?いずれか", "のうい"],
    ["(?<=[0-9人])弱", "弱"],
    ["超(?![えか過])", "超"],
    ["[0-9]{1,2}区平均", "0123456789"],
    ["中?x{0,2}y", "中xy"],
    ["\\(内", "("],
    ["[一1](?:件|人)", "一1"],
    ["いずれの[\\p{L}ー]{1,6}も", "い"],
  ])("%s", (pattern, characters) => {
    expect([...firstCharacters(pattern)].sort()).toEqual([...characters.replaceAll(" ", "")].sort());
  });

  test.each(["(?:と)?", "x|", "[^。]あ", "\\p{L}あ", ".あ", "(?<!あ)", "(?=(あ)"])(
    "%s is refused: no dictionary can hold it",
    (pattern) => {
      expect(() => firstCharacters(pattern)).toThrow(pattern);
    },
  );
});
