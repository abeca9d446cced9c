/** Judging many files on several threads: in order, and never more of them in memory than there are threads, twice. */
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { type EvaluateFileSettings, type FileResult, type Job, evaluateFile } from "./evaluate-file";

/** A thread compiles the program anew: that takes as long as judging so many workbooks (`npm run bench -- many`). */
const WORTH_A_THREAD = 25;
const MOST_THREADS = 8;

export interface Evaluated {
  readonly job: Job;
  readonly result: FileResult;
}

/** How many threads are worth starting for so many files; none for a few. */
export function threadsFor(files: number): number {
  const wanted = Math.floor(files / WORTH_A_THREAD);
  return wanted < 2 ? 0 : Math.min(wanted, MOST_THREADS, availableParallelism());
}

/** @returns the results in the order of the jobs, each as soon as it and all before it are there */
export async function* evaluateFiles(
  jobs: readonly Job[],
  settings: EvaluateFileSettings,
  threads = threadsFor(jobs.length),
): AsyncGenerator<Evaluated> {
  if (threads === 0) {
    for (const job of jobs) yield { job, result: await evaluateFile(job, settings) };
    return;
  }
  const workers = Array.from({ length: threads }, () => new EvaluatingThread(settings));
  try {
    const running: Promise<Evaluated>[] = [];
    for (const [index, job] of jobs.entries()) {
      const worker = workers[index % threads];
      if (!worker) throw new Error("no thread");
      running.push(worker.evaluate(job).then((result) => ({ job, result })));
      const first = running.length < threads * 2 ? undefined : running.shift();
      if (first) yield await first;
    }
    for (const one of running) yield await one;
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
}

/** One thread; files that are handed to it wait for their turn. */
class EvaluatingThread {
  private readonly worker: Worker;
  private readonly waiting: { readonly job: Job; readonly answer: (result: FileResult) => void }[] = [];
  private isDead = false;

  constructor(private readonly settings: EvaluateFileSettings) {
    this.worker = new Worker(join(__dirname, "../../bin/evaluating-thread.cjs"), { workerData: settings });
    this.worker.on("message", (result: FileResult) => {
      this.waiting.shift()?.answer(result);
    });
    this.worker.on("error", () => {
      this.isDead = true;
      // The files of a thread that died are judged here, without it.
      for (const { job, answer } of this.waiting.splice(0)) void evaluateFile(job, settings).then(answer);
    });
  }

  evaluate(job: Job): Promise<FileResult> {
    if (this.isDead) return evaluateFile(job, this.settings);
    return new Promise((answer) => {
      this.waiting.push({ job, answer });
      this.worker.postMessage(job);
    });
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }
}
