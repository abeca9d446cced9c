/** A door whose script arrives later. */
import type { Answer, Checkup, Door, Run } from "../../src/taskpane/door";
import { lateDoor } from "../../src/taskpane/late-door";
import { aCheckup } from "./reports";

const run: Run = { language: "ja", onStep: () => undefined, signal: new AbortController().signal };
const checkup = aCheckup();

function aDoor(changes: Partial<Door> = {}): Door {
  return {
    look: () => Promise.resolve<Answer<Checkup>>({ kind: "done", value: checkup }),
    carryOut: () => Promise.resolve<Answer<Checkup>>({ kind: "done", value: checkup }),
    takeBack: () => Promise.resolve<Answer<string>>({ kind: "done", value: "" }),
    clear: () => Promise.resolve<Answer<string>>({ kind: "done", value: "" }),
    findFields: () => Promise.reject(new Error("not asked for")),
    nameFields: () => Promise.resolve<Answer<string>>({ kind: "done", value: "" }),
    selected: () => Promise.resolve<Answer<string>>({ kind: "done", value: "" }),
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
    expect(await door.look(run)).toEqual({ kind: "done", value: checkup });
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
    const first = await door.look(run);
    expect(first).toMatchObject({ kind: "failed", failure: { code: "ScriptNotLoaded" } });
    expect(await door.look(run)).toEqual({ kind: "done", value: checkup });
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
    await watched.look(run);
    expect(listening).toBe(1);
    stop();
    expect(listening).toBe(0);
  });
});
