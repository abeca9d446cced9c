/** 実績の未記入: プロセス実績, アウトカム実績, 取組実績 or 総括 blank in the 自己評価. Where 未測定 is written, something is. */
import type { Initiative } from "../model";
import { type Check, hasResults, initiatives, isBlankField, issues } from "./check";
import { raise, subjects } from "./subject";

export const resultMissing: Check = {
  id: "result-missing",
  name: "実績の未記入",
  severity: "要修正",
  from: "self",
  find: (evaluated) => [
    ...initiatives(evaluated)
      .filter((one) => isBlankField(one, "取組実績"))
      .map((one) => ({ block: one.id, field: "取組実績", facts: TEXT })),
    ...initiatives(evaluated)
      .filter((one) => isBlankField(one, "プロセス実績") && hasTarget(one))
      .map((one) => ({ block: one.id, field: "プロセス実績" })),
    ...subjects(evaluated).flatMap((subject) => {
      const { actual, target } = subject.indicator;
      const isBlank = actual.kind === "unmeasured" && actual.words === "";
      const isRow = subject.block.kind === "strategy" && hasResults(subject.block);
      return isBlank && isRow && target.kind !== "unset" ? [raise(subject, "actual")] : [];
    }),
    ...issues(evaluated)
      .filter((one) => isBlankField(one, "総括"))
      .map((one) => ({ block: one.id, field: "総括", facts: TEXT })),
  ],
};

/** What is missing is a text, not a figure. */
const TEXT = { kind: "text" };

/** Where no target is set, nothing has to be measured. */
function hasTarget({ process }: Initiative): boolean {
  return process.indicators.some(({ target }) => target.kind !== "unset");
}
