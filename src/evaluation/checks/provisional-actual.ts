/** 暫定値の実績: 暫定値, 速報値. It is judged, and has to be looked at when the final figure is known. */
import type { Check } from "./check";
import { raise, subjects } from "./subject";

export const provisionalActual: Check = {
  id: "provisional-actual",
  name: "暫定値の実績",
  severity: "要確認",
  from: "self",
  find: (evaluated) =>
    subjects(evaluated).flatMap((subject) => {
      const { actual } = subject.indicator;
      return actual.kind === "measured" && actual.provisional
        ? [raise(subject, "actual", { actual: subject.judged.shown.actual })]
        : [];
    }),
};
