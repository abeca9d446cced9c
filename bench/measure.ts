/** How long something takes: warmed up first, then the median of several runs. */

export interface Runs {
  readonly warm: number;
  readonly measured: number;
}

/** @returns milliseconds */
export async function median(runs: Runs, run: () => unknown): Promise<number> {
  for (let round = 0; round < runs.warm; round++) await run();
  const times: number[] = [];
  for (let round = 0; round < runs.measured; round++) {
    const start = performance.now();
    await run();
    times.push(performance.now() - start);
  }
  return times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
}
