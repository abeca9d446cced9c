/** The evaluation of a sheet: judgments of every rating cell, and the findings of every check. */
import { fiscalYearIn } from "../notation/era";
import type { OutcomeRating } from "../notation/legend";
import { fold } from "../notation/text";
import { CHECKS } from "./checks";
import { type Evaluated, isReached } from "./checks/check";
import type { Finding, Judgment, Outcome } from "./judgment";
import { judgeOutcomeIndicator } from "./judge/indicator";
import { judgeOverall, judgeProcess, judgeProgress, standing } from "./judge/several";
import type { Initiative, OperationPolicy, Phase, Strategy } from "./model";
import { phaseOf } from "./phase";
import { DEFAULT_POLICY, type JudgingPolicy } from "./policy";

export interface EvaluateOptions {
  /** How far the year is; found from what is filled where left out. */
  readonly phase?: Phase;
  readonly policy?: JudgingPolicy;
}

export interface SheetEvaluation {
  readonly phase: Phase;
  readonly judgments: readonly Judgment[];
  /** In the order of the sheet's blocks. */
  readonly findings: readonly Finding[];
}

/** Judges what is due in the phase, and runs the checks on it. */
export function evaluate(sheet: OperationPolicy, options: EvaluateOptions = {}): SheetEvaluation {
  const policy = options.policy ?? DEFAULT_POLICY;
  const phase = options.phase ?? phaseOf(sheet);
  const judgments = phase === "self" ? sheet.blocks.flatMap((block) => judge(block, sheet, policy)) : [];
  return { phase, judgments, findings: runChecks({ sheet, judgments, phase, policy }) };
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

/** Runs the checks that the phase has reached; a policy may regrade them or switch them off. */
function runChecks(evaluated: Evaluated): readonly Finding[] {
  const order = evaluated.sheet.blocks.map(({ id }) => id);
  const found = CHECKS.filter((check) => isReached(check.from, evaluated.phase)).flatMap(
    (check): readonly Finding[] => {
      const setting = evaluated.policy.rules[check.id];
      if (setting === "off") return [];
      return check.find(evaluated).map((raised) => ({
        rule: check.id,
        severity: setting ?? raised.severity ?? check.severity,
        block: raised.block,
        field: raised.field,
        index: raised.index ?? null,
        facts: raised.facts ?? {},
      }));
    },
  );
  return found.toSorted((one, other) => order.indexOf(one.block) - order.indexOf(other.block));
}
