/** Words beside a result that contradict its figure: one of the two is wrong, and nobody can tell which. */
import Big from "big.js";
import type { Comparator, Figure, Told, Verdict } from "../../notation/reading";
import { mayRound } from "../../notation/rounding";
import { relativeTo } from "../../notation/relative-level";
import { NO_UNIT, PERCENT, comparable } from "../../notation/unit";
import type { OutcomeIndicator } from "../model";
import { asksForMore } from "./reach";
import { type Resolved, compareActual, compareLevels, countedOf, resolve } from "./threshold";
import type { Truth } from "./truth";
import { betterThan } from "./way";

interface FoundByFigure {
  readonly truth: Truth;
  readonly resolved: Resolved | undefined;
  readonly comparator: Comparator;
}

/**
 * Whether the words beside a result (未達成, 前年度を上回った) say another thing than its figure.
 *
 * @param met  whether the target is met by the figure, and which way it is better
 */
export function isContradicted(
  { actual, prior, name, target }: OutcomeIndicator,
  met: FoundByFigure,
): boolean {
  if (actual.kind !== "measured" || !actual.said) return false;
  const { ofTarget, ofBase, achieved, targets } = actual.said;
  const isMaintained = target.kind === "bound" && target.bound.comparator === "=";
  const way = isMaintained && met.resolved ? (betterThan(met.resolved, name) ?? "=") : met.comparator;
  if (ofTarget.some((verdict) => contradicts(verdict, met.truth, way))) return true;
  const isCountedAlike =
    target.kind === "bound" &&
    met.resolved &&
    countedOf(met.resolved, target.counted).kind === actual.counted.kind;
  if (isCountedAlike && targets.some((told) => isOther(told, met.resolved))) return true;
  if (isCountedAlike && achieved.some((told) => isMiscalculated(told, actual.figure, met))) return true;
  if (!ofBase) return false;
  const level = resolve(relativeTo(ofBase.base), { target: undefined, lessIsBetter: false, prior, actual });
  const said = ofBase.verdict === "above" ? ">" : "<";
  const counted = { target: actual.counted, name };
  return compareActual(actual, said, level, counted, new Big(0)).truth === "false";
}

/** 「1,800人（目標1,500人）」 of a target of 2,000人. */
function isOther({ low, unit }: Figure, resolved: Resolved | undefined): boolean {
  if (!low || resolved?.kind !== "value" || unit.dimension !== resolved.unit.dimension) return false;
  return compareLevels({ kind: "value", value: low, over: new Big(1), unit }, resolved) !== 0;
}

/** 「331人（達成率46.2％）」 of a target of 500人. A rate of 100% may say that there is no more to reach. */
function isMiscalculated(
  { value: told, decimals }: Told,
  { low, high, unit }: Figure,
  { resolved, comparator }: FoundByFigure,
): boolean {
  if (!low || !high?.eq(low) || resolved?.kind !== "value" || !asksForMore(comparator)) return false;
  const { value, over, unit: asked } = resolved;
  if (value.lte(0) || !comparable(unit, asked)) return false;
  // 「76％（達成率76％）」 tells the share itself.
  if (asked.dimension === PERCENT.dimension && told.eq(low)) return false;
  const isBare = unit === NO_UNIT || asked === NO_UNIT;
  const own = isBare ? low : low.times(unit.factor).div(asked.factor);
  const rate = own.times(over).times(100).div(value);
  const isCapped = told.eq(100) && rate.gte(100);
  return !isCapped && !mayRound(told, decimals, rate);
}

function contradicts(verdict: Verdict, truth: Truth, comparator: Comparator): boolean {
  const isMet = asksForMore(comparator) ? ["met", "above"] : ["met", "below"];
  return truth === (isMet.includes(verdict) ? "false" : "true");
}
