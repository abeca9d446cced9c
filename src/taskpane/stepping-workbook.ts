/** A workbook that tells how far a run is and can be stopped between two steps. */
import type { Snapshot, Workbook } from "../workbook/port";
import type { Run } from "./door";

/** The person cancelled; not an error. */
export class Cancelled extends Error {}

/**
 * @param onRead  handed the cells that were read
 * @returns a workbook that throws Cancelled once the run has been cancelled; never after writing began
 */
export function steppingWorkbook(
  workbook: Workbook,
  { onStep, signal }: Run,
  onRead: (snapshot: Snapshot) => void = () => undefined,
): Workbook {
  return {
    async catalogue() {
      onStep({ kind: "names" });
      const catalogue = await workbook.catalogue();
      stopIfCancelled(signal);
      return catalogue;
    },
    async snapshot(request) {
      onStep({ kind: "cells", done: 0, total: 0 });
      const snapshot = await workbook.snapshot(request);
      onRead(snapshot);
      onStep({ kind: "judging" });
      await aMoment();
      stopIfCancelled(signal);
      return snapshot;
    },
    async apply(changes) {
      stopIfCancelled(signal);
      onStep({ kind: "writing" });
      return workbook.apply(changes);
    },
    async cells(areas) {
      onStep({ kind: "cells", done: 0, total: 0 });
      const cells = await workbook.cells(areas);
      stopIfCancelled(signal);
      return cells;
    },
    async merges(areas) {
      const merges = await workbook.merges(areas);
      onStep({ kind: "labels" });
      await aMoment();
      stopIfCancelled(signal);
      return merges;
    },
  };
}

/** What follows does not pause: the pane is given time to say so, and the person to stop it. */
function aMoment(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

function stopIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new Cancelled();
}
