/** A door whose script arrives later. */
import type { Answer, Door, Run } from "../../src/taskpane/door";
import { lateDoor } from "../../src/taskpane/late-door";
import type { WorkbookReport } from "../../src/session/report";
import { aReport } from "./reports";

const run: Run = { language: "ja", onStep: () => undefined, signal: new AbortController().signal };
const report = aReport();

function aDoor(changes: Partial<Door> = {}): Door {
  return {
    evaluate: () => Promise.resolve<Answer<WorkbookReport>>({ kind: "done", value: report }),
    goTo: () => Promise.resolve<Answer<undefined>>({ kind: "done", value: undefined }),
    watch: () => () => undefined,
    ...changes,
  };
}

describe("a door that arrives later", () => {
  it("is fetched at once, and only once", async () => {
    let fetched = 0;
    const door = lateDoor(() => {
      fetched += 1;
      return Promise.resolve(aDoor());
    });
    expect(fetched).toBe(1);
    expect(await door.evaluate(run)).toEqual({ kind: "done", value: report });
    expect(await door.goTo("様式2!A1", "ja")).toEqual({ kind: "done", value: undefined });
    expect(fetched).toBe(1);
  });

  it("says what to do when it cannot be fetched, and is fetched again by the next action", async () => {
    let fetched = 0;
    const door = lateDoor(() => {
      fetched += 1;
      return fetched < 3 ? Promise.reject(new Error("offline")) : Promise.resolve(aDoor());
    });
    await Promise.resolve();
    const first = await door.evaluate(run);
    expect(first).toMatchObject({ kind: "failed", failure: { code: "ScriptNotLoaded" } });
    expect(await door.evaluate(run)).toEqual({ kind: "done", value: report });
  });

  it("listens to nothing if it was told to stop before it had arrived", async () => {
    let listening = 0;
    const watched = lateDoor(() =>
      Promise.resolve(
        aDoor({
          watch: () => {
            listening += 1;
            return () => {
              listening -= 1;
            };
          },
        }),
      ),
    );
    watched.watch([], () => undefined)();
    const stop = watched.watch([], () => undefined);
    await watched.evaluate(run);
    expect(listening).toBe(1);
    stop();
    expect(listening).toBe(0);
  });
});
