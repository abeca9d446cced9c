/**
 * Which way a target is better: as its words say, as its criterion shows, as its name lets infer.
 *
 * Source: domain rules 5 and 13.
 */
import { directionOf, isWelcome } from "../../notation/direction";
import type { Comparator, Condition, Level, Target } from "../../notation/reading";
import { comparable, inBase } from "../../notation/unit";
import type { Reason } from "../judgment";
import type { OutcomeIndicator } from "../model";
import { boundsOn } from "./condition";
import { asksForMore } from "./reach";
import type { Resolved } from "./threshold";

type BoundTarget = Extract<Target, { kind: "bound" }>;

const OPPOSITE: Readonly<Record<Comparator, Comparator>> = {
  "≥": "≤",
  ">": "<",
  "≤": "≥",
  "<": ">",
  "=": "=",
};

/** The words that name what an indicator counts; 「応募5団体」 of a target is 「応募団体」 in its criterion. */
export function measureOf({ name, target }: OutcomeIndicator): string {
  const isValue = target.kind === "bound" && target.bound.level.kind === "value";
  return name + (isValue ? target.bound.level.unit.label : "");
}

/**
 * The comparator of a target. Where none is stated and the criterion speaks of too much of the same measure
 * (「30件を超えた」), less is better; where the name leaves it open, the criterion decides (domain rule 5).
 */
export function comparatorOf(
  indicator: OutcomeIndicator,
  { bound, direction }: BoundTarget,
  criterion: Condition | undefined,
): { readonly comparator: Comparator | undefined; readonly reasons: readonly Reason[] } {
  const { comparator } = bound;
  if (direction.kind === "stated") return { comparator, reasons: [] };
  const limits = criterion ? boundsOn(measureOf(indicator), criterion) : [];
  const way = new Set(limits.map((limit) => (asksForMore(limit.comparator) ? "too-much" : "too-little")));
  if (direction.kind === "inferred") {
    // The name says "less is better", the criterion that there may be too little: one of them is misread.
    const isContradicted = way.has("too-little") && !isZero(bound.level);
    return {
      comparator: isContradicted ? undefined : comparator,
      reasons: [
        {
          code: isContradicted ? "direction-unclear" : "direction-inferred",
          facts: { word: direction.word },
        },
      ],
    };
  }
  if (way.size === 1 && way.has("too-much")) {
    const isCertain =
      !isWelcome(indicator.name) && limits.every(({ level }) => liesBeyond(level, bound.level));
    return isCertain
      ? { comparator: OPPOSITE[comparator], reasons: [{ code: "direction-by-criterion", facts: {} }] }
      : { comparator: undefined, reasons: [{ code: "direction-unclear", facts: { word: indicator.name } }] };
  }
  if (direction.kind === "assumed" || way.size === 1) return { comparator, reasons: [] };
  return { comparator: undefined, reasons: [{ code: "direction-unclear", facts: { word: direction.word } }] };
}

function isZero(level: Level): boolean {
  return level.kind === "value" && level.value.eq(0);
}

/** Whether a limit is one of too much for a target: a figure of the same kind, no less than the target's. */
function liesBeyond(limit: Level, target: Level): boolean {
  if (limit.kind === "relative") return limit.factor.gte(limit.over) && limit.plus.gte(0);
  return (
    limit.kind === "value" &&
    target.kind === "value" &&
    comparable(limit.unit, target.unit) &&
    inBase(limit.value, limit.unit).gte(inBase(target.value, target.unit))
  );
}

/** Which results are better than what is to be kept; undefined where the name does not tell. */
export function betterThan(kept: Resolved, name: string): "≥" | "≤" | undefined {
  const direction = directionOf(name, kept.kind === "value" ? kept : undefined);
  if (direction.kind === "unclear") return undefined;
  return direction.kind === "inferred" ? "≤" : "≥";
}
