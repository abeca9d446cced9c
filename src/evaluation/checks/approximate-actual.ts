/** 概数の実績: 程度, 約, a range. It decides only where both its ends give the same rating. */
import type { Check } from "./check";
import { becauseOf, raise, subjects } from "./subject";

export const approximateActual: Check = {
  id: "approximate-actual",
  name: "概数の実績",
  severity: "要確認",
  from: "self",
  find: (evaluated) =>
    subjects(evaluated).flatMap((subject) => {
      const { actual } = subject.indicator;
      if (actual.kind !== "measured" || actual.exactness === "exact") return [];
      const { outcome, shown } = subject.judged;
      const facts = {
        actual: shown.actual,
        rating: outcome.kind === "judged" ? outcome.rating : null,
        margin: actual.exactness === "approximate" ? evaluated.policy.approximateMarginPercent.toFixed() : "",
      };
      return [{ ...raise(subject, "actual", facts), because: becauseOf(subject) }];
    }),
};
