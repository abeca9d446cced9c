/** Judging one workbook file of the command line. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Phase } from "../evaluation/model";
import type { JudgingPolicy } from "../evaluation/policy";
import { type FileProblem, fileSentence } from "../messages/files";
import { type AssessOptions, readWorkbook } from "../session/assess";
import { evaluateRead } from "../session/evaluate";
import { recogniseWorkbook, unjudgedBecause, unjudgedSheets } from "../session/recognise";
import type { WorkbookReport } from "../session/report";
import { type WorkbookSummary, summarise, unreadable } from "../session/report-over-many";
import { Refused, type XlsxWorkbook, openWorkbook } from "../xlsx";
import type { Input } from "./input-files";

export interface EvaluateFileSettings {
  readonly phase: Phase | undefined;
  readonly policy: JudgingPolicy | undefined;
  /** Fields without names are found by their labels. */
  readonly recognises: boolean;
}

/** What became of one file. Plain data: it may come from another thread. */
export type FileResult = (
  | { readonly kind: "judged"; readonly report: WorkbookReport }
  | { readonly kind: "problem"; readonly problem: FileProblem }
) & {
  /** Its lines in the summary over all files. */
  readonly summary: WorkbookSummary;
};

/** Never rejects: a defect of ours that one file brings to light must not cost the others their judgment. */
export async function evaluateFile(input: Input, settings: EvaluateFileSettings): Promise<FileResult> {
  try {
    return await evaluated(input, settings);
  } catch (error) {
    return failed(input, error instanceof Refused ? error.refusal : { code: "defect", part: String(error) });
  }
}

async function evaluated(
  input: Input,
  { phase, policy, recognises }: EvaluateFileSettings,
): Promise<FileResult> {
  if (input.kind === "problem") return failed(input, input);
  const bytes = await readFile(input.path).catch(() => undefined);
  if (!bytes) return failed(input, { code: "cannot-read" });
  const opening = openWorkbook(bytes);
  if (!opening.ok) return failed(input, opening.refusal);
  const { workbook } = opening;
  const options = { ...(phase ? { phase } : {}), ...(policy ? { policy } : {}) };
  const file = basename(input.path);
  const result = recognises
    ? await evaluateRecognised(workbook, file, options)
    : await evaluateNamed(workbook, file, options);
  return "code" in result
    ? failed(input, result)
    : { kind: "judged", report: result, summary: await summarise(workbook, result) };
}

async function evaluateNamed(
  workbook: XlsxWorkbook,
  file: string,
  options: AssessOptions,
): Promise<WorkbookReport | FileProblem> {
  const read = await readWorkbook(workbook);
  const report = evaluateRead(read, { ...options, file });
  if (report.blocks.length === 0) return unjudgedBecause(await recogniseWorkbook(workbook), false);
  return { ...report, excluded: await unjudgedSheets(workbook, read.form) };
}

async function evaluateRecognised(
  workbook: XlsxWorkbook,
  file: string,
  options: AssessOptions,
): Promise<WorkbookReport | FileProblem> {
  const recognised = await recogniseWorkbook(workbook);
  const report = evaluateRead(recognised, { ...options, file });
  return report.blocks.length > 0
    ? { ...report, recognition: recognised.report, excluded: recognised.excluded }
    : unjudgedBecause(recognised, true);
}

function failed(input: Input, problem: FileProblem): FileResult {
  return { kind: "problem", problem, summary: unreadable(basename(input.path), fileSentence(problem)) };
}
