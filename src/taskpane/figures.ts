/**
 * The figures of a report, read back from the way they are shown, for drawing and for comparing two years.
 * Nothing is judged by them.
 */
import Big from "big.js";
import type { IndicatorReport, YearReport } from "../session/report";

export interface ShownFigure {
  readonly value: Big;
  /** Decimal places as shown. */
  readonly decimals: number;
  /** What follows the figure: "%", "人". */
  readonly unit: string;
  /** "≥", "≤" …; "" for a plain value. */
  readonly comparator: string;
}

const SHOWN = /^(?:([≥>≤<=]) )?(-?)([0-9][0-9,]*)(\.[0-9]+)?([^0-9]*)$/u;

/** @returns undefined for what is not one plain figure (a grade, a range, 約50人) */
export function shownFigure(text: string | null): ShownFigure | undefined {
  const match = SHOWN.exec((text ?? "").trim().replaceAll("−", "-"));
  if (!match) return undefined;
  const [, comparator = "", minus = "", whole = "", fraction = "", unit = ""] = match;
  return {
    value: new Big(`${minus}${whole.replaceAll(",", "")}${fraction}`),
    decimals: Math.max(0, fraction.length - 1),
    unit: unit.trim(),
    comparator,
  };
}

/** Positions on a bullet chart, from 0 to 1. */
export interface BulletChart {
  readonly actual: number;
  readonly target: number | undefined;
  readonly prior: number | undefined;
  /** The stretch in which the rebuild criterion applies. */
  readonly criterion: { readonly from: number; readonly to: number } | undefined;
}

/** @returns undefined where there is nothing to draw: no figure as result, or nothing to compare it with */
export function bulletChart(indicator: IndicatorReport): BulletChart | undefined {
  const actual = shownFigure(indicator.actual);
  if (!actual) return undefined;
  const [target, prior, criterion] = [indicator.target, indicator.prior, indicator.criterion].map((text) => {
    const figure = shownFigure(text);
    return figure?.unit === actual.unit ? figure : undefined;
  });
  if (!target && !criterion) return undefined;
  const values = [actual, target, prior, criterion].flatMap((figure) =>
    figure ? [figure.value.toNumber()] : [],
  );
  if (values.some((value) => value < 0)) return undefined;
  const end = scaleEnd(Math.max(...values), actual.unit);
  const at = (figure: ShownFigure): number => figure.value.toNumber() / end;
  return {
    actual: at(actual),
    target: target && at(target),
    prior: prior && at(prior),
    criterion: criterion && stretch(criterion.comparator, at(criterion)),
  };
}

function stretch(comparator: string, threshold: number): BulletChart["criterion"] {
  if (comparator === "≤" || comparator === "<") return { from: 0, to: threshold };
  if (comparator === "≥" || comparator === ">") return { from: threshold, to: 1 };
  return undefined;
}

/** A share is drawn on the whole of 100%, anything else with a little room. */
function scaleEnd(greatest: number, unit: string): number {
  if ((unit === "%" || unit === "％") && greatest <= 100) return 100;
  return greatest === 0 ? 1 : greatest * 1.1;
}

/** A point of a trend, from 0 to 1: from the first year to the last, from nothing to the scale's end. */
export interface TrendPoint {
  readonly x: number;
  readonly y: number;
}

/**
 * The years of an indicator as a line. The scale is that of the strip: from nothing, so that a small change
 * looks small.
 *
 * @returns undefined unless three years are plain figures in one unit
 */
export function trendLine(trend: readonly YearReport[]): readonly TrendPoint[] | undefined {
  const shown = trend.flatMap(({ year, actual }) => {
    const figure = shownFigure(actual);
    return figure ? [{ year, figure }] : [];
  });
  const [first] = shown;
  const last = shown.at(-1);
  if (!first || !last || shown.length < 3) return undefined;
  const values = shown.map(({ figure }) => figure.value.toNumber());
  const isComparable = shown.every(({ figure }) => figure.unit === first.figure.unit);
  if (!isComparable || values.some((value) => value < 0)) return undefined;
  const end = scaleEnd(Math.max(...values), first.figure.unit);
  return shown.map(({ year, figure }) => ({
    x: (year - first.year) / (last.year - first.year),
    y: figure.value.toNumber() / end,
  }));
}

/**
 * How the result differs from last year's: "−9.3ポイント", "+12人", "±0人".
 *
 * @param points  the word for percentage points
 * @returns undefined unless both are plain figures in the same unit
 */
export function changeFromPrior(indicator: IndicatorReport, points: string): string | undefined {
  const actual = shownFigure(indicator.actual);
  const prior = shownFigure(indicator.prior);
  if (!actual || actual.unit !== prior?.unit) return undefined;
  const change = actual.value.minus(prior.value);
  const sign = change.eq(0) ? "±" : change.gt(0) ? "+" : "−";
  const unit = actual.unit === "%" || actual.unit === "％" ? points : actual.unit;
  return sign + change.abs().toFixed(Math.max(actual.decimals, prior.decimals)) + unit;
}
