/** 基準の未設定: a target, but no 撤退・再構築基準. */
import type { Check } from "./check";
import { criterionOf, raise, subjects } from "./subject";

export const criterionMissing: Check = {
  id: "criterion-missing",
  name: "基準の未設定",
  severity: "要確認",
  from: "plan",
  find: (evaluated) =>
    subjects(evaluated).flatMap((subject) => {
      const { target } = subject.indicator;
      const criterion = criterionOf(subject);
      const isMissing = criterion?.kind === "missing" && target.kind !== "unset";
      return isMissing ? [raise(subject, "criterion")] : [];
    }),
};
