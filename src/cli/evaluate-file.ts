/** One workbook file of the command line: read, judged or cleared, and written. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Phase } from "../evaluation/model";
import type { JudgingPolicy } from "../evaluation/policy";
import { type FileProblem, fileSentence } from "../messages/files";
import { leftOutSentence } from "../messages/outcomes";
import { readWorkbook } from "../session/assess";
import { type CarryOutOptions, type Outcome, carryOutOn, hasBlocks } from "../session/carry-out";
import { evaluateRead, evaluateWorkbook } from "../session/evaluate";
import { recogniseWorkbook, unjudgedBecause, unjudgedSheets } from "../session/recognise";
import type { WorkbookReport } from "../session/report";
import { type WorkbookSummary, summarise, unreadable } from "../session/report-over-many";
import { seal } from "../session/seal";
import { type ClearOutcome, clearMarks, makePublishable } from "../session/take-back";
import { type CellAddress, formatCell } from "../workbook/address";
import { Refused, type XlsxWorkbook, openWorkbook } from "../xlsx";
import type { Input } from "./input-files";
import { NATIVE_CODEC } from "./native-codec";
import type { Result } from "./output-paths";
import { type Written, writeInPlace, writeOutput } from "./write-result";

export interface EvaluateFileSettings {
  readonly phase: Phase | undefined;
  readonly policy: JudgingPolicy | undefined;
  /** Fields without names are found by their labels. */
  readonly recognises: boolean;
  /** Whether there is a summary over all files. */
  readonly summarises: boolean;
}

/** What is to be done with a file. */
export type Task =
  | { readonly kind: "check" }
  | {
      readonly kind: "write";
      readonly result: Result;
      /** undefined replaces the input. */
      readonly output: string | undefined;
      /** Whether an output that somebody has edited is replaced, too. */
      readonly force: boolean;
    };

export type Job =
  | Extract<Input, { readonly kind: "problem" }>
  | (Extract<Input, { readonly kind: "file" }> & { readonly task: Task });

/** What became of one file. Plain data: it may come from another thread. */
export type FileResult = (
  | ({ readonly kind: "judged"; readonly written: Written | undefined } & Made)
  | { readonly kind: "problem"; readonly problem: FileProblem }
) & {
  /** Its lines in the summary over all files, where there is one. */
  readonly summary: WorkbookSummary | undefined;
};

interface Made {
  readonly report: WorkbookReport;
  /** What had to be left out, as a sentence; "" where nothing was. */
  readonly note: string;
}

/** Never rejects: a defect of ours that one file brings to light must not cost the others their judgment. */
export async function evaluateFile(job: Job, settings: EvaluateFileSettings): Promise<FileResult> {
  try {
    return await done(job, settings);
  } catch (error) {
    return failed(job, error instanceof Refused ? error.refusal : { code: "defect", part: String(error) });
  }
}

async function done(job: Job, settings: EvaluateFileSettings): Promise<FileResult> {
  if (job.kind === "problem") return failed(job, job);
  const { path, task } = job;
  const { phase, policy, recognises, summarises } = settings;
  const bytes = await readFile(path).catch(() => undefined);
  if (!bytes) return failed(job, { code: "cannot-read" });
  const opening = openWorkbook(bytes, NATIVE_CODEC);
  if (!opening.ok) return failed(job, opening.refusal);
  const { workbook } = opening;
  const options = { ...(phase ? { phase } : {}), ...(policy ? { policy } : {}), file: basename(path) };
  const made = await make(task, workbook, recognises, options);
  if ("code" in made) return failed(job, made);
  const written = await write(task, path, bytes, workbook);
  if (written && "code" in written) return failed(job, written);
  const summary = summarises ? await summarise(workbook, made.report) : undefined;
  return { kind: "judged", ...made, written, summary };
}

function failed({ path }: Input, problem: FileProblem): FileResult {
  return { kind: "problem", problem, summary: unreadable(basename(path), fileSentence(problem)) };
}

/** Does the task on the workbook in memory. */
async function make(
  task: Task,
  workbook: XlsxWorkbook,
  recognises: boolean,
  options: CarryOutOptions,
): Promise<Made | FileProblem> {
  switch (task.kind === "check" ? "checked" : task.result) {
    case "checked":
    case "evaluated":
      return evaluated(workbook, task, recognises, options);
    case "cleared":
      return cleared(await clearMarks(workbook), workbook, options);
    case "published":
      return cleared(await makePublishable(workbook), workbook, options);
  }
}

async function evaluated(
  workbook: XlsxWorkbook,
  task: Task,
  recognises: boolean,
  options: CarryOutOptions,
): Promise<Made | FileProblem> {
  const recognised = recognises ? await recogniseWorkbook(workbook) : undefined;
  const read = recognised ?? (await readWorkbook(workbook));
  if (!hasBlocks(read.form))
    return unjudgedBecause(recognised ?? (await recogniseWorkbook(workbook)), recognises);
  const found = recognised
    ? { recognition: recognised.report, excluded: recognised.excluded }
    : { excluded: await unjudgedSheets(workbook, read.form) };
  if (task.kind === "check") return { report: { ...evaluateRead(read, options), ...found }, note: "" };
  const outcome = await carryOutOn(workbook, read, { kind: "evaluate" }, options);
  if (outcome.kind !== "done") return problemOf(outcome);
  await seal(workbook);
  return { report: { ...outcome.report, ...found }, note: leftOutSentence(outcome.leftOut) };
}

async function cleared(
  outcome: ClearOutcome,
  workbook: XlsxWorkbook,
  options: CarryOutOptions,
): Promise<Made | FileProblem> {
  if (outcome.kind !== "cleared") return problemOf(outcome);
  return { report: await evaluateWorkbook(workbook, options), note: leftOutSentence(outcome.leftOut) };
}

async function write(
  task: Task,
  path: string,
  before: Uint8Array,
  workbook: XlsxWorkbook,
): Promise<Written | FileProblem | undefined> {
  if (task.kind === "check") return undefined;
  return task.output === undefined
    ? writeInPlace(path, before, workbook.save())
    : writeOutput(task.output, workbook.save(), task);
}

function problemOf(
  outcome: Exclude<Outcome, { readonly kind: "done" }> | Exclude<ClearOutcome, { readonly kind: "cleared" }>,
): FileProblem {
  switch (outcome.kind) {
    case "refused":
      return { code: outcome.refusal.why };
    case "not-applied":
      return { code: "cells-refused", part: cellList(outcome.refusals.map(({ cell }) => cell)) };
    case "conflict":
    case "half-written":
      return { code: "cells-refused", part: cellList(outcome.cells) };
  }
}

function cellList(cells: readonly (CellAddress | undefined)[]): string {
  return cells.flatMap((cell) => (cell ? [formatCell(cell)] : [])).join("、");
}
