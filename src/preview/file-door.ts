/** The pane's door to a workbook file that is open in the browser. */
import type { Answer, Checkup, Door } from "../taskpane/door";
import { answered } from "../taskpane/failure";
import { workbookDoor } from "../taskpane/workbook-door";
import { anchorOf, formatArea, formatCell, parseArea } from "../workbook/address";
import type { Book } from "./book";

export function fileDoor(book: Book): Door {
  const door = workbookDoor({ file: () => book.file, workbook: () => book.workbook });
  const remembering = (answer: Answer<Checkup>): Answer<Checkup> => {
    if (answer.kind === "done") book.report = answer.value.report;
    return answer;
  };
  const redrawing = <T>(answer: Answer<T>): Answer<T> => {
    book.written();
    return answer;
  };
  const deciding = <T>(answer: Answer<T>): Answer<T> => {
    book.holdsUnsavedWork ||= answer.kind === "done";
    return answer;
  };
  return {
    look: async (run) => remembering(await door.look(run)),
    carryOut: async (decision, run) => {
      const answer = redrawing(remembering(await door.carryOut(decision, run)));
      // What a check writes, it writes again.
      return decision.kind === "evaluate" ? answer : deciding(answer);
    },
    takeBack: async (run) => redrawing(await door.takeBack(run)),
    clear: async (run) => redrawing(await door.clear(run)),

    findFields: (run) => door.findFields(run),
    nameFields: async (confirmed, run) => redrawing(deciding(await door.nameFields(confirmed, run))),

    selected: (language) =>
      answered(language, () => Promise.resolve(book.selectedArea ? formatArea(book.selectedArea) : "")),

    goTo: (cell, language) =>
      answered(language, () => {
        const area = parseArea(cell);
        if (!area) throw new Error(`not a cell: ${cell}`);
        const before = book.selection;
        book.select(anchorOf(area), { reveals: true });
        return Promise.resolve(before && formatCell(before));
      }),

    // Whatever a person changes in a file was changed in this page: any change makes the report old.
    watch: (_cells, changed) =>
      book.listen(({ kind }) => {
        if (kind === "changed") changed();
      }),
  };
}
