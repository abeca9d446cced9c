/** What a check is: one small pure rule from the evaluated sheet to findings. */
import type { Because, FieldRow, Judgment, Severity } from "../judgment";
import type { Block, BlockId, Initiative, Issue, OperationPolicy, Phase, Strategy } from "../model";
import type { JudgingPolicy } from "../policy";
import type { RuleId } from "../rule-id";

/** What every rule says of itself, wherever it looks. */
export interface Rule {
  readonly id: RuleId;
  /** The Japanese name of the table of findings. */
  readonly name: string;
  readonly severity: Severity;
  /** The phase from which on it runs. A rule of 自己評価 sees only the blocks whose 自己評価 is due. */
  readonly from: Phase;
}

/** Everything a check may look at. */
export interface Evaluated {
  readonly sheet: OperationPolicy;
  /** What was judged; none before the 自己評価. */
  readonly judgments: readonly Judgment[];
  /** What would be judged by the sheet as it stands, in every phase. */
  readonly foreseen: readonly Judgment[];
  readonly phase: Phase;
  readonly policy: JudgingPolicy;
  /** Whether a computed rating will stand in its blank cell: nothing is written over a lock or a formula. */
  readonly comesToStand: (judgment: Judgment) => boolean;
}

/** What a rule says; the rest of a finding follows from the rule and the policy. */
export interface Raised {
  readonly block: BlockId;
  readonly field: string;
  /** Which row of a field of several cells, from 1; null, or left out, for a field of one cell. */
  readonly index?: number | null;
  /** Where to look, if that is another field of the block. */
  readonly at?: FieldRow;
  /** The cell, where no field of the form stands. */
  readonly cell?: string;
  /** Words and figures for the message, already written as a person would. */
  readonly facts?: Readonly<Record<string, string>>;
  readonly because?: Because;
  /** Where one rule has two severities by field. */
  readonly severity?: Severity;
  /** Fields of other blocks that it was found from, too. */
  readonly also?: readonly { readonly block: BlockId; readonly field: string }[];
}

/** What was raised, with the rule that did. */
export interface RaisedBy {
  readonly rule: Rule;
  readonly raised: Raised;
}

export interface Check extends Rule {
  readonly find: (evaluated: Evaluated) => readonly Raised[];
}

const ORDER: readonly Phase[] = ["plan", "midterm", "self"];

/** Whether a phase is reached. */
export function isReached(wanted: Phase, phase: Phase): boolean {
  return ORDER.indexOf(phase) >= ORDER.indexOf(wanted);
}

export function initiatives({ sheet }: Pick<Evaluated, "sheet">): readonly Initiative[] {
  return sheet.blocks.filter((block): block is Initiative => block.kind === "initiative");
}

export function strategies({ sheet }: Pick<Evaluated, "sheet">): readonly Strategy[] {
  return sheet.blocks.filter((block): block is Strategy => block.kind === "strategy");
}

export function issues({ sheet }: Pick<Evaluated, "sheet">): readonly Issue[] {
  return sheet.blocks.filter((block): block is Issue => block.kind === "issue");
}

/** Whether a field has a place on the sheet; a rule about a blank field asks this first. */
export function hasField(block: Block, field: string): boolean {
  return block.texts[field] !== undefined;
}

/** Whether the block's results have a place on the sheet: of a cell that no name tells nobody can say that it is blank. */
export function hasResults(block: Initiative | Strategy): boolean {
  return hasField(block, block.kind === "strategy" ? "アウトカム実績" : "プロセス実績");
}

/** The same of its targets. */
export function hasTargets(block: Initiative | Strategy): boolean {
  return hasField(block, block.kind === "strategy" ? "アウトカム指標" : "プロセス指標");
}

/** Whether nothing stands in a field that has a place on the sheet. */
export function isBlankField(block: Block, field: string): boolean {
  return hasField(block, field) && (block.texts[field] ?? []).every((text) => text.trim() === "");
}
