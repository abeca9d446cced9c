/** 有効性の未記入: 有効性 of the 自己評価 blank or not in the legend (ア, イ; — only for an initiative). */
import { type Check, hasField, initiatives, strategies } from "./check";

export const effectivenessMissing: Check = {
  id: "effectiveness-missing",
  name: "有効性の未記入",
  severity: "要修正",
  from: "self",
  find: (evaluated) =>
    [...initiatives(evaluated), ...strategies(evaluated)].flatMap((block) => {
      const { effectiveness } = block.self;
      const isStrategy = block.kind === "strategy";
      const isIn = effectiveness.kind === "mark" && !(isStrategy && effectiveness.mark === "—");
      if (isIn || !hasField(block, "有効性")) return [];
      return [
        {
          block: block.id,
          field: "有効性",
          facts: { entered: effectiveness.text.trim(), legend: isStrategy ? "ア・イ" : "ア・イ・—" },
        },
      ];
    }),
};
