/** What Excel is asked to do, and its refusals in words; the preview, which has no Excel, has none of them. */
import type { Language } from "../messages/because";
import { excelFailureWords } from "../messages/excel-failures";
import { ExcelError } from "../workbook/excel-failure";
import type { Answer, Failure } from "./door";
import { answered } from "./failure";

export function excelFailure(error: unknown, language: Language): Failure | undefined {
  if (!(error instanceof ExcelError)) return undefined;
  const { code } = error.failure;
  return { ...excelFailureWords(code, language), code };
}

/** Does something in Excel; whatever happens becomes an answer that the pane can show. */
export function excelAnswered<T>(language: Language, action: () => Promise<T>): Promise<Answer<T>> {
  return answered(language, action, excelFailure);
}
