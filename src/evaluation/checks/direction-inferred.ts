/** 増減の向きの推定: "less is better" was taken from the indicator's name, and it decides the rating. */
import type { Target } from "../../notation/reading";
import { compareActual, resolve } from "../judge/threshold";
import type { Indicator } from "../model";
import type { JudgingPolicy } from "../policy";
import type { Check } from "./check";
import { raise, subjects } from "./subject";

export const directionInferred: Check = {
  id: "direction-inferred",
  name: "増減の向きの推定",
  severity: "参考",
  from: "self",
  find: (evaluated) =>
    subjects(evaluated).flatMap((subject) => {
      const { indicator, judged } = subject;
      const { target } = indicator;
      const reason = judged.reasons.find(({ code }) => code === "direction-inferred");
      // A target of zero needs no name to tell its direction.
      if (!reason || reason.facts["word"] === "0" || judged.outcome.kind !== "judged") return [];
      if (target.kind === "bound" && meetsBothWays(indicator, target, evaluated.policy)) return [];
      return [
        raise(subject, "target", {
          word: reason.facts["word"],
          target: judged.shown.target,
          actual: judged.shown.actual,
          rating: judged.outcome.rating,
        }),
      ];
    }),
};

/** The same value meets the target in both directions. */
function meetsBothWays(
  { name, actual, prior }: Indicator,
  { bound, counted }: Extract<Target, { kind: "bound" }>,
  { approximateMarginPercent }: JudgingPolicy,
): boolean {
  const level = resolve(bound.level, { target: undefined, lessIsBetter: true, prior, actual });
  const { truth } = compareActual(actual, "=", level, { target: counted, name }, approximateMarginPercent);
  return truth === "true";
}
