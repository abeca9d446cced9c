/** What is asked of Excel, in as few round trips as the sizes of requests and answers allow. */
import { inExcel, isTooLarge } from "./in-excel";

/** Calls that belong together. */
export interface Calls {
  /** About how many bytes the request or its answer has, whichever is more. */
  readonly size: number;
  /** Queues the calls; what it returns takes the answers, once the round trip is over. */
  queue(context: Excel.RequestContext): () => void;
}

/** Calls that change nothing, so that they can be made again in smaller parts. */
export interface Question extends Calls {
  /** The same in two, for an answer that turns out too large; empty where it cannot be less. */
  halves(): readonly Question[];
}

/** Told of each answer that came, where one round trip was not enough. */
export type Progress = (done: number, of: number) => void;

/** Excel on the web takes and gives 5 MB in one piece. */
const MOST_BYTES = 4 * 1024 * 1024;

/** The calls in groups, in their order, each small enough for one round trip. */
export function portionsOf<T extends Calls>(calls: readonly T[]): readonly (readonly T[])[] {
  const portions: T[][] = [];
  let size = Infinity;
  for (const one of calls) {
    const current = portions.at(-1);
    if (current && size + one.size <= MOST_BYTES) {
      current.push(one);
      size += one.size;
    } else {
      portions.push([one]);
      size = one.size;
    }
  }
  return portions;
}

/**
 * Asks all of the questions.
 *
 * @throws ExcelError
 */
export async function askAll(questions: readonly Question[], progress: Progress): Promise<void> {
  const portions = portionsOf(questions);
  for (const [index, portion] of portions.entries()) {
    await ask(portion);
    if (portions.length > 1) progress(index + 1, portions.length);
  }
}

/** Asks a portion; one that turns out too large for an answer is asked in halves. */
async function ask(portion: readonly Question[]): Promise<void> {
  try {
    await inExcel(async (context) => {
      const takers = portion.map((question) => question.queue(context));
      await context.sync();
      for (const take of takers) take();
    });
  } catch (error) {
    const [half, rest] = halves(portion);
    if (rest.length === 0 || !isTooLarge(error)) throw error;
    await ask(half);
    await ask(rest);
  }
}

function halves(portion: readonly Question[]): [readonly Question[], readonly Question[]] {
  const [only, another] = portion;
  const parts = only && !another ? only.halves() : portion;
  const middle = Math.ceil(parts.length / 2);
  return [parts.slice(0, middle), parts.slice(middle)];
}

/** A question that cannot be less. */
export function whole(size: number, queue: Calls["queue"]): Question {
  return { size, queue, halves: () => [] };
}
