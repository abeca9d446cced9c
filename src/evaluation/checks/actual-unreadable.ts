/** 実績が読み取れない: text that cannot be read with certainty; an error value or a date where a figure belongs. */
import type { Check } from "./check";
import { raise, subjects } from "./subject";
import { unreadFacts } from "./unread-facts";

export const actualUnreadable: Check = {
  id: "actual-unreadable",
  name: "実績が読み取れない",
  severity: "要確認",
  from: "self",
  find: (evaluated) =>
    subjects(evaluated).flatMap((subject) => {
      const { actual } = subject.indicator;
      return actual.kind === "unreadable" ? [raise(subject, "actual", unreadFacts(actual))] : [];
    }),
};
