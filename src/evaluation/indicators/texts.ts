/** The texts that the indicators of a block are read from. */
import { evened } from "../../notation/evened";

/** A cell's content as far as reading goes. */
export type CellText =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "blank" }
  /** An error value, a date, TRUE or FALSE: `shown` is what a person sees. */
  | { readonly kind: "not-a-figure"; readonly shown: string };

export interface IndicatorTexts {
  /** May also hold 【撤退・再構築基準】 and 前年度までの実績. */
  readonly target: CellText;
  readonly criterion?: CellText;
  /** Earlier results: one cell, or one for each row of the results. */
  readonly prior?: CellText | readonly CellText[];
  /** One cell for all indicators, or one for each. */
  readonly actual: readonly CellText[];
  /** The evaluated year, 「令和3年度」. */
  readonly year?: string;
}

/** The same texts without what only lays them out. */
export function evenedTexts({ target, criterion, prior, actual, ...rest }: IndicatorTexts): IndicatorTexts {
  return {
    ...rest,
    target: evenedCell(target, "target"),
    actual: actual.map((cell) => evenedCell(cell, "actual")),
    ...(criterion ? { criterion: evenedCell(criterion, "criterion") } : {}),
    ...(prior
      ? {
          prior:
            "kind" in prior ? evenedCell(prior, "prior") : prior.map((cell) => evenedCell(cell, "prior")),
        }
      : {}),
  };
}

function evenedCell(cell: CellText, field?: "target" | "criterion" | "actual" | "prior"): CellText {
  return cell.kind === "text" ? { kind: "text", text: evened(cell.text, field) } : cell;
}

export function textOf(cell: CellText | undefined): string {
  return cell?.kind === "text" ? cell.text : "";
}
