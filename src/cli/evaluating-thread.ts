/** A thread of `evaluateFiles`: judges the files that it is sent, one after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { type EvaluateFileSettings, evaluateFile } from "./evaluate-file";
import type { Input } from "./input-files";

let last: Promise<void> = Promise.resolve();

parentPort?.on("message", (input: Input) => {
  last = last.then(async () => {
    parentPort?.postMessage(await evaluateFile(input, workerData as EvaluateFileSettings));
  });
});
