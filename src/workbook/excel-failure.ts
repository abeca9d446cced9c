/** What Excel answers when it cannot do what was asked, told apart by code, never by message. */

/**
 * Every code that Excel's own calls can answer: Excel.ErrorCodes and OfficeExtension.ErrorCodes of
 * @types/office-js 1.0.612, and those that only Microsoft's client script names.
 */
export const EXCEL_ERROR_CODES = [
  "AccessDenied",
  "ActivityLimitReached",
  "ApiNotAvailable",
  "ApiNotFound",
  "CannotRegisterEvent",
  "CannotUpdateReadOnlyProperty",
  "ClientError",
  "Conflict",
  "ConnectionFailure",
  "DirtySupportingFormula",
  "EmptyChartSeries",
  "FilteredRangeConflict",
  "FormulaLengthExceedsLimit",
  "GeneralException",
  "HostRestartNeeded",
  "InactiveWorkbook",
  "InsertDeleteConflict",
  "InvalidArgument",
  "InvalidBinding",
  "InvalidObjectPath",
  "InvalidOperation",
  "InvalidOperationInCellEditMode",
  "InvalidOrTimedOutSession",
  "InvalidReference",
  "InvalidRequestContext",
  "InvalidSelection",
  "ItemAlreadyExists",
  "ItemNotFound",
  "MergedRangeConflict",
  "NonBlankCellOffSheet",
  "NotImplemented",
  "OpenWorkbookLinksBlocked",
  "OperationCellsExceedLimit",
  "PivotTableRangeConflict",
  "PowerQueryRefreshResourceChallenge",
  "PropertyNotLoaded",
  "RangeExceedsLimit",
  "RangeImageExceedsLimit",
  "RefreshWorkbookLinksBlocked",
  "RequestAborted",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "RunMustReturnPromise",
  "ServerError",
  "Timeout",
  "UnexpectedError",
  "UnsupportedFeature",
  "UnsupportedFillType",
  "UnsupportedOperation",
  "UnsupportedSheet",
  "ValueNotLoaded",
  "WriteNotSupportedWhenModalDialogOpen",
] as const;

export type ExcelErrorCode = (typeof EXCEL_ERROR_CODES)[number];

/** One answer of Excel's that is not the one we hoped for. `statement` is the call, for support. */
export type ExcelFailure =
  | { readonly kind: "known"; readonly code: ExcelErrorCode; readonly statement: string }
  /** A code that is newer than this program: shown as it is. */
  | { readonly kind: "unknown"; readonly code: string; readonly statement: string };

/** Thrown by the port on Excel when a call fails; the doors catch it and say the sentence for its code. */
export class ExcelError extends Error {
  constructor(readonly failure: ExcelFailure) {
    super(`Excel answered ${failure.code}`);
    this.name = "ExcelError";
  }
}
