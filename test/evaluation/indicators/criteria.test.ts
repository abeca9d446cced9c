/** The criterion of each indicator: of its own number, of all, or of several together. */
import { read } from "./read";

const TARGET = "①参加者数：100人\n②満足度：60％";
/** Both miss their targets. */
const MISSED = "①60人\n②30％";

/** For each indicator the criterion that is worked out, and the rating with it. */
const rated = (criterion: string, actual = MISSED, target = TARGET) =>
  read({ target, criterion, actual }, "criterion", "rating").map((one) =>
    one.split(" | ").slice(1).join(" | "),
  );

describe("a criterion of a number is that number's", () => {
  test.each<[string, string, readonly string[]]>([
    ["one for each", "①50人以下\n②40％以下", ["≤ 50人 | ②", "≤ 40% | ③"]],
    ["one for each, in another order", "②40％以下\n①50人以下", ["≤ 50人 | ②", "≤ 40% | ③"]],
    [
      "one for each, under a heading",
      "【撤退・再構築基準】\n①50人以下\n②40％以下",
      ["≤ 50人 | ②", "≤ 40% | ③"],
    ],
    ["one for each, after a word", "目標：①50人以下 ②40％以下", ["≤ 50人 | ②", "≤ 40% | ③"]],
    ["of one of them alone", "①50人以下の場合は再構築する。", ["≤ 50人 | ②", "? | ②"]],
    ["of the number after a blank one", "①\n②40％以下", ["? | ②", "≤ 40% | ③"]],
    ["of a number that the target does not have", "③50人以下", ["? | ②", "? | ②"]],
    ["one that is not read", "①著しく少ない場合\n②40％以下", ["? | undecided", "≤ 40% | ③"]],
  ])("%s: %j", (_, criterion, expected) => {
    expect(rated(criterion)).toEqual(expected);
  });
});

describe("a criterion of several numbers", () => {
  test.each<[string, string, string, readonly string[]]>([
    ["of all", "目標の70％以下の場合", MISSED, ["≤ 70人 | ③", "≤ 42% | ③"]],
    ["of each", "①②それぞれ目標の70％以下の場合", "①60人\n②50％", ["≤ 70人 | ③", "≤ 42% | ②"]],
    ["of both", "①②とも目標の70％以下の場合", "①60人\n②50％", ["≤ 70人 | ②", "≤ 42% | ②"]],
    ["of either", "①または②が目標の70％以下の場合", "①60人\n②50％", ["≤ 70人 | ③", "≤ 42% | ②"]],
    // Each for itself, or both together: it does not say.
    [
      "of one and the other",
      "①及び②が目標の70％以下の場合",
      "①60人\n②50％",
      ["≤ 70人 | undecided", "≤ 42% | undecided"],
    ],
    [
      "of one and the other, and both hold",
      "①及び②が目標の70％以下の場合",
      MISSED,
      ["≤ 70人 | ③", "≤ 42% | ③"],
    ],
    [
      "of one and the other, and none holds",
      "①及び②が目標の70％以下の場合",
      "①80人\n②50％",
      ["≤ 70人 | ②", "≤ 42% | ②"],
    ],
    // It says "both" itself.
    [
      "of one and the other, both of them",
      "①及び②がいずれも目標の70％以下の場合",
      "①60人\n②50％",
      ["≤ 70人 | ②", "≤ 42% | ②"],
    ],
    [
      "of one or the other, any of them",
      "①又は②のいずれかが目標の70％以下の場合",
      "①60人\n②50％",
      ["≤ 70人 | ③", "≤ 42% | ②"],
    ],
    ["of their sum", "①②の合計が100人以下", MISSED, ["? | undecided", "? | undecided"]],
    ["of their average", "①と②の平均が40％以下", MISSED, ["? | undecided", "? | undecided"]],
  ])("%s: %j with %j", (_, criterion, actual, expected) => {
    expect(rated(criterion, actual)).toEqual(expected);
  });
});

describe("conditions of several numbers, joined", () => {
  test.each<[string, string, string, readonly string[]]>([
    ["or", "①65人未満または②20％未満", MISSED, ["< 65人 | ③", "< 20% | ②"]],
    ["or, after a comma", "①65人未満、あるいは、②20％未満", MISSED, ["< 65人 | ③", "< 20% | ②"]],
    ["and, with one of them", "①65人未満かつ②20％未満の場合", MISSED, ["< 65人 | ②", "< 20% | ②"]],
    ["and, with both of them", "①65人未満かつ②35％未満の場合", MISSED, ["< 65人 | ③", "< 35% | ③"]],
    ["and, between commas", "①65人未満で、かつ、②20％未満の場合", MISSED, ["< 65人 | ②", "< 20% | ②"]],
    // "and" of a list may be read "or".
    [
      "及び, with one of them",
      "①65人未満及び②20％未満の場合",
      MISSED,
      ["< 65人 | undecided", "< 20% | undecided"],
    ],
    ["及び, with both of them", "①65人未満および②35％未満の場合", MISSED, ["< 65人 | ③", "< 35% | ③"]],
    ["及び, with none of them", "①50人未満及び②20％未満の場合", MISSED, ["< 50人 | ②", "< 20% | ②"]],
    // What cannot be read may hold or not: only the other one can tell that both do not.
    [
      "and, one not read, the other holds",
      "①著しく少なくかつ②40％以下の場合",
      MISSED,
      ["? | undecided", "≤ 40% | undecided"],
    ],
    [
      "and, one not read, the other does not hold",
      "①著しく少なくかつ②20％以下の場合",
      MISSED,
      ["? | undecided", "≤ 20% | ②"],
    ],
    [
      "and, one not read, the other's target is met",
      "①著しく少なくかつ②40％以下の場合",
      "①60人\n②70％",
      ["? | undecided", "≤ 40% | ①"],
    ],
    [
      "and, the second not read",
      "①65人以下かつ②著しく低い場合",
      MISSED,
      ["≤ 65人 | undecided", "? | undecided"],
    ],
    ["or, one not read", "①著しく少ない、または②40％以下の場合", MISSED, ["? | undecided", "≤ 40% | ③"]],
  ])("%s: %j with %j", (_, criterion, actual, expected) => {
    expect(rated(criterion, actual)).toEqual(expected);
  });

  const THREE = "①満足度：60％\n②認知度：60％\n③理解度：60％";

  test.each<[string, string, readonly string[]]>([
    ["all three", "①50％以下かつ②50％以下かつ③50％以下", ["≤ 50% | ②", "≤ 50% | ②", "≤ 50% | ①"]],
    // Where the third stands is not said.
    [
      "two of three",
      "①50％以下かつ②50％以下\n③50％以下",
      ["≤ 50% | undecided", "≤ 50% | undecided", "≤ 50% | ①"],
    ],
    [
      "joined in two ways",
      "①50％以下かつ②50％以下及び③50％以下",
      ["≤ 50% | undecided", "≤ 50% | undecided", "≤ 50% | ①"],
    ],
  ])("%s: %j", (_, criterion, expected) => {
    expect(rated(criterion, "①30％\n②30％\n③70％", THREE)).toEqual(expected);
  });
});

describe("several criteria of one indicator: either of them gives ③", () => {
  test.each<[string, string, string, string, readonly string[]]>([
    ["twice its number", TARGET, "①65人以下\n①55人以下の場合", MISSED, ["≤ 65人 または ≤ 55人 | ③", "? | ②"]],
    [
      "its own and that of all",
      TARGET,
      "目標の30％以下の場合\n①65人以下の場合",
      MISSED,
      ["≤ 65人 または ≤ 30人 | ③", "≤ 18% | ②"],
    ],
    [
      "its own that does not apply, and that of all that does",
      TARGET,
      "目標の70％以下の場合\n①50人以下の場合",
      MISSED,
      ["≤ 50人 または ≤ 70人 | ③", "≤ 42% | ③"],
    ],
    [
      "its own not read",
      TARGET,
      "目標の70％以下の場合\n①著しく少ない場合",
      MISSED,
      ["? | undecided", "≤ 42% | ③"],
    ],
    [
      "that of all not read",
      TARGET,
      "著しく少ない場合\n①65人以下",
      MISSED,
      ["? | undecided", "? | undecided"],
    ],
    ["numbered, the indicator is not", "参加者数：100人", "①65人以下", "60人", ["≤ 65人 | ③"]],
    [
      "two numbers, the indicator has none",
      "参加者数：100人",
      "①55人以下\n②65人以下",
      "60人",
      ["≤ 55人 または ≤ 65人 | ③"],
    ],
    ["none of them", TARGET, "", MISSED, ["? | ②", "? | ②"]],
    ["a heading alone", "参加者数：100人", "プロセス指標　①50人以下の場合", "60人", ["≤ 50人 | ②"]],
  ])("%s: %j, %j with %j", (_, target, criterion, actual, expected) => {
    expect(rated(criterion, actual, target)).toEqual(expected);
  });
});

describe("a criterion of all together beside a number's own gives that number no ② and no ③", () => {
  test.each([
    ["its own one applies", "①40人\n②50％", ["? | undecided", "≤ 42% | ②"]],
    ["that of all applies to it alone", "①60人\n②50％", ["? | undecided", "≤ 42% | ②"]],
    ["that of all applies to the other alone", "①90人\n②40％", ["? | undecided", "≤ 42% | undecided"]],
    ["its target is met", "①100人\n②40％", ["? | ①", "≤ 42% | undecided"]],
  ])("%s: %j", (_, actual, expected) => {
    expect(rated("いずれも目標の70％以下の場合\n①50人以下の場合", actual)).toEqual(expected);
  });
});

describe("the criterion's own cell is read as a criterion, whatever heading stands in it", () => {
  test.each([
    ["目標値：70％以下の場合", "≤ 56% | ②"],
    ["プロセス指標：70％以下の場合", "≤ 70% | ③"],
    ["目標：80％\n撤退・再構築基準：50％以下の場合", "≤ 50% | ②"],
  ])("%j", (criterion, expected) => {
    expect(rated(criterion, "60％", "満足度：80％")).toEqual([expected]);
  });
});

describe("a criterion of another year is not judged by this year's result", () => {
  test.each<[string, string]>([
    ["令和4年度に60％未満の場合は再構築する。", "満足度 | undecided"],
    ["令和3年度に60％未満の場合は再構築する。", "満足度 | ③"],
    ["令和4年3月末時点で60％未満の場合は再構築する。", "満足度 | ③"],
    ["60％未満の場合は令和4年度に再構築する。", "満足度 | ③"],
    ["令和2年度の満足度が60％未満の場合は再構築する。", "満足度 | undecided"],
    ["令和2年度目標の70％未満の場合は再構築する。", "満足度 | undecided"],
    ["令和2年度実績（62％）を下回った場合は再構築する。", "満足度 | ③"],
  ])("%s is %s", (criterion, expected) => {
    const cells = { target: "満足度：80％", criterion, actual: "55％", year: "令和3年度" };
    expect(read(cells, "rating")).toEqual([expected]);
  });
});
