/** Last year's result of each indicator: by number or by row, from its own cell first. */
import { readIndicators } from "../../../src/evaluation/indicator";
import { read, textsOf } from "./read";

const TWO = "①参加者数：100人\n②満足度：60％";
const THREE = `${TWO}\n③認知度：50％`;
const EARLIER = "【前年度までの実績】\n令和2年度 55％";

test.each<[string, string, string | readonly string[], readonly string[]]>([
  ["one cell, by number", TWO, "①90人\n②55％", ["90人", "55%"]],
  ["a row for each", TWO, ["90人", "55％"], ["90人", "55%"]],
  ["a row for each, without numbers", "参加者数：100人\n満足度：60％", ["90人", "55％"], ["90人", "55%"]],
  ["spare rows below", TWO, ["90人", "55％", "", ""], ["90人", "55%"]],
  ["a spare row below the only one", "満足度：60％", ["55％", "20％"], ["55%"]],
  // Fewer rows than indicators: not one for each.
  ["fewer rows, with numbers", THREE, ["①90人", "②55％"], ["90人", "55%", "?"]],
  ["a row with two of them", THREE, ["①90人\n③40％", "②55％"], ["90人", "55%", "40%"]],
  ["in the target's cell", `満足度：60％\n${EARLIER}`, "", ["55%"]],
  ["in the target's cell, its own cell being blank", `満足度：60％\n${EARLIER}`, "　\n", ["55%"]],
  ["in both, its own cell first", `満足度：60％\n${EARLIER}`, "【令和2年度】54％", ["54%"]],
  ["in a note of the target, with its decimals", "満足度：60％（前年度54.50％）", "", ["54.50%"]],
  ["in a note and in its own cell", "満足度：60％（前年度54.5％）", "【令和2年度】55％", ["55%"]],
  ["under another name", "満足度：60％", "認知度\n【令和2年度】40％", ["?"]],
  ["nowhere", "満足度：60％", "", ["?"]],
])("%s: of %j, %j", (_, target, prior, expected) => {
  expect(read({ target, prior, year: "令和3年度" }, "prior").map((one) => one.split(" | ")[1])).toEqual(
    expected,
  );
});

test("in the criterion's cell", () => {
  const criterion = `50％以下の場合は再構築する。\n${EARLIER}`;
  expect(read({ target: "満足度：60％", criterion, year: "令和3年度" }, "prior", "criterion")).toEqual([
    "満足度 | 55% | ≤ 50%",
  ]);
});

test.each([
  ["no cell at all", undefined, "none"],
  ["an error value", { kind: "not-a-figure", shown: "#N/A" } as const, "none"],
  [
    "another name's, whatever a note says",
    { kind: "text", text: "認知度\n【令和2年度】40％" } as const,
    "other-name",
  ],
])("%s: nothing is known of last year", (_, prior, kind) => {
  const { target, actual } = textsOf({
    target: kind === "none" ? "満足度：60％" : "満足度：60％（前年度54％）",
  });
  const [only] = readIndicators({ target, actual, ...(prior ? { prior } : {}) }).indicators;
  expect(only?.prior.kind).toBe(kind);
});
