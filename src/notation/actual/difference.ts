/** Results told only by how far they are from the target or from last year: 「目標を4.5ポイント下回った」「達成率94.5％」. */
import Big from "big.js";
import { figuresWithin, isFigure, isMark, isWord, spanOf, typed } from "../cursor";
import type { FigureToken, Lexed, Token } from "../lexer";
import type { Actual } from "../reading";
import { PERCENT, POINT, sumOf } from "../unit";
import { exactly } from "./exactly";
import type { Expectation } from "./reading";

/** What only tells the same again: を, より, であった. */
const TELLING =
  /^(?:[をにでとのがはもし]|より|から|に対し|実績|結果|値|した|する|となった|です|でした|だった|であった)*$/u;
/** Last year, and not one month or the last survey of it. */
const LAST_YEAR = /^対?(?:前|昨)年度?(?!末|同)/u;
const ACHIEVED = /^(?:目標(?:値|数)?(?:に対する|の)?)?達成[率度]$/u;

/** @returns undefined where anything else is told, or the base is not known */
export function readDifference(
  lexed: Lexed,
  tokens: readonly Token[],
  expected: Expectation,
): Actual | undefined {
  const [base, ...rest] = tokens.filter((token) => !isMark(token, " ", "、", "。", ":", "\n"));
  const figure = rest.find(isFigure);
  if (!figure || figuresWithin(tokens).length > 1 || expected.isPrior) return undefined;
  const said = rest.filter(
    (token) =>
      token !== figure &&
      !isWord(token, "compared", "from") &&
      !(token.kind === "name" && TELLING.test(typed(lexed, token))),
  );
  const span = spanOf(lexed, tokens[0], tokens.at(-1));
  const words = typed(lexed, base);
  if (isWord(base, "achievement-rate"))
    return ACHIEVED.test(words) && said.length === 0 ? ofTarget(figure, expected, span) : undefined;
  const from = isWord(base, "target")
    ? expected.aimed
    : isWord(base, "prior") && LAST_YEAR.test(words)
      ? expected.lastYear
      : undefined;
  const by = distance(figure, said);
  const isPoint = figure.unit.dimension === POINT.dimension;
  const unit = isPoint ? PERCENT : figure.unit;
  if (!from || !by || from.unit.dimension !== unit.dimension || (unit === PERCENT && !isPoint))
    return undefined;
  const sum = sumOf(from, { value: by, unit });
  return sum && exactly(sum.value, sum.unit, span, { decimals: figure.decimals });
}

/** So much more or less, by its sign or by the one verb behind it. */
function distance({ value, signed }: FigureToken, [verb, ...others]: readonly Token[]): Big | undefined {
  if (others.length > 0 || (verb !== undefined) === signed) return undefined;
  if (signed || isWord(verb, "exceeds", "increase")) return value;
  return isWord(verb, "falls-below", "decrease") ? value.neg() : undefined;
}

/** A rate of achievement says of the result what its rounding leaves. */
function ofTarget(
  { value, unit, decimals, signed }: FigureToken,
  { aimed, name }: Expectation,
  span: ReturnType<typeof spanOf>,
): Actual | undefined {
  // Of a target of 80%, 「達成率85％」 may be a slip for the share itself.
  if (!aimed?.isMoreBetter || aimed.unit.dimension === PERCENT.dimension) return undefined;
  if (signed || unit !== PERCENT || /達成|進捗|充足/u.test(name)) return undefined;
  const half = new Big(5).times(new Big(10).pow(-decimals - 1));
  const at = (percent: Big): Big => aimed.value.times(percent).div(100);
  const told = exactly(at(value), aimed.unit, span, { decimals });
  return {
    ...told,
    exactness: "range",
    figure: { ...told.figure, low: at(value.minus(half)), high: at(value.plus(half)) },
  };
}
