/** 全体 from the 個別 that stand, and 進捗状況 from the 全体 that stands. */
import type { OutcomeRating } from "../../../src/notation/legend";
import type { Outcome } from "../../../src/evaluation/judgment";
import { judgeOverall, judgeProgress, standing } from "../../../src/evaluation/judge/several";
import { DEFAULT_POLICY, type JudgingPolicy } from "../../../src/evaluation/policy";
import { because } from "../../../src/messages/because";

const INDIVIDUAL: Readonly<Record<string, Outcome<OutcomeRating>>> = {
  A: { kind: "judged", rating: "A" },
  B: { kind: "judged", rating: "B" },
  "?": { kind: "undecided" },
  "-": { kind: "unmeasured" },
  "0": { kind: "no-target" },
};

const nothing = { target: null, actual: null };

function overall(letters: string, policy: JudgingPolicy = DEFAULT_POLICY): string {
  const individual = [...letters].flatMap((letter) => INDIVIDUAL[letter] ?? []);
  const { outcome, reasons } = judgeOverall(individual, policy);
  return `${outcome.kind === "judged" ? outcome.rating : outcome.kind}: ${because(reasons, nothing)}`;
}

const OPEN = "undecided: 判定できない個別があるため、全体は決まらない";

test.each([
  ["AA", "A: 個別がすべてA"],
  ["BB", "B: 個別がすべてB"],
  ["AB", "B: 個別にA 1件とB 1件があり、Bが含まれるためB"],
  ["B?", "B: 個別にA 0件とB 1件があり、Bが含まれるためB"],
  ["B-", "B: 個別にA 0件とB 1件があり、Bが含まれるためB"],
  ["A?", OPEN],
  ["A-", OPEN],
  ["A0", "A: 個別がすべてA"],
  ["?-", OPEN],
  ["?0", OPEN],
  ["--", "unmeasured: 個別の実績がない"],
  ["-0", "unmeasured: 個別の実績がない"],
  ["00", "no-target: 目標が設定されていない"],
  ["", "no-target: 目標が設定されていない"],
])("of the 個別 「%s」 all have to be A: %s", (letters, expected) => {
  expect(overall(letters)).toBe(expected);
});

test.each([
  ["AAB", "A: 個別はA 2件、B 1件（多数により判定）"],
  ["ABB", "B: 個別はA 1件、B 2件（多数により判定）"],
  ["AB", "B: 個別はA 1件、B 1件（多数により判定）"],
  ["AAB?", OPEN],
  ["AAAB?", "A: 個別はA 3件、B 1件（多数により判定）"],
  ["ABB?", "B: 個別はA 1件、B 2件（多数により判定）"],
  ["AB-", OPEN],
  ["AAB0", "A: 個別はA 2件、B 1件（多数により判定）"],
])("of the 個別 「%s」 the majority counts, whatever the open ones will be: %s", (letters, expected) => {
  expect(overall(letters, { ...DEFAULT_POLICY, overall: "majority" })).toBe(expected);
});

test.each([
  ["A", "a: 全体がAであることからの提案"],
  ["B", "b: 全体がBであることからの提案"],
  ["?", "undecided: 全体が決まらないため、提案できない"],
  ["-", "unmeasured: 全体が決まらないため、提案できない"],
  ["0", "no-target: 全体が決まらないため、提案できない"],
])("for 全体 「%s」 進捗状況 is proposed: %s", (letter, expected) => {
  const { outcome, reasons } = judgeProgress(INDIVIDUAL[letter] ?? { kind: "undecided" });
  expect(`${outcome.kind === "judged" ? outcome.rating : outcome.kind}: ${because(reasons, nothing)}`).toBe(
    expected,
  );
});

describe("what stands in a cell", () => {
  const computed = { kind: "judged", rating: "A" } as const;

  test("is the person's entry", () => {
    const entry = { kind: "rating", rating: "B", execution: null, text: "Ｂ" } as const;
    expect(standing(entry, computed)).toEqual({ kind: "judged", rating: "B" });
  });

  test("is what was computed, where nothing is entered", () => {
    expect(standing({ kind: "blank", text: " " }, computed)).toBe(computed);
  });

  test("cannot be said of an entry that is in no legend", () => {
    expect(standing({ kind: "foreign", text: "○" }, computed)).toEqual({ kind: "undecided" });
  });
});
