/** Words beside a result that contradict its figure: one of the two is wrong, and nobody can tell which. */
import Big from "big.js";
import type { Comparator, Verdict } from "../../notation/reading";
import { relativeTo } from "../../notation/relative-level";
import type { OutcomeIndicator } from "../model";
import { asksForMore } from "./reach";
import { type Resolved, compareActual, resolve } from "./threshold";
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
  const { ofTarget, ofBase } = actual.said;
  const isMaintained = target.kind === "bound" && target.bound.comparator === "=";
  const way = isMaintained && met.resolved ? (betterThan(met.resolved, name) ?? "=") : met.comparator;
  if (ofTarget.some((verdict) => contradicts(verdict, met.truth, way))) return true;
  if (!ofBase) return false;
  const level = resolve(relativeTo(ofBase.base), { target: undefined, lessIsBetter: false, prior, actual });
  const said = ofBase.verdict === "above" ? ">" : "<";
  const counted = { target: actual.counted, name };
  return compareActual(actual, said, level, counted, new Big(0)).truth === "false";
}

function contradicts(verdict: Verdict, truth: Truth, comparator: Comparator): boolean {
  const isMet = asksForMore(comparator) ? ["met", "above"] : ["met", "below"];
  return truth === (isMet.includes(verdict) ? "false" : "true");
}
