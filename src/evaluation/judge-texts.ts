/** Judging the texts of one block without a sheet: what `hyoka judge` does. */
import type { OutcomeRating } from "../notation/legend";
import { readIndicators } from "./indicator";
import type { CellText } from "./indicators/texts";
import type { IndicatorJudgment, Outcome, Reason } from "./judgment";
import { judgeOutcomeIndicator } from "./judge/outcome";
import { judgeOverall, judgeProcess } from "./judge/several";
import { DEFAULT_POLICY, type JudgingPolicy } from "./policy";

export interface TextsToJudge {
  readonly target: string;
  readonly criterion?: string;
  readonly actual?: string;
  readonly prior?: string;
  readonly kind: "process" | "outcome";
}

export interface JudgedTexts {
  readonly outcome: Outcome;
  readonly reasons: readonly Reason[];
  readonly indicators: readonly IndicatorJudgment[];
}

function cell(text: string | undefined): CellText {
  return text === undefined || text.trim() === "" ? { kind: "blank" } : { kind: "text", text };
}

/** Judges; for several outcome indicators the answer is their 全体. */
export function judgeTexts(texts: TextsToJudge, policy: JudgingPolicy = DEFAULT_POLICY): JudgedTexts {
  const set = readIndicators({
    target: cell(texts.target),
    criterion: cell(texts.criterion),
    actual: [cell(texts.actual)],
    ...(texts.prior === undefined ? {} : { prior: cell(texts.prior) }),
  });
  if (texts.kind === "process") return judgeProcess(set, policy);
  const indicators = set.indicators.map((indicator) => judgeOutcomeIndicator(indicator, policy, undefined));
  const [only] = indicators;
  if (indicators.length === 1 && only) return { outcome: only.outcome, reasons: only.reasons, indicators };
  const overall = judgeOverall(
    indicators.map(({ outcome }) => outcome as Outcome<OutcomeRating>),
    policy,
  );
  return { ...overall, indicators };
}
