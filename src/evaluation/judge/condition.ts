/**
 * Whether a rebuild criterion applies to one indicator.
 *
 * Source: domain rules 2–4, 9, 11, 14.
 */
import { subjectMeans } from "../../notation/naming";
import type { Bound, Condition } from "../../notation/reading";
import type { Reason } from "../judgment";
import { type Applies, type Subjected, undecidable } from "./applies";
import { compares } from "./comparison";
import { ANY, type Reach, UNKNOWN, both, either } from "./reach";
import { type Truth, and, or } from "./truth";
import { missed, notDone } from "./undone";

export function applies(condition: Condition, to: Subjected): Applies {
  switch (condition.kind) {
    case "compare":
      return compares(condition, to);
    case "target-missed":
      return missed(condition.subject, to);
    case "not-done":
      return notDone(condition, to);
    case "unknowable":
      return undecidable({ code: "criterion-elsewhere", facts: { words: condition.words } });
    case "consecutive":
      return consecutively(condition, to);
    case "and":
    case "or": {
      const within = condition.kind === "and" ? { ...to, needsOthers: true } : to;
      const parts = condition.parts.map((part) => applies(part, within));
      const combined = (condition.kind === "and" ? and : or)(parts.map((part) => part.truth));
      const deciding =
        combined === "unknown"
          ? parts.filter((part) => part.truth === "unknown")
          : parts.filter((part) => part.truth === combined);
      const shown = parts.flatMap((part) => (part.shown === null ? [] : [part.shown]));
      return {
        truth: combined,
        reasons: deciding.flatMap((part) => part.reasons),
        shown: shown.length === 0 ? null : shown.join(condition.kind === "and" ? " かつ " : " または "),
        leaving: leavingAll(condition.kind, parts),
      };
    }
  }
}

/** 「かつ」 is left with one of its parts, 「または」 with all of them. */
function leavingAll(joint: "and" | "or", parts: readonly Applies[]): Reach {
  const each = parts.map(({ leaving }) => leaving);
  return joint === "and" ? each.reduce(either, UNKNOWN) : each.reduce(both, ANY);
}

/** Several years in a row: a year in which it does not hold breaks the row; last year counts for two. */
function consecutively(condition: Extract<Condition, { kind: "consecutive" }>, to: Subjected): Applies {
  const thisYear = applies(condition.condition, to);
  const { prior } = to;
  const isDecidable = prior.kind === "known" && !refersToTarget(condition.condition);
  const lastYear: Truth = isDecidable
    ? applies(condition.condition, {
        ...to,
        indicator: { ...to.indicator, actual: prior.actual },
        actual: prior.actual,
      }).truth
    : "unknown";
  const leaving = lastYear === "false" ? ANY : thisYear.leaving;
  if (thisYear.truth === "false") return { ...thisYear, leaving };
  const before: Truth = condition.years === 2 ? "true" : "unknown";
  const both = and([thisYear.truth, lastYear, before]);
  const reason: Reason = { code: "consecutive-unknown", facts: { years: String(condition.years) } };
  return {
    truth: both,
    reasons:
      both === "unknown"
        ? [...(thisYear.truth === "unknown" ? thisYear.reasons : []), reason]
        : [
            ...thisYear.reasons,
            ...(both === "false" ? [{ code: "consecutive-broken", facts: {} } as const] : []),
          ],
    shown: thisYear.shown,
    leaving,
  };
}

/** Last year had a target of its own, which this sheet does not tell. */
function refersToTarget(condition: Condition): boolean {
  switch (condition.kind) {
    case "compare": {
      const { level } = condition.bound;
      return level.kind === "achievement" || (level.kind === "relative" && level.base.kind !== "named");
    }
    case "and":
    case "or":
      return condition.parts.some(refersToTarget);
    default:
      return true;
  }
}

/** The bounds that a criterion sets for a measure; those of other measures, and equalities, say no direction. */
export function boundsOn(name: string, condition: Condition): readonly Bound[] {
  switch (condition.kind) {
    case "compare":
      return condition.bound.comparator !== "=" && subjectMeans(condition.subject, name)
        ? [condition.bound]
        : [];
    case "consecutive":
      return boundsOn(name, condition.condition);
    case "and":
    case "or":
      return condition.parts.flatMap((part) => boundsOn(name, part));
    default:
      return [];
  }
}
