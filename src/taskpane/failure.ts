/** What went wrong, in words that lead on. */
import type { Language } from "../messages/because";
import { faultWords } from "../messages/program-faults";
import type { Answer, Failure } from "./door";
import { Cancelled } from "./stepping-workbook";

/** What was asked for cannot be done; the message says why and what to do next. */
export class Impossible extends Error {
  /** @param code  for support; "" where a person can mend it alone */
  constructor(
    message: string,
    readonly code: string,
  ) {
    super(message);
  }
}

/** Words for what the program that holds the workbook throws; undefined for anything else. */
export type Explanation = (error: unknown, language: Language) => Failure | undefined;

/** Does something with a workbook; whatever happens becomes an answer that the pane can show. */
export async function answered<T>(
  language: Language,
  action: () => Promise<T>,
  explain: Explanation = () => undefined,
): Promise<Answer<T>> {
  try {
    return { kind: "done", value: await action() };
  } catch (error) {
    if (error instanceof Cancelled) return { kind: "cancelled" };
    if (error instanceof Impossible)
      return { kind: "failed", failure: { sentence: error.message, next: "", code: error.code } };
    const explained = explain(error, language);
    if (explained) return { kind: "failed", failure: explained };
    // A bug of ours: said plainly, with what it takes to find it.
    return { kind: "failed", failure: { ...faultWords("unexpected", language), code: String(error) } };
  }
}
