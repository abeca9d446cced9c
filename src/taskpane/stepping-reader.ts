/** A workbook reader that tells how far it is and can be stopped between two steps. */
import type { ReadableWorkbook } from "../session/assess";
import type { Run } from "./door";

/** The person cancelled; not an error. */
export class Cancelled extends Error {}

/**
 * @returns a reader that throws Cancelled once the run has been cancelled
 */
export function steppingReader(reader: ReadableWorkbook, { onStep, signal }: Run): ReadableWorkbook {
  return {
    async catalogue() {
      onStep({ kind: "names" });
      const catalogue = await reader.catalogue();
      stopIfCancelled(signal);
      return catalogue;
    },
    async snapshot(request) {
      onStep({ kind: "cells", done: 0, total: 0 });
      const snapshot = await reader.snapshot(request);
      onStep({ kind: "judging" });
      // Judging does not pause: the pane is given time to say so, and the person to stop it.
      await new Promise((resolve) => setTimeout(resolve, 0));
      stopIfCancelled(signal);
      return snapshot;
    },
  };
}

export function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new Cancelled();
}
