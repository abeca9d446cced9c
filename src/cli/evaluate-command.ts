/** `hyoka evaluate`: judges workbook files and prints in their order; a bad one does not stop the others. */
import type { Phase } from "../evaluation/model";
import { fileSentence } from "../messages/files";
import { readArguments } from "./arguments";
import type { EvaluateFileSettings } from "./evaluate-file";
import { evaluateFiles } from "./evaluate-files";
import { inputFiles } from "./input-files";
import { policyFile } from "./policy-file";
import { ReportFile } from "./report-file";
import { summaryText } from "./summary-text";
import { UsageError } from "./usage";

const PHASES: readonly Phase[] = ["plan", "midterm", "self"];

interface Settings extends EvaluateFileSettings {
  readonly isJson: boolean;
}

/** @returns the exit status of the contract: 0, 1 (something 要修正) or 3 (a file could not be read) */
export async function evaluateCommand(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, {
    check: { type: "boolean" },
    json: { type: "boolean" },
    phase: { type: "string" },
    policy: { type: "string" },
    recognise: { type: "boolean" },
    report: { type: "string" },
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
  const inputs = await inputFiles(positionals);
  const report = values.report === undefined ? undefined : new ReportFile(reportPath(values.report));
  for await (const { input, result } of evaluateFiles(inputs, settings)) {
    report?.add(result.summary);
    if (result.kind === "problem") {
      hasFailed = true;
      process.stderr.write(`${input.path}: ${fileSentence(result.problem)}\n`);
    } else {
      hasToMend ||= result.report.summary.要修正 > 0;
      process.stdout.write(
        settings.isJson ? `${JSON.stringify(result.report)}\n` : summaryText(result.report),
      );
    }
  }
  if (report && !(await report.finish())) {
    hasFailed = true;
    process.stderr.write(`${values.report ?? ""}: ${fileSentence({ code: "cannot-write" })}\n`);
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

function reportPath(path: string): string {
  if (!/\.xlsx$/iu.test(path))
    throw new UsageError(
      `--report には .xlsx のファイル名を指定してください（「${path}」は指定できません）。`,
    );
  return path;
}
