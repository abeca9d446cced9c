/** How long a page's own thread works at a stretch. */
import type { Page } from "playwright-core";

/** An event of Chromium's trace, as far as it is looked at. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of the thread's own time: what other programs do meanwhile does not count. */
  readonly tdur?: number;
  readonly args: { readonly name?: string };
}

/** A task of the thread's queue, as the observer of long tasks counts them. */
const TASK = "ThreadControllerImpl::RunTask";
const MAIN_THREAD = "CrRendererMain";

/**
 * Does something with a page and tells how long the longest task was that came of it.
 *
 * @returns milliseconds of the thread's own time
 */
export async function longestTask(page: Page, action: () => Promise<void>): Promise<number> {
  const browser = page.context().browser();
  if (!browser) throw new Error("the page has no browser");
  await browser.startTracing(page, { categories: ["toplevel", "__metadata"] });
  await action();
  const trace = JSON.parse((await browser.stopTracing()).toString("utf8")) as { traceEvents: TraceEvent[] };
  const threads = new Set(
    trace.traceEvents
      .filter(({ name, args }) => name === "thread_name" && args.name === MAIN_THREAD)
      .map(({ pid, tid }) => `${String(pid)} ${String(tid)}`),
  );
  const tasks = trace.traceEvents.filter(
    ({ name, pid, tid }) => name === TASK && threads.has(`${String(pid)} ${String(tid)}`),
  );
  if (tasks.length === 0) throw new Error("the trace has no tasks");
  return Math.max(...tasks.map(({ tdur }) => (tdur ?? 0) / 1000));
}
