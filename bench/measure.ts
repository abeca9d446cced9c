/**
 * How long something takes: warmed up first, then the median of several runs.
 *
 * Counted is the processor's time, not the clock's: what else runs on the machine meanwhile drops out.
 */

export interface Runs {
  readonly warm: number;
  readonly measured: number;
}

/** @returns milliseconds */
export async function median(runs: Runs, run: () => unknown): Promise<number> {
  for (let round = 0; round < runs.warm; round++) await run();
  const times: number[] = [];
  for (let round = 0; round < runs.measured; round++) {
    const start = process.cpuUsage();
    await run();
    times.push(millisecondsSince(start));
  }
  return middle(times);
}

export function millisecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

export function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
