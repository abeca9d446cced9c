import { isDateFormat } from "../../src/workbook/number-format";

test.each([
  "yyyy/m/d",
  "mm-dd-yy",
  "m/d/yyyy h:mm",
  '[$-411]ggge"年"m"月"d"日"',
  "[$-ja-JP]ge.m.d",
  "[DBNum1][$-411]ggge年m月",
  "h:mm AM/PM",
  "[h]:mm",
  "[mm]:ss.0",
  "aaa",
  "yyyy/m/d;@",
])("%s is the format of a date", (format) => {
  expect(isDateFormat(format)).toBe(true);
});

test.each([
  "General",
  "G/標準",
  "@",
  "0",
  "0.0%",
  "0.00E+00",
  "#,##0_);[Red](#,##0)",
  '#,##0"日"',
  "0\\d",
  "0_d",
  '"平成"0"年度"',
  '"days: "0',
  "[Red][<=100]0;[Blue]0",
  "[$¥-411]#,##0",
  "[DBNum3]0",
  "# ?/?",
  '0;"day"',
  "",
])("%s is the format of a number", (format) => {
  expect(isDateFormat(format)).toBe(false);
});
