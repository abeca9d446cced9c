/** Each indicator's result: by number, by name, or by row. */
import { readActual } from "../../notation/actual";
import { figuresWithin, hasWord } from "../../notation/cursor";
import { lex } from "../../notation/lexer";
import { sameName } from "../../notation/naming";
import { type LabelledPart, isOfTheSum, splitLabels } from "../../notation/numbering";
import type { Actual } from "../../notation/reading";
import { type Passage, passage } from "../../notation/text";
import { type LabelledTarget, expectationOf } from "./targets";
import { type CellText, textOf } from "./texts";

type Result =
  | { readonly kind: "text"; readonly passage: Passage }
  | { readonly kind: "not-a-figure"; readonly shown: string }
  /** One figure for several indicators that it could be of. */
  | { readonly kind: "undivided"; readonly passage: Passage };

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
        if (own.length === 0) return resultOf(cells.find(({ kind }) => kind === "not-a-figure"));
        const text = own.map((part) => part.passage.text).join("\n");
        const whole = { text, offset: own[0]?.passage.offset ?? 0 };
        return { kind: own.some(isOfAllTogether) ? "undivided" : "text", passage: whole };
      },
    };
  }
  const [cell] = cells;
  // Of one indicator without a number several numbers tell nothing: which of them is its result?
  if (cells.length === 1 && targets.length === 1 && labels.length > 1)
    return { labels, of: () => ({ kind: "undivided", passage: passage(textOf(cell)) }) };
  if (cells.length === 1 && targets.length > 1)
    return {
      labels,
      of: (at, target) => (cell?.kind === "text" ? byLine(cell.text, at, target, targets) : resultOf(cell)),
    };
  return { labels, of: (at) => resultOf(cells[at]) };
}

/** 「①②の合計210人」「①②で210人」 */
function isOfAllTogether(part: LabelledPart): boolean {
  return isOfTheSum(part) || (part.labels.length > 1 && /^[\s　]*で/u.test(part.passage.text));
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
  if (isLineForLine) return { kind: "text", passage: passage(lines[at] ?? "") };
  return { kind: isUndivided(text, targets) ? "undivided" : "text", passage: passage(text) };
}

/** 「81％」 for 満足度 and 認知度: fewer figures than indicators of one unit, none named, and not said of all. */
function isUndivided(text: string, targets: readonly LabelledTarget[]): boolean {
  const { tokens } = lex(passage(text));
  const units = targets.map((target) => expectationOf(target, undefined).unit?.dimension);
  const isShared = units.some((unit, at) => unit !== undefined && units.indexOf(unit) !== at);
  const isNamed = targets.some(({ reading }) => reading.name !== "" && text.includes(reading.name));
  const figures = figuresWithin(tokens).length;
  const isTooFew = figures > 0 && figures < targets.length;
  return isShared && isTooFew && !isNamed && !hasWord(tokens, "all-of", "each-of");
}

/** The reading of a result that no figure can be taken from. */
export function withoutFigure(result: Exclude<Result, { kind: "text" }>): {
  readonly name: string;
  readonly actual: Actual;
} {
  const words = result.kind === "not-a-figure" ? result.shown : result.passage.text;
  const why = result.kind === "not-a-figure" ? "not-a-figure" : "two-readings";
  return {
    name: "",
    actual: { kind: "unreadable", why, unread: [{ words, span: { start: 0, end: words.length } }] },
  };
}
