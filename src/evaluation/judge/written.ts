/** Figures and thresholds as a person would write them. Rounding is for display only. */
import type Big from "big.js";
import type { Actual, Comparator, Counted, Figure, Level } from "../../notation/reading";
import type { Unit } from "../../notation/unit";

/** Decimal places shown of a threshold that does not come out even. */
const DISPLAY_PLACES = 4;

const MOST_STARS = 5;

/** "3,000人", "54.6%", "★★", "星なし" */
export function writtenValue(value: Big, unit: Unit, decimals = 0): string {
  if (unit.dimension === "★") return writtenStars(value);
  // What is not zero is never shown as zero.
  const places = Math.max(DISPLAY_PLACES, decimals, value.eq(0) ? 0 : -value.e);
  const [whole = "", fraction = ""] = value.round(places).toFixed().split(".");
  const shown = fraction.padEnd(decimals, "0");
  return whole.replace(/\B(?=(?:[0-9]{3})+$)/g, ",") + (shown === "" ? "" : `.${shown}`) + unit.label;
}

/** As many stars as any rating has are drawn; a figure that is none stays a figure. */
function writtenStars(value: Big): string {
  if (value.lte(0)) return "星なし";
  return value.lte(MOST_STARS) && value.eq(value.round())
    ? "★".repeat(Number(value))
    : `星${value.toFixed()}つ`;
}

/** "月2回", "累計50社", "各回50人": a value with what it is counted over. */
export function writtenCounted(counted: Counted, value: string): string {
  switch (counted.kind) {
    case "plain":
      return value;
    case "cumulative":
      return `累計${value}`;
    case "each":
      return `各回${value}`;
    case "per":
      return counted.label + value;
  }
}

/** "≥ 78%" */
export function writtenBound(comparator: Comparator, value: string): string {
  return `${comparator} ${value}`;
}

/** How the threshold came about: "目標の70%", "前年度"; "" for a plain value. */
export function writtenLevel(level: Level): string {
  if (level.kind === "achievement") return `目標の${percentOf(level)}%`;
  if (level.kind !== "relative") return "";
  const name =
    level.base.kind === "target" ? "目標" : level.base.kind === "prior" ? "前年度" : level.base.name;
  const isWhole = level.factor.eq(level.over);
  const percent = isWhole ? "" : `の${percentOf(level)}%`;
  const plus = level.plus.eq(0)
    ? ""
    : `${level.plus.gt(0) ? "+" : "−"}${level.plus.abs().toFixed()}${level.plusUnit.label}`;
  return name + percent + plus;
}

function percentOf({ factor, over }: { readonly factor: Big; readonly over: Big }): string {
  return factor.times(100).div(over).round(2).toFixed();
}

function writtenFigure(figure: Figure): string {
  const at = (value: Big): string => writtenValue(value, figure.unit, figure.decimals);
  if (figure.low && figure.high)
    return figure.low.eq(figure.high) ? at(figure.low) : `${at(figure.low)}～${at(figure.high)}`;
  if (figure.low) return `${at(figure.low)}以上`;
  return figure.high ? at(figure.high) + (figure.isBelowHigh ? "未満" : "以下") : "";
}

/** A result as shown beside a judgment; null where there is none. */
export function writtenActual(actual: Actual): string | null {
  switch (actual.kind) {
    case "measured":
      return writtenCounted(
        actual.counted,
        (actual.exactness === "approximate" ? "約" : "") + writtenFigure(actual.figure),
      );
    case "occasions":
      return actual.figures.map(writtenFigure).join("、");
    case "grade":
      return actual.grade;
    case "deed":
    case "unmeasured":
      return actual.words === "" ? null : actual.words;
    case "unreadable":
      return actual.unread.map(({ words }) => words).join(" ") || null;
  }
}
