/** ③に(i)(ii): the legend has (i)/(ii) for ① and ② only. */
import type { Check } from "./check";
import { sections } from "./section";
import { executionOf } from "./standing";

export const executionNotApplicable: Check = {
  id: "execution-not-applicable",
  name: "③に(i)(ii)",
  severity: "参考",
  from: "midterm",
  find: (evaluated) =>
    sections(evaluated).flatMap(({ initiative, prefix, entry, rating }) => {
      const execution = executionOf(entry);
      if (rating !== "③" || execution === null) return [];
      return [{ block: initiative.id, field: `${prefix}達成状況`, facts: { execution } }];
    }),
};
