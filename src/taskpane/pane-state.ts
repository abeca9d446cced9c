/** Where the pane stands, and what brings it from one state to the next. */
import type { Checkup, Failure, Step } from "./door";

/** `data-state` of the body, fixed by the product's contract. */
export type StateName = "ready" | "running" | "done" | "error";

/** Why nothing is listed. */
export type Pause = "first" | "cancelled" | "taken-back" | "cleared";

export type PaneState =
  /** `said`: what came of taking back or clearing. */
  | { readonly kind: "ready"; readonly pause: Pause; readonly said: string }
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
  readonly checkup: Checkup;
  /** One of our cells has changed since. */
  readonly stale: boolean;
}

export type PaneEvent =
  | { readonly kind: "started" }
  | { readonly kind: "stepped"; readonly step: Step }
  | { readonly kind: "evaluated"; readonly checkup: Checkup }
  /** Nothing is marked any more. */
  | { readonly kind: "paused"; readonly pause: "taken-back" | "cleared"; readonly said: string }
  /** Stopped by the person, or a decision that could not be carried out: what was listed still holds. */
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "workbook-changed" };

export const START: PaneState = { kind: "ready", pause: "first", said: "" };

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
        checked: { checkup: event.checkup, stale: state.kind === "running" && state.changed },
      };
    case "paused":
      return { kind: "ready", pause: event.pause, said: event.said };
    case "cancelled":
      return state.kind === "running" && state.before
        ? { kind: "done", checked: { ...state.before, stale: state.before.stale || state.changed } }
        : { kind: "ready", pause: "cancelled", said: "" };
    case "failed":
      return { kind: "error", failure: event.failure };
    case "workbook-changed":
      if (state.kind === "done") return { kind: "done", checked: { ...state.checked, stale: true } };
      return state.kind === "running" ? { ...state, changed: true } : state;
  }
}

/** What is listed: while something runs, what was listed before. */
export function checkedOf(state: PaneState): Checked | undefined {
  if (state.kind === "done") return state.checked;
  return state.kind === "running" ? state.before : undefined;
}
