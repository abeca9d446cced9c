/** What reading a result takes from its target, and gives. */
import type Big from "big.js";
import { wholeText, wordsOf } from "../cursor";
import type { Lexed, Token } from "../lexer";
import type { Actual, Moment, UnreadableWhy } from "../reading";
import type { Unit } from "../unit";

/** What the target says of the result to look for. */
export interface Expectation {
  /** The indicator's name. */
  readonly name: string;
  /** The unit of the target; undefined where the target tells none. */
  readonly unit: Unit | undefined;
  /** What has to be done (策定), where words decide and no figure; undefined where the target is none such. */
  readonly deed: string | undefined;
  /** By when it has to be done. */
  readonly due?: Moment | "unclear" | undefined;
  /** Whether the target counts over several years. */
  readonly isCumulative?: boolean;
  /** Whether the target says what all years are to come to, beside this year's value. */
  readonly hasTotal?: boolean;
  /** How many there are, where the target asks for all of them: 「全小学校（8校）」. */
  readonly whole?: { readonly value: Big; readonly unit: Unit } | undefined;
  /** The target's value, where it is one of its own, and whether more of it is better. */
  readonly aimed?: { readonly value: Big; readonly unit: Unit; readonly isMoreBetter: boolean } | undefined;
  /** Last year's result, where it is known exactly. */
  readonly lastYear?: { readonly value: Big; readonly unit: Unit } | undefined;
  /** Whether the target itself is below zero. */
  readonly isBelowZero?: boolean;
  /** Whether last year's result is read, not this year's. */
  readonly isPrior?: true;
  /** The fiscal year that is evaluated; undefined where the sheet does not say. */
  readonly year: number | undefined;
}

export interface ActualReading {
  /** The name under which the result is given; "" where there is none. */
  readonly name: string;
  readonly actual: Actual;
}

export function unreadable(lexed: Lexed, why: UnreadableWhy, tokens: readonly Token[]): Actual {
  return { kind: "unreadable", why, unread: [tokens.length > 0 ? wordsOf(lexed, tokens) : wholeText(lexed)] };
}
