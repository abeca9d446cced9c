/** 単位の不一致: actual and target in different units. 人 and 名 are one unit; a missing unit is no difference. */
import type { Check } from "./check";
import { raise, subjects } from "./subject";

export const unitDiffers: Check = {
  id: "unit-differs",
  name: "単位の不一致",
  severity: "要確認",
  from: "self",
  find: (evaluated) =>
    subjects(evaluated).flatMap((subject) => {
      const reason = subject.judged.reasons.find(({ code }) => code === "unit-differs");
      return reason ? [raise(subject, "actual", reason.facts)] : [];
    }),
};
