import fc from "fast-check";
import { judgeTexts } from "../../src/evaluation/judge-texts";
import { because } from "../../src/messages/because";
import { anyText } from "./mutated-text";

/** `npm run fuzz` asks for more. */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 2000);

describe("any text at all", () => {
  test("is judged or left open with a reason, and never throws", () => {
    fc.assert(
      fc.property(
        anyText,
        anyText,
        anyText,
        fc.constantFrom("process" as const, "outcome" as const),
        (target, criterion, actual, kind) => {
          const { outcome, reasons, indicators } = judgeTexts({ target, criterion, actual, kind });
          expect(reasons.length).toBeGreaterThan(0);
          expect(because(reasons, { target: null, actual: null })).not.toBe("");
          if (outcome.kind === "judged")
            expect(indicators.some((one) => one.outcome.kind === "judged")).toBe(true);
          for (const { unread } of indicators) {
            for (const { words, from } of unread) {
              const text = { target, criterion, actual, prior: "" }[from];
              expect(target + "\n" + text).toContain(words.split("\n")[0] ?? "");
            }
          }
        },
      ),
      { numRuns: RUNS },
    );
  }, 600_000);

  test("of a value in brackets that is not read, shows what was typed", () => {
    const target = "設定困難（1億2,000万円費用対効果を数値で表せないため）";
    const { indicators } = judgeTexts({ target, criterion: "", actual: "10", kind: "process" });
    expect(indicators.flatMap(({ unread }) => unread.map(({ words }) => words))).toEqual([target]);
  });
});
