/** Clauses that tell what was planned, before the clause with the result: 「10回を予定していたが、5回の開催となった」. */
import { clausesIn, isMark, isWord, typed } from "../cursor";
import type { Lexed, Token } from "../lexer";

const PLANNED = /予定|計画|見込|想定|目標/u;
const BUT = /(?:が|ところ|けれど|けれども|のに対し|中)$/u;

/** The tokens without such clauses. */
export function withoutPlans(lexed: Lexed, tokens: readonly Token[]): readonly Token[] {
  const clauses = clausesIn(tokens);
  return clauses
    .filter((clause, at) => at === clauses.length - 1 || !isPlan(lexed, clause))
    .flatMap((clause) => clause);
}

function isPlan(lexed: Lexed, clause: readonly Token[]): boolean {
  if (!clause.some((token) => PLANNED.test(typed(lexed, token)))) return false;
  const last = clause.findLast((token) => !isMark(token, "、", " "));
  return isWord(last, "although", "compared") || BUT.test(typed(lexed, last));
}
