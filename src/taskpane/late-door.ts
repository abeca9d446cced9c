/**
 * A door whose script arrives after the pane is on the screen: the reading, judging and writing of workbooks
 * is most of the program, and nobody needs it to see the pane and press its button.
 */
import type { Language } from "../messages/because";
import type { Answer, Door } from "./door";
import { scriptNotLoaded } from "./script-not-loaded";

/**
 * @param load  fetches the door; asked at once, and again by the next action where it failed
 */
export function lateDoor(load: () => Promise<Door>): Door {
  let arriving: Promise<Door> | undefined;
  const arrival = (): Promise<Door> => {
    arriving ??= load().catch((error: unknown) => {
      arriving = undefined;
      throw error;
    });
    return arriving;
  };
  const onceThere = async <T>(
    language: Language,
    action: (door: Door) => Promise<Answer<T>>,
  ): Promise<Answer<T>> => {
    const door = await arrival().catch(() => undefined);
    if (door) return action(door);
    return { kind: "failed", failure: scriptNotLoaded(language) };
  };
  // What fails here fails again, with a sentence, when somebody presses the button.
  void arrival().catch(() => undefined);
  return {
    look: (run) => onceThere(run.language, (door) => door.look(run)),
    carryOut: (decision, run) => onceThere(run.language, (door) => door.carryOut(decision, run)),
    takeBack: (run) => onceThere(run.language, (door) => door.takeBack(run)),
    clear: (run) => onceThere(run.language, (door) => door.clear(run)),
    findFields: (run) => onceThere(run.language, (door) => door.findFields(run)),
    nameFields: (confirmed, run) => onceThere(run.language, (door) => door.nameFields(confirmed, run)),
    selected: (language) => onceThere(language, (door) => door.selected(language)),
    goTo: (cell, language) => onceThere(language, (door) => door.goTo(cell, language)),
    watch(cells, changed) {
      let stop: (() => void) | undefined;
      let isStopped = false;
      void arrival().then(
        (door) => {
          if (!isStopped) stop = door.watch(cells, changed);
        },
        () => undefined,
      );
      return () => {
        isStopped = true;
        stop?.();
      };
    },
  };
}
