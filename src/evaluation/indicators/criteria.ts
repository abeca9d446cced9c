/** The criteria of a block, and which of them are an indicator's. */
import { readCriterion } from "../../notation/criterion";
import { datesIn, isWord } from "../../notation/cursor";
import { lex } from "../../notation/lexer";
import {
  type LabelledPart,
  isOfTheSum,
  mayBeNumbered,
  ofSeveral,
  splitLabels,
} from "../../notation/numbering";
import type { Condition, RebuildCriterion, UnreadableWhy } from "../../notation/reading";
import type { Passage } from "../../notation/text";

export interface LabelledCriterion {
  readonly labels: readonly string[];
  readonly passage: Passage;
  readonly criterion: RebuildCriterion;
}

const NOISE = /^[\s　・、，,:：。【】[\]]*(?:(?:プロセス|アウトカム)?指標|目標|基準)?[\s　・、，,:：。]*$/u;

/** @param year  the fiscal year that is evaluated; undefined where the sheet does not say */
export function readCriteria(
  passages: readonly Passage[],
  year: number | undefined,
): readonly LabelledCriterion[] {
  const parts = passages
    .flatMap(splitLabels)
    .filter((part) => part.labels.length > 0 || !NOISE.test(part.passage.text));
  const read = joined(parts) ?? parts.map((part) => readPart(without(part, OR)));
  return read.map((one) =>
    isOfAnotherYear(one, year) ? { ...one, criterion: unreadable("unknown-words", one.passage) } : one,
  );
}

/**
 * 「令和4年度に60％未満の場合」 on the sheet of 令和3年度; 「…の場合は令和4年度に再構築する」 says what follows, and
 * 「令和2年度実績（88人）を下回った場合」 what this year's is held against.
 */
function isOfAnotherYear(
  { passage: whole, criterion }: LabelledCriterion,
  year: number | undefined,
): boolean {
  const { tokens } = lex(whole);
  const end = tokens.findIndex((token) =>
    isWord(token, "if", "below", "at-most", "falls-below", "not-reach"),
  );
  const isOfNoBase = criterion.kind === "condition" && isOfItsOwn(criterion.condition);
  return datesIn(tokens.slice(0, Math.max(end, 0))).some(
    ({ fiscalYear }) =>
      year !== undefined &&
      fiscalYear !== undefined &&
      (fiscalYear > year || (fiscalYear < year && isOfNoBase)),
  );
}

/** Whether a result is held against a figure or the target, and no earlier year's result. */
function isOfItsOwn(condition: Condition): boolean {
  if (condition.kind === "and" || condition.kind === "or") return condition.parts.every(isOfItsOwn);
  if (condition.kind !== "compare") return false;
  const { level } = condition.bound;
  const isOfBase = level.kind === "relative" && level.base.kind !== "target";
  return !isOfBase && condition.agreeing.length === 0;
}

/** What joins one number's condition to the next one's, where either is enough: 「①50名未満または②70%未満」. */
const OR = /(?<![、，,\s])[、，,\s]*(?:または|又は|もしくは|若しくは|あるいは)[、，,\s]*$/u;

function without(part: LabelledPart, joint: RegExp): LabelledPart {
  return { ...part, passage: { ...part.passage, text: part.passage.text.replace(joint, "") } };
}

function readPart(part: LabelledPart): LabelledCriterion {
  const { labels, passage } = part;
  if (isOfTheSum(part)) return { labels, passage, criterion: ofSeveral(part) };
  if (labels.length === 0 && mayBeNumbered(passage.text))
    return { labels, passage, criterion: unreadable("two-readings", passage) };
  const criterion = readCriterion(passage, labels);
  // ①及び②が…: each for itself, or both together?
  const isUnclear = part.joint === "and" && criterion.kind === "condition" && criterion.quantifier === "each";
  return { labels, passage, criterion: isUnclear ? { ...criterion, quantifier: "unclear" } : criterion };
}

/** What joins one number's condition to the next one's: 「①60%未満かつ②50人未満の場合」. */
const JOINT = /(?<![、，,\s])[、，,\s]*(?:(?:で)?(?:かつ|且つ)|なおかつ|(及び|および|と))[、，,\s]*$/u;

/** One criterion over several numbers, which needs all of them; undefined where nothing joins them. */
function joined(parts: readonly LabelledPart[]): readonly LabelledCriterion[] | undefined {
  const joints = parts.slice(0, -1).map(({ passage }) => JOINT.exec(passage.text));
  if (!joints.some((joint) => joint !== null)) return undefined;
  const isCertain = joints.every((joint) => joint !== null && joint[1] === undefined);
  const read = parts.map((part) => readPart(without(part, JOINT)));
  const span = read.map(({ criterion }) => criterion).find((one) => one.kind === "condition")?.span;
  return read.map(({ criterion, ...part }) => ({
    ...part,
    criterion:
      criterion.kind === "condition" && span
        ? { ...criterion, quantifier: isCertain ? "all" : "unclear", span }
        : criterion,
  }));
}

/** The criterion of a number: its own, else the one without a number; several of them apply together. */
export function criterionOf(label: string, criteria: readonly LabelledCriterion[]): RebuildCriterion {
  const own = criteria.filter(({ labels }) => labels.includes(label));
  const common = criteria.filter(({ labels }) => labels.length === 0 || label === "");
  const chosen = [...own, ...common].filter(({ criterion }) => criterion.kind !== "missing");
  const [first, ...rest] = chosen;
  if (!first) return { kind: "missing" };
  // 「いずれも…」 beside ①'s own condition: what is asked of all, and what of ①, is no longer one question.
  if (rest.length > 0 && chosen.some(({ criterion }) => asksForOthers(criterion)))
    return unreadable("two-readings", ...chosen.map(({ passage }) => passage));
  return rest.reduce((all, { criterion }) => either(all, criterion), first.criterion);
}

function asksForOthers(criterion: RebuildCriterion): boolean {
  return (
    criterion.kind === "condition" && (criterion.quantifier === "all" || criterion.quantifier === "unclear")
  );
}

function unreadable(why: UnreadableWhy, ...passages: readonly Passage[]): RebuildCriterion {
  const unread = passages.map(({ text, offset }) => ({
    words: text.trim(),
    span: { start: offset, end: offset + text.length },
  }));
  return { kind: "unreadable", why, unread };
}

/** Two criteria of one indicator: either of them gives ③. */
function either(one: RebuildCriterion, other: RebuildCriterion): RebuildCriterion {
  if (one.kind !== "condition") return one;
  if (other.kind !== "condition") return other;
  return { ...one, condition: { kind: "or", parts: [one.condition, other.condition] } };
}
