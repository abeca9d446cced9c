/** On which day a result was counted: 「12月末現在」 of what is asked for the year is not the result. */
import { datesIn, typed } from "../cursor";
import { type Lexed, type Token, lex } from "../lexer";
import { passage } from "../text";
import type { Expectation } from "./reading";

/** Whether the tokens name another day than the end of the year – or than the day in the indicator's own name. */
export function isOfAnotherDay(lexed: Lexed, tokens: readonly Token[], { name }: Expectation): boolean {
  const days = datesIn(tokens).filter(
    (date) => date.month !== undefined && /時点|現在/u.test(typed(lexed, date)),
  );
  const asked = datesIn(lex(passage(name)).tokens).filter(({ month }) => month !== undefined);
  if (asked.length === 0) return days.some(({ month = 0 }) => month >= 6);
  return days.some(
    ({ fiscalYear, month }) =>
      !asked.some(
        (one) =>
          one.month === month &&
          (one.fiscalYear === fiscalYear || one.fiscalYear === undefined || fiscalYear === undefined),
      ),
  );
}
