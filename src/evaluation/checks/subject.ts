/** One indicator of one block, with its judgment: what most rules speak of. */
import type { RebuildCriterion } from "../../notation/reading";
import type { Because, FieldRow, IndicatorJudgment, Judgment } from "../judgment";
import { type Indicator, type Initiative, type Strategy, blocksWithId } from "../model";
import { type Evaluated, type Raised, hasField } from "./check";

export interface Subject {
  readonly block: Initiative | Strategy;
  readonly indicator: Indicator;
  readonly judged: IndicatorJudgment;
  /** The judgment of the rating cell that the indicator decides, alone or with others. */
  readonly judgment: Judgment;
  /** Which row of a strategy, from 1; null in an initiative. */
  readonly row: number | null;
}

export type Part = "target" | "criterion" | "actual" | "prior" | "rating";

/** All indicators, in every phase. */
export function subjects({ sheet, foreseen }: Evaluated): readonly Subject[] {
  return foreseen.flatMap((judgment): Subject[] => {
    const [block] = blocksWithId(sheet.blocks, judgment.block);
    if (!block || block.kind === "issue") return [];
    return judgment.indicators.map((judged) => ({
      block,
      indicator: judged.indicator,
      judged,
      judgment,
      row: judgment.index,
    }));
  });
}

/**
 * A finding on one indicator. In a strategy it names 個別 and the row, and points at the part.
 *
 * @param part   what of the indicator it speaks of
 * @param facts  for its message; what there is none of is left out
 */
export function raise(
  { block, indicator, row }: Subject,
  part: Part,
  facts: Readonly<Record<string, string | null | undefined>> = {},
): Raised {
  const all = Object.fromEntries(
    Object.entries({ label: indicator.label, ...facts }).filter(
      (fact): fact is [string, string] => typeof fact[1] === "string",
    ),
  );
  if (block.kind === "strategy") {
    const at = strategyPart(part, row);
    return {
      block: block.id,
      field: "個別",
      index: row,
      ...(at ? { at } : {}),
      facts: all,
    };
  }
  return { block: block.id, field: initiativePart(block, part), facts: all };
}

function strategyPart(part: Part, row: number | null): FieldRow | undefined {
  switch (part) {
    case "target":
    case "criterion":
      return { field: "アウトカム指標", index: null };
    case "actual":
      return { field: "アウトカム実績", index: row };
    case "prior":
      return { field: "前年度", index: row };
    case "rating":
      return undefined;
  }
}

function initiativePart(block: Initiative, part: Part): string {
  const own = (field: string): string => (hasField(block, field) ? field : "プロセス指標");
  switch (part) {
    case "target":
      return "プロセス指標";
    case "criterion":
      return own("撤退再構築基準");
    case "prior":
      return own("前年度までの実績");
    case "actual":
      return "プロセス実績";
    case "rating":
      return "達成状況";
  }
}

/** The rebuild criterion of a process indicator; an outcome has none. */
export function criterionOf({ block, indicator }: Subject): RebuildCriterion | undefined {
  if (block.kind !== "initiative") return undefined;
  return block.process.indicators.find((one) => one === indicator)?.criterion;
}

/** The reasoning of an indicator's judgment. */
export function becauseOf({ judged }: Subject): Because {
  return { reasons: judged.reasons, shown: judged.shown };
}
