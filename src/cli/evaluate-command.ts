/** `hyoka evaluate`: judges workbook files and prints in their order; a bad one does not stop the others. */
import type { Phase } from "../evaluation/model";
import { fileSentence } from "../messages/files";
import { reportJson } from "../session/report-json";
import { readArguments } from "./arguments";
import type { EvaluateFileSettings, FileResult, Job } from "./evaluate-file";
import { evaluateFiles } from "./evaluate-files";
import { type Input, inputFiles } from "./input-files";
import { type Result, outputPaths } from "./output-paths";
import { policyFile } from "./policy-file";
import { ReportFile } from "./report-file";
import { reportPath } from "./report-path";
import { summaryText, writtenLines } from "./summary-text";
import { UsageError } from "./usage";

const PHASES: readonly Phase[] = ["plan", "midterm", "self"];

const OPTIONS = {
  check: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  "in-place": { type: "boolean", default: false },
  force: { type: "boolean", default: false },
  clear: { type: "boolean", default: false },
  publish: { type: "boolean", default: false },
  recognise: { type: "boolean", default: false },
  out: { type: "string" },
  phase: { type: "string" },
  policy: { type: "string" },
  report: { type: "string" },
} as const;

type Values = ReturnType<typeof readArguments<typeof OPTIONS>>["values"];

/** @returns the exit status of the contract: 0, 1 (something 要修正) or 3 (a file could not be read or written) */
export async function evaluateCommand(argv: readonly string[]): Promise<number> {
  const { values, positionals } = readArguments(argv, OPTIONS);
  if (positionals.length === 0) throw new UsageError("判定するファイルまたはフォルダを指定してください。");
  checkTogether(values);
  const settings: EvaluateFileSettings = {
    phase: phaseNamed(values.phase),
    policy: values.policy === undefined ? undefined : await policyFile(values.policy),
    recognises: values.recognise,
    summarises: values.report !== undefined,
  };
  const jobs = await jobsFor(await inputFiles(positionals, values.report), values);
  let hasFailed = false;
  let hasToMend = false;
  const report =
    values.report === undefined
      ? undefined
      : new ReportFile(await reportPath(values.report, jobs.flatMap(pathsOf), values.force));
  for await (const { job, result } of evaluateFiles(jobs, settings)) {
    if (result.summary) report?.add(result.summary);
    if (result.kind === "problem") {
      hasFailed = true;
      process.stderr.write(`${job.path}: ${fileSentence(result.problem)}\n`);
    } else {
      // What was only cleared was not judged for its own sake.
      hasToMend ||= result.report.summary.要修正 > 0 && resultOf(values) === "evaluated";
      print(result, job.path, values);
    }
  }
  if (report && !(await report.finish())) {
    hasFailed = true;
    process.stderr.write(
      `${values.report ?? ""}: ${fileSentence({ code: "cannot-write", part: values.report ?? "" })}\n`,
    );
  }
  return hasFailed ? 3 : hasToMend ? 1 : 0;
}

function print(
  { report, written, note }: Extract<FileResult, { readonly kind: "judged" }>,
  path: string,
  { json }: Values,
): void {
  if (json) {
    process.stdout.write(`${reportJson(report)}\n`);
    if (note !== "") process.stderr.write(`${path}: ${note}\n`);
  } else process.stdout.write(summaryText(report) + writtenLines(written, note));
}

const EXCLUDE_EACH_OTHER = [
  ["check", "in-place"],
  ["check", "out"],
  ["check", "clear"],
  ["check", "publish"],
  ["in-place", "out"],
  ["in-place", "publish"],
  ["clear", "publish"],
] as const;

/** @throws UsageError for options that exclude each other */
function checkTogether(values: Values): void {
  const isGiven = (name: keyof Values): boolean => values[name] !== undefined && values[name] !== false;
  const [pair] = EXCLUDE_EACH_OTHER.filter(([one, other]) => isGiven(one) && isGiven(other));
  if (pair)
    throw new UsageError(`--${pair[0]} と --${pair[1]} は同時に指定できません。どちらかにしてください。`);
}

function resultOf({ clear, publish }: Values): Result {
  return clear ? "cleared" : publish ? "published" : "evaluated";
}

/** All of them before the first is done, so that what cannot be is refused before anything is written. */
async function jobsFor(inputs: readonly Input[], values: Values): Promise<readonly Job[]> {
  const paths = inputs.flatMap((input) => (input.kind === "file" ? [input.path] : []));
  const result = resultOf(values);
  const outputs =
    values.check || values["in-place"] ? [] : await outputPaths(paths, { result, out: values.out });
  const output = new Map(paths.map((path, at) => [path, outputs[at]]));
  return inputs.map((input): Job => {
    if (input.kind === "problem") return input;
    if (values.check) return { ...input, task: { kind: "check" } };
    return { ...input, task: { kind: "write", result, output: output.get(input.path), force: values.force } };
  });
}

/** The files that a job reads and writes. */
function pathsOf(job: Job): readonly string[] {
  if (!("task" in job)) return [];
  return job.task.kind === "write" && job.task.output !== undefined
    ? [job.path, job.task.output]
    : [job.path];
}

function phaseNamed(name: string | undefined): Phase | undefined {
  if (name === undefined) return undefined;
  const phase = PHASES.find((one) => one === name);
  if (!phase)
    throw new UsageError(`--phase は plan・midterm・self のいずれかです（「${name}」は指定できません）。`);
  return phase;
}
