/** Each indicator's result: by number, by name, or by row. */
import { readActual } from "../../notation/actual";
import { sameName } from "../../notation/naming";
import { splitLabels } from "../../notation/numbering";
import type { Actual } from "../../notation/reading";
import { type Passage, passage } from "../../notation/text";
import type { LabelledTarget } from "./targets";
import { type CellText, textOf } from "./texts";

type Result =
  | { readonly kind: "text"; readonly passage: Passage }
  | { readonly kind: "not-a-figure"; readonly shown: string };

const BLANK_RESULT: Result = { kind: "text", passage: passage("") };

interface Results {
  readonly labels: readonly string[];
  of(at: number, target: LabelledTarget): Result;
}

/** Finds each indicator's result: by number, by name, or by row. */
export function splitResults(cells: readonly CellText[], targets: readonly LabelledTarget[]): Results {
  const parts = cells.map((cell) => (cell.kind === "text" ? splitLabels(passage(cell.text)) : []));
  const labelled = parts.flat().filter((part) => part.labels.length > 0);
  const labels = [...new Set(labelled.flatMap((part) => part.labels))];
  const isNumbered = targets.some(({ label }) => label !== "");
  if (labels.length > 0 && isNumbered) {
    return {
      labels,
      of: (_, { label }) => {
        const own = labelled.filter((part) => part.labels.includes(label));
        const text = own.map((part) => part.passage.text).join("\n");
        return { kind: "text", passage: { text, offset: own[0]?.passage.offset ?? 0 } };
      },
    };
  }
  if (cells.length === 1 && targets.length > 1)
    return { labels, of: (at, target) => byLine(textOf(cells[0]), at, target, targets) };
  return { labels, of: (at) => resultOf(cells[at]) };
}

function resultOf(cell: CellText | undefined): Result {
  if (cell?.kind === "not-a-figure") return cell;
  return cell?.kind === "text" ? { kind: "text", passage: passage(cell.text) } : BLANK_RESULT;
}

/** One cell for several indicators without numbers: each line under its indicator's name, or line for line. */
function byLine(
  text: string,
  at: number,
  target: LabelledTarget,
  targets: readonly LabelledTarget[],
): Result {
  if (text.trim() === "") return BLANK_RESULT;
  const lines = text.split("\n").filter((line) => line.trim() !== "");
  const named = lines.filter((line) =>
    sameName(
      readActual(passage(line), { name: "", unit: undefined, deed: undefined, year: undefined }).name,
      target.reading.name,
    ),
  );
  const [own] = named;
  if (named.length === 1 && own !== undefined) return { kind: "text", passage: passage(own) };
  const isLineForLine = lines.length === targets.length && targets.every(({ label }) => label !== "");
  return isLineForLine
    ? { kind: "text", passage: passage(lines[at] ?? "") }
    : { kind: "text", passage: passage(text) };
}

export function notFigure({ shown }: { readonly shown: string }): {
  readonly name: string;
  readonly actual: Actual;
} {
  return {
    name: "",
    actual: {
      kind: "unreadable",
      why: "not-a-figure",
      unread: [{ words: shown, span: { start: 0, end: shown.length } }],
    },
  };
}
