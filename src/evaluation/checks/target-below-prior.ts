/** 前年度以下の目標: the target is no better than last year's result. */
import { writtenDifference } from "../difference";
import { criterionApplies } from "../judge/process";
import { compareActual, written } from "../judge/threshold";
import { writtenActual } from "../judge/written";
import type { Check } from "./check";
import { raise, subjects } from "./subject";

export const targetBelowPrior: Check = {
  id: "target-below-prior",
  name: "前年度以下の目標",
  severity: "参考",
  from: "plan",
  find: (evaluated) =>
    subjects(evaluated).flatMap((subject) => {
      const { indicator } = subject;
      const { target, prior } = indicator;
      // 現状維持, and what is measured against last year, mean to be so.
      if (target.kind !== "bound" || prior.kind !== "known" || target.bound.level.kind !== "value") return [];
      if (target.bound.comparator === "=" || target.direction.kind === "unclear") return [];
      const { met } = criterionApplies(
        { ...indicator, criterion: { kind: "missing" } },
        [],
        evaluated.policy,
      );
      if (met.resolved?.kind !== "value") return [];
      const counted = { target: target.counted, name: indicator.name };
      const margin = evaluated.policy.approximateMarginPercent;
      const { truth } = compareActual(prior.actual, met.comparator, met.resolved, counted, margin);
      if (truth !== "true") return [];
      const { value, unit } = met.resolved;
      const figure = { ...prior.actual.figure, low: value, high: value, unit };
      return [
        raise(subject, "target", {
          target: met.shown ?? written(met.resolved),
          prior: writtenActual(prior.actual),
          difference: writtenDifference(figure, prior.actual.figure),
        }),
      ];
    }),
};
