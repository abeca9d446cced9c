/** `hyoka evaluate`: judges workbook files, one after the other; a bad one does not stop the others. */
import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Phase } from "../evaluation/model";
import type { JudgingPolicy } from "../evaluation/policy";
import { type FileProblem, fileSentence } from "../messages/files";
import { type AssessOptions, assess, judgeRead } from "../session/assess";
import { recogniseWorkbook, unjudgedBecause, unjudgedSheets } from "../session/recognise";
import type { WorkbookReport } from "../session/report";
import { reportOf } from "../session/report-of";
import { Refused, type XlsxWorkbook, openWorkbook } from "../xlsx";
import { readArguments } from "./arguments";
import { type Input, inputFiles } from "./input-files";
import { policyFile } from "./policy-file";
import { summaryText } from "./summary-text";
import { UsageError } from "./usage";

const PHASES: readonly Phase[] = ["plan", "midterm", "self"];

interface Settings {
  readonly phase: Phase | undefined;
  readonly policy: JudgingPolicy | undefined;
  readonly isJson: boolean;
  /** Fields without names are found by their labels. */
  readonly recognises: boolean;
}

/** @returns the exit status of the contract: 0, 1 (something 要修正) or 3 (a file could not be read) */
export async function evaluateCommand(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, {
    check: { type: "boolean" },
    json: { type: "boolean" },
    phase: { type: "string" },
    policy: { type: "string" },
    recognise: { type: "boolean" },
  });
  if (positionals.length === 0) throw new UsageError("判定するファイルまたはフォルダを指定してください。");
  const settings: Settings = {
    phase: phaseNamed(values.phase),
    policy: values.policy === undefined ? undefined : await policyFile(values.policy),
    isJson: values.json ?? false,
    recognises: values.recognise ?? false,
  };
  let hasFailed = false;
  let hasToMend = false;
  for (const input of await inputFiles(positionals)) {
    // A defect of ours that one file brings to light must not cost the others their judgment.
    const result = await evaluateFile(input, settings).catch((error: unknown): FileProblem => ({
      code: "defect",
      part: String(error),
    }));
    if ("code" in result) {
      hasFailed = true;
      process.stderr.write(`${input.path}: ${fileSentence(result)}\n`);
    } else {
      hasToMend ||= result.summary.要修正 > 0;
      process.stdout.write(settings.isJson ? `${JSON.stringify(result)}\n` : summaryText(result));
    }
  }
  return hasFailed ? 3 : hasToMend ? 1 : 0;
}

function phaseNamed(name: string | undefined): Phase | undefined {
  if (name === undefined) return undefined;
  const phase = PHASES.find((one) => one === name);
  if (!phase)
    throw new UsageError(`--phase は plan・midterm・self のいずれかです（「${name}」は指定できません）。`);
  return phase;
}

async function evaluateFile(
  input: Input,
  { phase, policy, recognises }: Settings,
): Promise<WorkbookReport | FileProblem> {
  if (input.kind === "problem") return input;
  const bytes = await readFile(input.path).catch(() => undefined);
  if (!bytes) return { code: "cannot-read" };
  const opening = openWorkbook(bytes);
  if (!opening.ok) return opening.refusal;
  try {
    const options = { ...(phase ? { phase } : {}), ...(policy ? { policy } : {}) };
    const file = basename(input.path);
    return recognises
      ? await evaluateRecognised(opening.workbook, file, options)
      : await evaluateNamed(opening.workbook, file, options);
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
    throw error;
  }
}

async function evaluateNamed(
  workbook: XlsxWorkbook,
  file: string,
  options: AssessOptions,
): Promise<WorkbookReport | FileProblem> {
  const assessment = await assess(workbook, options);
  const report = reportOf(assessment, file);
  if (report.blocks.length === 0) return unjudgedBecause(await recogniseWorkbook(workbook), false);
  return { ...report, excluded: await unjudgedSheets(workbook, assessment.form) };
}

async function evaluateRecognised(
  workbook: XlsxWorkbook,
  file: string,
  options: AssessOptions,
): Promise<WorkbookReport | FileProblem> {
  const recognised = await recogniseWorkbook(workbook);
  const report = reportOf(judgeRead(recognised, options), file);
  return report.blocks.length > 0
    ? { ...report, recognition: recognised.report, excluded: recognised.excluded }
    : unjudgedBecause(recognised, true);
}
