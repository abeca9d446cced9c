/**
 * From the texts of a block to its indicators: each with the target, criterion, result and last year's
 * value of its own number.
 */
import { type Expectation, readActual } from "../notation/actual";
import { readCriterion } from "../notation/criterion";
import { fiscalYearIn } from "../notation/era";
import { sameName } from "../notation/naming";
import { type LabelledPart, circled, splitLabels } from "../notation/numbering";
import type { Actual, RebuildCriterion, Target } from "../notation/reading";
import { readPrior } from "../notation/prior";
import { splitSections } from "../notation/sections";
import { readTarget, type TargetReading } from "../notation/target";
import { type Passage, fold, passage } from "../notation/text";
import type { IndicatorSet, Prior, ProcessIndicator, UnmatchedLabel } from "./model";

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

/**
 * Reads the indicators of one block.
 *
 * @returns the indicators in their order, each with what was found under its number, and the numbers that
 *          found no indicator
 */
export function readIndicators(texts: IndicatorTexts): IndicatorSet<ProcessIndicator> {
  const { sections, isFigure } = sectionsOf(texts);
  if (!isFigure) return { indicators: [notReadable(texts.target, texts)], unmatched: [] };
  const year = texts.year === undefined ? undefined : fiscalYearIn(fold(texts.year));
  const targets = readTargets(sections.target);
  const criteria = readCriteria(sections.criterion);
  const results = splitResults(texts.actual, targets, sections.target);
  const indicators = targets.map((one, at): ProcessIndicator => {
    const expected = expectationOf(one, year);
    const result = results.of(at, one);
    const { name: actualName, actual } =
      result.kind === "text" ? readActual(result.passage, expected) : notFigure(result);
    return {
      label: one.label,
      name: one.reading.name,
      target: one.reading.target,
      actual,
      actualName,
      prior: priorOf(one, at, targets.length, texts, sections.prior, expected),
      criterion: criterionOf(one.label, criteria),
    };
  });
  return { indicators, unmatched: unmatchedLabels(targets, criteria, results.labels) };
}

function textOf(cell: CellText | undefined): string {
  return cell?.kind === "text" ? cell.text : "";
}

function sectionsOf(texts: IndicatorTexts): {
  readonly sections: {
    readonly target: Passage;
    readonly criterion: readonly Passage[];
    readonly prior: readonly Passage[];
  };
  readonly isFigure: boolean;
} {
  const inTarget = splitSections(textOf(texts.target), "target");
  const inCriterion = splitSections(textOf(texts.criterion), "criterion");
  const [first] = inTarget.target;
  return {
    sections: {
      target: first
        ? { text: inTarget.target.map(({ text }) => text).join("\n"), offset: first.offset }
        : passage(""),
      criterion: [...inTarget.criterion, ...inCriterion.criterion],
      prior: [...inTarget.prior, ...inCriterion.prior],
    },
    isFigure: texts.target.kind !== "not-a-figure",
  };
}

function notReadable(cell: CellText, texts: IndicatorTexts): ProcessIndicator {
  const words = cell.kind === "not-a-figure" ? cell.shown : "";
  const [first] = texts.actual;
  return {
    label: "",
    name: "",
    target: {
      kind: "unreadable",
      why: "not-a-figure",
      unread: [{ words, span: { start: 0, end: words.length } }],
    },
    actual:
      first?.kind === "text" && first.text.trim() !== ""
        ? readActual(passage(first.text), { name: "", unit: undefined, isDeed: false, year: undefined })
            .actual
        : { kind: "unmeasured", pending: true, words: "" },
    actualName: "",
    prior: { kind: "none" },
    criterion: { kind: "missing" },
  };
}

// ── Targets ──────────────────────────────────────────────────────────────────────────────────────────

interface LabelledTarget {
  readonly label: string;
  readonly reading: TargetReading;
}

/** One target for each number; a value for several numbers (①・②・③について、60%以上) is given to each. */
function readTargets(whole: Passage): readonly LabelledTarget[] {
  const parts = splitLabels(whole);
  const labelled = parts.filter((part) => part.labels.length > 0);
  if (labelled.length === 0) return readLines(whole).map((reading) => ({ label: "", reading }));

  const own = new Map<string, TargetReading>();
  const shared = new Map<string, TargetReading>();
  for (const part of parts) {
    const lines = sharedTail(part, labelled);
    const reading = readTarget(lines.own);
    const [label] = part.labels;
    if (part.labels.length === 1 && label !== undefined && !own.has(label)) own.set(label, reading);
    else for (const each of part.labels) shared.set(each, reading);
    const ofAll = lines.shared ? readTarget(lines.shared) : part.labels.length === 0 ? reading : undefined;
    if (ofAll?.target.kind === "bound")
      for (const each of labelled.flatMap((one) => one.labels))
        if (!shared.has(each)) shared.set(each, ofAll);
  }
  const labels = [...new Set(labelled.flatMap((part) => part.labels))];
  return labels.map((label) => {
    const reading = own.get(label);
    const common = shared.get(label);
    if (!reading) return { label, reading: common ?? readTarget(passage("")) };
    const hasOwn = reading.target.kind === "bound" || reading.target.kind === "unset" || !common;
    return {
      label,
      reading: hasOwn ? reading : { ...common, name: reading.name === "" ? common.name : reading.name },
    };
  });
}

const FOR_ALL = /^[\s　]*(?:いずれも|すべて|全て|ともに|各|それぞれ|以上|上記)/u;

/** 「③…の割合⏎いずれも60%以上」: the last line of the last part speaks of all. */
function sharedTail(
  part: LabelledPart,
  labelled: readonly LabelledPart[],
): { readonly own: Passage; readonly shared: Passage | undefined } {
  const { text, offset } = part.passage;
  const at = text.trimEnd().lastIndexOf("\n");
  const isLast = part === labelled.at(-1) && part.labels.length === 1 && labelled.length > 1;
  if (!isLast || at <= 0 || !FOR_ALL.test(text.slice(at + 1)))
    return { own: part.passage, shared: undefined };
  return {
    own: { text: text.slice(0, at), offset },
    shared: { text: text.slice(at + 1), offset: offset + at + 1 },
  };
}

/** Without numbers: several lines that each hold a name and a value are several indicators. */
function readLines(whole: Passage): readonly TargetReading[] {
  const lines: Passage[] = [];
  let offset = whole.offset;
  for (const text of whole.text.split("\n")) {
    if (text.trim() !== "") lines.push({ text, offset });
    offset += text.length + 1;
  }
  const readings = lines.map(readTarget);
  const valued = readings.filter((reading) => reading.target.kind === "bound" && reading.name !== "");
  const isList = valued.length >= 2 && valued.length === readings.length;
  if (isList) return valued;
  const together = readTarget(whole);
  // A line of its own can hold what the whole cannot: 「…の割合⏎78%以上⏎（来場者アンケート）」.
  return [together];
}

function expectationOf({ reading }: LabelledTarget, year: number | undefined): Expectation {
  const { target } = reading;
  const unit =
    target.kind === "bound"
      ? target.bound.level.kind === "value"
        ? target.bound.level.unit
        : undefined
      : undefined;
  return { name: reading.name, unit, isDeed: target.kind === "deed", year };
}

// ── Criteria ─────────────────────────────────────────────────────────────────────────────────────────

interface LabelledCriterion {
  readonly labels: readonly string[];
  readonly criterion: RebuildCriterion;
}

const NOISE = /^[\s　・、,:：。【】[\]]*(?:(?:プロセス|アウトカム)?指標|目標|基準)?[\s　・、,:：。]*$/u;

function readCriteria(passages: readonly Passage[]): readonly LabelledCriterion[] {
  const parts = passages
    .flatMap(splitLabels)
    .filter((part) => part.labels.length > 0 || !NOISE.test(part.passage.text));
  return parts.map((part) => {
    const criterion = readCriterion(part.passage, part.labels);
    const isUnclear = part.joint === "and" && part.labels.length > 1;
    return {
      labels: part.labels,
      criterion:
        criterion.kind === "condition" &&
        criterion.quantifier === "each" &&
        (isUnclear || part.joint === "or")
          ? { ...criterion, quantifier: isUnclear ? "unclear" : "any" }
          : criterion,
    };
  });
}

/** The criterion of a number: its own, else the one without a number; several of them apply together. */
function criterionOf(label: string, criteria: readonly LabelledCriterion[]): RebuildCriterion {
  const own = criteria.filter(({ labels }) => label !== "" && labels.includes(label));
  const common = criteria.filter(({ labels }) => labels.length === 0 || (label === "" && labels.length > 0));
  const chosen = [...own, ...common]
    .map(({ criterion }) => criterion)
    .filter((one) => one.kind !== "missing");
  const [first, ...rest] = chosen;
  if (!first) return { kind: "missing" };
  return rest.reduce(either, first);
}

/** Two criteria of one indicator: either of them gives ③. */
function either(one: RebuildCriterion, other: RebuildCriterion): RebuildCriterion {
  if (one.kind !== "condition") return one;
  if (other.kind !== "condition") return other;
  return {
    ...one,
    condition: { kind: "or", parts: [one.condition, other.condition] },
    quantifier: one.quantifier === other.quantifier ? one.quantifier : "unclear",
  };
}

// ── Results ──────────────────────────────────────────────────────────────────────────────────────────

type Result =
  | { readonly kind: "text"; readonly passage: Passage }
  | { readonly kind: "not-a-figure"; readonly shown: string };

const BLANK_RESULT: Result = { kind: "text", passage: passage("") };

interface Results {
  readonly labels: readonly string[];
  of(at: number, target: LabelledTarget): Result;
}

/** Finds each indicator's result: by number, by name, or by row. */
function splitResults(
  cells: readonly CellText[],
  targets: readonly LabelledTarget[],
  whole: Passage,
): Results {
  void whole;
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
      readActual(passage(line), { name: "", unit: undefined, isDeed: false, year: undefined }).name,
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

function notFigure({ shown }: { readonly shown: string }): {
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

// ── Last year ────────────────────────────────────────────────────────────────────────────────────────

function priorOf(
  one: LabelledTarget,
  at: number,
  count: number,
  texts: IndicatorTexts,
  inCell: readonly Passage[],
  expected: Expectation,
): Prior {
  const { prior } = texts;
  const cells = prior === undefined ? [] : "kind" in prior ? [prior] : prior;
  const own = cells.length === count && cells.length > 1 ? cells.slice(at, at + 1) : cells;
  const passages = [...own.map((cell) => passage(textOf(cell))), ...inCell].filter(
    ({ text }) => text.trim() !== "",
  );
  const found = readPrior(passages, one.label, expected);
  if (found.kind !== "none") return found;
  const noted = one.reading.priorInNote;
  return noted
    ? {
        kind: "known",
        actual: {
          kind: "measured",
          figure: {
            low: noted.value,
            high: noted.value,
            unit: noted.unit,
            decimals: noted.decimals,
            span: { start: 0, end: 0 },
          },
          exactness: "exact",
          provisional: false,
          counted: { kind: "plain" },
          beside: [],
          span: { start: 0, end: 0 },
        },
      }
    : found;
}

// ── Numbers without a partner ────────────────────────────────────────────────────────────────────────

function unmatchedLabels(
  targets: readonly LabelledTarget[],
  criteria: readonly LabelledCriterion[],
  results: readonly string[],
): readonly UnmatchedLabel[] {
  const known = targets.map(({ label }) => label);
  const inCriteria = [...new Set(criteria.flatMap(({ labels }) => labels))];
  const single = known.length === 1 && known[0] === "" ? circled(1) : undefined;
  const isKnown = (label: string): boolean => known.includes(label) || label === single;
  const missing: UnmatchedLabel[] = [
    ...inCriteria
      .filter((label) => !isKnown(label))
      .map((label) => ({ label, standsIn: "criterion" as const })),
    ...results.filter((label) => !isKnown(label)).map((label) => ({ label, standsIn: "actual" as const })),
  ];
  const withoutResult =
    results.length > 0 ? known.filter((label) => label !== "" && !results.includes(label)) : [];
  const hasCommon = criteria.some(({ labels }) => labels.length === 0);
  const withoutCriterion =
    inCriteria.length > 0 && !hasCommon
      ? known.filter((label) => label !== "" && !inCriteria.includes(label))
      : [];
  const partnerless = [...new Set([...withoutResult, ...withoutCriterion])];
  return [...missing, ...partnerless.map((label) => ({ label, standsIn: "target" as const }))];
}

export type { Target };
