/** Where the pane stands, and what brings it from one state to the next. */
import type { WorkbookReport } from "../session/report";
import type { Failure, Step } from "./door";

/** `data-state` of the body, fixed by the product's contract. */
export type StateName = "ready" | "running" | "done" | "error";

export type PaneState =
  /** Nothing has been checked yet, or the person cancelled the first check. */
  | { readonly kind: "ready"; readonly cancelled: boolean }
  | {
      readonly kind: "running";
      readonly step: Step;
      readonly before: Checked | undefined;
      /** A cell changed while we were reading: what comes out may be old already. */
      readonly changed: boolean;
    }
  | { readonly kind: "done"; readonly checked: Checked }
  | { readonly kind: "error"; readonly failure: Failure };

export interface Checked {
  readonly report: WorkbookReport;
  /** One of our cells has changed since. */
  readonly stale: boolean;
}

export type PaneEvent =
  | { readonly kind: "started" }
  | { readonly kind: "stepped"; readonly step: Step }
  | { readonly kind: "evaluated"; readonly report: WorkbookReport }
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "workbook-changed" };

export const START: PaneState = { kind: "ready", cancelled: false };

export function nextState(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case "started":
      return {
        kind: "running",
        step: { kind: "names" },
        before: state.kind === "done" ? state.checked : undefined,
        changed: false,
      };
    case "stepped":
      return state.kind === "running" ? { ...state, step: event.step } : state;
    case "evaluated":
      return {
        kind: "done",
        checked: { report: event.report, stale: state.kind === "running" && state.changed },
      };
    case "cancelled":
      return state.kind === "running" && state.before
        ? { kind: "done", checked: { ...state.before, stale: state.before.stale || state.changed } }
        : { kind: "ready", cancelled: true };
    case "failed":
      return { kind: "error", failure: event.failure };
    case "workbook-changed":
      if (state.kind === "done") return { kind: "done", checked: { ...state.checked, stale: true } };
      return state.kind === "running" ? { ...state, changed: true } : state;
  }
}
