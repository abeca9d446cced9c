/** A thread of `evaluateFiles`: judges the files that it is sent, one after the other. */
import { parentPort, workerData } from "node:worker_threads";
import { type EvaluateFileSettings, type Job, evaluateFile } from "./evaluate-file";

let last: Promise<void> = Promise.resolve();

parentPort?.on("message", (job: Job) => {
  last = last.then(async () => {
    parentPort?.postMessage(await evaluateFile(job, workerData as EvaluateFileSettings));
  });
});
