/** 目標が読み取れない: text that cannot be read with certainty; an error value or a date where a figure belongs. */
import type { Check } from "./check";
import { raise, subjects } from "./subject";
import { unreadFacts } from "./unread-facts";

export const targetUnreadable: Check = {
  id: "target-unreadable",
  name: "目標が読み取れない",
  severity: "要確認",
  from: "plan",
  find: (evaluated) =>
    subjects(evaluated).flatMap((subject) => {
      const { target } = subject.indicator;
      return target.kind === "unreadable" ? [raise(subject, "target", unreadFacts(target))] : [];
    }),
};
