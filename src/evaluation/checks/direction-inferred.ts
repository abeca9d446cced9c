/** 増減の向きの推定: "less is better" was taken from the indicator's name, and it decides the rating. */
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
      const { target, actual } = indicator;
      const reason = judged.reasons.find(({ code }) => code === "direction-inferred");
      // A target of zero needs no name to tell its direction.
      if (!reason || reason.facts["word"] === "0" || judged.outcome.kind !== "judged") return [];
      if (target.kind === "bound" && isExactly(target.bound.level, actual)) return [];
      return [
        raise(subject, "target", {
          word: reason.facts["word"] ?? "",
          target: judged.shown.target ?? "",
          actual: judged.shown.actual ?? "",
          rating: judged.outcome.rating,
        }),
      ];
    }),
};

type Level = Extract<Parameters<typeof raise>[0]["indicator"]["target"], { kind: "bound" }>["bound"]["level"];

/** The same value meets the target in both directions. */
function isExactly(level: Level, actual: Parameters<typeof raise>[0]["indicator"]["actual"]): boolean {
  if (level.kind !== "value" || actual.kind !== "measured") return false;
  const { low, high, unit } = actual.figure;
  return (
    low !== undefined &&
    high !== undefined &&
    low.eq(high) &&
    (unit.dimension === level.unit.dimension
      ? low.times(unit.factor).eq(level.value.times(level.unit.factor))
      : low.eq(level.value))
  );
}
