/** Targets that name years: the evaluated year's value is the target, and a later year's is not missed yet. */
import { read } from "./read";

/** The rating of a process indicator of 令和3年度. */
const rated = (target: string, actual: string): string =>
  read({ target, criterion: "", actual, year: "令和3年度" }, "rating").join();

describe("of several years the evaluated one's value is the target", () => {
  test.each([
    "満足度　R3：60%　R4：70%",
    "満足度：R2：50%、R3：60%、R4：70%",
    "満足度：60%（令和3年度）、80%（令和7年度）",
    "満足度：80%（令和7年度）、60%（令和3年度）",
    "満足度：80%（令和7年度）\n60%（令和3年度）",
    "満足度：令和3年度60%以上、令和7年度80%以上",
    "満足度：令和7年度に80%（令和3年度は60%）",
    "満足度：60%（令和7年度：80%）",
    "満足度：60%\n令和7年度：80%",
    "満足度：80%（R7）（R3：60%）",
    "満足度：今年度60%、令和7年度80%",
  ])("%j", (target) => {
    expect(["59.9%", "60%", "70%"].map((actual) => rated(target, actual).slice(-1))).toEqual(["②", "①", "①"]);
  });
});

describe("a target of a later year alone is met, or open", () => {
  test.each([
    "満足度：80%（令和7年度）",
    "満足度：令和7年度までに80%以上",
    "満足度：60%（R3）⇒80%（R7）",
    "満足度を60%から80%（令和7年度）に引き上げる",
  ])("%j", (target) => {
    expect(["75%", "80%"].map((actual) => rated(target, actual).split(" | ").at(-1))).toEqual([
      "undecided",
      "①",
    ]);
  });

  test.each(["満足度：80%（令和3年度）", "満足度：令和3年度までに80%以上", "満足度：60%（R2）⇒80%（R3）"])(
    "and one of the evaluated year is missed: %j",
    (target) => {
      expect(["75%", "80%"].map((actual) => rated(target, actual).split(" | ").at(-1))).toEqual(["②", "①"]);
    },
  );
});

test("without the evaluated year nobody knows which of them holds", () => {
  expect(read({ target: "満足度　R3：60%　R4：70%", actual: "65%" }, "rating")).toEqual([
    "満足度　R3：60%　R4：70% | undecided",
  ]);
});

test.each(["令和2年度実績以上", "令和2年度実績を下回らない", "前年度以上"])(
  "%s is asked against the column of last year",
  (target) => {
    const rating = (actual: string): string =>
      read({ target: `参加者数：${target}`, actual, prior: "400人", year: "令和3年度" }, "rating").join();
    expect(["399人", "400人"].map(rating)).toEqual(["参加者数 | ②", "参加者数 | ①"]);
  },
);
