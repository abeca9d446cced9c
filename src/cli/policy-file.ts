/** The judging policy from a JSON file. */
import { readFile } from "node:fs/promises";
import { type JudgingPolicy, readPolicy } from "../evaluation/policy";
import { UsageError } from "./usage";

/** @throws UsageError with every wrong setting, one a line */
export async function policyFile(path: string): Promise<JudgingPolicy> {
  const text = await readFile(path, "utf8").catch(() => {
    throw new UsageError(`判定方針 ${path} を読めません。場所と名前を確認してください。`);
  });
  const reading = readPolicy(parsed(text, path));
  if (reading.kind === "policy") return reading.policy;
  const problems = reading.problems.map(({ setting, message }) => `  ${setting || "（全体）"}: ${message}`);
  throw new UsageError(`判定方針 ${path} に誤りがあります。\n${problems.join("\n")}`);
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new UsageError(`判定方針 ${path} は JSON として読めません。括弧とカンマを確認してください。`);
  }
}
