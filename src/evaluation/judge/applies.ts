/** What a criterion says of one indicator, and of whom it speaks. */
import type Big from "big.js";
import type { Counted } from "../../notation/reading";
import { NO_UNIT } from "../../notation/unit";
import type { Reason } from "../judgment";
import type { Indicator } from "../model";
import { ANY, type Reach, UNKNOWN } from "./reach";
import { type About, aboutOf } from "./subject";
import type { Known } from "./threshold";
import type { Truth } from "./truth";

/** What a criterion says of an indicator. */
export interface Applies {
  readonly truth: Truth;
  /** Why it is unknown, or the words of the comparison that decided. */
  readonly reasons: readonly Reason[];
  /** The threshold worked out, "≤ 54.6%"; several joined as written; null where none can be. */
  readonly shown: string | null;
  /** The result for which it does not apply. */
  readonly leaving: Reach;
}

export interface Subjected extends Known {
  readonly indicator: Indicator;
  readonly met: Truth;
  /** Names of the other indicators of the block, of which a subject may speak instead. */
  readonly otherNames: readonly string[];
  readonly marginPercent: Big;
  /** Whether what is asked of another indicator has to hold as well (参加者数が…かつ満足度が…). */
  readonly needsOthers: boolean;
  /** How the target counts (月1回, 累計). */
  readonly countedAs: Counted;
}

/** What cannot be said of it, and why. */
export function undecidable(reason: Reason, shown: string | null = null): Applies {
  return { truth: "unknown", reasons: [reason], shown, leaving: UNKNOWN };
}

/** Beside this indicator's own condition another's says nothing of it; together with it, it decides. */
export function ofAnother({ needsOthers }: Subjected): Applies {
  return needsOthers
    ? undecidable({ code: "criterion-of-all-unknown", facts: {} })
    : { truth: "false", reasons: [], shown: null, leaving: ANY };
}

/** Whether a condition's subject is the indicator, another one of its block, or neither. */
export function aboutThis(subject: string, { indicator, target, otherNames }: Subjected): About {
  const unit = target?.kind === "value" ? target.unit : NO_UNIT;
  return aboutOf(subject, { name: indicator.name, unit, otherNames });
}
