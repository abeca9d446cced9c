/** The texts of one indicator judged, in the words of the contract: what `judge` prints. */
import { type TextsToJudge, judgeTexts } from "../evaluation/judge-texts";
import { because } from "../messages/because";
import type { IndicatorReport } from "./report";
import { indicatorReport } from "./report-of";

export interface JudgmentWords {
  readonly rating: string | null;
  readonly status: "judged" | "undecided" | "unmeasured" | "no-target";
  readonly because: string;
  readonly indicators: readonly IndicatorReport[];
  /** Words that were not understood. */
  readonly unread: readonly string[];
}

export type { TextsToJudge };

export function judgmentWords(texts: TextsToJudge): JudgmentWords {
  const { outcome, reasons, indicators } = judgeTexts(texts);
  const [only] = indicators;
  const shown = indicators.length === 1 && only ? only.shown : { target: null, actual: null };
  const each =
    indicators.length > 1
      ? indicators.map(
          (one) => `${one.indicator.label || one.indicator.name}：${because(one.reasons, one.shown)}`,
        )
      : [];
  return {
    rating: outcome.kind === "judged" ? outcome.rating : null,
    status: outcome.kind,
    because: [because(reasons, shown), ...each].join("。"),
    indicators: indicators.map(indicatorReport),
    unread: indicators.flatMap(({ unread }) => unread.map(({ words }) => words)),
  };
}
