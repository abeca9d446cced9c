/** Why an indicator gets no rating: nothing set, nothing measured, or words that were not understood. */
import type { Unread } from "../../notation/text";
import type { IndicatorJudgment, Outcome, Reason } from "../judgment";
import type { OutcomeIndicator, ProcessIndicator } from "../model";
import { periodOfBareCount } from "./counting";
import { writtenActual } from "./written";

/** What comes of an indicator, and why. */
export interface Rated {
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
}

/** The judgment of an indicator: rated, unless there is nothing to rate it by. */
export function judgedUnlessOpen(
  indicator: OutcomeIndicator & Partial<ProcessIndicator>,
  {
    reach,
    target,
    criterion,
  }: Pick<IndicatorJudgment, "reach"> & Pick<IndicatorJudgment["shown"], "target" | "criterion">,
  rated: () => Rated,
): IndicatorJudgment {
  const { actual, prior } = indicator;
  return {
    indicator,
    unread: unreadOf(indicator),
    shown: {
      target,
      actual: writtenActual(actual),
      prior: prior.kind === "known" ? writtenActual(prior.actual) : null,
      criterion,
    },
    reach,
    ...(whyOpen(indicator) ?? rated()),
  };
}

function whyOpen({ target, actual }: OutcomeIndicator): Rated | undefined {
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
  if (actual.kind === "unreadable")
    return {
      outcome: { kind: "undecided" },
      reasons: [{ code: `actual-${actual.why}`, facts: { words: words(actual.unread) } }],
    };
  const period = periodOfBareCount(target, actual);
  if (period !== undefined)
    return {
      outcome: { kind: "undecided" },
      reasons: [{ code: "period-unclear", facts: { actual: writtenActual(actual) ?? "", period } }],
    };
  return undefined;
}

function unreadOf(indicator: OutcomeIndicator & Partial<ProcessIndicator>): IndicatorJudgment["unread"] {
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
