/** A criterion's comparison, held against one result: 「目標値の70%以下」「前年度を下回った」「50人未満」. */
import { asksForAverage } from "../../notation/actual/average";
import { exactly } from "../../notation/actual/exactly";
import { measureKey } from "../../notation/measure";
import { subjectMeans } from "../../notation/naming";
import type { Actual, Bound, Condition, Counted, Level } from "../../notation/reading";
import { PERCENT, comparable } from "../../notation/unit";
import type { Reason } from "../judgment";
import { type Applies, type Subjected, aboutThis, ofAnother, undecidable } from "./applies";
import { type Reach, UNKNOWN, beyond, both } from "./reach";
import {
  type Known,
  type Resolved,
  compareActual,
  countedOf,
  disagreement,
  resolve,
  written,
} from "./threshold";
import { writtenActual, writtenBound, writtenCounted, writtenLevel } from "./written";

type Measured = Extract<Actual, { kind: "measured" }>;

type Compare = Extract<Condition, { kind: "compare" }>;

/** Of a condition that can be read two ways what both readings say. */
export function compares({ perhaps, ...condition }: Compare, to: Subjected): Applies {
  const own = comparesOne(condition, to);
  const isOfPercentage = to.target?.kind === "value" && to.target.unit.dimension === PERCENT.dimension;
  if (!perhaps || !isOfPercentage) return own;
  const other = comparesOne({ ...condition, bound: { ...condition.bound, level: perhaps } }, to);
  const words = `${condition.subject}目標${own.shown ?? ""}・${other.shown ?? ""}`;
  return own.truth === other.truth
    ? { ...own, leaving: both(own.leaving, other.leaving) }
    : undecidable({ code: "criterion-two-readings", facts: { words } });
}

function comparesOne(condition: Compare, to: Subjected): Applies {
  const { bound, subject } = condition;
  const about = aboutThis(subject, to);
  if (about === "other-indicator") return ofAnother(to);
  if (about === "elsewhere") {
    const measured = measuredBeside(subject, to);
    if (measured && bound.level.kind === "value") return comparesBeside(bound, subject, measured, to);
    return undecidable({ code: "criterion-elsewhere", facts: { words: subject } });
  }
  if (isOfAnotherTarget(condition, to.countedAs)) return undecidable({ code: "counted-differs", facts: {} });
  const level = disagreement(condition.agreeing, to) ?? resolve(bound.level, to);
  const counted = countedOf(level, countedFor(condition, to.countedAs, to.indicator.name));
  const shown =
    level.kind === "unknown" ? null : writtenBound(bound.comparator, writtenCounted(counted, written(level)));
  const countPercentage = percentageOfCount(bound.level, to);
  if (countPercentage) return undecidable(countPercentage, shown);
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
