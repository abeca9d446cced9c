/** 桁数の不揃い: 45.10% beside 52.5%: last year and this year given to different decimal places. */
import { PERCENT } from "../../notation/unit";
import { writtenActual } from "../judge/written";
import type { Check } from "./check";
import { raise, subjects } from "./subject";

export const decimalsDiffer: Check = {
  id: "decimals-differ",
  name: "桁数の不揃い",
  severity: "参考",
  from: "self",
  find: (evaluated) =>
    subjects(evaluated).flatMap((subject) => {
      const { actual, prior } = subject.indicator;
      if (actual.kind !== "measured" || prior.kind !== "known") return [];
      if (actual.exactness !== "exact" || prior.actual.exactness !== "exact") return [];
      const [own, last] = [actual.figure, prior.actual.figure];
      const isShare = own.unit.dimension === PERCENT.dimension && last.unit.dimension === PERCENT.dimension;
      if (!isShare || own.decimals === last.decimals) return [];
      return [
        raise(subject, own.decimals < last.decimals ? "prior" : "actual", {
          actual: writtenActual(actual),
          prior: writtenActual(prior.actual),
        }),
      ];
    }),
};
