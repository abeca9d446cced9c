/** Conditions without a comparison: 「目標未達成の場合」「実施できなかった場合」. */
import type { Condition } from "../../notation/reading";
import { PERCENT } from "../../notation/unit";
import type { Reason } from "../judgment";
import type { Indicator } from "../model";
import { type Applies, type Subjected, aboutThis, ofAnother, undecidable } from "./applies";
import { UNKNOWN } from "./reach";
import type { About } from "./subject";
import { type Truth, truth } from "./truth";

/** A plain word for the same deed decides; so does a count: something was held, or nothing was. */
function wasNotDone(deed: string, { actual, target }: Indicator): Truth {
  if (actual.kind === "deed") {
    const isSame = ANY_DEED.test(deed) || actual.words.includes(deed);
    return isSame || (target.kind === "deed" && target.deed === deed) ? truth(!actual.done) : "unknown";
  }
  if (actual.kind !== "measured") return "unknown";
  if (actual.figure.low?.gt(0)) return "false";
  return actual.figure.high?.eq(0) && actual.figure.unit.dimension !== PERCENT.dimension ? "true" : "unknown";
}

const ANY_DEED = /^(?:実施|達成|完了)$/u;

/** Words for whatever an initiative does. */
const ANYTHING = /^(?:[本当]?該?(?:事業|取組)(?:内容)?)?$/u;

const WITHIN_THE_YEAR = /^[当本]?該?年度(?:[内中]に?|の)?/u;

export function notDone({ deed, subject }: Extract<Condition, { kind: "not-done" }>, to: Subjected): Applies {
  const known = ofDeed(subject, to) === "this" ? wasNotDone(deed, to.indicator) : "unknown";
  if (known === "unknown")
    return undecidable({ code: "criterion-elsewhere", facts: { words: subject + deed } });
  const reason: Reason = { code: "criterion-not-done", facts: { deed } };
  return { truth: known, reasons: [reason], shown: null, leaving: UNKNOWN };
}

/** 「目標未達成の場合」 */
export function missed(subject: string, to: Subjected): Applies {
  const about = ofDeed(subject, to);
  if (about === "other-indicator") return ofAnother(to);
  if (about === "elsewhere") return undecidable({ code: "criterion-elsewhere", facts: { words: subject } });
  const reason: Reason = { code: "criterion-target-missed", facts: {} };
  const known = to.met === "unknown" ? "unknown" : truth(to.met === "false");
  return { truth: known, reasons: [reason], shown: null, leaving: UNKNOWN };
}

/** Of which indicator something is said that the initiative as a whole may do, too. */
function ofDeed(subject: string, to: Subjected): About {
  const what = subject.replace(WITHIN_THE_YEAR, "");
  return ANYTHING.test(what) ? "this" : aboutThis(what, to);
}
