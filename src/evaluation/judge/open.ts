/** Why an indicator gets no rating: nothing set, nothing measured, or words that were not understood. */
import type { Unread } from "../../notation/text";
import type { IndicatorJudgment, Outcome, Reason } from "../judgment";
import type { OutcomeIndicator, ProcessIndicator } from "../model";

/** Reasons why there can be no rating at all; undefined where there can. */
export function without({
  target,
  actual,
}: OutcomeIndicator): { readonly outcome: Outcome; readonly reasons: readonly Reason[] } | undefined {
  if (target.kind === "unset")
    return {
      outcome: { kind: "no-target" },
      reasons: [{ code: "target-unset", facts: { words: target.words } }],
    };
  if (actual.kind === "unmeasured") {
    const code = actual.pending
      ? actual.words === ""
        ? "actual-blank"
        : "actual-pending"
      : "actual-unmeasured";
    return { outcome: { kind: "unmeasured" }, reasons: [{ code, facts: { words: actual.words } }] };
  }
  return undefined;
}

export function unreadOf(
  indicator: OutcomeIndicator & Partial<ProcessIndicator>,
): IndicatorJudgment["unread"] {
  const from = (
    where: IndicatorJudgment["unread"][number]["from"],
    unread: readonly Unread[],
  ): IndicatorJudgment["unread"] => unread.map((one) => ({ ...one, from: where }));
  return [
    ...(indicator.target.kind === "unreadable" ? from("target", indicator.target.unread) : []),
    ...(indicator.criterion?.kind === "unreadable" ? from("criterion", indicator.criterion.unread) : []),
    ...(indicator.actual.kind === "unreadable" ? from("actual", indicator.actual.unread) : []),
  ];
}

export function words(unread: readonly Unread[]): string {
  return unread.map((one) => one.words).join("」「");
}
