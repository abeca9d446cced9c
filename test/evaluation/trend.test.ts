import { evaluateWorkbook } from "../../src/session/evaluate";
import { changed, workbookOf } from "./sheet";

const NAME = "区政会議に参加した区民の割合";

/** The years of 4-1-1's indicator, by what stands in 前年度までの実績. */
async function trend(earlier: string, result = "61.0％", year = "令和3年度"): Promise<readonly string[]> {
  const sheet = changed({
    方針: { 年度: year },
    取組4_1_1: { 前年度までの実績: earlier, プロセス実績: result },
  });
  const { blocks } = await evaluateWorkbook(workbookOf(sheet), { file: "" });
  const block = blocks.find(({ id }) => id === "取組4_1_1");
  const years = block?.judgments[0]?.indicators[0]?.trend ?? [];
  return years.map((one) => `${String(one.year)} ${one.actual}`);
}

describe("two earlier years and the evaluated one are told in their order", () => {
  test.each<[string, string, readonly string[]]>([
    ["as the form has them", "【令和元年度】46.9%\n【令和2年度】43.8%", ["2019 46.9%", "2020 43.8%"]],
    ["the latest first", "R2：43.8%（対象120人）\nR元：46.9%", ["2019 46.9%", "2020 43.8%"]],
    ["in one line", "H30：55%、R1：58%、R2：61%", ["2018 55%", "2019 58%", "2020 61%"]],
    ["beside another series", series("回数：2回", `${NAME}：50.0%`), ["2019 50.0%", "2020 50.0%"]],
    ["about as much", "【令和元年度】約45%\n【令和2年度】40～45%", ["2019 約45%", "2020 40%～45%"]],
    ["a year that was not measured", "H30：55%、R1：58%、R2：調査中止", ["2018 55%", "2019 58%"]],
  ])("%s", async (_, earlier, expected) => {
    expect(await trend(earlier)).toEqual([...expected, "2021 61.0%"]);
  });

  test("and the earlier ones alone, where this year has no result yet", async () => {
    expect(await trend("R元：46.9%、R2：43.8%", "集計中")).toEqual(["2019 46.9%", "2020 43.8%"]);
  });
});

describe("there is no trend", () => {
  test.each<[string, string, string?]>([
    ["of one earlier year", "【令和2年度】43.8%"],
    ["of values without their years", "46.9%、43.8%"],
    ["under another name", "満足した来庁者の割合\n【令和元年度】48.1%\n【令和2年度】47%"],
    ["where the evaluated year is not known", "【令和元年度】46.9%\n【令和2年度】43.8%", ""],
  ])("%s", async (_, earlier, year = "令和3年度") => {
    expect(await trend(earlier, "61.0％", year)).toEqual([]);
  });
});

function series(...lines: readonly string[]): string {
  return ["令和元年度", "令和2年度"].map((year) => [`【${year}】`, ...lines].join("\n")).join("\n");
}
