/** What went wrong, in words that lead on. */
import type { Language } from "../messages/because";
import { excelFailureWords } from "../messages/excel-failures";
import { paneWords } from "../messages/pane";
import { ExcelError } from "../workbook/excel-failure";
import type { Answer } from "./door";
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

/** Does something with a workbook; whatever happens becomes an answer that the pane can show. */
export async function answered<T>(language: Language, action: () => Promise<T>): Promise<Answer<T>> {
  try {
    return { kind: "done", value: await action() };
  } catch (error) {
    if (error instanceof Cancelled) return { kind: "cancelled" };
    if (error instanceof Impossible)
      return { kind: "failed", failure: { sentence: error.message, next: "", code: error.code } };
    if (error instanceof ExcelError) {
      const { code } = error.failure;
      return { kind: "failed", failure: { ...excelFailureWords(code, language), code } };
    }
    // A bug of ours: said plainly, with what it takes to find it.
    return { kind: "failed", failure: { ...paneWords(language).problem.unexpected, code: String(error) } };
  }
}
