/** ③なのに「ア」: 「再構築する」 against 「有効であり、継続して推進」. */
import type { Check } from "./check";
import { sections } from "./section";

export const rebuildButEffective: Check = {
  id: "rebuild-but-effective",
  name: "③なのに「ア」",
  severity: "要確認",
  from: "midterm",
  find: (evaluated) =>
    sections(evaluated).flatMap(({ initiative, prefix, rating, effectiveness }) =>
      rating === "③" && effectiveness.kind === "mark" && effectiveness.mark === "ア"
        ? [{ block: initiative.id, field: `${prefix}有効性` }]
        : [],
    ),
};
