/**
 * What becomes of each judgment: written into its cell, agreeing with what stands there, differing from it,
 * or left out, and why.
 *
 * Source: contract, "Status".
 */
import type { SheetEvaluation } from "../evaluation/evaluate";
import { groupedBy } from "../evaluation/grouped";
import type { Judgment } from "../evaluation/judgment";
import { cellString } from "../form/cell-text";
import type { LocatedForm } from "../form/located";
import { ratingText } from "../form/rating-text";
import type { CellAddress } from "../workbook/address";
import type { Obstacle } from "../workbook/change-set";
import type { Cells, Snapshot } from "../workbook/port";
import { cellOf, rowField } from "./place";
import type { FieldPlace } from "./record";
import type { JudgmentStatus } from "./report";

/** Why a rating is not written though no person's stands in its cell. */
export type WriteObstacle =
  | Obstacle
  /** The cell's validation list has no such rating. */
  | "not-in-list"
  /** The workbook has no name for the cell. */
  | "no-cell"
  /** Somebody changed the workbook while we worked. */
  | "conflict";

/** The cells of a workbook, as read and as judged. */
export interface JudgedCells {
  readonly form: LocatedForm;
  readonly snapshot: Snapshot;
  /** Without our own ratings, and with what a person has just decided. */
  readonly cells: Cells;
}

export interface Disposition {
  readonly judgment: Judgment;
  readonly place: FieldPlace;
  readonly cell: CellAddress | undefined;
  readonly status: JudgmentStatus;
  /** What would stand in the cell, (i)/(ii) included; null without a judgment. */
  readonly computed: string | null;
  /** What stood in the cell. */
  readonly entered: string;
  /** What stands there after writing: as entered, where nothing is to be written. */
  readonly stands: string;
  readonly obstacle: WriteObstacle | undefined;
}

/** Those of a block. */
export const dispositionsIn = groupedBy(({ place }: Disposition) => place.block);

/** What becomes of every judgment of an assessment. */
export function dispositions(
  assessment: JudgedCells & { readonly evaluation: SheetEvaluation },
): readonly Disposition[] {
  return assessment.evaluation.judgments.map((judgment) => dispositionOf(judgment, assessment));
}

/** Whether the computed rating stands in its cell after writing: not where a lock or a formula keeps it out. */
export function comesToStand(judgment: Judgment, judged: JudgedCells): boolean {
  const { status } = dispositionOf(judgment, judged);
  return status === "written" || status === "agrees";
}

function dispositionOf(judgment: Judgment, judged: JudgedCells): Disposition {
  const place = { block: judgment.block, field: rowField(judgment.field, judgment.index) };
  const cell = cellOf(judged.form, place);
  const entered = cell ? cellString(judged.snapshot.at(cell).value) : "";
  const persons = cell ? cellString(judged.cells.at(cell).value) : "";
  const obstacle = cell ? obstacleAt(cell, judged) : "no-cell";
  const becomes = (
    status: JudgmentStatus,
    computed: string | null,
    stands: string,
    why?: WriteObstacle,
  ): Disposition => ({ judgment, place, cell, status, computed, entered, stands, obstacle: why });
  const { outcome, entry } = judgment;
  // A rating of ours that no figure bears any more goes; what a person has just decided comes.
  const kept = obstacle ? entered : persons;
  if (outcome.kind !== "judged") return becomes(outcome.kind, null, kept);
  if (entry.kind === "rating" || entry.kind === "foreign") {
    const agrees = entry.kind === "rating" && entry.rating === outcome.rating;
    const computed =
      outcome.rating === "③" || entry.kind === "foreign" ? outcome.rating : withExecution(judgment);
    return becomes(agrees ? "agrees" : "differs", computed, kept);
  }
  const text = cell && spelled(judgment, persons, cell, judged);
  const computed = text ?? withExecution(judgment);
  if (text !== undefined && text === entered) return becomes("agrees", computed, text);
  const why = obstacle ?? (text === undefined ? "not-in-list" : undefined);
  if (text === undefined || why !== undefined)
    return becomes(
      why === "locked" || why === "read-only" ? "protected" : "not-writable",
      computed,
      entered,
      why,
    );
  return becomes("written", computed, text);
}

/** What becomes of the judgments where nothing could be written after all. */
export function inConflict(becoming: readonly Disposition[]): readonly Disposition[] {
  return becoming.map((one) =>
    one.status === "written"
      ? { ...one, status: "conflict", stands: one.entered, obstacle: "conflict" }
      : one,
  );
}

/** The rating with (i)/(ii) as the legend prints it: "② (i)". */
function withExecution({ outcome, entry }: Judgment): string | null {
  if (outcome.kind !== "judged") return null;
  const execution = entry.kind === "rating" || entry.kind === "execution-only" ? entry.execution : null;
  return execution === null ? outcome.rating : `${outcome.rating} ${execution}`;
}

/** The text to write: with the (i)/(ii) of the cell, or of the cell beside it where only the list wants it. */
function spelled(
  { outcome, block, field }: Judgment,
  persons: string,
  cell: CellAddress,
  { form, cells, snapshot }: JudgedCells,
): string | undefined {
  if (outcome.kind !== "judged") return undefined;
  const allowed = snapshot.destination(cell)?.allowed;
  const beside = field === "達成状況" ? cellOf(form, { block, field: "実施状況" }) : undefined;
  return (
    ratingText(outcome.rating, persons.trim(), allowed) ??
    (beside && persons.trim() === ""
      ? ratingText(outcome.rating, cellString(cells.at(beside).value).trim(), allowed)
      : undefined)
  );
}

/** Why nothing can be written into a cell. */
export function obstacleAt(
  cell: CellAddress,
  { snapshot }: Pick<JudgedCells, "snapshot">,
): Obstacle | undefined {
  if (snapshot.isReadOnly) return "read-only";
  const destination = snapshot.destination(cell);
  return destination ? destination.obstacle : "no-sheet";
}
