/** Where the pane stands, and what brings it from one state to the next. */
import type { FoundFields } from "../session/found-fields";
import type { Checkup, Failure, Step } from "./door";

/** `data-state` of the body, fixed by the product's contract. */
export type StateName = "ready" | "running" | "done" | "error";

/** 対応付け waits for the person, like a pane in which nothing is listed yet. */
export function stateName({ kind }: PaneState): StateName {
  return kind === "mapping" ? "ready" : kind;
}

/** What the header says of the workbook. */
export type StateMark = "unchecked" | "running" | "mapping" | "failed" | "no-fields" | "stale" | "current";

/** A report that judges nothing is never called up to date: it would read as if all were well. */
export function stateMark(state: PaneState): StateMark {
  switch (state.kind) {
    case "ready":
      return "unchecked";
    case "error":
      return "failed";
    case "running":
    case "mapping":
      return state.kind;
    case "done":
      if (isWithoutFields(state.checked.checkup)) return "no-fields";
      return state.checked.stale ? "stale" : "current";
  }
}

/** No cell of the workbook is known to be a field, so nothing was judged. */
export function isWithoutFields({ report }: Checkup): boolean {
  return report.blocks.length === 0 && report.findings.length === 0;
}

/** Why nothing is listed. */
export type Pause = "first" | "cancelled" | "taken-back" | "cleared" | "named";

export type PaneState =
  /** `said`: what came of taking back or clearing. */
  | { readonly kind: "ready"; readonly pause: Pause; readonly said: string }
  | {
      readonly kind: "running";
      readonly step: Step;
      /** What was on the screen, and comes again if nothing comes of it. */
      readonly before: Standing | undefined;
      /** A cell changed while we were reading: what comes out may be old already. */
      readonly changed: boolean;
    }
  | Standing
  | { readonly kind: "error"; readonly failure: Failure };

/** What a run leaves as it is until it has come to something. */
export type Standing =
  | { readonly kind: "done"; readonly checked: Checked }
  /** 対応付け: explained, and then with the fields that were found. */
  | {
      readonly kind: "mapping";
      readonly found: FoundFields | undefined;
      /** What was listed before. */
      readonly checked: Checked | undefined;
    };

export interface Checked {
  readonly checkup: Checkup;
  /** One of our cells has changed since. */
  readonly stale: boolean;
}

export type PaneEvent =
  | { readonly kind: "started" }
  | { readonly kind: "stepped"; readonly step: Step }
  | { readonly kind: "evaluated"; readonly checkup: Checkup }
  /** Nothing is listed any more. */
  | { readonly kind: "paused"; readonly pause: "taken-back" | "cleared" | "named"; readonly said: string }
  /** The person asks for 対応付け, or has left it. */
  | { readonly kind: "mapping-opened" }
  | { readonly kind: "mapping-left" }
  | { readonly kind: "fields-found"; readonly found: FoundFields }
  /** Stopped by the person, or a decision that could not be carried out: what was listed still holds. */
  | { readonly kind: "cancelled" }
  | { readonly kind: "failed"; readonly failure: Failure }
  | { readonly kind: "workbook-changed" };

export const START: PaneState = { kind: "ready", pause: "first", said: "" };

const CANCELLED: PaneState = { kind: "ready", pause: "cancelled", said: "" };

export function nextState(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case "started":
      return {
        kind: "running",
        step: { kind: "names" },
        before: standing(state),
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
      return (state.kind === "running" ? aged(state.before, state.changed) : undefined) ?? CANCELLED;
    case "mapping-opened":
      return { kind: "mapping", found: undefined, checked: checkedOf(state) };
    case "mapping-left": {
      const checked = standing(state)?.checked;
      return checked ? { kind: "done", checked } : START;
    }
    case "fields-found":
      return { kind: "mapping", found: event.found, checked: standing(state)?.checked };
    case "failed":
      return { kind: "error", failure: event.failure };
    case "workbook-changed":
      return state.kind === "running" ? { ...state, changed: true } : (aged(standing(state), true) ?? state);
  }
}

/** What stands, called old where a cell has changed. */
function aged(before: Standing | undefined, isChanged: boolean): Standing | undefined {
  if (!before?.checked || !isChanged) return before;
  const checked = { ...before.checked, stale: true };
  return before.kind === "done" ? { kind: "done", checked } : { ...before, checked };
}

function standing(state: PaneState): Standing | undefined {
  if (state.kind === "running") return state.before;
  return state.kind === "done" || state.kind === "mapping" ? state : undefined;
}

/** What is listed: while something runs, what was listed before. */
export function checkedOf(state: PaneState): Checked | undefined {
  const shown = standing(state);
  return shown?.kind === "done" ? shown.checked : undefined;
}

/** 対応付け, while it is on the screen; during a run, too. */
export function mappingOf(state: PaneState): Extract<Standing, { readonly kind: "mapping" }> | undefined {
  const shown = standing(state);
  return shown?.kind === "mapping" ? shown : undefined;
}
