/** What to say for each answer of Excel's that is not the one we hoped for, by its code. */
import { EXCEL_ERROR_CODES, type ExcelErrorCode } from "../workbook/excel-failure";
import type { Language } from "./because";

/** What happened, and what to do next. */
export interface FailureWords {
  readonly sentence: string;
  readonly next: string;
}

/** What a person can tell apart; several codes may come to the same. */
type Situation =
  | "editing"
  | "dialog"
  | "refused"
  | "not-now"
  | "busy"
  | "disconnected"
  | "expired"
  | "too-old"
  | "too-large"
  | "gone"
  | "unreachable"
  | "taken"
  | "other-hand"
  | "in-the-way"
  | "no-cells"
  | "outside-data"
  | "our-fault"
  | "unexplained";

const SITUATIONS: Readonly<Record<ExcelErrorCode, Situation>> = {
  AccessDenied: "refused",
  ActivityLimitReached: "busy",
  ApiNotAvailable: "too-old",
  ApiNotFound: "too-old",
  CannotRegisterEvent: "busy",
  CannotUpdateReadOnlyProperty: "our-fault",
  ClientError: "unexplained",
  Conflict: "other-hand",
  ConnectionFailure: "disconnected",
  DirtySupportingFormula: "our-fault",
  EmptyChartSeries: "our-fault",
  FilteredRangeConflict: "in-the-way",
  FormulaLengthExceedsLimit: "our-fault",
  GeneralException: "unexplained",
  HostRestartNeeded: "expired",
  InactiveWorkbook: "expired",
  InsertDeleteConflict: "other-hand",
  InvalidArgument: "our-fault",
  InvalidBinding: "our-fault",
  InvalidObjectPath: "our-fault",
  InvalidOperation: "not-now",
  InvalidOperationInCellEditMode: "editing",
  InvalidOrTimedOutSession: "expired",
  InvalidReference: "unreachable",
  InvalidRequestContext: "our-fault",
  InvalidSelection: "no-cells",
  ItemAlreadyExists: "taken",
  ItemNotFound: "gone",
  MergedRangeConflict: "in-the-way",
  NonBlankCellOffSheet: "in-the-way",
  NotImplemented: "too-old",
  OpenWorkbookLinksBlocked: "outside-data",
  OperationCellsExceedLimit: "too-large",
  PivotTableRangeConflict: "in-the-way",
  PowerQueryRefreshResourceChallenge: "outside-data",
  PropertyNotLoaded: "our-fault",
  RangeExceedsLimit: "too-large",
  RangeImageExceedsLimit: "too-large",
  RefreshWorkbookLinksBlocked: "outside-data",
  RequestAborted: "busy",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RunMustReturnPromise: "our-fault",
  ServerError: "disconnected",
  Timeout: "busy",
  UnexpectedError: "unexplained",
  UnsupportedFeature: "too-old",
  UnsupportedFillType: "too-old",
  UnsupportedOperation: "not-now",
  UnsupportedSheet: "no-cells",
  ValueNotLoaded: "our-fault",
  WriteNotSupportedWhenModalDialogOpen: "dialog",
};

const JA: Readonly<Record<Situation, FailureWords>> = {
  editing: {
    sentence: "セルが編集中のため、Excel が応じませんでした。",
    next: "セルの入力を Enter で確定してから、もう一度お試しください。",
  },
  dialog: {
    sentence: "Excel のダイアログが開いているため、書き込めませんでした。",
    next: "ダイアログを閉じてから、もう一度お試しください。",
  },
  refused: {
    sentence: "Excel に操作を断られました。シートかブックが保護されているか、読み取り専用で開かれています。",
    next: "保護や読み取り専用の表示を確かめてから、もう一度お試しください。",
  },
  "not-now": {
    sentence: "今の状態では、その操作を Excel が受け付けません。シートが非表示の場合などに起こります。",
    next: "シートを再表示するなどしてから、もう一度お試しください。",
  },
  busy: {
    sentence: "Excel が混み合っていて、処理を終えられませんでした。",
    next: "少し待ってから、もう一度お試しください。",
  },
  disconnected: {
    sentence: "Excel のサーバーとの接続が途切れました。",
    next: "ネットワークにつながっていることを確かめてから、もう一度お試しください。",
  },
  expired: {
    sentence: "このブックとのつながりが切れました。",
    next: "ブックを保存して閉じ、開き直してから、もう一度お試しください。",
  },
  "too-old": {
    sentence: "お使いの Excel の版では、このアドインを使えません。",
    next: "Excel 2021 以降か Microsoft 365 の Excel で開いてください。",
  },
  "too-large": {
    sentence: "ブックが大きすぎて、一度に扱えませんでした。",
    next: "使っていないシートを別のブックに分けるか、パソコン版の Excel で開いてください。",
  },
  gone: {
    sentence:
      "シートまたはセルが見つかりませんでした。チェックの後で名前を変えたか、削除された可能性があります。",
    next: "もう一度「判定チェック」を押してください。",
  },
  unreachable: {
    sentence: "セルの場所を開けませんでした。シートが非表示か、削除された可能性があります。",
    next: "シートを再表示するか、もう一度「判定チェック」を押してください。",
  },
  taken: {
    sentence: "同じ名前のシートまたは名前がすでにあるため、追加できませんでした。",
    next: "もう一度お試しください。続くときは、同じ名前のものがないか確かめてください。",
  },
  "other-hand": {
    sentence: "ほかの人の編集と重なりました。",
    next: "少し待ってから、もう一度お試しください。",
  },
  "in-the-way": {
    sentence: "セルの結合、フィルター、ピボットテーブルなどと重なるため、書き込めませんでした。",
    next: "フィルターを解除し、結合や表の配置を確かめてから、もう一度お試しください。",
  },
  "no-cells": {
    sentence: "セルのないシート（グラフシートなど）か、セル以外のものが選ばれています。",
    next: "表のあるシートのセルを選んでから、もう一度お試しください。",
  },
  "outside-data": {
    sentence: "ほかのブックや外部データへのリンクが止められているため、処理を終えられませんでした。",
    next: "画面の上に出るリンクの警告を確かめてから、もう一度お試しください。",
  },
  "our-fault": {
    sentence: "プログラムの誤りのため、Excel に正しく頼めませんでした。",
    next: "ブックを保存してから、符号を添えてお問い合わせください。",
  },
  unexplained: {
    sentence: "Excel から思わぬ答えが返りました。",
    next: "ブックを保存し、もう一度お試しください。続くときは符号を添えてお問い合わせください。",
  },
};

const EN: typeof JA = {
  editing: {
    sentence: "A cell is being edited, so Excel did not answer.",
    next: "Press Enter to finish the cell, then try again.",
  },
  dialog: {
    sentence: "A dialogue of Excel's is open, so nothing could be written.",
    next: "Close the dialogue, then try again.",
  },
  refused: {
    sentence: "Excel refused: the sheet or workbook is protected, or open for reading only.",
    next: "Look for protection or read-only mode, then try again.",
  },
  "not-now": {
    sentence: "Excel does not allow this at the moment, for example because a sheet is hidden.",
    next: "Unhide the sheet, then try again.",
  },
  busy: {
    sentence: "Excel is busy and did not finish.",
    next: "Wait a little, then try again.",
  },
  disconnected: {
    sentence: "The connection to Excel's server was lost.",
    next: "Check that you are connected to the network, then try again.",
  },
  expired: {
    sentence: "The connection to this workbook has ended.",
    next: "Save and close the workbook, open it again, then try again.",
  },
  "too-old": {
    sentence: "This version of Excel cannot run the add-in.",
    next: "Open the workbook in Excel 2021 or later, or in Microsoft 365.",
  },
  "too-large": {
    sentence: "The workbook is too large to be handled at once.",
    next: "Move unused sheets to another workbook, or open it in Excel on a computer.",
  },
  gone: {
    sentence: "The sheet or cell was not found. It may have been renamed or deleted since the check.",
    next: "Choose Evaluate again.",
  },
  unreachable: {
    sentence: "The cell could not be opened. Its sheet may be hidden or deleted.",
    next: "Unhide the sheet, or choose Evaluate again.",
  },
  taken: {
    sentence: "A sheet or name of the same spelling is there already.",
    next: "Try again. If it goes on, look for what has that name.",
  },
  "other-hand": {
    sentence: "Somebody else was editing at the same time.",
    next: "Wait a little, then try again.",
  },
  "in-the-way": {
    sentence: "Merged cells, a filter or a pivot table are in the way.",
    next: "Clear the filter, look at merged cells and tables, then try again.",
  },
  "no-cells": {
    sentence: "The sheet has no cells (a chart sheet), or something other than cells is selected.",
    next: "Select a cell on a worksheet, then try again.",
  },
  "outside-data": {
    sentence: "Links to other workbooks or outside data are blocked, so Excel did not finish.",
    next: "Look at the warning about links above the sheet, then try again.",
  },
  "our-fault": {
    sentence: "Through a fault of this program, Excel was not asked correctly.",
    next: "Save the workbook, and ask for help with the code.",
  },
  unexplained: {
    sentence: "Excel gave an unexpected answer.",
    next: "Save the workbook and try again. If it goes on, ask for help with the code.",
  },
};

/** The words for an answer of Excel's; a code that is newer than this program has some too. */
export function excelFailureWords(code: string, language: Language): FailureWords {
  const known = EXCEL_ERROR_CODES.find((one) => one === code);
  return (language === "ja" ? JA : EN)[known === undefined ? "unexplained" : SITUATIONS[known]];
}
