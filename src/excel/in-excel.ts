/** The one door to Excel: every `Excel.run` of the program goes through here. */
import { EXCEL_ERROR_CODES, ExcelError, type ExcelErrorCode } from "../workbook/excel-failure";

/** Calls to one context; it ends with the last `context.sync()`. */
export type Batch<T> = (context: Excel.RequestContext) => Promise<T>;

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs a batch in Excel, after the ones before it: two that overlap could see each other's half.
 *
 * @param context  the context of an earlier batch, where an object of it is used again
 * @returns what the batch returns
 * @throws ExcelError with the code that Excel answered; anything else that the batch throws is a bug and
 *         passes through
 */
export function inExcel<T>(batch: Batch<T>, context?: Excel.RequestContext): Promise<T> {
  const run = last.then(
    () => runNow(batch, context),
    () => runNow(batch, context),
  );
  last = run;
  return run;
}

async function runNow<T>(batch: Batch<T>, context: Excel.RequestContext | undefined): Promise<T> {
  try {
    return await (context ? Excel.run(context, batch) : Excel.run(batch));
  } catch (error) {
    throw isAnswer(error) ? excelError(error) : error;
  }
}

/** The error that Microsoft's client makes of Excel's answer. */
interface ExcelAnswer {
  readonly code: string;
  readonly debugInfo?: { readonly statement?: unknown; readonly errorLocation?: unknown };
}

function isAnswer(error: unknown): error is ExcelAnswer {
  return (
    typeof error === "object" &&
    error !== null &&
    "name" in error &&
    error.name === "RichApi.Error" &&
    "code" in error &&
    typeof error.code === "string"
  );
}

function excelError({ code, debugInfo }: ExcelAnswer): ExcelError {
  const statement = [debugInfo?.statement, debugInfo?.errorLocation].find(
    (part): part is string => typeof part === "string" && part !== "",
  );
  const known = EXCEL_ERROR_CODES.find((one): one is ExcelErrorCode => one === code);
  return new ExcelError(
    known === undefined
      ? { kind: "unknown", code, statement: statement ?? "" }
      : { kind: "known", code: known, statement: statement ?? "" },
  );
}

/** Whether a request or its answer was more than Excel on the web takes in one piece. */
export function isTooLarge(error: unknown): boolean {
  return error instanceof ExcelError && /PayloadSizeLimitExceeded$/u.test(error.failure.code);
}
