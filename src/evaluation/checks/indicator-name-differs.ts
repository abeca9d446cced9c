/** 指標名の不一致: the indicator is called differently in target, result and earlier results: years may not compare. */
import { isKindOf, sameName } from "../../notation/naming";
import { type Check, type Raised, isReached } from "./check";
import { raise, subjects } from "./subject";

export const indicatorNameDiffers: Check = {
  id: "indicator-name-differs",
  name: "指標名の不一致",
  severity: "要確認",
  from: "plan",
  find: (evaluated) =>
    subjects(evaluated).flatMap((subject): Raised[] => {
      const { name, actualName, prior } = subject.indicator;
      const found: Raised[] = [];
      if (prior.kind === "other-name")
        found.push(raise(subject, "prior", { name, other: prior.name, in: "prior" }));
      const isOther =
        name !== "" && actualName !== "" && !sameName(actualName, name) && !isKindOf(actualName, name);
      if (isOther && isReached("self", evaluated.phase))
        found.push(raise(subject, "actual", { name, other: actualName, in: "actual" }));
      return found;
    }),
};
