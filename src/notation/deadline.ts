/**
 * By when something has to be done, and whether it was: 「9月末までに作成」 and 「10月に作成」.
 *
 * Months are compared within a fiscal year, which begins in April.
 */
import { type DateToken, datesIn, typed } from "./cursor";
import type { Lexed, Token } from "./lexer";
import type { Moment } from "./reading";

/** 上半期に, 夏までに: a deadline in words that no month answers to. */
const IN_WORDS = /(?:上|下)半期|前期|後期|第[1-4一二三四]四半期|[春夏秋冬](?:まで|頃|に|季)|年内|年末/u;
/** The end of the evaluated year. */
const WITHIN_THE_YEAR = /年度(?:内|中|末)/u;
const LAST_MONTH = 11;

/** What a target says of when; undefined where it says nothing, "unclear" where no month answers to it. */
export function deadlineIn(lexed: Lexed): Moment | "unclear" | undefined {
  const { text } = lexed.folded;
  const found = datesIn(lexed.tokens).filter((token) => DUE.test(text.slice(token.end - 1, token.end + 3)));
  const [only] = found;
  if (found.length === 1 && only) return momentOf(only);
  if (found.length > 1 || IN_WORDS.test(text)) return "unclear";
  return WITHIN_THE_YEAR.test(text) ? { fiscalYear: undefined, month: LAST_MONTH } : undefined;
}

/** 「9月末までに」「令和3年度中に」「（9月）」, but not 「令和4年度予算の」. */
const DUE = /^.(?:まで|に|中|内|末|\)|$)|^[末中内]/u;

function momentOf({ fiscalYear, month }: DateToken): Moment {
  return { fiscalYear, month: month === undefined ? undefined : (month + 8) % 12 };
}

/** The months in which last year's work is written up: done then, it may have been late. */
const MAY_BE_NEXT_YEAR = 2;
const NEXT_YEAR = /翌|来年|次年度/u;

/**
 * Whether what a result tells was certainly done in time.
 *
 * @param tokens     the result
 * @param deadline   the target's
 * @param evaluated  the fiscal year that is evaluated; undefined where the sheet does not say
 */
export function isInTime(
  lexed: Lexed,
  tokens: readonly Token[],
  deadline: Moment | "unclear" | undefined,
  evaluated: number | undefined,
): boolean {
  const done = datesIn(tokens).map(momentOf).at(-1);
  if (tokens.some((token) => NEXT_YEAR.test(typed(lexed, token)))) return false;
  if (!done) return isYearEnd(deadline) || tokens.some((token) => ON_TIME.test(typed(lexed, token)));
  if (deadline === "unclear") return false;
  const year = done.fiscalYear ?? evaluated;
  const dueYear = deadline?.fiscalYear ?? evaluated;
  if (year !== undefined && dueYear !== undefined && year !== dueYear) return year < dueYear;
  if (!deadline) return true;
  const mayBeNextYears = year !== undefined && dueYear === undefined;
  return isBy(done.month, deadline.month) && !(mayBeNextYears && (done.month ?? 0) <= MAY_BE_NEXT_YEAR);
}

/** Whatever was done in the year was in time for a target without a deadline, or with the year's end for one. */
function isYearEnd(deadline: Moment | "unclear" | undefined): boolean {
  return deadline === undefined || (deadline !== "unclear" && (deadline.month ?? LAST_MONTH) === LAST_MONTH);
}

/** 「期限までに策定した」「予定どおり策定」 */
const ON_TIME = /期限|期日|予定(?:ど|通)|計画(?:ど|通)/u;

function isBy(month: number | undefined, due: number | undefined): boolean {
  return due === undefined || (month ?? LAST_MONTH) <= due;
}
