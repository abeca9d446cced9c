/**
 * Assessing a workbook: read it through the port, judge it, and say what follows for each rating cell.
 *
 * Two steps of the port: the catalogue, then the cells. Nothing is written here.
 */
import { type SheetEvaluation, evaluate } from "../evaluation/evaluate";
import type { OperationPolicy, Phase } from "../evaluation/model";
import type { JudgingPolicy } from "../evaluation/policy";
import { areasToRead, locate } from "../form/locate";
import type { LocatedForm } from "../form/located";
import { readModel } from "../form/read-model";
import type { Catalogue, Cells, WorkbookReader } from "../workbook/port";

export interface AssessOptions {
  /** How far the year is; found from what is filled where left out. */
  readonly phase?: Phase;
  readonly policy?: JudgingPolicy;
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
  const form = locate(catalogue, cells);
  const sheet = readModel(form, cells);
  const evaluation = evaluate(sheet, options);
  return { catalogue, cells, form, sheet, evaluation };
}
