/**
 * 前年度値の不一致: last year's value differs from the one that stands elsewhere under the same name: in
 * 現状, beside the result, in 前年度までの実績 of another block.
 */
import { readActual } from "../../notation/actual";
import { dateAt, fiscalYearIn } from "../../notation/era";
import { nameKey } from "../../notation/naming";
import type { Figure } from "../../notation/reading";
import { fold, passage } from "../../notation/text";
import { comparable } from "../../notation/unit";
import { writtenDifference } from "../difference";
import { writtenValue } from "../judge/written";
import { groupedBy } from "../grouped";
import { type Indicator, blocksOfIssue } from "../model";
import { type Check, type Evaluated, type Raised } from "./check";
import { type Subject, raise, subjects } from "./subject";

interface Elsewhere {
  readonly block: string;
  readonly field: string;
  readonly figure: Figure;
}

export const priorYearDiffers: Check = {
  id: "prior-year-differs",
  name: "前年度値の不一致",
  severity: "要確認",
  from: "plan",
  find: (evaluated) => {
    const all = subjects(evaluated);
    const values = namedValues(all);
    return all.flatMap((subject, at): Raised[] => {
      const own = priorFigure(subject.indicator);
      if (!own) return [];
      const isOther = ({ figure }: Elsewhere): boolean => differs(own, figure);
      const other =
        [...besideResult(subject), ...inCurrentState(subject, evaluated)].find(isOther) ??
        // The same indicator of another block: its last year's value is the same one.
        valuesNamed(values, nameKey(subject.indicator.name)).find(
          (one) => one.at < at && one.block !== subject.block.id && isOther(one),
        );
      if (!other) return [];
      const facts = {
        prior: writtenFigure(own),
        other: writtenFigure(other.figure),
        difference: writtenDifference(own, other.figure),
        otherBlock: other.block,
        otherField: other.field,
      };
      return [{ ...raise(subject, "prior", facts), also: [{ block: other.block, field: other.field }] }];
    });
  },
};

function priorFigure({ prior }: Indicator): Figure | undefined {
  return prior.kind === "known" && prior.actual.exactness === "exact" ? prior.actual.figure : undefined;
}

function differs(one: Figure, other: Figure): boolean {
  if (!one.low || !other.low || !comparable(one.unit, other.unit)) return false;
  const isBare = one.unit.label === "" || other.unit.label === "";
  const scaled = (figure: Figure): Figure["low"] =>
    isBare ? figure.low : figure.low?.times(figure.unit.factor);
  return scaled(one)?.eq(scaled(other) ?? 0) === false;
}

function writtenFigure(figure: Figure): string {
  return figure.low ? writtenValue(figure.low, figure.unit, figure.decimals) : "";
}

/** 「40.7%（前年度50.1%）」 */
function besideResult({ block, indicator }: Subject): readonly Elsewhere[] {
  const { actual } = indicator;
  const field = block.kind === "strategy" ? "アウトカム実績" : "プロセス実績";
  if (actual.kind !== "measured") return [];
  return actual.beside
    .filter(({ base }) => base === "prior")
    .map(({ figure }) => ({ block: block.id, field, figure }));
}

/** 現状: a line that is the indicator's name, with the results in it or below it. */
function inCurrentState({ block, indicator }: Subject, evaluated: Evaluated): readonly Elsewhere[] {
  const issue = blocksOfIssue(evaluated.sheet.blocks, block).find((one) => one.kind === "issue");
  const key = nameKey(indicator.name);
  const year = fiscalYearIn(fold(evaluated.sheet.year));
  if (!issue || key === "" || year === undefined) return [];
  const lines = issue.currentState.split("\n");
  return lines.flatMap((line, at): Elsewhere[] => {
    if (!nameKey(line).startsWith(key)) return [];
    const below = lines.slice(at + 1);
    const end = below.findIndex((one) => !/^\s*[⇒→【(\[]?\s*(?:[RHS]|令和|平成|[0-9]{4})/u.test(fold(one)));
    const text = [line, ...(end < 0 ? below : below.slice(0, end))].join("\n");
    return figuresOfYear(text, year - 1).map((figure) => ({ block: issue.id, field: "現状", figure }));
  });
}

/** 「⇒R2：27.0％（R元：28.9％）」: what stands behind the year. */
function figuresOfYear(text: string, year: number): readonly Figure[] {
  const folded = fold(text);
  const found: Figure[] = [];
  for (let at = 0; at < folded.length; at++) {
    const date = dateAt(folded, at);
    if (!date) continue;
    const [value = ""] = folded
      .slice(date.end)
      .replace(/^[\s】)\]:=は]+/u, "")
      .split(/[\n()、。]/u);
    const read = readActual(passage(value), { name: "", unit: undefined, deed: undefined, year: undefined });
    const isOwn = date.fiscalYear === year && read.actual.kind === "measured";
    if (isOwn && read.actual.exactness === "exact") found.push(read.actual.figure);
    at = date.end - 1;
  }
  return found;
}

/** Last year's value of an indicator, by its name. */
interface NamedValue extends Elsewhere {
  readonly name: string;
  /** Which of all indicators. */
  readonly at: number;
}

/** The values that indicators give; of those that say the same of the same name, the first. */
function namedValues(all: readonly Subject[]): readonly NamedValue[] {
  const first = new Map<string, NamedValue>();
  for (const [at, subject] of all.entries()) {
    const name = nameKey(subject.indicator.name);
    const figure = priorFigure(subject.indicator);
    if (name === "" || !figure) continue;
    const { unit, low } = figure;
    const said = [name, low?.toFixed(), unit.dimension, unit.factor.toFixed()].join("\n");
    const place = raise(subject, "prior");
    const field = place.at?.field ?? place.field;
    if (!first.has(said)) first.set(said, { name, at, block: subject.block.id, field, figure });
  }
  return [...first.values()];
}

const valuesNamed = groupedBy(({ name }: NamedValue) => name);
