/** Clauses that tell what was planned, before the clause with the result: 「10回を予定していたが、5回の開催となった」. */
import { clausesIn, isMark, isWord, typed } from "../cursor";
import type { Lexed, Token } from "../lexer";

const PLANNED = /予定|計画|見込|想定|目標/u;
const BUT = /(?:が|ところ|けれど|けれども|のに対し|中)$/u;

/** 「予定500人、」(実績402人) */
const ONLY_PLANNED = /^(?:当初)?の?(?:予定|計画)[数:は ]*[0-9][0-9,]*[^、。0-9]{0,3}、$/u;
const RESULT = /^実績/u;

/** The tokens without such clauses. */
export function withoutPlans(lexed: Lexed, tokens: readonly Token[]): readonly Token[] {
  const clauses = clausesIn(tokens);
  return clauses
    .filter(
      (clause, at) => at === clauses.length - 1 || !(isPlan(lexed, clause) || isBeside(lexed, clauses, at)),
    )
    .flatMap((clause) => clause);
}

function isBeside(lexed: Lexed, clauses: readonly (readonly Token[])[], at: number): boolean {
  const [planned, result] = [clauses[at], clauses[at + 1]].map((clause = []) =>
    clause.map((token) => typed(lexed, token)).join(""),
  );
  return ONLY_PLANNED.test(planned ?? "") && RESULT.test(result ?? "");
}

function isPlan(lexed: Lexed, clause: readonly Token[]): boolean {
  if (!clause.some((token) => PLANNED.test(typed(lexed, token)))) return false;
  const last = clause.findLast((token) => !isMark(token, "、", " "));
  return isWord(last, "although", "compared") || BUT.test(typed(lexed, last));
}
