/** Values as their number formats show them, Japanese eras and kanji included. */
import fc from "fast-check";
import type { CellValue } from "../../../src/workbook/cell";
import { withJapaneseDate } from "../../../src/xlsx/picture/japanese-date";
import { shownValue } from "../../../src/xlsx/picture/shown-value";

function date(serial: number, format: string): string {
  return shownValue({ kind: "date", serial: String(serial), format }, format).text;
}

function number(digits: string, format: string): string {
  return shownValue({ kind: "number", digits, format }, format).text;
}

describe("a date", () => {
  it.each<[string, number, string]>([
    ['ggge"年"m"月"d"日"', 44287, "令和3年4月1日"],
    ['[$-411]ggge"年"m"月"d"日";@', 44287, "令和3年4月1日"],
    ["[$-411]ge.m.d", 44287, "R3.4.1"],
    ["gge/mm", 44287, "令3/04"],
    ['[$-ja-JP-x-gannen]ggge"年"', 43586, "令和1年"],
    // The last day of Heisei, the first of Reiwa.
    ['ggge"年"m"月"d"日"', 43585, "平成31年4月30日"],
    ['ggge"年"m"月"d"日"', 43586, "令和1年5月1日"],
    ['ggge"年"m"月"d"日"', 32515, "昭和64年1月7日"],
    ['ggge"年"m"月"d"日"', 32516, "平成1年1月8日"],
    ["gee.mm.dd", 44287, "R03.04.01"],
    ['yyyy"年"m"月"d"日"(aaa)', 44287, "2021年4月1日(木)"],
    ["aaaa", 44287, "木曜日"],
    ['[DBNum1]ggge"年"m"月"d"日"', 44287, "令和三年四月一日"],
    ['[DBNum1]yyyy"年"m"月"d"日"', 44196, "二〇二〇年十二月三十一日"],
    ["[DBNum3]yyyy/m/d", 44287, "２０２１/４/１"],
    ["yyyy/m/d", 44287, "2021/4/1"],
    ["h:mm AM/PM", 0.5, "12:00 PM"],
    ["mmm-yy", 44287, "Apr-21"],
  ])("in %s: %d is %s", (format, serial, expected) => {
    expect(date(serial, format)).toBe(expected);
  });

  it("keeps text in its format as it is, whatever letters it has", () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/["\\]/u.test(text)),
        (text) => {
          expect(withJapaneseDate(`"${text}"`, 44287)).toBe(`"${text}"`);
        },
      ),
    );
  });
});

describe("a number", () => {
  it.each<[string, string, string]>([
    ["0.407", "0.0%", "40.7%"],
    ["1234567", "#,##0", "1,234,567"],
    ["-3", "0_ ;[Red]\\-0\\ ", "-3 "],
    ["-5", '#,##0;"▲ "#,##0', "▲ 5"],
    ["12", '0"件"', "12件"],
    ["2021", "[DBNum1]0", "二〇二一"],
    ["2021", "[DBNum1]General", "二千二十一"],
    ["110", "[DBNum1]General", "百十"],
    ["100010001", "[DBNum1]General", "一億一万一"],
    ["110", "[DBNum2]General", "壱百壱拾"],
    ["0", "[DBNum1]General", "〇"],
    ["12", "[DBNum3]0", "１２"],
    ["3", "General", "3"],
    ["3", "not a format [", "3"],
  ])("%s in %s is %s", (digits, format, expected) => {
    expect(number(digits, format)).toBe(expected);
  });

  it("takes the colour of its format", () => {
    const value: CellValue = { kind: "number", digits: "-3", format: "" };
    expect(shownValue(value, "0;[Red]-0").colour).toBe("#ff0000");
    expect(shownValue({ ...value, digits: "3" }, "0;[Red]-0").colour).toBeUndefined();
  });

  it("never fails, whatever the format", () => {
    fc.assert(
      fc.property(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), (format, value) => {
        expect(typeof number(String(value), format)).toBe("string");
      }),
    );
  });
});

describe("text", () => {
  it.each<[string, string, string]>([
    ["78%", "General", "78%"],
    ["78%", "@", "78%"],
    ["福島区", '@"長"', "福島区長"],
    ["=1+1", "0.0%", "=1+1"],
    ["<b>", "General", "<b>"],
  ])("%s in %s is %s", (text, format, expected) => {
    expect(shownValue({ kind: "text", text }, format).text).toBe(expected);
  });
});
