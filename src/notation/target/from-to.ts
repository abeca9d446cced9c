/** Targets with a start and an end: 「約480台から300台に減らす」「26%から38%に引き上げる」. */
import { isFigure, isMark, isNote, isParticle, isWord, typed } from "../cursor";
import type { Lexed } from "../lexer";
import type { Counted } from "../reading";
import { POINT, comparable } from "../unit";
import { changeFrom } from "./change";
import { comparatorAt, verbDirection } from "./comparator";
import type { Found } from "./phrase";
import { valueLevel } from "./value";

/** 「約480台（平成30年度）から300台（令和3年度）に減らす」「26%から38%に引き上げる」 */
export function fromToAt(lexed: Lexed, at: number, start: number, counted: Counted): Found | undefined {
  const { tokens } = lexed;
  const first = tokens[at];
  if (!isFigure(first)) return undefined;
  let next = at + 1;
  while (isNote(tokens[next]) || isMark(tokens[next], " ")) next++;
  if (!isWord(tokens[next], "from") && !isMark(tokens[next], "⇒")) return undefined;
  next++;
  const goal = next;
  while (
    isNote(tokens[next]) ||
    isMark(tokens[next], " ", "、", ":") ||
    tokens[next]?.kind === "date" ||
    isWord(tokens[next], "about") ||
    isParticle(lexed, tokens[next])
  )
    next++;
  const last = tokens[next];
  if (!isFigure(last)) return undefined;
  const { comparator, loose, end } = comparatorAt(lexed, next + 1);
  const verb = verbDirection(lexed, end);
  const bare = isWord(tokens[end], "increase") ? 1 : isWord(tokens[end], "decrease") ? -1 : 0;
  if (
    last.unit.dimension === POINT.dimension ||
    last.isShare ||
    bare !== 0 ||
    !comparable(first.unit, last.unit)
  ) {
    return changeFrom(lexed, start, { kind: "value", value: first.value, unit: first.unit }, next);
  }
  const rising = last.value.gte(first.value);
  if ((verb === "≤" && rising) || (verb === "≥" && !rising))
    return { kind: "problem", why: "two-readings", end };
  return {
    kind: "phrase",
    phrase: {
      start,
      end,
      level: valueLevel(last),
      comparator: comparator ?? verb ?? (isRevised(lexed, at, next) ? undefined : rising ? "≥" : "≤"),
      loose: loose || tokens.slice(goal, next).some((token) => isWord(token, "about")),
      counted,
    },
  };
}

/** 「120件（変更前）→40件（変更後）」「120件→40件（下方修正）」: another target, and no way to go. */
function isRevised(lexed: Lexed, first: number, last: number): boolean {
  return lexed.tokens
    .slice(first, last + 2)
    .some((token) => isNote(token) && /変更|修正|見直し?/u.test(typed(lexed, token)));
}
