/** The words of dates that stand for numfmt's own tables of them in the preview. */
import { getLocale as getTabled } from "numfmt";
import { defaultLocale, getLocale, resolveLocale } from "../../../src/xlsx/picture/number-locales";

it.each([
  ["411", "ja"],
  ["30411", "ja"],
  ["ja-JP-x-gannen", "ja"],
  ["ja", "ja"],
  ["409", "en"],
  ["en-US", "en"],
  ["804", "zh"],
  ["F800", null],
  ["", null],
])("knows the language of a format that says %s as %s", (code, language) => {
  expect(resolveLocale(code)).toBe(language);
});

it.each(["411", "409", "ja-JP", "en-US"])("calls days and months in %s as numfmt's tables do", (code) => {
  const { ampm, mmmm, mmm, dddd, ddd, group, decimal } = getTabled(code) ?? {};
  expect(getLocale(code)).toMatchObject({ ampm, mmmm, mmm, dddd, ddd, group, decimal });
});

it("calls them in English where no language is said", () => {
  expect(getLocale("")).toBeNull();
  expect(defaultLocale).toEqual(getLocale("409"));
});
