/**
 * Assessing a workbook: read it through the port, judge it, and say what follows for each rating cell.
 *
 * Two steps of the port: the catalogue, then the cells. Nothing is written here.
 */
import { type SheetEvaluation, evaluate } from "../evaluation/evaluate";
import type { KeptFinding } from "../evaluation/findings/kept";
import type { OperationPolicy, Phase } from "../evaluation/model";
import type { JudgingPolicy } from "../evaluation/policy";
import { RULES, checkForm } from "../form/checks";
import { areasToRead, locate } from "../form/locate";
import type { LocatedForm } from "../form/located";
import { readPolicySheet } from "../form/policy-sheet";
import { readModel } from "../form/read-model";
import type { Catalogue, Cells, WorkbookReader } from "../workbook/port";

export interface AssessOptions {
  /** How far the year is; found from what is filled where left out. */
  readonly phase?: Phase;
  /** Goes before the workbook's own 評価設定. */
  readonly policy?: JudgingPolicy;
  /** Findings that somebody kept with a reason, from our record. */
  readonly kept?: readonly KeptFinding[];
}

/** Everything that is known of a workbook after one reading. */
export interface Assessment {
  readonly catalogue: Catalogue;
  readonly cells: Cells;
  readonly form: LocatedForm;
  readonly sheet: OperationPolicy;
  readonly evaluation: SheetEvaluation;
}

export async function assess(reader: WorkbookReader, options: AssessOptions = {}): Promise<Assessment> {
  const catalogue = await reader.catalogue();
  const cells = await reader.cells(areasToRead(catalogue));
  return judgeRead({ catalogue, cells, form: locate(catalogue, cells) }, options);
}

/** Judges what was read; where the fields are, names have told or labels. */
export function judgeRead(
  { catalogue, cells, form }: Pick<Assessment, "catalogue" | "cells" | "form">,
  options: AssessOptions = {},
): Assessment {
  const sheet = readModel(form, cells);
  const settings = readPolicySheet(cells, RULES);
  const evaluation = evaluate(sheet, {
    phase: options.phase,
    policy: options.policy ?? settings.policy,
    kept: options.kept,
    raisedByForm: checkForm({ form, cells, settings: settings.problems }),
  });
  return { catalogue, cells, form, sheet, evaluation };
}
