/** A base and how far from it: 5%増, 7ポイント向上, 10人増, 2倍, 8割以上. */
import Big from "big.js";
import { isFigure, isMark, isParticle, isWord, typed } from "../cursor";
import type { Lexed, Token } from "../lexer";
import type { Comparator, Level } from "../reading";
import { type Unit, PERCENT, POINT, sumOf } from "../unit";
import { evenPart } from "../relative-level";
import { comparatorAt } from "./comparator";
import { type Found, PLAIN, simple } from "./phrase";

/** So much of a base, `factor` ÷ `over`; undefined where a stated one does not come out even. */
export function scaled(level: Level, factor: Big, over: Big): Level | undefined {
  if (level.kind === "relative")
    return { ...level, factor: level.factor.times(factor), over: level.over.times(over) };
  const value = level.kind === "value" ? evenPart(level.value, factor, over) : undefined;
  return value && level.kind === "value" ? { ...level, value } : undefined;
}

/**
 * A base and how far from it: 5%増, 7ポイント向上, 10人増, 2倍, 8割以上, +2.5ポイント.
 * A change in per cent of a base that is a percentage can be read two ways (domain rule 11).
 */
export function changeFrom(lexed: Lexed, start: number, from: Level, at: number): Found | undefined {
  const { tokens } = lexed;
  const figure = tokens[at];
  if (!isFigure(figure)) return undefined;
  const { comparator, end } = comparatorAt(lexed, at + 1);
  let next = end;
  while (isMark(tokens[next], " ") || isParticle(lexed, tokens[next], /^(?:の|を|程度)$/u)) next++;
  const sign =
    signOfVerb(tokens[next]) ||
    (figure.signed ? (figure.value.gte(0) ? 1 : -1) : signInWords(lexed, tokens[at - 1])) ||
    signOfComparator(comparator);
  const isVerb = isWord(tokens[next], "increase", "decrease", "exceeds", "falls-below", "above");
  // 「25％減以上」: at least as much of a change.
  const finish = isVerb
    ? comparator === undefined && isWord(tokens[next + 1], "at-least")
      ? next + 2
      : next + 1
    : end;
  // 「5ポイント上回る」: the verb of the change was already taken for a comparator.
  const stated = isVerb || figure.signed || sign === 0 ? comparator : undefined;
  const size = figure.value.abs();
  if (figure.unit.dimension === "倍") {
    return simple(start, finish, scaled(from, size, figure.over), stated ?? "≥", PLAIN);
  }
  if (sign === 0) {
    // 前年度の8割以上, 前年度比105%: a ratio of the base.
    if (figure.unit.dimension !== PERCENT.dimension) return undefined;
    const level = scaled(from, size, figure.over.times(100));
    return simple(start, finish, level, stated ?? (size.gte(100) ? "≥" : "≤"), PLAIN);
  }
  const direction: Comparator = sign > 0 ? "≥" : "≤";
  if (figure.unit.dimension !== PERCENT.dimension) {
    return simple(start, finish, shifted(from, sign > 0 ? size : size.neg(), figure.unit), direction, PLAIN);
  }
  const share = new Big(100).times(figure.over).plus(sign > 0 ? size : size.neg());
  if (from.kind === "value" && from.unit.dimension === PERCENT.dimension) {
    return { kind: "problem", why: "two-readings", end: finish };
  }
  const level = scaled(from, share, figure.over.times(100));
  return simple(
    start,
    finish,
    level?.kind === "relative" ? { ...level, share: true } : level,
    direction,
    PLAIN,
  );
}

/** Which way a change goes: 1 up, −1 down, 0 where this does not say. */
type Sign = -1 | 0 | 1;

function signOfVerb(verb: Token | undefined): Sign {
  if (isWord(verb, "increase", "exceeds", "above")) return 1;
  return isWord(verb, "decrease", "falls-below") ? -1 : 0;
}

function signOfComparator(comparator: Comparator | undefined): Sign {
  return comparator === ">" ? 1 : comparator === "<" ? -1 : 0;
}

/** 「マイナス5%」 is −1, 「プラス5%」 1; 0 of any other word. */
export function signInWords(lexed: Lexed, token: Token | undefined): Sign {
  if (isWord(token, "decrease") && typed(lexed, token) === "マイナス") return -1;
  return isWord(token, "increase") && typed(lexed, token) === "プラス" ? 1 : 0;
}

/** undefined where the change is counted in something else than the base: 前年度（100人）から10件増. */
function shifted(level: Level, by: Big, unit: Unit): Level | undefined {
  if (level.kind === "relative") return { ...level, plus: level.plus.plus(by), plusUnit: unit };
  if (level.kind !== "value") return undefined;
  const isPoint = unit.dimension === POINT.dimension && level.unit.dimension === PERCENT.dimension;
  const sum = sumOf(level, { value: by, unit: isPoint ? PERCENT : unit });
  return sum && { kind: "value", ...sum };
}
