/** 目標と基準の矛盾: one actual could meet the target and the criterion: no result could be rated. */
import type { Check } from "./check";
import { foreseen } from "./foreseen";
import { raise, subjects } from "./subject";

export const criterionContradictsTarget: Check = {
  id: "criterion-contradicts-target",
  name: "目標と基準の矛盾",
  severity: "要確認",
  from: "plan",
  find: (evaluated) => {
    // An outcome has no criterion.
    const processes = subjects(evaluated).filter(({ block }) => block.kind === "initiative");
    return processes.flatMap((subject) => {
      const tried = [subject.judged, ...foreseen(subject, evaluated)];
      const both = tried.find(({ reasons }) =>
        reasons.some(({ code }) => code === "both-apply" || code === "criterion-same-way"),
      );
      if (!both) return [];
      const { target, criterion } = subject.judged.shown;
      return [raise(subject, "criterion", { target, criterion })];
    });
  },
};
