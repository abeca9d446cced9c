/** Numbers without their partner are named: in target, criterion or result. */
import { readIndicators } from "../../../src/evaluation/indicator";
import { textsOf } from "./read";

const ONE = "満足度：60％";
const TWO = "①満足度：60％\n②認知度：50％";
const THREE = `${TWO}\n③理解度：50％`;

test.each<[string, string, string, string, readonly string[]]>([
  ["all match", TWO, "①50％\n②30％", "①40％以下\n②30％以下", []],
  ["no numbers in result and criterion", TWO, "50％\n30％", "40％以下", []],
  ["no result yet", TWO, "", "①40％以下\n②30％以下", []],
  ["a number that the target does not have, in the result", TWO, "①50％\n②30％\n③10％", "", ["③ actual"]],
  [
    "a number that the target does not have, in the criterion",
    TWO,
    "",
    "①40％以下\n②30％以下\n③20％以下",
    ["③ criterion"],
  ],
  [
    "the same in both",
    TWO,
    "①50％\n②30％\n③10％",
    "①40％以下\n②30％以下\n③20％以下",
    ["③ criterion", "③ actual"],
  ],
  ["twice the same", TWO, "", "①40％以下\n②30％以下\n③20％以下\n③10％以下", ["③ criterion"]],
  ["no result of a number", TWO, "①50％", "", ["② target"]],
  ["another number's result in its place", TWO, "①50％\n③30％", "", ["③ actual", "② target"]],
  ["no criterion of a number", TWO, "", "①40％以下", ["② target"]],
  [
    "neither result nor criterion of a number",
    THREE,
    "①50％\n②30％",
    "①40％以下\n③20％以下",
    ["③ target", "② target"],
  ],
  ["none of either, named once", THREE, "①50％\n②30％", "①40％以下\n②30％以下", ["③ target"]],
  // What has no number of its own is every number's.
  ["a criterion of all beside one of a number", TWO, "", "全て30％以下\n①40％以下", []],
  ["one indicator, numbered one elsewhere", ONE, "①50％", "①40％以下", []],
  ["one indicator, numbered two elsewhere", ONE, "②50％", "②40％以下", ["② criterion", "② actual"]],
  [
    "one numbered two, numbered one elsewhere",
    "②満足度：60％",
    "①50％",
    "①40％以下",
    ["① criterion", "① actual", "② target"],
  ],
  [
    "two without numbers, numbered elsewhere",
    "参加者数：100人\n満足度：60％",
    "①50人\n②50％",
    "",
    ["① actual", "② actual"],
  ],
  [
    "two without numbers, the first numbered in the criterion",
    "参加者数：100人\n満足度：60％",
    "",
    "①50人以下",
    ["① criterion"],
  ],
])("%s", (_, target, actual, criterion, expected) => {
  const { unmatched } = readIndicators(textsOf({ target, actual, criterion }));
  expect(unmatched.map(({ label, standsIn }) => `${label} ${standsIn}`)).toEqual(expected);
});

test("of an error value in the target nothing can be said", () => {
  const texts = textsOf({ target: "", actual: "②50％", criterion: "③40％以下" });
  const { indicators, unmatched } = readIndicators({
    ...texts,
    target: { kind: "not-a-figure", shown: "#REF!" },
  });
  expect(unmatched).toEqual([]);
  expect(indicators.map(({ label, name, target }) => ({ label, name, target }))).toEqual([
    {
      label: "",
      name: "",
      target: {
        kind: "unreadable",
        why: "not-a-figure",
        unread: [{ words: "#REF!", span: { start: 0, end: 5 } }],
      },
    },
  ]);
});
