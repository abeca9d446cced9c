/** Targets with two ends: 「60%以上80%以下」「年3回以上5回以下」. */
import { isFigure, isMark, isParticle, isWord, spanOf } from "../cursor";
import { periodBefore } from "../frequency";
import { directionOf } from "../direction";
import type { FigureToken, Lexed } from "../lexer";
import type { Bound, Comparator } from "../reading";
import { NO_UNIT, type Unit, comparable, inBase } from "../unit";
import { nameBefore } from "./name";
import type { Phrase } from "./phrase";
import type { TargetReading } from "./reading";
import { valueLevel } from "./value";

/** The lower end of a range, where one stands right before a value. */
export interface LowerEnd {
  readonly at: number;
  readonly figure: FigureToken;
  /** undefined where another comparator stands there: 「80%以下60%以上」. */
  readonly comparator: Extract<Comparator, "≥" | ">"> | undefined;
}

/** The figure with a comparator that stands right before a place: 「60%以上」 before 「80%以下」. */
export function endBefore(lexed: Lexed, start: number): LowerEnd | undefined {
  const { tokens } = lexed;
  let at = start - 1;
  while (isMark(tokens[at], "、", " ") || isWord(tokens[at], "and") || isParticle(lexed, tokens[at], /^で$/u))
    at--;
  const stated = tokens[at];
  const figure = tokens[at - 1];
  if (!isFigure(figure) || !isWord(stated, "at-least", "above", "at-most", "below")) return undefined;
  const comparator = isWord(stated, "at-least") ? "≥" : isWord(stated, "above") ? ">" : undefined;
  return { at: at - 1, figure, comparator };
}

/** 「70～80%」: two figures and nothing that compares; undefined where none stands before a value. */
export function openRange(lexed: Lexed, phrase: Phrase): TargetReading | undefined {
  const { tokens } = lexed;
  const at = phrase.start - 2;
  const first = tokens[at];
  if (!isFigure(first) || !isMark(tokens[phrase.start - 1], "~") || phrase.comparator !== undefined)
    return undefined;
  const range = rangeOf(lexed, { at, figure: first, comparator: "≥" }, { ...phrase, comparator: "≤" });
  if (range?.target.kind !== "range") return undefined;
  return { ...range, target: { ...range.target, better: directionOf(range.name, undefined) } };
}

/** Both ends together; undefined where they are no range of one measure. */
export function rangeOf(lexed: Lexed, lower: LowerEnd, phrase: Phrase): TargetReading | undefined {
  const { level, comparator, counted, loose } = phrase;
  const isUpper = comparator === "≤" || comparator === "<";
  if (level.kind !== "value" || !isUpper || !lower.comparator || loose) return undefined;
  const low = valueLevel(withUnit(lower.figure, level.unit));
  if (low.kind !== "value" || !comparable(low.unit, level.unit)) return undefined;
  if (inBase(low.value, low.unit).gte(inBase(level.value, level.unit))) return undefined;
  const bounds: readonly [Bound, Bound] = [
    { comparator: lower.comparator, level: low },
    { comparator, level },
  ];
  const first = lexed.tokens[lower.at];
  return {
    name: nameBefore(lexed, lower.at),
    target: {
      kind: "range",
      bounds,
      counted: (first && periodBefore(lexed, first)) ?? counted,
      span: spanOf(lexed, first, lexed.tokens[phrase.end - 1]),
    },
    priorInNote: undefined,
  };
}

/** 「20以上30人以下」: the unit stands only once. */
function withUnit(figure: FigureToken, unit: Unit): FigureToken {
  return figure.unit === NO_UNIT ? { ...figure, unit } : figure;
}
