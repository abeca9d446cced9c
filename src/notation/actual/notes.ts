/** Brackets beside a result, and the figures that stand beside it under a name of their own. */
import { hasWord, isFigure, isMark, isParticle, isWord, spanOf, typed } from "../cursor";
import type { FigureToken, Lexed, NoteToken, Token } from "../lexer";
import type { Beside } from "../reading";
import { NO_UNIT, PERCENT } from "../unit";
import type { Expectation } from "./reading";

/** 「24区平均49.5％」「前年同月398件」: figures that are named by their base. */
export function besideIn(lexed: Lexed, tokens: readonly Token[]): readonly Beside[] {
  return tokens.flatMap((token, at): Beside[] => {
    if (!isWord(token, "prior", "average", "base-value")) return [];
    let next = at + 1;
    while (isMark(tokens[next], ":", " ", "=") || isParticle(lexed, tokens[next], /^(?:の|は|が|値|実績)$/u))
      next++;
    const figure = tokens[next];
    if (!isFigure(figure) || hasWord(tokens.slice(at, next), "compared")) return [];
    const base = isWord(token, "prior") ? "prior" : typed(lexed, token);
    return [
      {
        base,
        figure: {
          low: figure.value,
          high: figure.value,
          unit: figure.unit,
          decimals: figure.decimals,
          span: spanOf(lexed, figure, figure),
        },
      },
    ];
  });
}

/** Brackets that say when, by whom, out of how many, what last year or the average was – nothing else. */
export function isHarmlessNote(
  lexed: Lexed,
  note: NoteToken,
  value: FigureToken,
  expected: Expectation,
): boolean {
  if (note.bracket === "「") return true;
  if (
    hasWord(note.tokens, "expected", "unmeasured-pending", "excluding", "although", "negated", "base-value")
  )
    return false;
  if (/途中|参考|推計|見直し前|修正前|訂正|別|一部/u.test(typed(lexed, note))) return false;
  const figures = note.tokens.filter(isFigure);
  if (hasWord(note.tokens, "prior", "average", "target", "achievement-rate", "of-which", "inner"))
    return figures.length > 0;
  const [only] = figures;
  // 「29（4）」: an inner count; 「17回（令和3年度：6回）」: one year of a total.
  if (figures.length === 1 && only) {
    const isInner = note.tokens.length === 1 || note.tokens.some((token) => token.kind === "date");
    if (isInner && only.value.lte(value.value)) return true;
  }
  const isMidYear = note.tokens.some(
    (token) =>
      token.kind === "date" &&
      token.month !== undefined &&
      token.month >= 6 &&
      token.month <= 12 &&
      /時点|現在/u.test(typed(lexed, token)),
  );
  const sameKind = figures.some(
    (figure) =>
      figure.unit.dimension === value.unit.dimension &&
      !figure.value.eq(value.value) &&
      value.unit.dimension !== "人",
  );
  const isShareBeside =
    value.unit.dimension !== PERCENT.dimension &&
    figures.some(
      (figure) =>
        figure.unit.dimension === expected.unit?.dimension && expected.unit.dimension === PERCENT.dimension,
    );
  return !sameKind && !isShareBeside && !isMidYear && !(figures.length > 0 && value.unit === NO_UNIT);
}
