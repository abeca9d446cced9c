/** 凡例にない判定: ○, 1, B in 進捗状況, b in 個別. 有効性 of the 自己評価 has a rule of its own. */
import type { Check, Raised } from "./check";
import { sections } from "./section";

export const ratingNotInLegend: Check = {
  id: "rating-not-in-legend",
  name: "凡例にない判定",
  severity: "要修正",
  from: "midterm",
  find: (evaluated) => {
    const entered = evaluated.judgments.flatMap(({ entry, block, field, index }): Raised[] =>
      entry.kind === "foreign"
        ? [
            {
              block,
              field,
              index,
              facts: { entered: entry.text, legend: LEGEND[field] },
            },
          ]
        : [],
    );
    const midterm = sections(evaluated).flatMap(({ initiative, kind, entry, effectiveness }): Raised[] => {
      if (kind !== "midterm") return [];
      const raised = (field: string, text: string, legend: string): Raised => ({
        block: initiative.id,
        field,
        facts: { entered: text, legend },
      });
      return [
        ...(entry.kind === "foreign" ? [raised("中間.達成状況", entry.text, LEGEND.達成状況)] : []),
        ...(effectiveness.kind === "foreign" ? [raised("中間.有効性", effectiveness.text, "ア・イ・—")] : []),
      ];
    });
    return [...entered, ...midterm];
  },
};

const LEGEND = { 達成状況: "①・②・③", 個別: "A・B", 全体: "A・B", 進捗状況: "a・b" } as const;
