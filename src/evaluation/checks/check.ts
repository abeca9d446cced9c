/** What a check is: one small pure rule from the evaluated sheet to findings. */
import type { Finding, Judgment } from "../judgment";
import type { Block, Initiative, Issue, OperationPolicy, Phase, Strategy } from "../model";
import type { JudgingPolicy } from "../policy";

export type Severity = Finding["severity"];

/** Everything a check may look at. */
export interface Evaluated {
  readonly sheet: OperationPolicy;
  readonly judgments: readonly Judgment[];
  readonly phase: Phase;
  readonly policy: JudgingPolicy;
}

/** What a rule says; id and severity are added by the registry. */
export interface Raised {
  readonly block: string;
  readonly field: string;
  /** Which row of a field of several cells, from 1; left out for a field of one cell. */
  readonly index?: number;
  /** Words and figures for the message, already written as a person would. */
  readonly facts?: Readonly<Record<string, string>>;
  /** Where one rule has two severities by field. */
  readonly severity?: Severity;
}

export interface Check {
  /** The id of the table of findings. */
  readonly id: string;
  /** The Japanese name of the table. */
  readonly name: string;
  readonly severity: Severity;
  /** The phase from which on it runs. */
  readonly from: Phase;
  readonly find: (evaluated: Evaluated) => readonly Raised[];
}

const ORDER: readonly Phase[] = ["plan", "midterm", "self"];

/** Whether a phase is reached. */
export function isReached(wanted: Phase, phase: Phase): boolean {
  return ORDER.indexOf(phase) >= ORDER.indexOf(wanted);
}

export function initiatives({ sheet }: Evaluated): readonly Initiative[] {
  return sheet.blocks.filter((block): block is Initiative => block.kind === "initiative");
}

export function strategies({ sheet }: Evaluated): readonly Strategy[] {
  return sheet.blocks.filter((block): block is Strategy => block.kind === "strategy");
}

export function issues({ sheet }: Evaluated): readonly Issue[] {
  return sheet.blocks.filter((block): block is Issue => block.kind === "issue");
}

/** The judgments of a block. */
export function judgmentsOf({ judgments }: Evaluated, block: Block): readonly Judgment[] {
  return judgments.filter((judgment) => judgment.block === block.id);
}
