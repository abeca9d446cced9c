/**
 * 必須欄の未記入: the heading's own condition holds by the ratings of the same section, as they stand after
 * writing, and the field is blank or a placeholder.
 */
import type { EffectivenessEntry, Rating } from "../../notation/legend";
import type { Block } from "../model";
import type { JudgingPolicy } from "../policy";
import { type Check, type Evaluated, type Raised, isReached, strategies } from "./check";
import { isPlaceholder } from "./placeholder";
import { readRequirement } from "./requirement";
import { sections } from "./section";
import { executionOf, ratingAfterWriting } from "./standing";

export const requiredTextMissing: Check = {
  id: "required-text-missing",
  name: "必須欄の未記入",
  severity: "要修正",
  from: "midterm",
  find: (evaluated) => [...ofInitiatives(evaluated), ...ofStrategies(evaluated)],
};

function ofInitiatives(evaluated: Evaluated): readonly Raised[] {
  return sections(evaluated).flatMap(({ initiative, kind, prefix, entry, rating, effectiveness }) => {
    const fields = kind === "midterm" ? ["課題と改善策"] : ["課題", "改善策"];
    const execution = executionOf(entry);
    const rated = rating === undefined ? [] : [rating, rating + (execution ?? "")];
    const standing = [...rated, ...marksOf(effectiveness)];
    return fields.flatMap((field) => missing(initiative, prefix + field, standing, evaluated.policy));
  });
}

function ofStrategies(evaluated: Evaluated): readonly Raised[] {
  if (!isReached("self", evaluated.phase)) return [];
  return strategies(evaluated).flatMap((strategy) => {
    const rated = (["全体", "進捗状況"] as const).flatMap((field): Rating[] => {
      const rating = ratingAfterWriting(evaluated, strategy, field);
      return rating === undefined ? [] : [rating];
    });
    const { effectiveness } = strategy.self;
    const standing = [...rated, ...marksOf(effectiveness)];
    return ["課題", "今後の対応方向"].flatMap((field) =>
      missing(strategy, field, standing, evaluated.policy),
    );
  });
}

function marksOf(effectiveness: EffectivenessEntry): readonly string[] {
  return effectiveness.kind === "mark" ? [effectiveness.mark] : [];
}

function missing(
  block: Exclude<Block, { kind: "issue" }>,
  field: string,
  standing: readonly string[],
  policy: JudgingPolicy,
): readonly Raised[] {
  const heading = block.requirements[field];
  const text = block.texts[field]?.join("\n");
  if (heading === undefined || text === undefined || !isPlaceholder(text, policy)) return [];
  const requirement = readRequirement(heading);
  const met =
    requirement.kind === "always" ? [] : standing.filter((mark) => requirement.marks.includes(mark));
  if (requirement.kind === "if-any" && met.length === 0) return [];
  return [
    {
      block: block.id,
      field,
      facts: { entered: text.trim(), heading, met: [...new Set(met)].join("・") },
    },
  ];
}
