/** Each indicator's result: by number, by name, or by row; and none where it could be another one's. */
import { readIndicators } from "../../../src/evaluation/indicator";
import { judgeProcess } from "../../../src/evaluation/judge/several";
import { DEFAULT_POLICY } from "../../../src/evaluation/policy";
import { because } from "../../../src/messages/because";
import { read, textsOf } from "./read";

const NUMBERED = "①参加者数：100人\n②満足度：60％";
const PLAIN = "参加者数：100人\n満足度：60％";
/** Two of one unit: a lone figure could be either's. */
const SHARES = "満足度：60％\n認知度：50％";
const NUMBERED_SHARES = "①満足度：60％\n②認知度：50％";

/** What is taken for the result of each indicator, "?" where there is none, and its rating. */
const results = (target: string, actual: string | readonly string[]) =>
  read({ target, actual }, "actual", "rating").map((one) => one.split(" | ").slice(1).join(" "));

describe("each indicator's own result", () => {
  test.each<[string, string, string | readonly string[], readonly string[]]>([
    ["by its number", NUMBERED, "①110人\n②61％", ["110人 ①", "61% ①"]],
    ["by its number, in another order", NUMBERED, "②61％\n①110人", ["110人 ①", "61% ①"]],
    ["by its number, one in each row", NUMBERED, ["②61％", "①110人"], ["110人 ①", "61% ①"]],
    ["by its number, after a heading", NUMBERED, "今年度の結果\n①110人\n②61％", ["110人 ①", "61% ①"]],
    ["by its number, in two places", NUMBERED, "①110人\n②61％\n①（うち男性50人）", ["110人 ①", "61% ①"]],
    ["one for both numbers", NUMBERED_SHARES, "①②とも61％", ["61% ①", "61% ①"]],
    ["by row", NUMBERED, ["110人", "61％"], ["110人 ①", "61% ①"]],
    ["by row, without numbers", SHARES, ["61％", "40％"], ["61% ①", "40% ②"]],
    ["by row, with spare rows", NUMBERED, ["110人", "61％", "", ""], ["110人 ①", "61% ①"]],
    ["by row, the second blank", NUMBERED, ["110人", ""], ["110人 ①", "? unmeasured"]],
    [
      "by row, the second missing",
      [NUMBERED, "③認知度：50％"].join("\n"),
      ["110人", "61％"],
      ["110人 ①", "61% ①", "? unmeasured"],
    ],
    ["by the line, under numbers", NUMBERED_SHARES, "61％\n40％", ["61% ①", "40% ②"]],
    ["by the line, over blank lines", NUMBERED_SHARES, "\n61％\n　\n40％\n", ["61% ①", "40% ②"]],
    ["by name", NUMBERED_SHARES, "認知度：40％\n満足度：61％", ["61% ①", "40% ②"]],
    ["by name, without numbers", SHARES, "認知度：40％\n満足度：61％", ["61% ①", "40% ②"]],
    ["by name, in one line", SHARES, "満足度61％、認知度40％", ["61% ①", "40% ②"]],
    ["by unit", PLAIN, "110人\n61％", ["110人 ①", "61% ①"]],
    ["by unit, in another order", PLAIN, "61％、110人", ["110人 ①", "61% ①"]],
    ["one that is said of all", SHARES, "いずれも61％", ["61% ①", "61% ①"]],
    ["one that is said of each", SHARES, "それぞれ55％", ["55% ②", "55% ①"]],
    ["a number for the only one", "満足度：60％", "①61％", ["61% ①"]],
    ["no number for the only one", "①満足度：60％", "61％", ["61% ①"]],
    ["numbers of their own", PLAIN, "①110人\n②61％", ["110人 ①", "61% ①"]],
  ])("%s: %j with %j", (_, target, actual, expected) => {
    expect(results(target, actual)).toEqual(expected);
  });
});

describe("no result is taken from another one's figure", () => {
  test.each<[string, string, string | readonly string[], readonly string[]]>([
    ["of one number alone", NUMBERED, "②61％", ["? unmeasured", "61% ①"]],
    ["of the number after a blank one", NUMBERED_SHARES, "①\n②61％", ["? unmeasured", "61% ①"]],
    ["of the number after a blank one in its line", NUMBERED_SHARES, "①　②61％", ["? unmeasured", "61% ①"]],
    ["of the number after a dash", NUMBERED_SHARES, "①-\n②61％", ["- unmeasured", "61% ①"]],
    ["of another unit", PLAIN, "110人", ["110人 ①", "110人 undecided"]],
    [
      "of the sum",
      "①男性：100人\n②女性：100人",
      "①②の合計210人",
      ["の合計210人 undecided", "の合計210人 undecided"],
    ],
    [
      "of both together",
      "①男性：100人\n②女性：100人",
      "①②で210人",
      ["で210人 undecided", "で210人 undecided"],
    ],
    [
      "of the average",
      NUMBERED_SHARES,
      "①と②の平均は61％",
      ["の平均は61％ undecided", "の平均は61％ undecided"],
    ],
    ["one figure for two", SHARES, "61％", ["61％ undecided", "61％ undecided"]],
    ["one figure for two numbers", NUMBERED_SHARES, "61％", ["61％ undecided", "61％ undecided"]],
    ["one figure under one name", SHARES, "満足度61％", ["61% ①", "満足度61％ undecided"]],
    ["two figures without names", SHARES, "61％、52％", ["61％、52％ undecided", "61％、52％ undecided"]],
    [
      "two lines without names or numbers",
      SHARES,
      "61％\n52％",
      ["61％\n52％ undecided", "61％\n52％ undecided"],
    ],
    [
      "three lines for two",
      NUMBERED_SHARES,
      "61％\n52％\n53％",
      Array(2).fill("61％\n52％\n53％ undecided") as string[],
    ],
    [
      "two lines under one name",
      SHARES,
      "満足度：61％\n満足度：62％",
      Array(2).fill("満足度：61％\n満足度：62％ undecided") as string[],
    ],
    [
      "two figures of one number",
      NUMBERED,
      "①男性50人\n②61％\n①女性60人",
      ["男性50人\n\n女性60人 undecided", "61% ①"],
    ],
    ["no figure at all", SHARES, "増えた", ["増えた undecided", "増えた undecided"]],
    ["nothing but blanks", SHARES, " \n　", ["? unmeasured", "? unmeasured"]],
  ])("%s: %j with %j", (_, target, actual, expected) => {
    expect(results(target, actual)).toEqual(expected);
  });
});

describe("why a result is not used", () => {
  const why = (target: string, actual: string | { readonly error: string }) => {
    const texts = textsOf({ target });
    const cell =
      typeof actual === "string"
        ? ({ kind: "text", text: actual } as const)
        : ({ kind: "not-a-figure", shown: actual.error } as const);
    const { indicators } = judgeProcess(readIndicators({ ...texts, actual: [cell] }), DEFAULT_POLICY);
    return indicators.map(({ reasons, shown, unread }) => [
      because(reasons, shown),
      unread.map(({ words, span }) => `${words} ${String(span.start)}-${String(span.end)}`).join(),
    ]);
  };

  test.each<[string, string, string | { readonly error: string }, string, string]>([
    [
      "numbers that the target does not have",
      "満足度：60％",
      "①61％\n②62％",
      "実績が二とおりに読める「①61％\n②62％」",
      "①61％\n②62％ 0-9",
    ],
    [
      "an error value",
      "満足度：60％",
      { error: "#DIV/0!" },
      "実績の欄に数値でない値がある「#DIV/0!」",
      "#DIV/0! 0-7",
    ],
  ])("%s", (_, target, actual, sentence, unread) => {
    expect(why(target, actual)).toEqual([[sentence, unread]]);
  });

  test("an error value in the one cell of two indicators says nothing of either", () => {
    const error = ["実績の欄に数値でない値がある「#N/A」", "#N/A 0-4"];
    expect(why(NUMBERED, { error: "#N/A" })).toEqual([error, error]);
  });

  test("an error value in one row is the result of the number that stands in no other", () => {
    const actual = [
      { kind: "not-a-figure", shown: "#N/A" },
      { kind: "text", text: "②61％" },
    ] as const;
    const { indicators } = readIndicators({ ...textsOf({ target: NUMBERED }), actual });
    expect(indicators.map((one) => one.actual.kind)).toEqual(["unreadable", "measured"]);
  });
});
