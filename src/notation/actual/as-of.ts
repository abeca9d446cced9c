/** On which day a result was counted: 「12月末現在」 of what is asked for the year is not the result. */
import { datesIn, isMark, typed } from "../cursor";
import { type Lexed, type Token, lex } from "../lexer";
import { foldedKey, passage } from "../text";
import type { Expectation } from "./reading";

/** Whether the tokens name another day than the end of the year – or than the day in the indicator's own name. */
export function isOfAnotherDay(
  lexed: Lexed,
  tokens: readonly Token[],
  { name, year }: Pick<Expectation, "name" | "year">,
): boolean {
  if (isOfSomeMonths(lexed, tokens, name)) return true;
  if (isOfOneQuarter(lexed, tokens, name)) return true;
  const isAskedInMonths = HELD_IN.test(name);
  const days = datesIn(tokens).filter(
    (date) =>
      date.month !== undefined &&
      (isAskedInMonths || DAY_OF_COUNT.test(lexed.folded.text.slice(date.start, date.end + 2))),
  );
  const isStale = datesIn(tokens).some(
    ({ fiscalYear, month }) =>
      year !== undefined && fiscalYear !== undefined && fiscalYear < year && month === undefined,
  );
  if (isStale) return true;
  if (days.length === 0) return false;
  const asked = datesIn(lex(passage(name)).tokens).filter(({ month }) => month !== undefined);
  if (asked.length === 0) return days.some(({ month = 0 }) => !YEAR_END.has(month));
  return days.some(
    ({ fiscalYear, month }) =>
      !asked.some(
        (one) =>
          one.month === month &&
          (one.fiscalYear === fiscalYear || one.fiscalYear === undefined || fiscalYear === undefined),
      ),
  );
}

/** 「令和3年度」 of what is asked for 「令和3年」: from April to March, or from January to December. */
export function isOfAnotherKindOfYear(lexed: Lexed, name: string): boolean {
  const asked = yearsIn(lex(passage(name)));
  return yearsIn(lexed).some(([year, kind]) =>
    asked.some(([other, otherKind]) => year === other && kind !== otherKind),
  );
}

function yearsIn(lexed: Lexed): readonly (readonly [number, string])[] {
  return datesIn(lexed.tokens).flatMap((date): [number, string][] => {
    const kind = date.month === undefined ? /年度?/u.exec(typed(lexed, date))?.[0] : undefined;
    return date.fiscalYear === undefined || kind === undefined ? [] : [[date.fiscalYear, kind]];
  });
}

/** The month right before a figure, of which alone the figure tells: 「12月：3回」. */
export function monthOf(lexed: Lexed, figure: Token): number | undefined {
  let before = lexed.tokens.indexOf(figure) - 1;
  while (isMark(lexed.tokens[before], ":", " ", "=")) before--;
  const date = lexed.tokens[before];
  return date?.kind === "date" && typed(lexed, date).endsWith("月") ? date.month : undefined;
}

/** 「12月末」「9月までに」 – but 「12月末に開催」 tells of an event. */
const DAY_OF_COUNT = /時点|現在|末日?(?![日に])|まで/u;
/** 「10月に1回」「6月と11月に各1回」: whatever was held in another month is not what was asked for. */
const HELD_IN = /[0-9０-９]月(?:と|・|、|及び|に(?:各|$))/u;
/** The months in which the whole year's figures are known. */
const YEAR_END = new Set([3, 4, 5]);

/** 「第3四半期まで55人」 */
function isOfOneQuarter(lexed: Lexed, tokens: readonly Token[], name: string): boolean {
  const quarters = tokens.filter(
    (token) => token.kind === "ordinal" && typed(lexed, token).endsWith("四半期"),
  );
  return quarters.length === 1 && !name.includes("四半期");
}

/** What the police and the fire brigade count from January to December. */
const BY_CALENDAR_YEAR = /犯|ひったくり|詐欺|窃盗|盗難|交通事故|人身事故|火災|出火|救急/u;
const MONTHS = /([0-9]{1,2})月?(?:[0-9]{1,2}日)?[~-](?:翌年?)?([0-9]{1,2})月/u;

/** 「（4月～12月）」: not the whole year, unless the indicator's own name asks for these months. */
function isOfSomeMonths(lexed: Lexed, tokens: readonly Token[], name: string): boolean {
  const months = MONTHS.exec(tokens.map((token) => typed(lexed, token)).join(""));
  if (months === null || foldedKey(name).includes(months[0])) return false;
  const [, first, last] = months;
  const isCalendarYear = first === "1" && last === "12" && BY_CALENDAR_YEAR.test(name) && !/年度/u.test(name);
  return !isCalendarYear && !(first === "4" && last === "3");
}
