/** The part of a door that is the same for every workbook behind the port: the session's use cases. */
import type { Language } from "../messages/because";
import {
  clearedSentence,
  conflictSentence,
  halfWrittenSentence,
  leftOutSentence,
  notAppliedSentence,
  nothingToRevertSentence,
  refusalSentence,
  revertedSentence,
} from "../messages/outcomes";
import { readWorkbook } from "../session/assess";
import { type CarryOutOptions, type Outcome, carryOut, plan } from "../session/carry-out";
import { evaluateWorkbook } from "../session/evaluate";
import { type ClearOutcome, type RevertOutcome, clearMarks, revertLastWriting } from "../session/take-back";
import { textAt } from "../session/text-at";
import type { Cells, Workbook } from "../workbook/port";
import type { Answer, Checkup, Door, Run } from "./door";
import { type Explanation, Impossible, answered } from "./failure";
import { scriptNotLoaded } from "./script-not-loaded";
import { steppingWorkbook } from "./stepping-workbook";

/** The workbook itself, whoever holds it. */
export interface OpenWorkbook {
  /** Its name as it is shown. */
  readonly file: () => string;
  /** The port; tells how far a large workbook has been read or written. */
  readonly workbook: (progress: (done: number, total: number) => void) => Workbook;
  /** What its holder refuses to do, in words; left out where it refuses nothing of its own. */
  readonly explain?: Explanation;
}

/** What the person asked for can be done although nothing can be written: looking. */
const STILL_JUDGED: ReadonlySet<string> = new Set([
  "no-names",
  "read-only",
  "record-newer",
  "record-unreadable",
]);

export function workbookDoor(open: OpenWorkbook): Omit<Door, "selected" | "goTo" | "watch"> {
  const answer = <T>(language: Language, action: () => Promise<T>): Promise<Answer<T>> =>
    answered(language, action, open.explain);
  return {
    look: (run) => answer(run.language, () => look(new Visit(open, run), "")),

    carryOut: (decision, run) =>
      answer(run.language, async () => {
        const visit = new Visit(open, run);
        const outcome = await carryOut(visit.workbook, decision, visit.options);
        if (
          outcome.kind === "refused" &&
          decision.kind === "evaluate" &&
          STILL_JUDGED.has(outcome.refusal.why)
        )
          return look(new Visit(open, run), refusalSentence(outcome.refusal.why, run.language));
        return written(outcome, visit, run.language);
      }),

    takeBack: (run) =>
      answer(run.language, async () =>
        reverted(await revertLastWriting(new Visit(open, run).workbook), run.language),
      ),

    findFields: (run) =>
      answer(run.language, async () => {
        const { findFields } = await recognition(run.language);
        return findFields(new Visit(open, run).workbook, run.language);
      }),

    nameFields: (confirmed, run) =>
      answer(run.language, async () => {
        const { nameFields, namingSentence } = await recognition(run.language);
        const outcome = await nameFields(new Visit(open, run).workbook, confirmed);
        if (outcome.kind === "named") return namingSentence(outcome, run.language);
        throw new Impossible(
          namingSentence(outcome, run.language),
          outcome.kind === "half-written" ? outcome.code : "",
        );
      }),

    clear: (run) =>
      answer(run.language, async () =>
        cleared(await clearMarks(new Visit(open, run).workbook), run.language),
      ),
  };
}

/** The reading of labels comes only where somebody asks for it. */
async function recognition(language: Language) {
  try {
    return await import(/* webpackChunkName: "recognition" */ "./recognition");
  } catch {
    const { sentence, next, code } = scriptNotLoaded(language);
    throw new Impossible(`${sentence}${next}`, code);
  }
}

/** One run over a workbook: what it goes by, and the cells that it has read. */
class Visit {
  readonly workbook: Workbook;
  readonly options: CarryOutOptions;
  private cells: Cells | undefined;

  constructor(open: OpenWorkbook, run: Run) {
    const port = open.workbook((done, total) => {
      run.onStep({ kind: "cells", done, total });
    });
    this.workbook = steppingWorkbook(port, run, (cells) => {
      this.cells = cells;
    });
    this.options = { file: open.file(), language: run.language };
  }

  checkup(found: Pick<Checkup, "report" | "reviews">, how: Pick<Checkup, "isWritten" | "note">): Checkup {
    const { cells } = this;
    const fields = new Map(found.report.blocks.map((block) => [block.id, block.fields]));
    return {
      report: found.report,
      reviews: found.reviews,
      ...how,
      textOf: (block, field) => (cells ? textAt(cells, fields.get(block)?.[field] ?? "") : ""),
    };
  }
}

async function look(visit: Visit, note: string): Promise<Checkup> {
  const { workbook, options } = visit;
  const planned = plan(await readWorkbook(workbook), { kind: "evaluate" }, options);
  const found =
    planned.kind === "planned" ? planned : { report: await evaluateWorkbook(workbook, options), reviews: [] };
  return visit.checkup(found, { isWritten: false, note });
}

/** @throws Impossible where nothing was written */
function written(outcome: Outcome, visit: Visit, language: Language): Checkup {
  switch (outcome.kind) {
    case "done":
      return visit.checkup(outcome, { isWritten: true, note: leftOutSentence(outcome.leftOut, language) });
    case "conflict":
      return visit.checkup(
        { report: outcome.report, reviews: [] },
        { isWritten: false, note: conflictSentence(outcome.cells, language) },
      );
    case "refused":
      throw new Impossible(refusalSentence(outcome.refusal.why, language), "");
    case "not-applied":
      throw new Impossible(notAppliedSentence(outcome.refusals, language), "");
    case "half-written":
      throw new Impossible(halfWrittenSentence(outcome.cells, language), outcome.code);
  }
}

function reverted(outcome: RevertOutcome, language: Language): string {
  switch (outcome.kind) {
    case "reverted":
      return revertedSentence(
        outcome.restored.length,
        outcome.unnamed,
        outcome.notRestored.map(({ cell }) => cell),
        language,
      );
    case "nothing-to-revert":
      return nothingToRevertSentence(language);
    default:
      throw impossible(outcome, language);
  }
}

function cleared(outcome: ClearOutcome, language: Language): string {
  if (outcome.kind !== "cleared") throw impossible(outcome, language);
  return clearedSentence(outcome.decisions, language) + leftOutSentence(outcome.leftOut, language);
}

function impossible(
  failed: Exclude<RevertOutcome | ClearOutcome, { kind: "reverted" | "cleared" | "nothing-to-revert" }>,
  language: Language,
): Impossible {
  switch (failed.kind) {
    case "refused":
      return new Impossible(refusalSentence(failed.refusal.why, language), "");
    case "not-applied":
      return new Impossible(notAppliedSentence(failed.refusals, language), "");
    case "conflict":
      return new Impossible(conflictSentence(failed.cells, language), "");
    case "half-written":
      return new Impossible(halfWrittenSentence(failed.cells, language), failed.code);
  }
}
