/** 目標の未設定: no target, or 設定になじまない and the like. */
import { type Check, hasTargets } from "./check";
import { raise, subjects } from "./subject";

export const targetMissing: Check = {
  id: "target-missing",
  name: "目標の未設定",
  severity: "要確認",
  from: "plan",
  find: (evaluated) =>
    subjects(evaluated).flatMap((subject) => {
      const { target } = subject.indicator;
      return target.kind === "unset" && hasTargets(subject.block)
        ? [raise(subject, "target", { words: target.words })]
        : [];
    }),
};
