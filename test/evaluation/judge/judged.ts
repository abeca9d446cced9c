/** One process indicator judged by its texts, as a person would check it. */
import { judgeTexts } from "../../../src/evaluation/judge-texts";
import { because } from "../../../src/messages/because";

export interface Judged {
  readonly rating: string;
  readonly why: string;
  /** Target and criterion as worked out. */
  readonly target: string | null;
  readonly criterion: string | null;
  readonly reach: Readonly<Record<string, string>>;
}

export function judged(target: string, criterion: string, actual: string, prior = ""): Judged {
  const { outcome, indicators } = judgeTexts({ target, criterion, actual, prior, kind: "process" });
  const [only] = indicators;
  if (!only || indicators.length > 1) throw new Error(`${target} is not one indicator`);
  return {
    rating: outcome.kind === "judged" ? outcome.rating : outcome.kind,
    why: because(only.reasons, only.shown),
    target: only.shown.target,
    criterion: only.shown.criterion,
    reach: only.reach,
  };
}
