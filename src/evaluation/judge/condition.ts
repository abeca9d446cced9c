/**
 * Whether a rebuild criterion applies to one indicator.
 *
 * Source: domain rules 2–4, 9, 11, 14.
 */
import type Big from "big.js";
import { asksForAverage } from "../../notation/actual/average";
import { exactly } from "../../notation/actual/exactly";
import { measureKey } from "../../notation/measure";
import { subjectMeans } from "../../notation/naming";
import type { Actual, Bound, Condition, Counted, Level } from "../../notation/reading";
import { NO_UNIT, PERCENT, comparable } from "../../notation/unit";
import type { Reason } from "../judgment";
import type { Indicator } from "../model";
import { ANY, type Reach, UNKNOWN, beyond, both, either } from "./reach";
import { type About, aboutOf } from "./subject";
import {
  type Known,
  type Resolved,
  compareActual,
  countedOf,
  disagreement,
  resolve,
  written,
} from "./threshold";
import { type Truth, and, or, truth } from "./truth";
import { writtenActual, writtenBound, writtenCounted, writtenLevel } from "./written";

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

export function applies(condition: Condition, to: Subjected): Applies {
  switch (condition.kind) {
    case "compare":
      return compares(condition, to);
    case "target-missed":
      return missed(condition.subject, to);
    case "not-done":
      return notDone(condition, to);
    case "unknowable":
      return {
        truth: "unknown",
        reasons: [{ code: "criterion-elsewhere", facts: { words: condition.words } }],
        shown: null,
        leaving: UNKNOWN,
      };
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

function notDone({ deed, subject }: Extract<Condition, { kind: "not-done" }>, to: Subjected): Applies {
  const known = ofDeed(subject, to) === "this" ? wasNotDone(deed, to.indicator) : "unknown";
  return {
    truth: known,
    reasons: [
      known === "unknown"
        ? { code: "criterion-elsewhere", facts: { words: subject + deed } }
        : { code: "criterion-not-done", facts: { deed } },
    ],
    shown: null,
    leaving: UNKNOWN,
  };
}

/** 「目標未達成の場合」 */
function missed(subject: string, to: Subjected): Applies {
  const about = ofDeed(subject, to);
  if (about === "other-indicator") return ofAnother(to);
  const isOwn = about === "this";
  return {
    truth: !isOwn || to.met === "unknown" ? "unknown" : truth(to.met === "false"),
    reasons: [
      isOwn
        ? { code: "criterion-target-missed", facts: {} }
        : { code: "criterion-elsewhere", facts: { words: subject } },
    ],
    shown: null,
    leaving: UNKNOWN,
  };
}

/** Of which indicator something is said that the initiative as a whole may do, too. */
function ofDeed(subject: string, to: Subjected): About {
  const what = subject.replace(WITHIN_THE_YEAR, "");
  return ANYTHING.test(what) ? "this" : aboutThis(what, to);
}

function aboutThis(subject: string, { indicator, target, otherNames }: Subjected): About {
  const unit = target?.kind === "value" ? target.unit : NO_UNIT;
  return aboutOf(subject, { name: indicator.name, unit, otherNames });
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

type Measured = Extract<Actual, { kind: "measured" }>;

type Compare = Extract<Condition, { kind: "compare" }>;

/** Of a condition that can be read two ways what both readings say. */
function compares({ perhaps, ...condition }: Compare, to: Subjected): Applies {
  const own = comparesOne(condition, to);
  const isOfPercentage = to.target?.kind === "value" && to.target.unit.dimension === PERCENT.dimension;
  if (!perhaps || !isOfPercentage) return own;
  const other = comparesOne({ ...condition, bound: { ...condition.bound, level: perhaps } }, to);
  const words = `${condition.subject}目標${own.shown ?? ""}・${other.shown ?? ""}`;
  return own.truth === other.truth
    ? { ...own, leaving: both(own.leaving, other.leaving) }
    : {
        truth: "unknown",
        reasons: [{ code: "criterion-two-readings", facts: { words } }],
        shown: null,
        leaving: UNKNOWN,
      };
}

function comparesOne(condition: Compare, to: Subjected): Applies {
  const { bound, subject } = condition;
  const about = aboutThis(subject, to);
  if (about === "other-indicator") return ofAnother(to);
  if (about === "elsewhere") {
    const measured = measuredBeside(subject, to);
    if (measured && bound.level.kind === "value") return comparesBeside(bound, subject, measured, to);
    return {
      truth: "unknown",
      reasons: [{ code: "criterion-elsewhere", facts: { words: subject } }],
      shown: null,
      leaving: UNKNOWN,
    };
  }
  if (isOfAnotherTarget(condition, to.countedAs))
    return {
      truth: "unknown",
      reasons: [{ code: "counted-differs", facts: {} }],
      shown: null,
      leaving: UNKNOWN,
    };
  const level = disagreement(condition.agreeing, to) ?? resolve(bound.level, to);
  const counted = countedOf(level, countedFor(condition, to.countedAs, to.indicator.name));
  const shown =
    level.kind === "unknown" ? null : writtenBound(bound.comparator, writtenCounted(counted, written(level)));
  const countPercentage = percentageOfCount(bound.level, to);
  if (countPercentage) return { truth: "unknown", reasons: [countPercentage], shown, leaving: UNKNOWN };
  const result = compareActual(
    to.actual,
    bound.comparator,
    level,
    { target: counted, name: to.indicator.name },
    to.marginPercent,
  );
  const facts = {
    level: level.kind === "unknown" ? "" : writtenCounted(counted, written(level)),
    comparator: bound.comparator,
    how: writtenLevel(bound.level),
    holds: result.truth === "true" ? "yes" : "no",
  };
  // A figure of another unit is about something else than this result (domain rule 8).
  const isElsewhere = result.reason?.code === "unit-differs";
  const reason: Reason = isElsewhere
    ? { code: "criterion-elsewhere", facts: { words: subject, bound: shown ?? "" } }
    : (result.reason ?? { code: "criterion-compared", facts });
  return { truth: result.truth, reasons: [reason], shown, leaving: leavingOf(bound, level, counted, to) };
}

/** 「満足度」 of 「32人（満足度50%）」, 「平均待ち時間」 of 「平均26分」; undefined where the result tells none, or two. */
function measuredBeside(subject: string, { actual, indicator }: Subjected): Measured | undefined {
  if (actual.kind !== "measured") return undefined;
  const key = measureKey(subject);
  const ofAverage = AVERAGE.exec(key)?.[1];
  const isAverage = ofAverage !== undefined && subjectMeans(ofAverage, indicator.name);
  const [only, another] = actual.beside.filter(({ base }) => base === key || (isAverage && base === "平均"));
  if (!only?.figure.low || another) return undefined;
  const { low, unit, span, decimals } = only.figure;
  return exactly(low, unit, span, { decimals });
}

const AVERAGE = /^平均(.*)$/u;

/** A criterion of another measure, which the result tells as well. */
function comparesBeside(
  { comparator, level: limit }: Bound,
  subject: string,
  told: Measured,
  to: Subjected,
): Applies {
  const level = resolve(limit, to);
  const result = compareActual(
    told,
    comparator,
    level,
    { target: told.counted, name: subject },
    to.marginPercent,
  );
  const facts = {
    level: written(level),
    comparator,
    how: "",
    holds: result.truth === "true" ? "yes" : "no",
    of: subject + (writtenActual(told) ?? ""),
  };
  return {
    truth: result.truth,
    reasons: [result.reason ?? { code: "criterion-compared", facts }],
    shown: writtenBound(comparator, written(level)),
    leaving: UNKNOWN,
  };
}

/** Beside this indicator's own condition another's says nothing of it; together with it, it decides. */
function ofAnother({ needsOthers }: Subjected): Applies {
  return needsOthers
    ? {
        truth: "unknown",
        reasons: [{ code: "criterion-of-all-unknown", facts: {} }],
        shown: null,
        leaving: UNKNOWN,
      }
    : { truth: "false", reasons: [], shown: null, leaving: ANY };
}

/** A figure of another unit than the target's is not this indicator's result. */
function leavingOf({ comparator }: Bound, level: Resolved, counted: Counted, { target }: Known): Reach {
  const isAnothers =
    target?.kind === "value" && level.kind === "value" && !comparable(target.unit, level.unit);
  return isAnothers ? UNKNOWN : beyond(comparator, level, counted);
}

/**
 * A share of the target counts as the target does; a figure of its own counts as it says, and 累計 or 各回
 * of the target hold for it too.
 */
function countedFor({ bound: { level }, counted }: Compare, target: Counted, name: string): Counted {
  if (isOfTarget(level)) return target;
  // 「1回あたり10人未満」 of an average is one figure, as the target's is.
  if (counted.kind === "each" && asksForAverage(name)) return target;
  return counted.kind === "plain" && (target.kind === "cumulative" || target.kind === "each")
    ? target
    : counted;
}

function isOfTarget(level: Level): boolean {
  return level.kind === "achievement" || (level.kind === "relative" && level.base.kind === "target");
}

/** 「各回の目標値の70%」 of a target that is counted over the year. */
function isOfAnotherTarget({ bound: { level }, counted }: Compare, target: Counted): boolean {
  return isOfTarget(level) && counted.kind !== "plain" && counted.kind !== target.kind;
}

/** 「50%を下回った」 of a count could mean 達成率 (domain rule 9). */
function percentageOfCount(level: Level, to: Subjected): Reason | undefined {
  if (level.kind !== "value" || level.unit.dimension !== PERCENT.dimension) return undefined;
  const targetUnit = to.target?.kind === "value" ? to.target.unit : undefined;
  const actualUnit = to.actual.kind === "measured" ? to.actual.figure.unit : undefined;
  const isPercentage = [targetUnit, actualUnit].some((unit) => unit?.dimension === PERCENT.dimension);
  return isPercentage ? undefined : { code: "percentage-of-count", facts: {} };
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
