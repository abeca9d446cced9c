/** 基準が読み取れない: a criterion whose words leave open when it applies. */
import type { Check } from "./check";
import { criterionOf, raise, subjects } from "./subject";
import { unreadFacts } from "./unread-facts";

export const criterionUnreadable: Check = {
  id: "criterion-unreadable",
  name: "基準が読み取れない",
  severity: "要確認",
  from: "plan",
  find: (evaluated) =>
    subjects(evaluated).flatMap((subject) => {
      const criterion = criterionOf(subject);
      return criterion?.kind === "unreadable" ? [raise(subject, "criterion", unreadFacts(criterion))] : [];
    }),
};
