/** From one state of the pane to the next. */
import {
  START,
  checkedOf,
  mappingOf,
  nextState,
  stateMark,
  stateName,
  type PaneEvent,
  type PaneState,
} from "../../src/taskpane/pane-state";
import { aFoundFields } from "./found-fields";
import { aCheckup } from "./reports";

const checkup = aCheckup();
const newer = aCheckup({ year: "令和4年度" });
const failure = { sentence: "", next: "", code: "AccessDenied" };

function after(...events: PaneEvent[]): PaneState {
  return events.reduce(nextState, START);
}

const checked: PaneEvent[] = [{ kind: "started" }, { kind: "evaluated", checkup }];

describe("the pane", () => {
  it("is ready before the first check", () => {
    expect(after().kind).toBe("ready");
  });

  it("shows the report when the check is done, up to date", () => {
    expect(after(...checked)).toEqual({ kind: "done", checked: { checkup, stale: false } });
  });

  it("asks for another check when a cell has changed since", () => {
    expect(after(...checked, { kind: "workbook-changed" })).toEqual({
      kind: "done",
      checked: { checkup, stale: true },
    });
  });

  it("does not call a report up to date when a cell changed while it was made", () => {
    const events: PaneEvent[] = [
      { kind: "started" },
      { kind: "workbook-changed" },
      { kind: "evaluated", checkup: newer },
    ];
    expect(after(...checked, ...events)).toEqual({ kind: "done", checked: { checkup: newer, stale: true } });
  });

  it("goes back to the report before when a further check is cancelled", () => {
    expect(after(...checked, { kind: "started" }, { kind: "cancelled" })).toEqual({
      kind: "done",
      checked: { checkup, stale: false },
    });
  });

  it("says that the first check was cancelled", () => {
    expect(after({ kind: "started" }, { kind: "cancelled" })).toEqual({
      kind: "ready",
      pause: "cancelled",
      said: "",
    });
  });

  it("says what came of taking back, and lists nothing", () => {
    expect(
      after(...checked, { kind: "started" }, { kind: "paused", pause: "taken-back", said: "戻した" }),
    ).toEqual({ kind: "ready", pause: "taken-back", said: "戻した" });
  });

  it("keeps listing what was found while a decision is carried out", () => {
    expect(checkedOf(after(...checked, { kind: "started" }))).toEqual({ checkup, stale: false });
  });

  it("keeps the fields that were found while they are named, and when that fails", () => {
    const found = aFoundFields();
    const mapping: PaneEvent[] = [
      ...checked,
      { kind: "mapping-opened" },
      { kind: "started" },
      { kind: "fields-found", found },
    ];
    expect(stateName(after(...mapping))).toBe("ready");
    expect(mappingOf(after(...mapping, { kind: "started" }))?.found).toBe(found);
    expect(after(...mapping, { kind: "started" }, { kind: "cancelled" })).toEqual(after(...mapping));
  });

  it("lists again what was listed when 対応付け is left, old if a cell has changed meanwhile", () => {
    const mapping: PaneEvent[] = [...checked, { kind: "mapping-opened" }];
    expect(checkedOf(after(...mapping))).toBeUndefined();
    expect(after(...mapping, { kind: "mapping-left" })).toEqual(after(...checked));
    expect(after(...mapping, { kind: "workbook-changed" }, { kind: "mapping-left" })).toEqual(
      after(...checked, { kind: "workbook-changed" }),
    );
    expect(after({ kind: "mapping-opened" }, { kind: "mapping-left" })).toEqual(START);
  });

  it("shows a failure, and recovers from it by the next check", () => {
    expect(after({ kind: "started" }, { kind: "failed", failure })).toEqual({ kind: "error", failure });
    expect(after({ kind: "started" }, { kind: "failed", failure }, ...checked).kind).toBe("done");
  });

  it("takes no step of a check that has ended", () => {
    const step: PaneEvent = { kind: "stepped", step: { kind: "judging" } };
    expect(after(...checked, step)).toEqual(after(...checked));
  });
});

describe("the header", () => {
  const unnamed = aCheckup({ blocks: [], findings: [] });
  it.each<[string, PaneEvent[]]>([
    ["unchecked", []],
    ["running", [{ kind: "started" }]],
    ["current", checked],
    ["stale", [...checked, { kind: "workbook-changed" }]],
    ["failed", [{ kind: "failed", failure }]],
    ["mapping", [{ kind: "mapping-opened" }]],
    ["no-fields", [{ kind: "evaluated", checkup: unnamed }]],
    ["no-fields", [{ kind: "evaluated", checkup: unnamed }, { kind: "workbook-changed" }]],
  ])("calls the workbook %s, never up to date where nothing was judged", (mark, events) => {
    expect(stateMark(after(...events))).toBe(mark);
  });
});
