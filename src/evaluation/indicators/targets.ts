/** The targets of a block, one for each number; a value for several numbers is given to each. */
import type { Expectation } from "../../notation/actual/reading";
import { namesWhole } from "../../notation/actual/whole";
import {
  type LabelledPart,
  isOfOneOfThem,
  isOfTheSum,
  ofSeveral,
  splitLabels,
} from "../../notation/numbering";
import { readTarget } from "../../notation/target";
import { valueOfYear } from "../../notation/target/of-year";
import { datesIn, typed } from "../../notation/cursor";
import { lex } from "../../notation/lexer";
import type { TargetReading } from "../../notation/target/reading";
import type { Target } from "../../notation/reading";
import { type Passage, passage } from "../../notation/text";

export interface LabelledTarget {
  readonly label: string;
  readonly reading: TargetReading;
}

/** One target for each number; a value for several numbers (①・②・③について、60%以上) is given to each. */
export function readTargets(whole: Passage, year?: number): readonly LabelledTarget[] {
  const readOfYear = (passage: Passage): TargetReading => readTarget(valueOfYear(passage, year));
  const parts = splitLabels(whole);
  const labelled = parts.filter((part) => part.labels.length > 0);
  if (labelled.length === 0)
    return readLines(valueOfYear(whole, year)).map((reading) => ({ label: "", reading }));

  const own = new Map<string, TargetReading>();
  const shared = new Map<string, TargetReading>();
  for (const part of parts) {
    const lines = sharedTail(part, labelled);
    const reading: TargetReading = isOfTheSum(part)
      ? { name: "", target: ofSeveral(part), priorInNote: undefined }
      : readOfYear(beforeJoint(lines.own));
    const [label] = part.labels;
    if (part.labels.length === 1 && label !== undefined) own.set(label, oneOf(own.get(label), reading, part));
    else for (const each of part.labels) shared.set(each, reading);
    const ofAll = lines.shared ? readOfYear(lines.shared) : part.labels.length === 0 ? reading : undefined;
    if (ofAll && hasValue(ofAll.target))
      for (const each of labelled.flatMap((one) => one.labels))
        if (!shared.has(each)) shared.set(each, ofAll);
  }
  const labels = [...new Set(labelled.flatMap((part) => part.labels))];
  const ofOne = parts.find(isOfOneOfThem);
  return labels.map((label) => {
    const reading = own.get(label);
    if (ofOne) {
      const name = reading?.name ?? "";
      return { label, reading: { name, target: ofSeveral(ofOne), priorInNote: undefined } };
    }
    const common = shared.get(label);
    if (!reading) return { label, reading: common ?? readOfYear(passage("")) };
    const hasOwn = hasValue(reading.target) || reading.target.kind === "unset" || !common;
    return {
      label,
      reading: hasOwn ? reading : { ...common, name: reading.name === "" ? common.name : reading.name },
    };
  });
}

/** 「①参加者数：50人⏎①満足度：60％」: a number that stands before two targets says which of none. */
function oneOf(first: TargetReading | undefined, second: TargetReading, part: LabelledPart): TargetReading {
  if (!first || !hasValue(second.target)) return first ?? second;
  return hasValue(first.target) ? { ...first, target: ofSeveral(part) } : second;
}

/** Whether a figure decides a target. */
function hasValue(target: Target): target is Extract<Target, { kind: "bound" | "range" }> {
  return target.kind === "bound" || target.kind === "range";
}

/** 「①参加者の満足度80％及び②…」: what joins the next number is no word of this one. */
function beforeJoint({ text, offset }: Passage): Passage {
  return {
    text: text.replace(/(?<![\s、，,])[\s、，,]*(?:及び|および|並びに|ならびに|かつ)\s*$/u, ""),
    offset,
  };
}

const FOR_ALL = /^[\s　]*(?:いずれも|すべて|全て|ともに|各|それぞれ|以上|上記)/u;

/** 「③…の割合⏎いずれも60%以上」: the last line of the last part speaks of all. */
function sharedTail(
  part: LabelledPart,
  labelled: readonly LabelledPart[],
): { readonly own: Passage; readonly shared: Passage | undefined } {
  const { text, offset } = part.passage;
  const at = Math.max(
    ...[...text.trimEnd().matchAll(/(?:[\n、，:：]|(?<![0-9０-９])[ 　])(?=[^\n 　、，:：])/gu)].map(
      ({ index }) => index,
    ),
    -1,
  );
  const isLast = part === labelled.at(-1) && part.labels.length === 1;
  if (!isLast || at <= 0 || !FOR_ALL.test(text.slice(at + 1)))
    return { own: part.passage, shared: undefined };
  return {
    own: { text: text.slice(0, at), offset },
    shared: { text: text.slice(at + 1), offset: offset + at + 1 },
  };
}

/** No block has more indicators; ⑳ is the last number there is. */
const MOST_LINES = 20;

/** Without numbers: several lines that each hold a name and a value, or a deed beside them, are several indicators. */
function readLines(whole: Passage): readonly TargetReading[] {
  const lines: Passage[] = [];
  let offset = whole.offset;
  for (const text of whole.text.split("\n")) {
    if (text.trim() !== "") lines.push({ text, offset });
    offset += text.length + 1;
  }
  const readings = lines.length > MOST_LINES ? [] : lines.map(readTarget);
  const isList = readings.every(
    ({ name, target }) =>
      (hasValue(target) && namesMore(name)) || (target.kind === "deed" && !TOLD_BY_COUNTS.test(target.deed)),
  );
  // A line of its own can hold what the whole cannot: 「…の割合⏎78%以上⏎（来場者アンケート）」.
  return isList && readings.some(({ target }) => hasValue(target)) ? readings : [readTarget(whole)];
}

/** 「令和7年度：120件」 under another value names no indicator of its own. */
function namesMore(name: string): boolean {
  return lex(passage(name)).tokens.some((token) => token.kind !== "date" && token.kind !== "mark");
}

/** 「講座の開催⏎参加者数：100人」 is one indicator under its heading; a plan is drawn up, or not, whatever is counted. */
const TOLD_BY_COUNTS = /^(?:実施|開催)$/u;

export function expectationOf({ reading }: LabelledTarget, year: number | undefined): Expectation {
  const { target } = reading;
  const level =
    target.kind === "bound"
      ? target.bound.level
      : target.kind === "range"
        ? target.bounds[1].level
        : undefined;
  const unit = level?.kind === "value" ? level.unit : undefined;
  const isCumulative = hasValue(target) && target.counted.kind === "cumulative";
  return {
    name: reading.name,
    isCumulative,
    hasTotal: target.kind === "bound" && target.total !== undefined,
    whole: level?.kind === "value" && namesWhole(reading.name) ? level : undefined,
    aimed: aimedAt(target),
    isBelowZero: level?.kind === "value" && level.value.lt(0),
    unit,
    deed: target.kind === "deed" ? target.deed : undefined,
    due: target.kind === "deed" ? target.due : undefined,
    year: year ?? yearNamed(reading.name),
  };
}

/** The one value that is aimed at within the year. */
function aimedAt(target: Target): Expectation["aimed"] {
  if (target.kind !== "bound" || target.counted.kind !== "plain") return undefined;
  const { bound, direction } = target;
  const isMoreBetter =
    (bound.comparator === "≥" || bound.comparator === ">") &&
    (direction.kind === "stated" || direction.kind === "assumed");
  return bound.level.kind === "value" ? { ...bound.level, isMoreBetter } : undefined;
}

/** 「令和3年度の満足度」: the year that the indicator is asked for; undefined where its name tells none, or several. */
function yearNamed(name: string): number | undefined {
  const lexed = lex(passage(name));
  const years = datesIn(lexed.tokens).flatMap((date) =>
    date.fiscalYear !== undefined && date.month === undefined && typed(lexed, date).endsWith("年度")
      ? [date.fiscalYear]
      : [],
  );
  return new Set(years).size === 1 ? years[0] : undefined;
}
