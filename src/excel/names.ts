/** Defined names of workbook scope: what is there, what is added and taken away. */
import { formatArea } from "../workbook/address";
import type { NameChange } from "../workbook/change-set";
import { areaRange } from "./ranges";

/** A name with all that is needed to make it again. */
export interface WorkbookName {
  readonly name: string;
  readonly formula: string;
  readonly isVisible: boolean;
  readonly comment: string;
}

export type WorkbookNames = readonly WorkbookName[];

/** Excel compares names without case. */
export function nameIn(names: WorkbookNames, name: string): WorkbookName | undefined {
  return names.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

/** Whether a name stands for exactly this already. */
export function standsFor(present: WorkbookName, { area }: NameChange): boolean {
  return area !== undefined && present.formula.replace(/^=|\$/gu, "") === formatArea(area);
}

export function queueName(
  context: Excel.RequestContext,
  { name, area }: NameChange,
  before: WorkbookNames,
): void {
  const { names } = context.workbook;
  const present = nameIn(before, name);
  if (area && !present) names.add(name, areaRange(context, area));
  if (!area && present) names.getItem(present.name).delete();
}

/** Queues making the name what it was. */
export function queueRestoringName(
  context: Excel.RequestContext,
  { name }: NameChange,
  before: WorkbookNames,
  now: WorkbookNames,
): void {
  const { names } = context.workbook;
  const [was, is] = [nameIn(before, name), nameIn(now, name)];
  if (is && !was) names.getItem(is.name).delete();
  if (was && !is) names.add(was.name, was.formula, was.comment).visible = was.isVisible;
}
