/** A value phrase of a target: the level, its comparator and how it is counted. */
import Big from "big.js";
import { isFigure } from "../cursor";
import type { FigureToken, Token } from "../lexer";
import type { Comparator, Counted, Level, UnreadableWhy } from "../reading";

/** A value phrase found at a place, before its direction is known. */
export interface Phrase {
  readonly start: number;
  readonly end: number;
  readonly level: Level;
  /** undefined where no comparator is stated. */
  readonly comparator: Comparator | undefined;
  readonly loose: boolean;
  readonly counted: Counted;
  /** What the base is a value of: 「前年度の参加者数」. */
  readonly measure?: string;
}

export type Found =
  | { readonly kind: "phrase"; readonly phrase: Phrase }
  | { readonly kind: "problem"; readonly why: UnreadableWhy; readonly end: number };

/** A phrase that states its comparator; a level that cannot be worked out exactly is a problem. */
export function simple(
  start: number,
  end: number,
  level: Level | undefined,
  comparator: Comparator,
  counted: Counted,
): Found {
  if (!level) return { kind: "problem", why: "no-figure", end };
  return { kind: "phrase", phrase: { start, end, level, comparator, loose: false, counted } };
}

export const PLAIN: Counted = { kind: "plain" };

export const ONE = new Big(1);
export const TWO = new Big(2);

export function figureInNote(tokens: readonly Token[]): FigureToken | undefined {
  const figures = tokens.filter(isFigure);
  return figures.length === 1 ? figures[0] : undefined;
}
