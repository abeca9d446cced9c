/** What is read of a block's cells, one line for each indicator, as a person would check it. */
import { readIndicators } from "../../../src/evaluation/indicator";
import type { CellText, IndicatorTexts } from "../../../src/evaluation/indicators/texts";
import { judgeProcess } from "../../../src/evaluation/judge/several";
import { DEFAULT_POLICY } from "../../../src/evaluation/policy";

export interface Cells {
  readonly target: string;
  readonly criterion?: string;
  readonly prior?: string | readonly string[];
  readonly actual?: string | readonly string[];
  readonly year?: string;
}

const cellOf = (text: string): CellText => (text === "" ? { kind: "blank" } : { kind: "text", text });

export function textsOf({ target, criterion = "", prior = "", actual = "", year }: Cells): IndicatorTexts {
  return {
    target: cellOf(target),
    criterion: cellOf(criterion),
    prior: typeof prior === "string" ? cellOf(prior) : prior.map(cellOf),
    actual: (typeof actual === "string" ? [actual] : actual).map(cellOf),
    ...(year === undefined ? {} : { year }),
  };
}

/** "①参加者数 | ≥ 100人 | 90人": number and name, then what is asked for of it; "?" where it is not known. */
export function read(
  cells: Cells,
  ...columns: readonly ("target" | "actual" | "prior" | "criterion" | "rating")[]
): readonly string[] {
  const { indicators } = judgeProcess(readIndicators(textsOf(cells)), DEFAULT_POLICY);
  return indicators.map(({ indicator, shown, outcome }) => {
    const rating = outcome.kind === "judged" ? outcome.rating : outcome.kind;
    return [
      indicator.label + indicator.name,
      ...columns.map((column) => (column === "rating" ? rating : (shown[column] ?? "?"))),
    ].join(" | ");
  });
}
