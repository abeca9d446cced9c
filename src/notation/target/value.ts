/** Values that a target states as they are: 78%, 0件, B以上, 現状維持. */
import Big from "big.js";
import { hasWord, isFigure, isMark, isNote, isParticle, isWord, typed } from "../cursor";
import { periodBefore } from "../frequency";
import { readGrade } from "../grade";
import type { FigureToken, Lexed, Token } from "../lexer";
import type { Counted, Level } from "../reading";
import { comparatorOf, isRank } from "../rank";
import { relativeTo } from "../relative-level";
import { NO_UNIT, PERCENT, POINT } from "../unit";
import { changeFrom, scaled } from "./change";
import { comparatorAt, verbDirection } from "./comparator";
import { nameBefore } from "./name";
import { type Found, ONE, PLAIN, TWO, figureInNote, simple } from "./phrase";

export function figureAt(lexed: Lexed, at: number, start: number, counted: Counted): Found | undefined {
  const token = lexed.tokens[at];
  if (!isFigure(token)) return undefined;
  const stated = comparatorAt(lexed, at + 1);
  const { loose, end } = stated;
  const comparator =
    stated.comparator && comparatorOf(stated.comparator, typed(lexed, lexed.tokens[end - 1]), token.unit);
  const isOfTwoReadings =
    (stated.comparator !== undefined && comparator === undefined) ||
    isAmongTheFirst(lexed, token, start) ||
    isWithinOfAChange(lexed, token, start, lexed.tokens[end - 1]);
  if (isChangeWithoutBase(lexed, token, start, end)) {
    const base = baseInNotes(lexed.tokens);
    return (
      (base && changeFrom(lexed, start, base, at)) ?? { kind: "problem", why: "two-readings", end: end + 1 }
    );
  }
  if (isOfTwoReadings) return { kind: "problem", why: "two-readings", end: end + 1 };
  const period =
    token.unit.dimension === "回" || token.unit === NO_UNIT || counted.kind === "plain"
      ? periodBefore(lexed, token)
      : undefined;
  return {
    kind: "phrase",
    phrase: {
      start,
      end,
      level: valueLevel(token),
      comparator: comparator ?? verbDirection(lexed, end),
      loose: loose || isWord(lexed.tokens[at - 1], "about"),
      counted: period ?? counted,
    },
  };
}

/** 「上位3区」: how high it is to stand, and no number of wards. */
function isAmongTheFirst({ folded, tokens }: Lexed, { unit }: FigureToken, start: number): boolean {
  const at = tokens[start]?.start ?? 0;
  // Only what stands right before it: a long text has many figures.
  return (
    !isRank(unit) && /[上下]位[\s:、。・-]*の?$/u.test(folded.text.slice(Math.max(0, at - RIGHT_BEFORE), at))
  );
}

const RIGHT_BEFORE = 8;

/** 「増減率：▲3%以内」: how far it may go, whichever way – ▲5% is less, and not within. */
function isWithinOfAChange(
  lexed: Lexed,
  figure: FigureToken,
  start: number,
  last: Token | undefined,
): boolean {
  const isWithin = isWord(last, "at-most") && typed(lexed, last) === "以内";
  return isWithin && (figure.value.lt(0) || GOES_BOTH_WAYS.test(nameBefore(lexed, start)));
}

const GOES_BOTH_WAYS = /増減|変動|変化|誤差|乖離|かい離|ずれ|差異|ポイント差/u;

/** 「4割減」「5倍」「+20%」「50台削減」: a change, but from what? */
function isChangeWithoutBase(lexed: Lexed, token: FigureToken, start: number, end: number): boolean {
  const next = lexed.tokens[end];
  const isChange =
    isWord(next, "increase", "decrease") ||
    (isParticle(lexed, next, /^(?:の|を)$/u) && isWord(lexed.tokens[end + 1], "increase", "decrease")) ||
    token.unit.dimension === POINT.dimension ||
    token.unit.dimension === "倍" ||
    (token.signed && token.value.gt(0));
  // 応募倍率：5.5倍 and 増減率：+2% are values; a bare 5倍 and a bare +2% are not.
  return isChange && !NAMES_A_CHANGE.test(nameBefore(lexed, start));
}

/** 「5ポイント以上向上（基準値：令和元年度48.2％）」: the base stands in brackets. */
function baseInNotes(tokens: readonly Token[]): Level | undefined {
  const notes = tokens
    .filter(isNote)
    .filter(
      (note) =>
        hasWord(note.tokens, "base-value", "prior") || note.tokens.some((token) => token.kind === "date"),
    );
  const figure = notes.length === 1 && notes[0] ? figureInNote(notes[0].tokens) : undefined;
  return figure && valueLevel(figure);
}

const NAMES_A_CHANGE = /(?:倍率|増減率|増加率|減少率|伸び率|変化率|上昇率|前年度?比|ポイント差)$/u;

export function valueLevel(token: FigureToken): Level {
  return { kind: "value", value: token.value.div(token.over), unit: token.unit };
}

/** 「半減させる（令和2年度 200台）」「半分以下にする（H30 300台）」「倍増させる（令和2年度 50人）」 */
export function halveOrDoubleAt(lexed: Lexed, at: number, start: number): Found | undefined {
  const { tokens } = lexed;
  const isHalf = isWord(tokens[at], "half") && isWord(tokens[at + 1], "at-most");
  const base = isHalf || isWord(tokens[at], "halve", "double") ? baseInNotes(tokens) : undefined;
  if (!base) return undefined;
  if (isWord(tokens[at], "double")) return simple(start, at + 1, scaled(base, TWO, ONE), "≥", PLAIN);
  return simple(start, isHalf ? at + 2 : at + 1, scaled(base, ONE, TWO), "≤", PLAIN);
}

/** 「半数以上」「過半数」 of those who are asked. */
export function halfOfAllAt(lexed: Lexed, at: number, start: number): Found | undefined {
  const token = lexed.tokens[at];
  const isMajority = isWord(token, "majority");
  if (!isMajority && !(isWord(token, "half") && typed(lexed, token) === "半数")) return undefined;
  const stated = comparatorAt(lexed, at + 1);
  const comparator = isMajority ? ">" : stated.comparator;
  const level: Level = { kind: "value", value: new Big(50), unit: PERCENT };
  return comparator && simple(start, isMajority ? at + 1 : stated.end, level, comparator, PLAIN);
}

export function zeroAt(lexed: Lexed, at: number, start: number): Found | undefined {
  const token = lexed.tokens[at];
  if (!isWord(token, "zero")) return undefined;
  const level: Level = { kind: "value", value: new Big(0), unit: NO_UNIT };
  return {
    kind: "phrase",
    phrase: { start, end: at + 1, level, comparator: undefined, loose: false, counted: PLAIN },
  };
}

/** 「現状維持」: last year's value or better; 「現状維持（30団体）」 states it. */
export function maintainAt(lexed: Lexed, at: number, start: number): Found | undefined {
  if (!isWord(lexed.tokens[at], "maintain") || !/現状|現在/u.test(typed(lexed, lexed.tokens[at])))
    return undefined;
  const note = lexed.tokens[at + 1];
  const stated = isNote(note) ? figureInNote(note.tokens) : undefined;
  if (stated) return simple(start, at + 2, valueLevel(stated), "=", PLAIN);
  return simple(start, at + 1, relativeTo({ kind: "prior" }), "=", PLAIN);
}

export function gradeAt(lexed: Lexed, at: number, start: number): Found | undefined {
  const token = lexed.tokens[at];
  if (token?.kind !== "grade" || isMark(lexed.tokens[at + 1], "~")) return undefined;
  let next = at + 1;
  while (isParticle(lexed, lexed.tokens[next], /^(?:評価|ランク|判定|評定|クラス)$/u)) next++;
  const { comparator, end } = comparatorAt(lexed, next);
  return {
    kind: "phrase",
    phrase: {
      start,
      end,
      level: readGrade(token.grade),
      comparator: comparator ?? "≥",
      loose: false,
      counted: PLAIN,
    },
  };
}
