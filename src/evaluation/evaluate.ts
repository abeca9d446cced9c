/** The evaluation of a sheet: judgments of every rating cell, and the findings of every check. */
import { fiscalYearIn } from "../notation/era";
import type { OutcomeRating } from "../notation/legend";
import { fold } from "../notation/text";
import { CHECKS } from "./checks";
import { type Evaluated, type RaisedBy, isReached } from "./checks/check";
import type { KeptFinding } from "./findings/kept";
import { settle } from "./findings/settle";
import type { Finding, Judgment, Outcome } from "./judgment";
import { judgeOutcomeIndicator } from "./judge/outcome";
import { judgeOverall, judgeProcess, judgeProgress, standing } from "./judge/several";
import type { Initiative, OperationPolicy, Phase, Strategy } from "./model";
import { isSelfDue, phaseOf } from "./phase";
import { DEFAULT_POLICY, type JudgingPolicy } from "./policy";

export interface EvaluateOptions {
  /** How far the year is; found from what is filled where left out. */
  readonly phase?: Phase | undefined;
  readonly policy?: JudgingPolicy | undefined;
  /** Findings that somebody kept with a reason. */
  readonly kept?: readonly KeptFinding[] | undefined;
  /** Whether a computed rating will stand in its blank cell; every one where left out. */
  readonly comesToStand?: Evaluated["comesToStand"];
  /** What the rules about names and cells raised. */
  readonly raisedByForm?: readonly RaisedBy[];
}

export interface SheetEvaluation {
  readonly phase: Phase;
  readonly judgments: readonly Judgment[];
  readonly findings: readonly Finding[];
}

/** Judges what is due in the phase, and runs the checks on it. */
export function evaluate(sheet: OperationPolicy, options: EvaluateOptions = {}): SheetEvaluation {
  const policy = options.policy ?? DEFAULT_POLICY;
  const phase = options.phase ?? phaseOf(sheet);
  const foreseen = sheet.blocks.flatMap((block) => judge(block, sheet, policy));
  const judgments = phase === "self" ? foreseen : [];
  const comesToStand = options.comesToStand ?? (() => true);
  const evaluated: Evaluated = { sheet, judgments, foreseen, phase, policy, comesToStand };
  const raised = [...(options.raisedByForm ?? []), ...runChecks(evaluated)];
  return { phase, judgments, findings: settle(raised, evaluated, options.kept ?? []) };
}

function judge(
  block: OperationPolicy["blocks"][number],
  sheet: OperationPolicy,
  policy: JudgingPolicy,
): readonly Judgment[] {
  switch (block.kind) {
    case "issue":
      return [];
    case "strategy":
      return judgeStrategy(block, sheet, policy);
    case "initiative":
      return [judgeInitiative(block, policy)];
  }
}

function judgeInitiative(initiative: Initiative, policy: JudgingPolicy): Judgment {
  const result = judgeProcess(initiative.process, policy);
  return {
    block: initiative.id,
    field: "達成状況",
    index: null,
    entry: initiative.self.achievement,
    ...result,
  };
}

/** 個別 for each indicator, 全体 from the 個別 that stand, 進捗状況 from the 全体 that stands. */
function judgeStrategy(
  strategy: Strategy,
  sheet: OperationPolicy,
  policy: JudgingPolicy,
): readonly Judgment[] {
  const { self, outcome } = strategy;
  const year = fiscalYearIn(fold(sheet.year));
  const blank = { kind: "blank", text: "" } as const;
  const individual = outcome.indicators.map((indicator, at): Judgment => {
    const judged = judgeOutcomeIndicator(indicator, policy, year);
    return {
      block: strategy.id,
      field: "個別",
      index: at + 1,
      entry: self.individual[at] ?? blank,
      outcome: judged.outcome,
      reasons: judged.reasons,
      indicators: [judged],
    };
  });
  const standingIndividual = individual.map((judgment, at) =>
    standing(self.individual[at] ?? blank, judgment.outcome as Outcome<OutcomeRating>),
  );
  const overall = judgeOverall(standingIndividual, policy);
  const progress = judgeProgress(standing(self.overall, overall.outcome));
  return [
    ...individual,
    { block: strategy.id, field: "全体", index: null, entry: self.overall, ...overall, indicators: [] },
    { block: strategy.id, field: "進捗状況", index: null, entry: self.progress, ...progress, indicators: [] },
  ];
}

/** Runs the checks. One of the 自己評価 sees the blocks whose 自己評価 is due, and no others. */
function runChecks(evaluated: Evaluated): readonly RaisedBy[] {
  const due = whereSelfIsDue(evaluated);
  return CHECKS.filter(({ from }) => isReached(from, evaluated.phase)).flatMap((check) =>
    check.find(check.from === "self" ? due : evaluated).map((raised): RaisedBy => ({ rule: check, raised })),
  );
}

function whereSelfIsDue(evaluated: Evaluated): Evaluated {
  const { sheet, judgments, foreseen } = evaluated;
  const blocks = sheet.blocks.filter((block) => isSelfDue(block, sheet));
  const due = new Set(blocks.map(({ id }) => id));
  const isDue = ({ block }: Judgment): boolean => due.has(block);
  return {
    ...evaluated,
    sheet: { ...sheet, blocks },
    judgments: judgments.filter(isDue),
    foreseen: foreseen.filter(isDue),
  };
}
